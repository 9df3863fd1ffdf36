import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileParams,
  type ListFilesParams,
  type ListFilesResult,
  methods,
  type ReadFileResult,
} from '../../server/src/protocol.ts';

/** Reads files for a server that cannot: one in a browser, or one whose workspace is on no disk. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(methods.listFiles, listFiles),
    client.onRequest<boolean, void>(methods.fileExists, fileExists),
    client.onRequest<boolean, void>(methods.isFolder, isFolder),
    client.onRequest(methods.readFile, readFile),
  );
}

async function listFiles({ root }: ListFilesParams): Promise<ListFilesResult> {
  const pattern = new vscode.RelativePattern(vscode.Uri.parse(root), '**/*');
  const uris = await vscode.workspace.findFiles(pattern, '**/{node_modules,.git}/**');
  return { uris: uris.map((uri) => uri.toString()) };
}

async function fileExists({ uri }: FileParams): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
    return true;
  } catch {
    return false;
  }
}

async function isFolder({ uri }: FileParams): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
    return (type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

async function readFile({ uri }: FileParams): Promise<ReadFileResult> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return { content: btoa(binary) };
}

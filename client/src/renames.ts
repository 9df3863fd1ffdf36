import * as vscode from 'vscode';
import { LSPErrorCodes, type Middleware, ResponseError } from 'vscode-languageclient';

/**
 * Tells why the server refuses a new name, and changes nothing. Left to VS Code, a refusal is no answer: it asks its own
 * Markdown support next, and that renames the citation alone, so that it leads to another source.
 */
export const renames: Middleware = {
  provideRenameEdits: async (document, position, newName, token, next) => {
    try {
      return await next(document, position, newName, token);
    } catch (error) {
      if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.RequestFailed) throw error;
      void vscode.window.showWarningMessage(error.message);
      return new vscode.WorkspaceEdit();
    }
  },
};

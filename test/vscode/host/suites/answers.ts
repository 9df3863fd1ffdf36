import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../../until.ts';
import { uriOf } from './workspace.ts';

describe('a hover', () => {
  it('has exactly the name as its range', async () => {
    const note = await vscode.workspace.openTextDocument(uriOf('uploads.md'));
    const start = note.getText().indexOf('AWS Lambda');
    const first = await until('a hover', () => hoverAt(note, start));
    assert.match(first.text, /AWS Lambda/);
    assert.equal(first.range && note.getText(first.range), 'AWS Lambda');
    const last = await hoverAt(note, start + 'AWS Lambda'.length - 1);
    assert.equal(last?.range && note.getText(last.range), 'AWS Lambda');
    assert.equal(await hoverAt(note, start + 'AWS Lambda'.length), undefined);
    assert.equal(await hoverAt(note, note.getText().indexOf('glue')), undefined);
  });

  it('works in a note of no folder', async () => {
    const note = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'Put it in Amazon SQS.\n' });
    const hover = await until('a hover', () => hoverAt(note, 'Put it in Am'.length));
    assert.match(hover.text, /Amazon SQS/);
  });
});

describe('completion', () => {
  it('says which words it takes the place of', async () => {
    const note = await vscode.workspace.openTextDocument(uriOf('typing.md'));
    const end = note.getText().indexOf('simple st') + 'simple st'.length;
    const list = await until('suggestions', async () => {
      const found = await suggestionsAt(note, end);
      return found.items.some(({ label }) => textOf(label) === 'Amazon Simple Storage Service') ? found : undefined;
    });
    const item = list.items.find(({ label }) => textOf(label) === 'Amazon Simple Storage Service');
    assert.ok(item?.range, 'it has no range of its own');
    const { inserting, replacing } =
      'inserting' in item.range ? item.range : { inserting: item.range, replacing: item.range };
    assert.equal(note.getText(inserting), 'simple st');
    assert.equal(note.getText(replacing), 'simple st');
  });

  it('offers no service within code', async () => {
    const note = await vscode.workspace.openTextDocument(uriOf('typing.md'));
    const end = note.getText().indexOf('simple qu') + 'simple qu'.length;
    const { items } = await suggestionsAt(note, end);
    assert.deepEqual(
      items.map(({ label }) => textOf(label)).filter((label) => label.includes('Queue')),
      [],
    );
  });
});

interface ShownHover {
  readonly range: vscode.Range | undefined;
  readonly text: string;
}

async function hoverAt(note: vscode.TextDocument, offset: number): Promise<ShownHover | undefined> {
  const at = note.positionAt(offset);
  const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', note.uri, at);
  if (hover === undefined) return undefined;
  const texts = hover.contents.map((content) => (typeof content === 'string' ? content : content.value));
  return { range: hover.range, text: texts.join('\n') };
}

function suggestionsAt(note: vscode.TextDocument, offset: number): Thenable<vscode.CompletionList> {
  return vscode.commands.executeCommand('vscode.executeCompletionItemProvider', note.uri, note.positionAt(offset));
}

function textOf(label: vscode.CompletionItem['label']): string {
  return typeof label === 'string' ? label : label.label;
}

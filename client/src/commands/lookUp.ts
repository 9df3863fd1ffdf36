import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type LookupItem, type LookupResult, methods } from '../../../server/src/protocol.ts';
import { keepOrder, register } from './context.ts';
import { open } from './open.ts';

interface Pick extends vscode.QuickPickItem {
  readonly item: LookupItem;
}

/** Letters follow one another more quickly than that. */
const PAUSE_MS = 80;

/** *Look Up Service…*: services, sections, entries and full text, ranked by the server as one types. */
export function lookUp(client: BaseLanguageClient): vscode.Disposable {
  return register(client, 'examNotes.lookUp', () => {
    const picker = vscode.window.createQuickPick<Pick>();
    let pause: ReturnType<typeof setTimeout> | undefined;
    /** What the items are the answer to. */
    let answered = '';
    let isAccepted = false;
    keepOrder(picker);
    picker.title = vscode.l10n.t('Look Up Service');
    picker.placeholder = vscode.l10n.t('A service by any name, a section, an entry, or words of a note');
    const documentation = { iconPath: new vscode.ThemeIcon('book'), tooltip: vscode.l10n.t('Open Documentation') };
    const take = (chosen: Pick | undefined) => {
      if (chosen === undefined) return;
      picker.hide();
      if (chosen.item.place !== undefined) void open(chosen.item.place);
      else void openDocumentation(chosen.item);
    };
    const ask = async () => {
      const query = picker.value;
      picker.busy = true;
      const { items } = await client.sendRequest<LookupResult>(methods.lookup, { query });
      if (picker.value !== query) return;
      picker.busy = false;
      picker.items = items.map((item) => toPick(item, documentation));
      answered = query;
      if (isAccepted) take(picker.items[0]);
    };
    picker.onDidChangeValue(() => {
      isAccepted = false;
      clearTimeout(pause);
      pause = setTimeout(() => void ask(), PAUSE_MS);
    });
    picker.onDidAccept(() => {
      // Enter may come before the answer to the last letters.
      if (picker.value === answered) take(picker.selectedItems[0]);
      else isAccepted = true;
    });
    picker.onDidTriggerItemButton(({ item }) => void openDocumentation(item.item));
    picker.onDidHide(() => {
      clearTimeout(pause);
      picker.dispose();
    });
    picker.show();
    return ask();
  });
}

function toPick(item: LookupItem, documentation: vscode.QuickInputButton): Pick {
  const { kind, label, description, detail, docs } = item;
  const icons = { service: 'symbol-interface', section: 'symbol-class', entry: 'plug', text: 'note' };
  return {
    label: `$(${icons[kind]}) ${label}`,
    ...(description !== undefined && { description }),
    ...(detail !== undefined && { detail }),
    ...(docs !== undefined && { buttons: [documentation] }),
    // The server has forgiven typing errors: the picker is not to look for the letters again.
    alwaysShow: true,
    item,
  };
}

async function openDocumentation({ docs }: LookupItem): Promise<void> {
  if (docs !== undefined) await vscode.env.openExternal(vscode.Uri.parse(docs));
}

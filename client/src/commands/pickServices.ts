import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type ServiceChoice, type ServiceListResult } from '../../../server/src/protocol.ts';
import { keepOrder } from './context.ts';

interface Pick extends vscode.QuickPickItem {
  /** Id of a service, or a term as it was typed; undefined for the line that ends the choice. */
  readonly operand: string | undefined;
  /** As it stands in the title. */
  readonly name: string;
}

/**
 * Lets the person pick two services or more, by any of their names, one after the other: so each is typed and taken with
 * Enter, and Enter alone ends it. A term that no catalog has is what was typed. Undefined where they think better of it.
 */
export async function pickServices(client: BaseLanguageClient, uri: string): Promise<readonly string[] | undefined> {
  const { services } = await client.sendRequest<ServiceListResult>(methods.serviceList, { uri });
  const picker = vscode.window.createQuickPick<Pick>();
  const known = services.map(toPick);
  const names = new Set(services.flatMap(({ name, names }) => [name, ...names]).map((name) => name.toLowerCase()));
  const chosen: Pick[] = [];
  const show = () => {
    const typed = picker.value.trim();
    const left = known.filter(({ operand }) => chosen.every((pick) => pick.operand !== operand));
    const end = typed === '' && chosen.length > 1 ? [endOf(chosen)] : [];
    const term = typed === '' || names.has(typed.toLowerCase()) ? [] : [termOf(typed)];
    picker.items = [...end, ...left, ...term];
    picker.title = [vscode.l10n.t('New Integration Entry'), chosen.map(({ name }) => name).join(' + ')]
      .filter((part) => part !== '')
      .join(': ');
    picker.placeholder = placeholderFor(chosen.length);
    picker.buttons = chosen.length === 0 ? [] : [vscode.QuickInputButtons.Back];
  };
  keepOrder(picker);
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  show();
  return new Promise((resolve) => {
    const again = () => {
      picker.value = '';
      show();
    };
    picker.onDidChangeValue(show);
    picker.onDidTriggerButton(() => {
      chosen.pop();
      again();
    });
    picker.onDidAccept(() => {
      const [pick] = picker.selectedItems;
      // A second Enter may come before the list without the service that the first has taken.
      if (pick === undefined || chosen.some(({ operand }) => operand === pick.operand)) return;
      if (pick.operand === undefined) {
        resolve(chosen.flatMap(({ operand }) => operand ?? []));
        picker.hide();
        return;
      }
      chosen.push(pick);
      again();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function placeholderFor(count: number): string {
  if (count === 0) return vscode.l10n.t('The first service, by any of its names');
  if (count === 1) return vscode.l10n.t('The service that it works with, by any of its names');
  return vscode.l10n.t('One more service, or Enter');
}

function toPick({ id, name, category, names }: ServiceChoice): Pick {
  return {
    label: name,
    description: category,
    ...(names.length > 0 && { detail: names.join(' · ') }),
    operand: id,
    name,
  };
}

function termOf(typed: string): Pick {
  return {
    label: `$(edit) ${typed}`,
    description: vscode.l10n.t('a term that no catalog has'),
    alwaysShow: true,
    operand: typed,
    name: typed,
  };
}

function endOf(chosen: readonly Pick[]): Pick {
  const label = `$(check) ${vscode.l10n.t('Done')}`;
  return { label, description: chosen.map(({ name }) => name).join(' + '), operand: undefined, name: '' };
}

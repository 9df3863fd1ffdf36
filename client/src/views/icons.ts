import * as vscode from 'vscode';

/** A codicon for each kind of node, with the theme's colour where it says something; the label says it too. */
const ICONS: Readonly<Record<string, readonly [icon: string, color?: string]>> = {
  service: ['symbol-interface'],
  section: ['symbol-class'],
  integration: ['plug'],
  entry: ['plug'],
  flow: ['arrow-right'],
  note: ['note'],
  mention: ['symbol-string'],
  domain: ['library'],
  task: ['tasklist'],
  covered: ['pass-filled', 'testing.iconPassed'],
  thin: ['circle-large-outline', 'list.warningForeground'],
  missing: ['circle-slash', 'list.deemphasizedForeground'],
};

/** The icon of a kind of node; undefined for groups and folders, which need none. */
export function iconOf(kind: string): vscode.ThemeIcon | undefined {
  const [, state] = kind.split('-');
  const found = ICONS[state ?? kind] ?? ICONS[kind];
  if (found === undefined) return undefined;
  const [icon, color] = found;
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}

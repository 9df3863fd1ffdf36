import { addToList, plainOrQuoted, type YamlEdit } from '../data/addToList.ts';
import type { DataFiles } from './dataFiles.ts';

/** A change of `exam-notes.yaml`: an edit of it, or the text that it begins with. */
export type ConfigurationChange =
  | { readonly uri: string; readonly edit: YamlEdit }
  | { readonly uri: string; readonly edit: undefined; readonly text: string };

/** What makes a name that no catalog has a service of the notebook; undefined where the file cannot take it. */
export function addService({ configurationFile: file }: DataFiles, name: string): ConfigurationChange | undefined {
  if (file === undefined) return undefined;
  const { uri, yaml } = file;
  if (yaml === undefined) return { uri, edit: undefined, text: `services:\n- ${plainOrQuoted(name)}\n` };
  const edit = addToList(yaml, 'services', name);
  return edit && { uri, edit };
}

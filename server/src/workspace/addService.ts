import { addToList, type YamlEdit } from '../data/addToList.ts';
import { YamlText } from '../data/yamlText.ts';
import type { DataFiles } from './dataFiles.ts';

/** A change of `exam-notes.yaml`: an edit of it, or the text that it begins with. */
export interface ConfigurationChange {
  readonly edits: readonly (YamlEdit & { readonly uri: string })[];
  readonly creates?: readonly { readonly uri: string; readonly text: string }[];
}

/** What makes a name that no catalog has a service of the notebook; undefined where the file cannot take it. */
export function addService({ configurationFile: file }: DataFiles, name: string): ConfigurationChange | undefined {
  if (file === undefined) return undefined;
  const { uri, yaml } = file;
  const edit = addToList(yaml ?? new YamlText(''), 'services', name);
  if (edit === undefined) return undefined;
  return yaml === undefined ? { edits: [], creates: [{ uri, text: edit.newText }] } : { edits: [{ uri, ...edit }] };
}

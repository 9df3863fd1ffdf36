import type { Service } from '../catalog/catalog.ts';
import { standingOf } from '../features/card.ts';
import { NameQuery } from '../features/nameQuery.ts';
import type { IndexView } from '../index/notebookIndex.ts';
import { servicesNamedBy } from '../index/sections.ts';
import type { Notebook } from '../workspace/notebook.ts';
import { type Arguments, type ExitCode, type Host, UsageError } from './host.ts';
import { pathIn, plural, printJson, reportProblems } from './report.ts';

/** `exam-notes lookup NAME`: what the notebook and the catalog say of a service, by any of its names. */
export function lookUp(notebook: Notebook, { json }: Arguments, words: readonly string[], host: Host): ExitCode {
  const name = words.join(' ');
  if (name === '') throw new UsageError('lookup: say which service: exam-notes lookup "Amazon S3"');
  const isBroken = reportProblems(notebook, host);
  const services = findServices(notebook.view, name);
  if (services.length === 0) {
    host.error(noService(notebook.view, name));
    return 1;
  }
  const entries = services.map((service) => entryOf(notebook, service));
  if (json) printJson(host, entries);
  else host.out(`${entries.map(textOf).join('\n\n')}\n`);
  return isBroken ? 2 : 0;
}

/** Services by a name as the matcher knows it, by one in any case, or by id. */
export function findServices(view: IndexView, name: string): readonly Service[] {
  const exact = servicesNamedBy(name, view.matcher);
  if (exact.length > 0) return exact;
  const folded = name.toLowerCase();
  return view.catalog.services.filter(
    ({ id, names }) => id === folded || names.some(({ text }) => text.toLowerCase() === folded),
  );
}

/** How many near names are suggested. */
const MAX_NEAR = 3;

/** Says that no service has a name, and which services it may be misspelt for, or a beginning of. */
export function noService(view: IndexView, name: string): string {
  const query = NameQuery.of(name.replace(/[^\p{L}\p{N}]+/gu, ' '));
  const near = view.catalog.services.flatMap((service) => {
    const score = query?.misspeltScoreOf(service);
    return score === undefined ? [] : [{ score, name: `“${service.name}”` }];
  });
  const names = near
    .sort((a, b) => b.score - a.score)
    .slice(0, MAX_NEAR)
    .map((each) => each.name);
  const listed = [...names.slice(0, -2), names.slice(-2).join(' or ')].join(', ');
  return `No service has the name “${name}”.${listed === '' ? '' : ` Did you mean ${listed}?`}\n`;
}

interface LookupEntry {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly summary: string;
  /** What counts for or against it: `out of scope for AIP-C01`, `retired since 2024`. */
  readonly standing: readonly string[];
  readonly docs?: string;
  readonly otherNames: readonly string[];
  readonly formerNames: readonly string[];
  readonly mentions: number;
  readonly sections: readonly {
    readonly file: string;
    readonly line: number;
    readonly title: string;
    readonly text: string;
  }[];
}

function entryOf(notebook: Notebook, service: Service): LookupEntry {
  const { view } = notebook;
  const namesOf = (isFormer: boolean) =>
    service.names.filter(({ form }) => form !== 'current' && (form === 'former') === isFormer).map(({ text }) => text);
  return {
    id: service.id,
    name: service.name,
    category: service.category,
    summary: service.summary,
    standing: standingOf(view, service),
    ...(service.docs !== undefined && { docs: service.docs }),
    otherNames: namesOf(false),
    formerNames: namesOf(true),
    mentions: view.mentionsOf(service).length,
    sections: view.sectionsOf(service).map(({ note, item }) => ({
      file: pathIn(notebook, note.uri),
      line: note.lines.positionAt(item.headingSpan.start).line + 1,
      title: item.title,
      text: [item.excerpt.paragraph, ...item.excerpt.points.map((point) => `- ${point}`)].filter(Boolean).join('\n'),
    })),
  };
}

function textOf(entry: LookupEntry): string {
  const lines = [[`${entry.name} (${entry.category})`, ...entry.standing].join(' · '), `${entry.summary}.`];
  for (const { file, line, text } of entry.sections) lines.push('', `${file}:${line}`, ...(text === '' ? [] : [text]));
  lines.push('');
  if (entry.otherNames.length > 0) lines.push(`Also called ${entry.otherNames.join(', ')}`);
  if (entry.formerNames.length > 0) lines.push(`Formerly ${entry.formerNames.join(', ')}`);
  lines.push(plural(entry.mentions, 'mention'));
  if (entry.docs !== undefined) lines.push(entry.docs);
  return lines.join('\n');
}

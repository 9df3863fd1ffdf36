import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundledData } from '../../../server/src/bundled.ts';
import type { Catalog } from '../../../server/src/catalog/catalog.ts';
import { loadCatalog } from '../../../server/src/catalog/load.ts';
import { NameMatcher } from '../../../server/src/catalog/matcher.ts';
import { factsOf, type NoteFacts } from '../../../server/src/facts/noteFacts.ts';
import { ClosedNote } from '../../../server/src/index/closedNote.ts';
import { mentionsOf } from '../../../server/src/index/mentions.ts';
import { NameLookups } from '../../../server/src/index/nameLookups.ts';
import { type IndexedNote, NotebookIndex } from '../../../server/src/index/notebookIndex.ts';
import { sectionsOf } from '../../../server/src/index/sections.ts';
import { NoteParser } from '../../../server/src/markdown/parse.ts';
import { projectRoot } from '../../vscode/project.ts';
import { catalogOf, namesIn } from '../catalogs.ts';
import { generateGuide, generateNotebook } from '../generate.ts';
import { byteSize, milliseconds, processorTimeOf, Timings, timeOf, times } from '../measure.ts';
import type { Suite, Table } from '../report.ts';

/** What names cost: finding them, more of them, another catalog. */
export const names: Suite = {
  name: 'names',
  run({ progress }) {
    progress('names: beside parsing');
    const notebooks = [
      { name: 'The sample notebook', texts: sampleNotes() },
      { name: 'A generated guide of 3,000 lines', texts: [generateGuide({ lines: 3000 })] },
      { name: '1,000 generated notes', texts: generatedNotes(1000) },
    ];
    const beside = besideParsing(notebooks);
    progress('names: 10,000 of them');
    const count = byNumber(generatedNotes(300));
    progress('names: another catalog');
    return Promise.resolve([beside, count, anotherCatalog(generatedNotes(2000))]);
  },
};

interface Notes {
  readonly name: string;
  readonly texts: readonly string[];
}

function sampleNotes(): string[] {
  const folder = path.join(projectRoot, 'test/notebook');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  return files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
}

function generatedNotes(notes: number): string[] {
  return [...generateNotebook({ notes, seed: 3 })].map(({ text }) => text);
}

function bundledCatalog(): Catalog {
  return loadCatalog(bundledData.catalogs['aws']).catalog;
}

function matchEach(matcher: NameMatcher, notes: readonly NoteFacts[]): number {
  let found = 0;
  for (const facts of notes)
    found += mentionsOf(facts.prose, matcher, sectionsOf(facts, new NameLookups(matcher))).length;
  return found;
}

function besideParsing(notebooks: readonly Notes[]): Table {
  const parser = new NoteParser();
  const matcher = new NameMatcher(bundledCatalog());
  const rows = notebooks.map(({ name, texts }) => {
    const notes = texts.map((text) => factsOf(parser.parse(text)));
    const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const parsing = processorTimeOf(() => texts.map((text) => parser.parse(text)));
    const matching = processorTimeOf(() => matchEach(matcher, notes));
    const edited = processorTimeOf(matchAgain(matcher, notes));
    const found = matchEach(matcher, notes).toLocaleString('en-US');
    const row = [name, byteSize(size), found, ...[parsing, matching].map(milliseconds), times(matching / parsing)];
    return [...row, milliseconds(edited)];
  });
  return {
    title: 'Names: beside parsing',
    about:
      'In process, warm; processor time, the mean of 0.3 s of runs. Matching is of the whole prose of each note, with ' +
      'its service sections, against the bundled catalog; parsing is without facts. The aim: at most 1×. After an edit: ' +
      'matching again when one character in the middle of each note is another.',
    head: ['What', 'Size', 'Names found', 'Parsing', 'Matching', 'Matching ÷ parsing', 'After an edit'],
    rows,
  };
}

/** Matches notes in turn as they are and after an edit, each time from what was found before. */
function matchAgain(matcher: NameMatcher, notes: readonly NoteFacts[]): () => void {
  const pairs = notes.map((facts) => {
    const { prose } = facts;
    const middle = Math.floor(prose.text.length / 2);
    const edited = `${prose.text.slice(0, middle)}~${prose.text.slice(middle + 1)}`;
    return { prose, edited: matcher.scan(edited), sections: sectionsOf(facts, new NameLookups(matcher)) };
  });
  return () => {
    for (const { prose, edited, sections } of pairs) matcher.find(prose, sections, matcher.scan(prose.text, edited));
  };
}

const SIZES = [900, 3000, 10_000];

function byNumber(texts: readonly string[]): Table {
  const parser = new NoteParser();
  const notes = texts.map((text) => factsOf(parser.parse(text)));
  const measured = SIZES.map((size) => {
    const catalog = catalogOf(size, bundledCatalog(), texts);
    const first = timeOf(() => new NameMatcher(catalog));
    const built = processorTimeOf(() => new NameMatcher(catalog));
    const matcher = new NameMatcher(catalog);
    return { size, first, built, found: matchEach(matcher, notes), matcher };
  });
  const matched = measured.map(({ matcher }) => processorTimeOf(() => matchEach(matcher, notes)));
  const rows = measured.map(({ size, first, built, found }, index) => [
    size.toLocaleString('en-US'),
    milliseconds(first),
    milliseconds(built),
    found.toLocaleString('en-US'),
    milliseconds(matched[index] ?? Number.NaN),
    times((matched[index] ?? Number.NaN) / (matched[0] ?? Number.NaN)),
  ]);
  return {
    title: 'Names: more of them',
    about:
      `The prose of ${texts.length} generated notes against catalogs of as many names: the bundled services that the notes name are ` +
      'in each, and further ones, of which many begin with the same words, fill it up. In process; processor time, but for ' +
      'the first building, which is the time on the clock. The aims: ' +
      '10,000 names are a matcher in 150 ms, and take at most 1.5× the time of 900.',
    head: ['Names', 'Building, first', 'Building', 'Names found', 'Matching', '÷ 900 names'],
    rows,
  };
}

function anotherCatalog(texts: readonly string[]): Table {
  const catalog = bundledCatalog();
  const other: Catalog = { ...catalog, services: [...catalog.services] };
  const loads: number[] = [];
  const changes: number[] = [];
  let kept = 0;
  for (let run = 0; run < 3; run++) {
    const index = new NotebookIndex();
    index.apply({ kind: 'catalog', catalog, blueprint: undefined });
    const load = () => {
      texts.forEach((text, number) => {
        index.apply({ kind: 'note', uri: `file:///${number}.md`, text, isOpen: false });
      });
    };
    loads.push(timeOf(load));
    const before = index.notes.map(contentOf);
    changes.push(timeOf(() => index.apply({ kind: 'catalog', catalog: other, blueprint: undefined })));
    kept = index.notes.filter((note, at) => contentOf(note) === before[at]).length;
  }
  const loading = new Timings(loads).median;
  const changing = new Timings(changes).median;
  const count = texts.length.toLocaleString('en-US');
  return {
    title: 'Names: another catalog',
    about:
      `An index of ${count} generated notes, closed, gets another catalog of ${namesIn(catalog).toLocaleString('en-US')} names; ` +
      'medians of 3. The text of a closed note is not kept, so nothing can be parsed; facts that are the same object as ' +
      'before have not been drawn anew.',
    head: ['Loading all notes', 'Another catalog', 'Another catalog ÷ loading', 'Facts that are the same object'],
    rows: [[milliseconds(loading), milliseconds(changing), times(changing / loading), `${kept} of ${texts.length}`]],
  };
}

/** The packed facts of a closed note. */
function contentOf(note: IndexedNote): unknown {
  return note instanceof ClosedNote ? note.content : undefined;
}

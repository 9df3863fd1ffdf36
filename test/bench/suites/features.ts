import { bundledData } from '../../../server/src/bundled.ts';
import type { Service } from '../../../server/src/catalog/catalog.ts';
import { loadCatalog } from '../../../server/src/catalog/load.ts';
import { completion } from '../../../server/src/features/completion.ts';
import { definition } from '../../../server/src/features/definition.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { references } from '../../../server/src/features/references.ts';
import { type IndexedNote, NotebookIndex } from '../../../server/src/index/notebookIndex.ts';
import { catalogOf, namesIn } from '../catalogs.ts';
import { generateNotebook } from '../generate.ts';
import { indexMemoryOf } from '../indexMemory.ts';
import { byteSize, milliseconds, Timings, timeOf, times } from '../measure.ts';
import { Random } from '../random.ts';
import type { Suite, Table } from '../report.ts';

const FEW = 100;
const MANY = 7000;
const NAMES = 10_000;

/** What answers take in a small and in a large notebook, and what its index weighs. */
export const features: Suite = {
  name: 'features',
  async run({ progress }) {
    progress(`features: ${FEW} notes`);
    const few = new Answers(FEW);
    const measuredFew = few.measure();
    progress(`features: ${MANY} notes`);
    const many = new Answers(MANY);
    const answers = answerTable(many, measuredFew, many.measure());
    progress('features: memory');
    return [answers, await memoryTable()];
  },
};

/** How often each question is asked, at as many places. */
const ASKED = 1000;

interface Measured {
  readonly hover: Timings;
  readonly completion: Timings;
  readonly definition: Timings;
  readonly references: Timings;
}

/** A notebook with one open note, and questions about what stands in that. */
class Answers {
  readonly notes: number;
  readonly names: number;
  readonly #index = new NotebookIndex();
  readonly #uri: string;
  readonly #text: string;

  constructor(notes: number) {
    this.notes = notes;
    const texts = [...generateNotebook({ notes })];
    const base = loadCatalog(bundledData.catalogs['aws']).catalog;
    const sample = texts.slice(0, FEW).map(({ text }) => text);
    const catalog = catalogOf(NAMES, base, sample);
    this.names = namesIn(catalog);
    this.#index.apply({ kind: 'catalog', catalog, blueprint: undefined });
    for (const { path, text } of texts) {
      this.#index.apply({ kind: 'note', uri: `file:///${path}`, text, isOpen: false });
    }
    const [first] = texts;
    this.#uri = `file:///${first?.path}`;
    this.#text = first?.text ?? '';
    this.#index.apply({ kind: 'note', uri: this.#uri, text: this.#text, isOpen: true });
  }

  /** The most mentioned service, and how often that is. */
  get favourite(): { readonly service: Service; readonly mentions: number } {
    const counts = [...this.#index.mentionedServices].map((service) => ({
      service,
      mentions: this.#index.countOf(service).places,
    }));
    const [most] = counts.sort((a, b) => b.mentions - a.mentions);
    if (most === undefined) throw new Error('the notes name no service');
    return most;
  }

  measure(): Measured {
    const index = this.#index;
    const mentions = this.#note().mentions;
    const random = new Random(11);
    const places = Array.from({ length: ASKED }, () => random.pick(mentions));
    const most = this.#placeOf(this.favourite.service);
    return {
      hover: new Timings(places.map(({ start }) => timeOf(() => hover(index, this.#uri, start + 1)))),
      definition: new Timings(places.map(({ start }) => timeOf(() => definition(index, this.#uri, start + 1)))),
      completion: this.#completions(places.map(({ start, end }) => start + Math.ceil((end - start) / 2))),
      references: new Timings(
        Array.from({ length: 20 }, () =>
          timeOf(() => references(index, most.uri, most.offset, { includeDeclaration: true })),
        ),
      ),
    };
  }

  /** Completion in the middle of names, of which the rest is not there yet. */
  #completions(offsets: readonly number[]): Timings {
    const timings = offsets.slice(0, 200).map((offset) => {
      const text = `${this.#text.slice(0, offset)}\n\n${this.#text.slice(offset)}`;
      this.#index.apply({ kind: 'note', uri: this.#uri, text, isOpen: true });
      return timeOf(() => completion(this.#index, this.#uri, offset));
    });
    this.#index.apply({ kind: 'note', uri: this.#uri, text: this.#text, isOpen: true });
    return new Timings(timings);
  }

  #note(): IndexedNote {
    const note = this.#index.findNote(this.#uri);
    if (note === undefined) throw new Error('no note');
    return note;
  }

  #placeOf(service: Service): { readonly uri: string; readonly offset: number } {
    const [first] = this.#index.mentionsOf(service);
    if (first === undefined) throw new Error(`no mention of ${service.name}`);
    return { uri: first.note.uri, offset: first.item.start + 1 };
  }
}

function answerTable(many: Answers, few: Measured, large: Measured): Table {
  const { service, mentions } = many.favourite;
  const rows = [
    rowOf('Hover on a name', few.hover, large.hover),
    rowOf('Completion in the middle of a name', few.completion, large.completion),
    rowOf('Definition of a name', few.definition, large.definition),
    rowOf(
      `References of ${service.name}, ${mentions.toLocaleString('en-US')} in the large one`,
      few.references,
      large.references,
    ),
  ];
  return {
    title: 'Features: answers in a large notebook',
    about:
      `In process, at places drawn at random in an open note of ${FEW} and of ${MANY.toLocaleString('en-US')} generated notes, with a catalog of ` +
      `${many.names.toLocaleString('en-US')} names. The aims: under 2 ms in the median and 10 ms at p99, references under 30 ms, and ` +
      'hover and definition in the large notebook within 1.5× of the small one.',
    head: ['What', `${FEW} notes, median`, `${MANY.toLocaleString('en-US')} notes, median`, 'p99', 'Large ÷ small'],
    rows,
  };
}

function rowOf(what: string, few: Timings, many: Timings): string[] {
  const ratio = times(many.median / few.median);
  return [what, milliseconds(few.median), milliseconds(many.median), milliseconds(many.percentile(99)), ratio];
}

async function memoryTable(): Promise<Table> {
  const weighed = [];
  for (const notes of [1000, MANY]) weighed.push(await indexMemoryOf(notes));
  return {
    title: 'Features: what the index weighs',
    about:
      'In a process of its own, after collecting garbage: what the heap and the buffers beside it hold of the index of ' +
      'generated notes, all closed. The aim: three times the notes’ bytes.',
    head: ['Notes', 'Their text', 'Catalog and matcher', 'Index', 'Index ÷ text'],
    rows: weighed.map(({ notes, text, catalog, index }) => [
      notes.toLocaleString('en-US'),
      byteSize(text),
      byteSize(catalog),
      byteSize(index),
      times(index / text),
    ]),
  };
}

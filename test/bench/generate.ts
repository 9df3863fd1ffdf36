import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Random } from './random.ts';
import { FENCES, NOTICES, POINTS, SENTENCES, SERVICES, SHORT_NAMES, SITES, THINGS, TOPICS } from './vocabulary.ts';

export interface NotebookOptions {
  readonly notes: number;
  /** About how long each note is, in characters. */
  readonly noteLength?: number;
  /** The same seed makes the same notebook, on every machine. */
  readonly seed?: number;
}

/** A note and its path below the notebook's folder, with `/`. */
export interface GeneratedNote {
  readonly path: string;
  readonly text: string;
}

/** A notebook as people write it for an exam, in invented sentences. Nothing in it is true. */
export function* generateNotebook({ notes, noteLength = 4000, seed = 1 }: NotebookOptions): Generator<GeneratedNote> {
  for (let number = 0; number < notes; number++) {
    const writer = new NoteWriter(new Random(seed * 1_000_003 + number), number, notes);
    yield { path: pathOf(number), text: writer.note((text) => text.length >= noteLength) };
  }
}

/** One long note, like a study guide: many parts, each with its own list of sources. */
export function generateGuide({ lines, seed = 1 }: { readonly lines: number; readonly seed?: number }): string {
  let written = 0;
  let counted = 0;
  const isFull = (text: string) => {
    for (let at = text.indexOf('\n', counted); at >= 0; at = text.indexOf('\n', at + 1)) written++;
    counted = text.length;
    return written >= lines;
  };
  return new NoteWriter(new Random(seed), 0, 1).note(isFull);
}

/** Writes a notebook into a folder, which need not be there. */
export function writeNotebook(folder: string, notes: Iterable<GeneratedNote>): void {
  const made = new Set<string>();
  for (const { path: file, text } of notes) {
    const full = path.join(folder, file);
    const parent = path.dirname(full);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(full, text);
  }
}

/** Fifty notes to a folder: `chapter-03/note-0152.md`. */
function pathOf(number: number): string {
  return `chapter-${digits(Math.floor(number / 50), 2)}/note-${digits(number, 4)}.md`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** One note in this many has a citation that no source answers, one in as many a link to a heading that is not there. */
const FLAWED = 25;

class NoteWriter {
  readonly #random: Random;
  readonly #number: number;
  readonly #notes: number;
  #text = '';
  /** How many sources the part needs that is being written. */
  #sources = 0;

  constructor(random: Random, number: number, notes: number) {
    this.#random = random;
    this.#number = number;
    this.#notes = notes;
  }

  note(isFull: (text: string) => boolean): string {
    const topic = this.#random.pick(TOPICS);
    this.#frontMatter(topic);
    this.#add(`# ${topic}\n\n${this.#sentence()} ${this.#sentence()}`);
    this.#add(`## In short\n\n${this.#points('plain')}`);
    while (!isFull(this.#text)) this.#part(isFull);
    return this.#text;
  }

  #add(block: string): void {
    this.#text += `${block}\n\n`;
  }

  #frontMatter(topic: string): void {
    const { domain, task } = this.#objective();
    const title = `Task ${domain}.${task}: ${topic}`;
    this.#add(`---\ntitle: "${title}"\ndate: 2026-03-0${domain}\nweight: ${task}\ntags: [exam, notes]\n---`);
  }

  #objective(): { domain: number; task: number } {
    return { domain: this.#random.between(1, 5), task: this.#random.between(1, 3) };
  }

  /** A few sections and the list of the sources that they cite. */
  #part(isFull: (text: string) => boolean): void {
    this.#sources = 0;
    this.#add(`## ${this.#random.pick(TOPICS)}`);
    const sections = this.#random.between(2, 5);
    for (let section = 0; section < sections && !isFull(this.#text); section++) this.#section();
    if (this.#isFlawed(0)) this.#add(`${this.#sentence()}[${this.#sources + 7}]`);
    if (this.#isFlawed(1)) this.#add(`See [what is not there](${this.#linkTo(this.#number)}#nowhere).`);
    const urls = Array.from({ length: this.#sources }, (_, index) => `[${index + 1}](${this.#address()})`);
    if (urls.length > 0) this.#add(urls.join('\n'));
  }

  /** A note of its own, in a long guide a part of its own, is flawed or not in a way that the seed does not change. */
  #isFlawed(kind: number): boolean {
    return this.#notes === 1 ? this.#random.chance(0.1) : this.#number % FLAWED === kind;
  }

  #section(): void {
    const kind = this.#random.next();
    if (kind < 0.55) this.#serviceSection();
    else if (kind < 0.7) this.#entry();
    else if (kind < 0.8) this.#table();
    else if (kind < 0.9) this.#fence();
    else this.#notice();
  }

  #serviceSection(): void {
    this.#add(`### ${this.#random.pick(SERVICES)}`);
    this.#add(`${this.#sentence()}${this.#citation()} ${this.#sentence()}`);
    this.#add(`**Key points:**\n${this.#points('cited')}`);
    if (this.#random.chance(0.5)) this.#add(`${this.#sentence()} ${this.#seeAlso()}`);
  }

  #entry(): void {
    const operands = [this.#random.pick(SERVICES), this.#random.pick(SERVICES)];
    const roles = operands.map((operand) => `  - **${operand}:** ${this.#sentence()}`).join('\n');
    this.#add(
      `### ${operands.join(' + ')}\n- **Role:**\n${roles}\n- **Integration:**\n  - ${this.#sentence()}\n` +
        `- **Use Case:**\n  - ${this.#sentence()}${this.#citation()}\n\n---`,
    );
  }

  #table(): void {
    const rows = Array.from(
      { length: this.#random.between(3, 6) },
      () => `| ${this.#random.pick(SERVICES)} | ${this.#fill('{t}, {n} a day')} | ${this.#sentence()} |`,
    );
    this.#add(`| Service | For | Remember |\n| --- | --- | --- |\n${rows.join('\n')}`);
  }

  #fence(): void {
    const [language, body] = this.#random.pick(FENCES);
    this.#add(`\`\`\`${language}\n${this.#fill(body)}\n\`\`\``);
  }

  #notice(): void {
    const { domain, task } = this.#objective();
    const skill = `### Skill ${domain}.${task}.${this.#random.between(1, 4)}: ${this.#random.pick(TOPICS)}`;
    const kind = this.#random.pick(NOTICES);
    this.#add(`${skill}\n\n{{% notice ${kind} %}}\n**Exam tip:** ${this.#sentence()}\n{{% /notice %}}`);
    this.#add(`> ${this.#sentence()}\n> ${this.#sentence()}`);
  }

  #points(kind: 'plain' | 'cited'): string {
    const points = Array.from({ length: this.#random.between(3, 6) }, () => {
      const point = this.#fill(this.#random.pick(POINTS));
      return `- ${point}${kind === 'cited' && this.#random.chance(0.3) ? this.#citation() : ''}`;
    });
    return points.join('\n');
  }

  /** A link to another note, by a path relative to this one. */
  #seeAlso(): string {
    const other = this.#random.below(this.#notes);
    return `See also [what to know of a good ${this.#random.pick(THINGS)}](${this.#linkTo(other)}#in-short).`;
  }

  #linkTo(other: number): string {
    return path.posix.relative(path.posix.dirname(pathOf(this.#number)), pathOf(other));
  }

  /** `[3]`: a source that the part has already, or its next. Now and then a source is added that nothing cites. */
  #citation(): string {
    if (this.#sources > 0 && this.#random.chance(0.5)) return `[${this.#random.between(1, this.#sources)}]`;
    this.#sources += this.#random.chance(0.05) ? 2 : 1;
    return `[${this.#sources}]`;
  }

  #address(): string {
    return `${this.#random.pick(SITES)}${this.#random.pick(THINGS).replace(' ', '-')}-${this.#random.below(10_000)}`;
  }

  #sentence(): string {
    return this.#fill(this.#random.pick(SENTENCES));
  }

  #fill(template: string): string {
    return template.replace(/\{([snt])\}/g, (_, kind) => {
      if (kind === 's') return this.#random.pick(SHORT_NAMES);
      return kind === 'n' ? String(this.#random.between(2, 90)) : this.#random.pick(THINGS);
    });
  }
}

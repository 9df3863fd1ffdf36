import { BARRIER, type Prose, type ProseLeaf } from '../text/prose.ts';
import { firstAtOrAfter, type Span } from '../text/span.ts';
import type { Service } from './catalog.ts';
import type { NameEntry, Naming } from './nameTrie.ts';
import { type FoundName, isServiceList, leafEnd, leafSpan, ServiceLists } from './serviceList.ts';
import { upwardFrom } from './upward.ts';

/** A stretch of a note, in its offsets, that is about services: their section. */
export interface ServiceExtent extends Span {
  readonly services: readonly Service[];
}

/** An ordinary word that is also a name of services, written with the name's capitals: offsets in prose. */
export interface OrdinaryWord extends FoundName {
  readonly isOrdinary: true;
  readonly entries: readonly NameEntry[];
}

/** Tells where an ordinary word is meant as a name: by where it stands, and by what stands around it. */
export class OrdinaryWords {
  readonly #prose: Prose;
  readonly #names: readonly FoundName[];
  readonly #sections: readonly ServiceExtent[];
  readonly #services: ReadonlyMap<string, Service>;
  readonly #lists: ServiceLists;

  /**
   * @param names all names of the prose in order, the ordinary words that may be one among them
   * @param services all by id, for a service's parents
   */
  constructor(
    prose: Prose,
    names: readonly FoundName[],
    sections: readonly ServiceExtent[],
    services: ReadonlyMap<string, Service>,
  ) {
    this.#prose = prose;
    this.#names = names;
    this.#sections = sections;
    this.#services = services;
    this.#lists = new ServiceLists(prose, names);
  }

  /** The entries that the word is meant as. */
  namesIn(word: OrdinaryWord): readonly NameEntry[] {
    const { text } = this.#prose;
    const index = this.#prose.leafAt(word.start);
    const leaf = this.#prose.leaves[index];
    if (leaf === undefined) return [];
    const before = text.slice(Math.max(leaf.start, word.start - 60), word.start);
    const after = text.slice(word.end, Math.min(leafEnd(this.#prose, index), word.end + 40));
    const opensLeaf = !HAS_WORD.test(text.slice(leaf.start, word.start));
    if (this.#abbreviates(word)) return word.entries;
    if (!opensLeaf && this.#continuesName(word, leaf, before, after)) return [];
    if (LABEL_END.test(after)) {
      if (opensLeaf && this.#lists.holdsLeaf(leaf)) return word.entries;
      if (this.#lists.holdsOperandAt(index, word.start)) return word.entries;
    }
    if (OPERAND_END.test(after)) {
      const operands = this.#lists.operandsWith(word);
      if (isServiceList(operands.map(({ isOrdinary }) => isOrdinary !== true))) return word.entries;
      if (this.#areFeatures(operands, leaf.start)) return word.entries;
    }
    const opens = opensLeaf || opensSentence(before);
    const isTitleCase = (leaf.kind === 'heading' || leaf.kind === 'title') && !this.#hasLowerCase(index);
    const inSentence = opens ? SINGULAR_VERB.test(after) || standsAlone(opensLeaf, before, after) : !isTitleCase;
    return word.entries.filter(({ needs, naming }) => {
      if (needs === 'mid-sentence' && inSentence) return true;
      // `Glue ETL jobs` opens like a name, `Translate documents` and `Backup Plan` do not.
      const inSection = !opens || LABEL_END.test(after) || (needs === 'mid-sentence' && !LOWER_CASE_WORD.test(after));
      return inSection && this.#isInSectionOf(naming.service, word);
    });
  }

  /** `AWS Resource Access Manager (RAM)` */
  #abbreviates(word: OrdinaryWord): boolean {
    const name = this.#names[firstAtOrAfter(this.#names, word.start) - 1];
    if (name === undefined || !/^s? \($/.test(this.#prose.text.slice(name.end, word.start))) return false;
    const named = new Set(name.namings.map(({ service }) => service));
    return this.#prose.text.charAt(word.end) === ')' && word.namings.some(({ service }) => named.has(service));
  }

  /** `SageMaker tools (Pipelines, Model Monitor, Clarify)`: operands that are all features of what the block names before. */
  #areFeatures(operands: readonly FoundName[], leafStart: number): boolean {
    const [first] = operands;
    if (first === undefined || operands.length < MIN_FEATURES) return false;
    const before = this.#names.slice(firstAtOrAfter(this.#names, leafStart), firstAtOrAfter(this.#names, first.start));
    const named = new Set(before.flatMap(({ isOrdinary, namings }) => (isOrdinary === true ? [] : namings.map(idOf))));
    return operands.every(({ namings }) =>
      namings.some(({ service: { parent } }) => parent !== undefined && named.has(parent)),
    );
  }

  /** `OpenID Connect`, `S3 Backup`, `**Custom Shield**:` behind a capital that opens no sentence it is part of a name. */
  #continuesName(word: OrdinaryWord, leaf: ProseLeaf, before: string, after: string): boolean {
    const joined = /([\p{L}\p{N}]+)[ -]$/u.exec(before);
    const previous = joined?.[1];
    if (joined === null || previous === undefined) return false;
    const name = this.#names[firstAtOrAfter(this.#names, word.start) - 1];
    if (name !== undefined && name.isOrdinary !== true && word.start - name.end <= 2) {
      const named = new Set(name.namings.map(({ service }) => service));
      return !word.namings.some(({ service }) => familyOf(service, this.#services).some((parent) => named.has(parent)));
    }
    if (!/^\p{Lu}/u.test(previous) || INTRODUCTION.test(previous)) return false;
    const isTitle = leaf.kind === 'heading' || leaf.kind === 'title' || /^\s*(?::|$)/.test(after);
    return isTitle || !opensSentence(before.slice(0, joined.index));
  }

  /** True where a word of five letters or more has no capital: in the block a capital says something. */
  #hasLowerCase(index: number): boolean {
    const { start, end } = leafSpan(this.#prose, index);
    return /(?<![\p{L}\p{N}-])\p{Ll}{5}/u.test(this.#prose.text.slice(start, end));
  }

  #isInSectionOf(service: Service, word: Span): boolean {
    const { start } = this.#prose.spanOf(word.start, word.end);
    const family = familyOf(service, this.#services);
    return this.#sections.some(
      (section) => section.start <= start && start < section.end && section.services.some((of) => family.includes(of)),
    );
  }
}

/**
 * A service, what it is a feature of, and so on up.
 *
 * @param services all by id
 */
export function familyOf(service: Service, services: ReadonlyMap<string, Service>): Service[] {
  return upwardFrom(service, ({ parent }) => (parent === undefined ? undefined : services.get(parent)));
}

const MIN_FEATURES = 3;

function idOf({ service }: Naming): string {
  return service.id;
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/** Behind a label: its end, punctuation, a bracket, a joint, or a verb that only a name can have before it. */
const LABEL_END = new RegExp(
  `^(?:['’]s)?\\s*(?:$|[:;,.)\\]/+&|(\\[→⟶–—${BARRIER}]|-+>|-\\s|(?:and|or|vs|is|can|has|will|was|for)\\b)`,
  'u',
);

/** Behind an operand: as behind a label, or a word that goes on with the sentence. */
const OPERAND_END = new RegExp(
  `${LABEL_END.source}|^(?:['’]s)?\\s(?:to|in|on|with|from|by|are|as|at|via|using|when|where|which|that|if|have|into|through|then|while|but|may|must|should|do|does|under|within|because|so)\\b`,
  'u',
);

/** `Glue is`, `Organizations allows`: what no imperative and no plural has behind it. */
const SINGULAR_VERB =
  /^ (?:allows|creates|does|doesn['’]t|enables|handles|has|helps|includes|integrates|is|isn['’]t|lets|makes|provides|requires|was|works)\b/;

const LOWER_CASE_WORD = /^[ -]\p{Ll}/u;

/** Words that stand before a name, and are no part of it, where every word has a capital. */
const INTRODUCTION =
  /^(?:A|About|An|And|As|At|By|Enable|For|From|How|In|Into|Is|Of|On|Or|Our|The|Through|To|Use|Using|Versus|Via|Vs|What|When|Why|With|Without|Your)$/;

/** True where a sentence begins behind the text: its end, a colon, a dash, an arrow, a list's number before it. */
function opensSentence(before: string): boolean {
  if (/\b(?:e\.g|i\.e|vs|etc|incl|cf)\.\s*$/i.test(before)) return false;
  return SENTENCE_BORDER.test(before);
}

const SENTENCE_BORDER = new RegExp(
  `(?:^|[.!?:;…–—→⟶|•(${BARRIER}]|\\s-|->|^\\W*(?:\\d+|[A-Za-z])[.)])[\\s"'“‘«_*[]*$`,
  'u',
);

/** True for a word that is a block of its own, or has brackets to itself. */
function standsAlone(opensLeaf: boolean, before: string, after: string): boolean {
  return (opensLeaf && !HAS_WORD.test(after)) || (/\($/.test(before) && /^\s*[),/]/.test(after));
}

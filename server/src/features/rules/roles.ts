import type { Service } from '../../catalog/catalog.ts';
import type { BulletFact } from '../../facts/bullets.ts';
import type { EntryFact, Operand } from '../../facts/entries.ts';
import type { LabelFact } from '../../facts/labels.ts';
import type { IndexedNote, IndexView } from '../../index/notebookIndex.ts';
import { servicesNamedBy } from '../../index/sections.ts';
import { withoutNumber } from '../../text/headingNumber.ts';
import { firstAtOrAfter, type Span } from '../../text/span.ts';
import { fold } from '../../text/words.ts';
import { findUnknown } from './unknownNames.ts';

/** How the Role bullets of an entry and the operands of its heading go together. */
export interface Roles {
  /** Operands of which no bullet speaks; none where it cannot be known. */
  readonly lacking: readonly Operand[];
  /** Bullets that name what the heading does not. */
  readonly unexpected: readonly BulletFact[];
  /** The bullets of each operand. */
  readonly bulletsOf: ReadonlyMap<Operand, readonly BulletFact[]>;
}

/** What an operand or a bullet names: services, and words for what is none. */
interface Named {
  readonly services: ReadonlySet<Service>;
  readonly words: ReadonlySet<string>;
  /** True where the words as a whole are the name of a service: then nothing but that is meant. */
  readonly isService: boolean;
}

interface NamedOperand {
  readonly operand: Operand;
  readonly named: Named;
}

/**
 * Fits the Role bullets of an entry to its operands: by the same service, else by the same case-folded words (SPEC.md,
 * Integration entry). A bullet without a name may be about any operand, so that with one in the list none is lacking;
 * a bullet of several names (`S3 and Macie`) is about each of them, and never unexpected. A misspelt name is the one that
 * is meant.
 */
export function rolesOf(view: IndexView, note: IndexedNote, entry: EntryFact): Roles {
  return writtenAlike(entry) ?? fitted(view, note, entry);
}

/** The roles of an entry whose bullets name all of its operands as the heading does: most of those that are complete. */
function writtenAlike(entry: EntryFact): Roles | undefined {
  const operands = new Map(entry.operands.map((operand) => [key(operand.text), operand]));
  const bulletsOf = new Map<Operand, BulletFact[]>();
  for (const bullet of roleLabels(entry).flatMap((label) => label.bullets)) {
    const operand = operands.get(key(bullet.name));
    if (operand === undefined) return undefined;
    bulletsOf.set(operand, [...(bulletsOf.get(operand) ?? []), bullet]);
  }
  return bulletsOf.size === entry.operands.length ? { lacking: [], unexpected: [], bulletsOf } : undefined;
}

function fitted(view: IndexView, note: IndexedNote, entry: EntryFact): Roles {
  const operands = entry.operands.map((operand) => ({ operand, named: namedByOperand(view, note, operand) }));
  const within = operands.flatMap(({ named }) => [...named.services]);
  const bulletsOf = new Map<Operand, BulletFact[]>();
  const unexpected: BulletFact[] = [];
  const bullets = roleLabels(entry).flatMap((label) => label.bullets);
  let isSure = bullets.length > 0;
  for (const bullet of bullets) {
    if (bullet.name === '' && bullet.text !== '') isSure = false;
    if (bullet.name === '') continue;
    const fitting = fittingOperands(operands, namedByName(view, note, bullet, within));
    const joint = jointNames(bullet, { isKnown: fitting.length > 0 || isService(view, bullet, within) });
    const among = joint.length > 0 ? fittingOperands(operands, namedByAll(view, note, { bullet, joint, within })) : [];
    const all = new Set([...fitting, ...among]);
    for (const operand of all) bulletsOf.set(operand, [...(bulletsOf.get(operand) ?? []), bullet]);
    if (joint.length > all.size) isSure = false;
    if (joint.length === 0 && all.size === 0) unexpected.push(bullet);
  }
  const lacking = isSure ? entry.operands.filter((operand) => !bulletsOf.has(operand)) : [];
  return { lacking, unexpected, bulletsOf };
}

/** The labels Role of an entry. */
export function roleLabels({ labels }: EntryFact): LabelFact[] {
  return labels.filter(({ kind }) => kind === 'role');
}

/** An operand as a bullet names it: without the number of its heading. */
export function bareName({ text }: Pick<Operand, 'text'>): string {
  return withoutNumber(text);
}

function fittingOperands(operands: readonly NamedOperand[], bullet: Named): Operand[] {
  return operands.filter(({ named }) => isAbout(named, bullet)).map(({ operand }) => operand);
}

function isAbout(operand: Named, bullet: Named): boolean {
  if ([...bullet.services].some((service) => operand.services.has(service))) return true;
  if (operand.isService && bullet.isService) return false;
  return [...bullet.words].some((words) => operand.words.has(words));
}

function namedByOperand(view: IndexView, note: IndexedNote, operand: Operand): Named {
  const { matcher } = view;
  const services = servicesNamedBy(operand.text, matcher);
  const [, bracket = ''] = BRACKET.exec(operand.text) ?? [];
  const all = services.length === 0 ? services : [...services, ...servicesNamedBy(bracket, matcher)];
  return namedBy(view, operand.text, { services: all, note, span: operand });
}

function namedBy(
  view: IndexView,
  text: string,
  { services, note, span }: { readonly services: readonly Service[]; readonly note: IndexedNote; readonly span: Span },
): Named {
  const words = new Set(formsOf(view, text));
  if (services.length > 0) return { services: new Set(services), words, isService: true };
  return { services: new Set([...mentionedIn(note, span), ...misspeltIn(view, text)]), words, isService: false };
}

/** The services that are meant by a name with a slip in it: that is a finding of its own, and one is enough. */
function misspeltIn(view: IndexView, text: string): Service[] {
  const meant = findUnknown(view, bareName({ text }))?.meant;
  return meant === undefined ? [] : servicesNamedBy(meant, view.matcher);
}

function isService(view: IndexView, { name }: BulletFact, within: readonly Service[]): boolean {
  return servicesNamedBy(name, view.matcher, within).length > 0;
}

function namedByName(view: IndexView, note: IndexedNote, bullet: BulletFact, within: readonly Service[]): Named {
  const services = servicesNamedBy(bullet.name, view.matcher, within);
  return namedBy(view, bullet.name, { services, note, span: bullet.nameSpan });
}

/** What a bullet of several names is about: each of them, and whatever else it speaks of. */
function namedByAll(
  view: IndexView,
  note: IndexedNote,
  { bullet, joint, within }: { bullet: BulletFact; joint: readonly string[]; within: readonly Service[] },
): Named {
  const services = joint.flatMap((name) => servicesNamedBy(name, view.matcher, within));
  const words = new Set(joint.flatMap((name) => formsOf(view, name)));
  return { services: new Set([...services, ...mentionedIn(note, bullet)]), words, isService: false };
}

/**
 * The names in a bullet that is about several: `S3 and Macie: …`, `**S3** / **Macie**: …`; none where it is one.
 *
 * @param isKnown true where the bullet's name is one of its own: `Identity and Access Management`
 */
function jointNames({ name, text }: BulletFact, { isKnown }: { isKnown: boolean }): string[] {
  const continues = CONTINUES.test(text);
  if (isKnown && !continues) return [];
  const colon = text.search(/:(?:\s|$)/);
  const more = continues ? text.slice(0, colon < 0 ? undefined : colon) : '';
  const names = isKnown ? [name, ...` ${more}`.split(JOINT)] : `${name} ${more}`.split(JOINT);
  const written = names.map((each) => each.trim()).filter((each) => each !== '');
  return written.length > 1 ? written : [];
}

const JOINT = /[,/→]|\s(?:&|\+|and|or|with|vs\.?)\s|->/;
/** What follows bold words that are not all of the names. */
const CONTINUES = /^(?:[,/&+→]|->|(?:and|or|with|vs\.?)\s)/;

/** The ways in which a term may be written: without number, bracket, vendor, or what the heading says about it. */
function formsOf({ catalog }: IndexView, text: string): string[] {
  const bare = withoutNumber(text);
  const [, bracket] = BRACKET.exec(bare) ?? [];
  const forms = [bare, bare.replace(BRACKET, ''), bare.replace(REMARK, ''), bare.replace(/^[^:]*:\s+/, '')];
  if (bracket !== undefined) forms.push(bracket);
  return [...forms, ...forms.map((form) => withoutVendor(form, catalog.vendorPrefixes))].map(key);
}

/** `Vector DB (Pinecone)` */
const BRACKET = /\s*\(([^()]*)\)\s*$/;

/** `Redis for sessions`, `Redis: a cache`, `Redis – the cache` */
const REMARK = /(?::|\s[–—-]|\s(?:for|with|in|on|as|to|via|using))\s.*$/;

/** A name without the vendor's before it. */
export function withoutVendor(text: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((each) => fold(text).startsWith(`${fold(each)} `));
  return prefix === undefined ? text : text.slice(prefix.length + 1);
}

function key(text: string): string {
  return fold(text.replace(/[\s‐-]+/g, ' ').trim());
}

/** The services that are mentioned within a span. */
function mentionedIn({ mentions }: IndexedNote, { start, end }: Span): Service[] {
  const services: Service[] = [];
  for (let at = firstAtOrAfter(mentions, start); at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined || mention.end > end) break;
    services.push(...mention.namings.map(({ service }) => service));
  }
  return services;
}

import type { Service } from '../catalog/catalog.ts';
import type { HeadingFact } from '../facts/headings.ts';
import type { LabelFact } from '../facts/labels.ts';
import { NoteReader } from '../facts/reader.ts';
import { mentionsOf } from '../index/mentions.ts';
import { NameLookups } from '../index/nameLookups.ts';
import type { IndexView } from '../index/notebookIndex.ts';
import { sectionsOf, servicesNamedBy } from '../index/sections.ts';
import { contains } from '../text/span.ts';
import { fold } from '../text/words.ts';
import { entryStyleOf } from './entryStyle.ts';
import { firstOf } from './firstOf.ts';
import { MAX_SUGGESTIONS, nameCompletion, nameSuggestion } from './nameCompletion.ts';
import { bareName, rolesOf } from './rules/roles.ts';
import type { Suggestion } from './suggestion.ts';
import { rangeOf, type TypingPlace } from './typingPlace.ts';

/**
 * Services behind `### Amazon S3 + `: those that already work with the ones before first, even where nothing is typed
 * yet. Undefined elsewhere.
 */
export function operandCompletion(place: TypingPlace): Suggestion[] | undefined {
  const { view, before } = place;
  const heading =
    place.where === 'heading' ? /^ {0,3}#{1,6}[ \t]+(.*[ \t]\+[ \t]+)(?![^+]*[ \t]\+[ \t])/.exec(before) : null;
  if (heading === null) return undefined;
  const from = heading[0].length;
  const named = operandsIn(heading[1] ?? '').flatMap((operand) => servicesNamedBy(operand, view.matcher));
  const first = partnersOf(view, named);
  const typed = before.slice(from);
  if (typed !== '') return nameCompletion(place, { first, from });
  const others = firstOf(view.mentionedServices, MAX_SUGGESTIONS, (a, b) => compareUse(view, a, b));
  const all = new Set([...first, ...others.filter((service) => !named.includes(service))]);
  return [...all].slice(0, MAX_SUGGESTIONS).map((service) => {
    const { name } = service;
    return nameSuggestion({ service, text: name, insert: name, isFormer: false }, rangeOf(place, from));
  });
}

/** The operands of `**Amazon S3** + AWS Lambda + `, a heading that is no whole one yet. */
function operandsIn(heading: string): string[] {
  return heading.split(/\s\+\s/).map((operand) => operand.trim().replace(/^[*_]+|[*_]+$/g, ''));
}

/** What works with services by entries and flows, the most frequent first. */
function partnersOf(view: IndexView, services: readonly Service[]): Service[] {
  const counts = new Map<Service, number>();
  for (const { partner, entries, flows } of services.flatMap((service) => view.partnersOf(service))) {
    if (typeof partner === 'string' || services.includes(partner)) continue;
    counts.set(partner, (counts.get(partner) ?? 0) + entries + flows);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || compareUse(view, a, b)).map(([service]) => service);
}

function compareUse(view: IndexView, a: Service, b: Service): number {
  return view.countOf(b).places - view.countOf(a).places || (a.name < b.name ? -1 : a === b ? 0 : 1);
}

/** A bullet and what is typed of its name: `- **Ama`. */
const BULLET = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)([*_]*)([^*_:]*)$/;

/**
 * Under the label Role of an entry: a bullet for each operand of its heading that has none, in the note's own style.
 * Undefined elsewhere.
 */
export function roleCompletion(place: TypingPlace): Suggestion[] | undefined {
  const { view, note, parsed, before, after } = place;
  const bullet = BULLET.exec(before);
  const missing = bullet === null ? undefined : operandsWithoutRole(place);
  if (bullet === null || missing === undefined) return undefined;
  const [, prefix = '', marks = '', typed = ''] = bullet;
  const heading = headingAbove(place);
  const entry = note.facts.entries.find(({ headingSpan }) => headingSpan.start === heading?.span.start);
  const { nameMarks } = entryStyleOf(parsed.text, note.facts, entry);
  // What an editor has closed by itself: `**|**`.
  const closing = /^[*_]*:?[*_]*[ \t]*$/.exec(after)?.[0].length ?? 0;
  const range = rangeOf(place, prefix.length, closing);
  const fitting = missing.filter((name) => fitsTyped(view, name, typed));
  return fitting.map((name) => ({
    kind: 'role',
    label: name,
    insert: `${nameMarks.open}${name}${nameMarks.close}`,
    filter: `${marks}${typed}${name}`,
    range,
    detail: 'Role',
    description: undefined,
    documentation: serviceDocumentation(view, name),
  }));
}

/** True where the words begin a name of the operand. */
function fitsTyped(view: IndexView, operand: string, typed: string): boolean {
  const words = fold(typed.trim());
  const names = servicesNamedBy(operand, view.matcher).flatMap((service) => service.names.map(({ text }) => text));
  return [operand, ...names].some((name) => fold(name).startsWith(words));
}

function serviceDocumentation(view: IndexView, name: string): Suggestion['documentation'] {
  const [service] = servicesNamedBy(name, view.matcher);
  return service && { kind: 'service', id: service.id };
}

/** A letter that nobody writes, to be found again. */
const MARK = '\uE000';

/**
 * The operands without a bullet, as they are called in one; undefined where the cursor is not in a bullet under Role. A
 * dash without words behind it makes a heading of the line above, so the entry is read with a letter at the cursor.
 */
function operandsWithoutRole(place: TypingPlace): string[] | undefined {
  const { view, note, parsed, offset } = place;
  const heading = headingAbove(place);
  if (heading === undefined || !heading.text.includes('+')) return undefined;
  const { start } = heading.section;
  const end = note.facts.headings.find((each) => each.section.start > start)?.section.start ?? parsed.text.length;
  const { facts } = new NoteReader().read(parsed.text.slice(start, offset) + MARK + parsed.text.slice(offset, end));
  const [entry] = facts.entries;
  if (!entry?.labels.some((label) => label.kind === 'role' && hasBulletAt(label, offset - start))) return undefined;
  const mentions = mentionsOf(facts.prose, view.matcher, sectionsOf(facts, new NameLookups(view.matcher)));
  const { bulletsOf } = rolesOf(view, { ...note, facts, mentions }, entry);
  return entry.operands.filter((operand) => !bulletsOf.has(operand)).map(bareName);
}

/** True where a label has a bullet at an offset: below it, or beside it where others are, or where it is no item. */
function hasBulletAt({ bullets, holder, head }: LabelFact, offset: number): boolean {
  const bullet = bullets.find(({ start, end }) => start <= offset && offset < end);
  if (bullet === undefined) return false;
  const isItem = head.start > holder.start;
  const hasOthersBeside = bullets.some((other) => other !== bullet && !contains(holder, other));
  return !isItem || contains(holder, bullet) || hasOthersBeside;
}

function headingAbove({ note, offset }: TypingPlace): HeadingFact | undefined {
  return note.facts.headings.findLast(({ span }) => span.start <= offset);
}

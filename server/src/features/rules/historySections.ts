import type { Mention } from '../../index/mentions.ts';
import type { Prose } from '../../text/prose.ts';
import { proseOffsetOf } from '../../text/proseOffset.ts';
import { contains, firstAtOrAfter, type Span } from '../../text/span.ts';
import { type FormerName, isFormer, isInForce, isPart, isSameService } from './historyNames.ts';
import { OLD_NAMES, RELATED } from './historyWords.ts';

/** True in the section of a heading, or in a note with a title, that has the name in force beside a former one. */
export function isUnderBothNames({ note, mentions, index }: FormerName): boolean {
  const mention = mentions[index];
  const { title, headings } = note.facts;
  if (mention === undefined) return false;
  const isHere = ({ start, end }: Span) => start <= mention.start && mention.end <= end;
  const above = headings.filter(({ span, section }) => isHere(span) || isHere(section)).map(({ span }) => span);
  return [...(title === undefined ? [] : [title.span]), ...above].some((heading) =>
    hasBothNames(note.facts.prose, mentionsIn(mentions, heading), mention),
  );
}

/** True in the section of a heading that says that former names follow. */
export function isUnderOldNames({ note: { facts }, mentions, index }: FormerName): boolean {
  const mention = mentions[index];
  return (
    mention !== undefined &&
    facts.headings.some(({ text, section }) => contains(section, mention) && OLD_NAMES.test(text))
  );
}

/** True behind `the evolution of`, `similar to`, in the section of the name in force, which is what the sentence is about. */
export function isRelatedToHeading(name: FormerName): boolean {
  return RELATED.test(name.place.before) && sectionsAround(name).length > 0;
}

/** True in the section of the name in force, where that has told of the former one before. */
export function isToldAbove(name: FormerName): boolean {
  const { mentions, index, excused } = name;
  const mention = mentions[index];
  if (mention === undefined || excused.size === 0) return false;
  return sectionsAround(name).some((section) =>
    mentionsIn(mentions, section).some((other) => excused.has(other.start) && isSameService(mention, other)),
  );
}

/** The sections around the name whose heading begins with a name in force of the service. */
function sectionsAround({ note, mentions, index }: FormerName): readonly Span[] {
  const mention = mentions[index];
  if (mention === undefined) return [];
  return note.sections.filter((section) => {
    if (!contains(section, mention)) return false;
    const [name] = mentionsIn(mentions, section.headingSpan);
    return name !== undefined && isSameService(mention, name) && isInForce(name);
  });
}

function mentionsIn(mentions: readonly Mention[], { start, end }: Span): Mention[] {
  return mentions.slice(firstAtOrAfter(mentions, start), firstAtOrAfter(mentions, end));
}

function hasBothNames(prose: Prose, among: readonly Mention[], mention: Mention): boolean {
  const named = among.filter((other) => isSameService(mention, other));
  const written = ({ start, end }: Span) => {
    const from = proseOffsetOf(prose, start) ?? 0;
    return prose.text.slice(from, (proseOffsetOf(prose, end - 1) ?? from) + 1);
  };
  const inForce = named.filter(isInForce).map(written);
  return named.some((former) => isFormer(former) && inForce.some((name) => !isPart(name, written(former))));
}

import type { Mention } from '../../index/mentions.ts';
import { proseOffsetOf } from '../../text/proseOffset.ts';
import { firstAtOrAfter } from '../../text/span.ts';
import { type FormerName, isFormer, isInForce, isPart, isSameService } from './historyNames.ts';
import { isBehindTerm, isDated, isInMapping, isInOldColumn } from './historyPlaces.ts';
import { isRelatedToHeading, isToldAbove, isUnderBothNames, isUnderOldNames } from './historySections.ts';
import { AFTER, BEFORE, OTHER_TIMES, RENAMED_TO, RENAMING } from './historyWords.ts';

/**
 * True where a note says itself that a name is a former one: by a word beside it (`formerly`, `renamed from`), by the
 * name in force right beside it (`IAM Identity Center (AWS SSO)`), in the same row of a table, in the same sentence but
 * not as one more thing (`EventBridge extends CloudWatch Events`), or in a heading above (`CloudWatch Events and
 * EventBridge`, `Old names`); in the section on the name in force by a word that ties it to that (`the evolution of`), or
 * where that has said so above; or where the sentence, the line or the column of a table is about other times.
 */
export function isHistory(name: FormerName): boolean {
  const { before, after } = name.place;
  if (BEFORE.test(before) || AFTER.test(after) || OTHER_TIMES.test(`${before}${name.place.written}${after}`))
    return true;
  const signs = [
    isInBrackets,
    isBeforeBrackets,
    isPaired,
    isRenamed,
    isBehindTerm,
    isDated,
    isInRenaming,
    isRelated,
    isInMapping,
    isInOldColumn,
    isUnderBothNames,
    isUnderOldNames,
    isRelatedToHeading,
    isToldAbove,
  ];
  return signs.some((isSo) => isSo(name));
}

/** True in brackets behind the name in force: `IAM Identity Center (in older books AWS SSO)`. */
function isInBrackets({ note, mentions, index, place }: FormerName): boolean {
  const { prose } = note.facts;
  const brackets = /[(（][^()（）]*$/.exec(place.before);
  const mention = mentions[index];
  if (brackets === null || mention === undefined) return false;
  const open = place.span.start - brackets[0].length;
  for (let at = index - 1; ; at--) {
    const other = mentions[at];
    const last = other && proseOffsetOf(prose, other.end - 1);
    if (other === undefined || last === undefined) return false;
    if (last > open) continue;
    const isBehind = /^(?:['’]?s)? ?$/.test(prose.text.slice(last + 1, open));
    return isBehind && isSameService(mention, other) && isInForce(other);
  }
}

/** True before brackets that hold the name in force: `AWS SSO (today they call it IAM Identity Center)`. */
function isBeforeBrackets({ note, mentions, index, place }: FormerName): boolean {
  const { prose } = note.facts;
  const brackets = /^(?:['’]?s)? ?[(（][^()（）]*/.exec(place.after);
  const mention = mentions[index];
  if (brackets === null || mention === undefined) return false;
  const end = place.span.end + brackets[0].length;
  for (let at = index + 1; ; at++) {
    const other = mentions[at];
    const start = other && proseOffsetOf(prose, other.start);
    if (other === undefined || start === undefined || start >= end) return false;
    if (isSameService(mention, other) && isInForce(other)) return true;
  }
}

/** Words and marks between two names of one service that set them beside each other. */
const JOINT =
  /^(?:['’]?s|[\s"'“”‘’«»()[\]/|=→⟶:;,–—>-]|\b(?:now|is|as|or|also|known|called|named|aka|the|new|name|current|currently|to|by|was|has|been|since|became|becomes|in)\b|\b\d{4}\b|\.(?=\w|\s\w))*$/i;

/** A joint that says more than that one name follows the other, in a list or as something else to choose. */
const SAYS_MORE = /\b(?!(?:or|s)\b)[a-z]+\b|\d|[()[\]/|=→⟶>–—-]/i;

/** True where the name in force, or a former one that is told as history, is a neighbour. */
function isPaired(name: FormerName): boolean {
  return isPairedOn(-1, name) || isPairedOn(1, name);
}

function isPairedOn(side: -1 | 1, { note, mentions, index, place, excused }: FormerName): boolean {
  const mention = mentions[index];
  const neighbour = mentions[index + side];
  if (mention === undefined || neighbour === undefined || !isSameService(mention, neighbour)) return false;
  const { prose } = note.facts;
  const other = proseOffsetOf(prose, side < 0 ? neighbour.end - 1 : neighbour.start);
  if (other === undefined || other < place.block.start || other >= place.block.end) return false;
  const between = side < 0 ? prose.text.slice(other + 1, place.span.start) : prose.text.slice(place.span.end, other);
  if (between.length > MAX_JOINT || !JOINT.test(between)) return false;
  if (isInForce(neighbour)) return SAYS_MORE.test(between);
  // `formerly AWS SSO or AWS Single Sign-On`; the short form in `Amazon Elasticsearch Service (Amazon ES)` goes with it.
  return excused.has(neighbour.start) || (side < 0 && between === ' (' && isFormer(neighbour));
}

const MAX_JOINT = 40;

/** True for either name in `QuickSight was rebranded to Quick Suite`, though neither is in force. */
function isRenamed({ note, mentions, index }: FormerName): boolean {
  const { prose } = note.facts;
  const isRename = (one: Mention | undefined, next: Mention | undefined): boolean => {
    if (one === undefined || next === undefined || !isFormer(one) || !isFormer(next)) return false;
    const last = proseOffsetOf(prose, one.end - 1);
    const start = proseOffsetOf(prose, next.start);
    if (last === undefined || start === undefined || start - last > MAX_JOINT) return false;
    return RENAMED_TO.test(prose.text.slice(last + 1, start));
  };
  return isRename(mentions[index - 1], mentions[index]) || isRename(mentions[index], mentions[index + 1]);
}

/** True in a sentence that has the name in force too, and speaks of a new name. */
function isInRenaming(name: FormerName): boolean {
  const { before, after } = name.place;
  return RENAMING.test(`${before} ${after}`) && isBesideNameInForce(name);
}

/** True where the sentence names the service by a name in force too. */
export function isBesideNameInForce(name: Omit<FormerName, 'excused'>): boolean {
  const [first] = namesInForceBeside(name);
  return first !== undefined;
}

/** The names in force of the service in the sentence. */
function* namesInForceBeside({ note, mentions, index, place }: Omit<FormerName, 'excused'>): Generator<Mention> {
  const mention = mentions[index];
  const { start, end } = place.span;
  const sentence = note.facts.prose.spanOf(start - place.before.length, end + place.after.length);
  for (let at = firstAtOrAfter(mentions, sentence.start); ; at++) {
    const other = mentions[at];
    if (mention === undefined || other === undefined || other.start >= sentence.end) return;
    if (isSameService(mention, other) && isInForce(other)) yield other;
  }
}

/** True where words of the sentence tie the name to the one in force: both are not just two items of a list. */
function isRelated(name: FormerName): boolean {
  const { prose } = name.note.facts;
  const { span, written } = name.place;
  for (const other of namesInForceBeside(name)) {
    const from = proseOffsetOf(prose, other.start);
    const last = proseOffsetOf(prose, other.end - 1);
    if (from === undefined || last === undefined || isPart(prose.text.slice(from, last + 1), written)) continue;
    const between = last < span.start ? prose.text.slice(last + 1, span.start) : prose.text.slice(span.end, from);
    if (/\p{Ll}{2}|\p{Lo}/u.test(between.replace(LIST_WORDS, '')) && !LIST_END.test(between)) return true;
  }
  return false;
}

const LIST_WORDS = /(?<!\p{L})(?:and|or|plus|with|via|und|oder|mit|et|ou|avec|y|o|e|con|com|và|hoặc)(?!\p{L})/giu;
const LIST_END = /(?:[,;&+/]|(?<!\p{L})(?:and|or|plus|und|oder|et|ou|y|o|e|và|hoặc))\s*(?:the |an? )?$/iu;

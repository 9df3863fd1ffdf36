import type { Naming } from '../../catalog/matcher.ts';
import type { Mention } from '../../index/mentions.ts';
import type { IndexedNote } from '../../index/notebookIndex.ts';
import type { Surroundings } from './surroundings.ts';

/** A former name and where it stands. */
export interface FormerName {
  readonly note: IndexedNote;
  /** The note's: of a note that is closed each question for them makes new ones. */
  readonly mentions: readonly Mention[];
  /** Of the mention in these. */
  readonly index: number;
  readonly place: Surroundings;
  /** Where former names before it begin that are told as history. */
  readonly excused: ReadonlySet<number>;
}

export function isInForce({ namings }: Mention): boolean {
  return namings.some(isNameInForce);
}

/** True for a name in force; an abbreviation of one, as the former name may have had it too, does not count as one. */
export function isNameInForce({ service, name }: Naming): boolean {
  return name.form !== 'former' && (/\p{Ll}/u.test(name.text) || service.name.endsWith(name.text));
}

export function isFormer({ namings }: Mention): boolean {
  return namings.every(({ name }) => name.form === 'former');
}

export function isSameService(a: Mention, b: Mention): boolean {
  return a.namings.some(({ service }) => b.namings.some((other) => other.service === service));
}

/** True for the short form of a former name that is in force as well: `Firehose` of `Kinesis Data Firehose`. */
export function isPart(short: string, long: string): boolean {
  return long.toLowerCase().includes(short.toLowerCase());
}

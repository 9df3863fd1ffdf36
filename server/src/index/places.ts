import type { Anchor } from '../facts/anchors.ts';
import type { LinkFact } from '../facts/links.ts';
import type { NoteFacts } from '../facts/noteFacts.ts';
import { GithubAnchors } from '../text/anchors.ts';
import type { AnchorsById } from './noteAnchors.ts';
import type { IndexedNote } from './notebookIndex.ts';
import { decoded, foldedName } from './paths.ts';
import type { Site } from './site.ts';
import type { Place } from './targets.ts';

const WHOLE: Place = { kind: 'whole' };
const UNKNOWN: Place = { kind: 'unknown' };
const MISSING: Place = { kind: 'missing' };

/** What decides which anchor a fragment means. */
export interface PlaceOptions {
  /** Undefined where the notebook is not known: then nothing is missing. */
  readonly site: Site | undefined;
  /** True where links lead to headings by their bare text, too: in a vault. Asked only where that decides. */
  isVault(): boolean;
  /** Those of the note that the link leads to. */
  readonly anchors: AnchorsById;
}

/** The place in a note that a link's fragment names. */
export function findPlace(note: IndexedNote, link: LinkFact, { site, isVault, anchors }: PlaceOptions): Place {
  const { fragment = '', form } = link;
  if (fragment === '') return WHOLE;
  const { facts } = note;
  const place = form === 'wiki' ? findByText(facts, fragment, anchors) : findById(fragment, anchors);
  if (place !== undefined) return place;
  if (isOfTools(decoded(fragment))) return UNKNOWN;
  const anchor = form !== 'wiki' && isVault() ? findHeading(facts, decoded(fragment)) : undefined;
  if (anchor !== undefined) return { kind: 'anchor', anchor };
  return facts.hasHiddenAnchors || site === undefined || site.hasOtherAnchors ? UNKNOWN : MISSING;
}

/** An anchor that is known to be there; the note is read for the rest of it. */
class AnchorPlace {
  readonly kind = 'anchor';
  readonly #id: string;
  readonly #anchors: AnchorsById;

  constructor(id: string, anchors: AnchorsById) {
    this.#id = id;
    this.#anchors = anchors;
  }

  get anchor(): Anchor {
    const anchor = this.#anchors.get(this.#id);
    if (anchor === undefined) throw new Error(`the anchor ${this.#id} is gone`);
    return anchor;
  }
}

/** True where a fragment names an anchor by its id, encoded or not; in a vault another may do so by a heading's text. */
export function isIdOf({ id, laterId }: Anchor, fragment: string): boolean {
  const ids = idsNamedBy(fragment);
  return ids.includes(id) || (laterId !== undefined && ids.includes(laterId));
}

/** What a fragment may name as an id, as browsers look for it: as written, else decoded; GitHub puts a word before it. */
function idsNamedBy(fragment: string): string[] {
  const written = fragment.replace(/^user-content-/, '');
  return [fragment, decoded(fragment), written, decoded(written)];
}

/** The anchor of an id; case counts. */
function findById(fragment: string, anchors: AnchorsById): Place | undefined {
  const id = idsNamedBy(fragment).find((each) => anchors.has(each));
  return id === undefined ? undefined : new AnchorPlace(id, anchors);
}

/** `[[Note#Heading]]`, `[[Note#Heading#Below]]`: the last is meant, by its text or by its id. */
function findByText(facts: NoteFacts, fragment: string, anchors: AnchorsById): Place | undefined {
  const anchor = findHeading(facts, fragment);
  if (anchor !== undefined) return { kind: 'anchor', anchor };
  return findById(new GithubAnchors().anchorOf(lastPart(fragment).trim()), anchors);
}

/** The anchor of the first heading whose text the last part of a fragment is. */
function findHeading({ anchors, headings }: NoteFacts, fragment: string): Anchor | undefined {
  const key = textKey(lastPart(fragment));
  return anchors.find(({ heading }) => {
    const fact = heading === undefined ? undefined : headings[heading];
    return fact !== undefined && textKey(fact.text) === key;
  });
}

function lastPart(fragment: string): string {
  return fragment.slice(fragment.lastIndexOf('#') + 1);
}

/** Obsidian leaves these characters out of links to headings. */
function textKey(text: string): string {
  return foldedName(text.replace(/[#|^:%[\]\\]/g, ' ').replace(/\s+/g, ' ')).trim();
}

/**
 * Fragments that are no ids of the note: the top of any page, the README on GitHub's page of a folder, lines of a file on
 * GitHub, Obsidian's blocks, footnotes, text that a browser looks for, the routes of a site that is one page.
 */
function isOfTools(fragment: string): boolean {
  return /^(?:top$|readme$|L\d+|\^|:~:|[/!?]|(?:user-content-)?fn(?:ref)?\d*[:-]|(?:user-content-)?fn(?:ref)?\d|footnote-(?:anchor-)?\d|page=)/i.test(
    fragment,
  );
}

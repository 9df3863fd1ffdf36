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
  /** The note that holds the link. */
  readonly from: IndexedNote;
  /** Those of the note that the link leads to. */
  readonly anchors: AnchorsById;
}

/** The place in a note that a link's fragment names. */
export function findPlace(note: IndexedNote, link: LinkFact, { site, from, anchors }: PlaceOptions): Place {
  const { fragment = '', form } = link;
  if (fragment === '') return WHOLE;
  const place = form === 'wiki' ? findByText(note.facts, fragment, anchors) : findById(fragment, anchors);
  if (place !== undefined) return place;
  const { facts } = note;
  if (isOfTools(decoded(fragment)) || facts.hasHiddenAnchors || site === undefined || site.hasOtherAnchors)
    return UNKNOWN;
  return form !== 'wiki' && isBareHeading(facts, fragment, from) ? UNKNOWN : MISSING;
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

/** The anchor of an id as browsers look for it: as written, else decoded, and case counts. */
function findById(fragment: string, anchors: AnchorsById): Place | undefined {
  const written = fragment.replace(/^user-content-/, '');
  const id = [fragment, decoded(fragment), written, decoded(written)].find((each) => anchors.has(each));
  return id === undefined ? undefined : new AnchorPlace(id, anchors);
}

/** `[[Note#Heading]]`, `[[Note#Heading#Below]]`: the last is meant, by its text or by its id. */
function findByText(facts: NoteFacts, fragment: string, anchors: AnchorsById): Place | undefined {
  const text = fragment.slice(fragment.lastIndexOf('#') + 1);
  const key = textKey(text);
  const anchor = facts.anchors.find(({ heading }) => {
    const fact = heading === undefined ? undefined : facts.headings[heading];
    return fact !== undefined && textKey(fact.text) === key;
  });
  if (anchor !== undefined) return { kind: 'anchor', anchor };
  return findById(new GithubAnchors().anchorOf(text.trim()), anchors);
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

/** In a vault links lead to headings by their bare text, too. */
function isBareHeading({ anchors, headings }: NoteFacts, fragment: string, from: IndexedNote): boolean {
  if (!from.facts.links.some(({ form }) => form === 'wiki')) return false;
  const key = textKey(decoded(fragment));
  return anchors.some(({ heading }) => heading !== undefined && textKey(headings[heading]?.text ?? '') === key);
}

import type { Anchor } from '../facts/anchors.ts';
import { folderOf, isNoteName, nameOf, relativeTo, withoutExtension } from '../index/paths.ts';
import { contentRootOf, findPagePath } from '../index/site.ts';
import { GithubAnchors } from '../text/anchors.ts';
import { encodedPart } from './linkPath.ts';
import { bestPaths, holdsAll, MAX_SUGGESTIONS, wordsIn } from './pathSearch.ts';
import type { Suggestion } from './suggestion.ts';
import { findTypedAddress, type TypedAddress } from './typedAddress.ts';
import { rangeOf, type TypingPlace } from './typingPlace.ts';

export interface LinkCompletionOptions {
  /** True where an editor completes paths and anchors as GitHub has them by itself. */
  readonly isBuiltIn?: boolean;
}

/**
 * What a link at the cursor can lead to: files of the notebook, headings of a note behind `#`, notes by their name in
 * `[[`, pages in Hugo's `ref` and `relref`. Best first; undefined where no address is written.
 */
export function linkCompletion(
  place: TypingPlace,
  { isBuiltIn = false }: LinkCompletionOptions = {},
): Suggestion[] | undefined {
  const typed = findTypedAddress(place.before);
  if (typed === undefined || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(typed.address)) return undefined;
  const isTheirs = isBuiltIn && typed.form === 'path';
  if (isTheirs && place.view.site.anchors === 'github') return undefined;
  const hash = typed.address.indexOf('#');
  if (hash >= 0) return headings(place, typed, { hash, isTheirs });
  if (typed.form === 'wiki') return names(place, typed);
  return typed.form === 'ref' ? pages(place, typed) : isTheirs ? undefined : files(place, typed);
}

/**
 * Headings of the note that has been typed before `#`, or of this one.
 *
 * @param hash where the `#` stands in the address @param isTheirs anchors as GitHub makes them are offered already
 */
function headings(
  place: TypingPlace,
  { address, form }: TypedAddress,
  { hash, isTheirs }: { readonly hash: number; readonly isTheirs: boolean },
): Suggestion[] {
  const { note, view } = place;
  const linkForm = form === 'path' ? 'inline' : form;
  const target = view.resolve(note, { ...NO_LINK, form: linkForm, path: address.slice(0, hash) });
  if (target.kind !== 'note') return [];
  const { anchors, headings: all } = target.note.facts;
  const words = wordsIn(address.slice(hash + 1));
  const range = rangeOf(place, place.before.length - (address.length - hash - 1));
  const slugs = new GithubAnchors();
  const found = anchors.flatMap((anchor): Suggestion[] => {
    const text = anchor.heading === undefined ? '' : (all[anchor.heading]?.text ?? '');
    const id = form === 'wiki' ? wikiHeading(text) : idOf(anchor);
    const filter = `${id} ${text}`;
    if (id === '' || !holdsAll(filter, words) || (isTheirs && id === slugs.anchorOf(text))) return [];
    const label = form === 'wiki' ? id : `#${id}`;
    return [{ ...BARE, kind: 'heading', label, insert: id, filter, range, detail: text }];
  });
  return found.slice(0, MAX_SUGGESTIONS);
}

/** A link of which nothing is written yet. */
const NO_LINK = {
  isEmbed: false,
  start: 0,
  end: 0,
  pathStart: 0,
  pathEnd: 0,
  fragment: undefined,
  fragmentStart: 0,
  fragmentEnd: 0,
} as const;

const BARE = { detail: undefined, description: undefined, documentation: undefined } as const;

/** Of two ids the one that Hugo makes nowadays. */
function idOf({ id, laterId }: Anchor): string {
  return laterId ?? id;
}

function wikiHeading(text: string): string {
  return text
    .replace(/[#|^[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Files of the notebook by their path from the note. */
function files(place: TypingPlace, typed: TypedAddress): Suggestion[] {
  const { note, view } = place;
  const { tree, site } = view;
  const here = tree?.findPath(note.uri);
  if (tree === undefined || here === undefined) return [];
  const range = rangeOf(place, place.before.length - typed.address.length);
  return bestPaths(tree, here, { address: typed.address, isImage: typed.isImage }).map((path): Suggestion => {
    const root = contentRootOf(['', ...site.staticRoots, ...site.contentRoots], path) ?? '';
    const fromRoot = `/${root === '' ? path : path.slice(root.length + 1)}`;
    const relative = relativeTo(folderOf(here), path);
    const dotted = typed.address.startsWith('./') && !relative.startsWith('.') ? `./${relative}` : relative;
    const written = typed.address.startsWith('/') ? fromRoot : dotted;
    const options = { isInAngles: typed.isInAngles, isAscii: false };
    const insert = written
      .split('/')
      .map((part) => encodedPart(part, options))
      .join('/');
    return {
      ...BARE,
      kind: isNoteName(path) ? 'note' : 'file',
      label: written,
      insert,
      filter: `${insert} ${written}`,
      range,
      ...aboutFile(place, path),
    };
  });
}

function aboutFile({ view }: TypingPlace, path: string): Pick<Suggestion, 'detail'> {
  const title = view.tree && view.findNote(view.tree.addressOf(path))?.facts.title?.text;
  return { detail: title };
}

/** Notes by their names, and in an embed all files. */
function names(place: TypingPlace, typed: TypedAddress): Suggestion[] {
  const { note, view, after } = place;
  const { tree } = view;
  const here = tree?.findPath(note.uri);
  if (tree === undefined || here === undefined) return [];
  const words = wordsIn(typed.address);
  const closing = after.startsWith(']]') ? '' : ']]';
  const range = rangeOf(place, place.before.length - typed.address.length);
  const accepts = (path: string) => typed.isImage || isNoteName(path);
  const paths = new Set(bestPaths(tree, here, { address: typed.address, isImage: typed.isImage, accepts }));
  for (const uri of words.length === 0 ? [] : view.titledWith(words)) {
    if (paths.size >= MAX_SUGGESTIONS) break;
    const path = tree.findPath(uri);
    if (path !== undefined) paths.add(path);
  }
  return [...paths].map((path): Suggestion => {
    const isOnly = tree.named(nameOf(path)).size < 2;
    const label = withoutExtension(isOnly ? nameOf(path) : path);
    const about = aboutFile(place, path);
    const filter = `${label} ${about.detail ?? ''}`;
    return {
      ...BARE,
      kind: isNoteName(path) ? 'note' : 'file',
      label,
      insert: label + closing,
      filter,
      range,
      ...about,
    };
  });
}

/** Pages of Hugo by their path in the content folder. */
function pages(place: TypingPlace, typed: TypedAddress): Suggestion[] {
  const { note, view } = place;
  const { tree, site } = view;
  const here = tree?.findPath(note.uri);
  if (tree === undefined || here === undefined) return [];
  const range = rangeOf(place, place.before.length - typed.address.length);
  const accepts = (path: string) => isNoteName(path) && findPagePath(site, path) !== undefined;
  return bestPaths(tree, here, { address: typed.address, isImage: false, accepts }).map((path): Suggestion => {
    const root = contentRootOf(site.contentRoots, path) ?? '';
    const inContent = root === '' ? path : path.slice(root.length + 1);
    const insert = typed.address.startsWith('/') ? `/${inContent}` : inContent;
    return { ...BARE, kind: 'note', label: insert, insert, filter: insert, range, ...aboutFile(place, path) };
  });
}

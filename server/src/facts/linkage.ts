import type { FrontMatter, Image, Link, Shortcode } from '../markdown/note.ts';
import type { AnchorStyle } from '../text/anchors.ts';
import { type Anchor, type AnchorDraft, anchorDraftsIn, movedDraft, numberedAnchors } from './anchors.ts';
import type { Constructs } from './constructs.ts';
import {
  type DefinitionFact,
  definitionOf,
  findFootnote,
  findReference,
  keyOf,
  movedLabel,
  type ReferenceFact,
  undefinedReferencesIn,
} from './definitions.ts';
import { htmlLinksIn } from './htmlLinks.ts';
import { findLink, findWikiLink, type LinkFact, movedLink } from './links.ts';
import { refsIn } from './refs.ts';

/** What a note leads to, and what leads to places in it. Each list is in the note's order. */
export interface Linkage {
  readonly links: readonly LinkFact[];
  readonly definitions: readonly DefinitionFact[];
  /** References to definitions of links and footnotes, those that nothing defines too. */
  readonly references: readonly ReferenceFact[];
  readonly anchors: readonly Anchor[];
  /** A shortcode of which nobody knows what it makes may add anchors. */
  readonly hasHiddenAnchors: boolean;
  readonly page: PageNames;
}

/** What a note's front matter calls it, besides its title. */
export interface PageNames {
  /** `aliases`: other names of a note in a vault, other addresses of a page in Hugo. */
  readonly aliases: readonly string[];
  /** `slug`: the last part of a page's address in Hugo. */
  readonly slug: string | undefined;
  /** `url`: a page's whole address in Hugo. */
  readonly url: string | undefined;
}

/** What a run of top-level blocks adds to a note's linkage. */
export interface LinkageDraft {
  readonly links: readonly LinkFact[];
  readonly definitions: readonly DefinitionFact[];
  readonly references: readonly ReferenceFact[];
  readonly anchors: readonly AnchorDraft[];
}

/** @param constructs of the blocks */
export function linkageDraftOf(text: string, constructs: Constructs, style: AnchorStyle): LinkageDraft {
  const definitions = constructs.definitions.map(definitionOf);
  const anchors = anchorDraftsIn(text, constructs, style);
  return { links: linksIn(text, constructs), definitions, references: referencesIn(text, constructs), anchors };
}

function linksIn(text: string, { links, html, definitions }: Constructs): LinkFact[] {
  const found: LinkFact[] = [];
  for (const link of links) {
    const fact = link.kind === 'wikiLink' ? findWikiLink(text, link) : findInlineLink(text, link);
    if (fact !== undefined) found.push(fact);
  }
  const inline = found.length;
  for (const { start, end, ...definition } of definitions) {
    if (definition.kind === 'footnoteDefinition') continue;
    const fact = findLink(text, { form: 'definition', isEmbed: false, start, end }, definition.destination);
    if (fact !== undefined) found.push(fact);
  }
  for (const span of html) for (const fact of htmlLinksIn(text, span)) found.push(fact);
  return found.length === inline ? found : found.sort((a, b) => a.start - b.start);
}

function findInlineLink(text: string, { kind, form, start, end, destination }: Link | Image): LinkFact | undefined {
  // `<https://…>` and `<me@example.com>` lead elsewhere by themselves.
  if (form === 'autolink' || form === 'bare') return undefined;
  return destination && findLink(text, { form: 'inline', isEmbed: kind === 'image', start, end }, destination);
}

function referencesIn(text: string, { prose, links, footnotes }: Constructs): ReferenceFact[] {
  const references: ReferenceFact[] = [];
  for (const link of links) {
    const reference = link.kind === 'wikiLink' ? undefined : findReference(link);
    if (reference !== undefined) references.push(reference);
  }
  const inline = references.length;
  for (const footnote of footnotes) {
    const reference = findFootnote(footnote);
    if (reference !== undefined) references.push(reference);
  }
  for (const reference of undefinedReferencesIn(text, prose)) references.push(reference);
  return references.length === inline ? references : references.sort((a, b) => a.start - b.start);
}

/** The drafts of several runs as that of one, where they stand now. */
export function joinedLinkage(
  runs: readonly { readonly draft: LinkageDraft; readonly shift: number; readonly headings: number }[],
): LinkageDraft {
  const all = {
    links: [] as LinkFact[],
    definitions: [] as DefinitionFact[],
    references: [] as ReferenceFact[],
    anchors: [] as AnchorDraft[],
  };
  let headings = 0;
  for (const { draft, shift, headings: own } of runs) {
    for (const link of draft.links) all.links.push(movedLink(link, shift));
    for (const definition of draft.definitions) all.definitions.push(movedLabel(definition, shift));
    for (const reference of draft.references) all.references.push(movedLabel(reference, shift));
    for (const anchor of draft.anchors) all.anchors.push(movedDraft(anchor, shift, headings));
    headings += own;
  }
  return all;
}

/** What there is of a note besides its blocks. */
interface NoteHead {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly shortcodes: readonly Shortcode[];
}

/** The linkage of a note, from that of all its blocks. */
export function linkageOf(
  { text, frontMatter, shortcodes }: NoteHead,
  draft: LinkageDraft,
  style: AnchorStyle,
): Linkage {
  const refs = refsIn(text, shortcodes);
  const links = refs.length === 0 ? draft.links : [...draft.links, ...refs].sort((a, b) => a.start - b.start);
  return {
    links,
    definitions: draft.definitions,
    references: draft.references,
    anchors: numberedAnchors(draft.anchors, style),
    hasHiddenAnchors: shortcodes.some(mayMakeAnchors),
    page: pageNamesOf(frontMatter),
  };
}

/** Definitions of which there is another of the same label before them: they count for nothing. */
export function repeatedDefinitions(definitions: readonly DefinitionFact[]): Map<DefinitionFact, DefinitionFact> {
  const first = new Map<string, DefinitionFact>();
  const repeated = new Map<DefinitionFact, DefinitionFact>();
  for (const definition of definitions) {
    const key = keyOf(definition);
    const other = first.get(key);
    if (other === undefined) first.set(key, definition);
    else repeated.set(definition, other);
  }
  return repeated;
}

/** Shortcodes, of Hugo itself and of widespread themes, that are known to make no headings and no ids. */
const PLAIN_SHORTCODES = new Set(
  (
    'attachments badge button caution children details expand figure gist highlight icon img include-code info ' +
    'instagram katex lead math mermaid note notice param qr ref relref siteparam tab tabs tip tweet vimeo warning x ' +
    'youtube'
  ).split(' '),
);

function mayMakeAnchors({ name, role, inCode }: Shortcode): boolean {
  return !inCode && role !== 'escaped' && role !== 'close' && !PLAIN_SHORTCODES.has(name);
}

function pageNamesOf(frontMatter: FrontMatter | undefined): PageNames {
  const entries = frontMatter?.entries ?? [];
  const scalar = (name: string) => entries.find(({ key }) => key === name)?.value || undefined;
  const aliases = entries
    .filter(({ key }) => key === 'aliases' || key === 'alias')
    .flatMap(({ value, items }) => (value ? [value] : items.map((item) => item.value)));
  return { aliases, slug: scalar('slug'), url: scalar('url') };
}

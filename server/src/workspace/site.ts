import type { FileTree } from '../index/fileTree.ts';
import { PLAIN_SITE, type Site } from '../index/site.ts';
import type { Configuration } from './configuration.ts';

/** Files at the root that say: these notes are pages of Hugo; `config.yaml` only where it speaks of a site. */
const HUGO = /^(?:hugo|config)\.(?:toml|ya?ml|json)$/;
const CONFIG = /^config\.\w+$/;
const HUGO_KEY =
  /^[\s{]*["']?(?:baseURL|relativeURLs|canonifyURLs|languageCode|defaultContentLanguage|contentDir|publishDir|theme|paginate|pagination|enableRobotsTXT|disableKinds|permalinks|taxonomies|googleAnalytics)["']?\s*[:=]|^\s*\[+(?:params|markup|menu|languages|taxonomies|permalinks)\b/im;

/** Files and folders at the root of those generators that make anchors and addresses in ways of their own. */
const OTHERS =
  /^(?:mkdocs\.ya?ml|_config\.ya?ml|book\.(?:toml|json)|SUMMARY\.md|\.gitbook(?:\.yaml)?|_sidebar\.md|antora\.yml|conf\.py|_quarto\.yml|\.vitepress|\.vuepress|(?:docusaurus|astro|gatsby|nuxt|next|quartz|eleventy|\.eleventy)(?:[.-]config)?\.(?:[cm]?[jt]s|json))$/;

/** Those that have the notes in a folder of the repository: `docs/.vitepress`, `docs/_sidebar.md`, `website/docusaurus.config.js`. */
const OTHERS_BELOW = /^(?:\.vitepress|\.vuepress|_sidebar\.md|docusaurus\.config\.[cm]?[jt]s)$/;

/** What of a site's configuration gives pages addresses that their files do not tell. */
const OTHER_ADDRESSES = /^\s*["'[]*(?:permalinks|module\b|mounts|uglyurls["']?\s*[:=]\s*true)/im;
const CONTENT_FOLDER = /^\s*["']?contentDir["']?\s*[:=]\s*["']?([^"'\s,#]+)/gim;

/** Paths of the files in which a notebook tells Hugo how to make pages of it; none where it is no site of Hugo. */
export function siteFilesIn(tree: FileTree): string[] {
  const top = tree.entriesOf('').filter(({ name, isFolder }) => !isFolder && HUGO.test(name));
  const parts = tree.entriesOf('config/_default').filter(({ isFolder }) => !isFolder);
  return [...top.map(({ name }) => name), ...parts.map(({ name }) => `config/_default/${name}`)];
}

/** A file that may tell how pages are made, and what it says. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/**
 * What makes pages of a notebook's notes: Hugo where a file of its configuration or a folder `content` stands at the
 * root, unless `exam-notes.yaml` says otherwise.
 *
 * @param files those of `siteFilesIn`
 */
export function siteOf(
  tree: FileTree,
  { anchors, contentRoot }: Pick<Configuration, 'anchors' | 'contentRoot'>,
  files: readonly SiteFile[],
): Site {
  const own = files.filter(({ path, text }) => !CONFIG.test(path) || HUGO_KEY.test(text));
  const text = own.map((file) => file.text).join('\n');
  const isHugo = own.length > 0;
  const isOther = !isHugo && hasOtherGenerator(tree);
  const looksLikeHugo = isHugo || (!isOther && tree.kindOf('content') === 'folder');
  const style = anchors === 'auto' ? (looksLikeHugo ? 'hugo' : 'github') : anchors;
  const told = contentRoot === undefined ? [] : [trimmed(contentRoot)];
  const hasOtherAnchors = anchors === 'auto' && isOther;
  if (style === 'github') return { ...PLAIN_SITE, contentRoots: told, hasOtherAnchors, hasOtherAddresses: isOther };
  const named = Array.from(text.matchAll(CONTENT_FOLDER), ([, folder = '']) => trimmed(folder));
  const usual = tree.kindOf('content') === 'folder' ? ['content'] : [];
  const roots = told.length > 0 ? told : named.length > 0 ? named : usual;
  return {
    anchors: 'hugo',
    hasOtherAnchors: false,
    contentRoots: [...new Set(roots.flatMap((root) => [root, ...languageFolders(tree, root)]))],
    staticRoots: ['static', 'assets'].filter((folder) => tree.kindOf(folder) === 'folder'),
    hasOtherAddresses: isOther || OTHER_ADDRESSES.test(text),
  };
}

function hasOtherGenerator(tree: FileTree): boolean {
  return tree.entriesOf('').some(({ name, isFolder }) => {
    return OTHERS.test(name) || (isFolder && tree.entriesOf(name).some((below) => OTHERS_BELOW.test(below.name)));
  });
}

function trimmed(folder: string): string {
  return folder.replace(/^(?:\.?\/)+|\/+$/g, '').replace(/^\.$/, '');
}

/** `content/en`, `content/pt-br`: a site in several languages has a content folder for each. */
function languageFolders(tree: FileTree, root: string): string[] {
  return tree
    .entriesOf(root)
    .filter(({ name, isFolder }) => isFolder && /^[a-z]{2}(?:-[a-z]{2,4})?$/i.test(name))
    .map(({ name }) => (root === '' ? name : `${root}/${name}`));
}

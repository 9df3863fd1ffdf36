import type { FileTree } from '../index/fileTree.ts';
import { PLAIN_SITE, type Site } from '../index/site.ts';
import type { Configuration } from './configuration.ts';

/** Files at the root that say: these notes are pages of Hugo. */
const HUGO = /^(?:hugo|config)\.(?:toml|ya?ml|json)$/;

/** Files and folders at the root of those generators that make anchors and addresses in ways of their own. */
const OTHERS =
  /^(?:mkdocs\.ya?ml|_config\.ya?ml|book\.toml|antora\.yml|conf\.py|_quarto\.yml|\.vitepress|\.vuepress|(?:docusaurus|astro|gatsby|nuxt|next|quartz|eleventy|\.eleventy)(?:[.-]config)?\.(?:[cm]?[jt]s|json))$/;

/** What of a site's configuration gives pages addresses that their files do not tell. */
const OTHER_ADDRESSES = /^\s*["'[]*(?:permalinks|module\b|mounts|uglyurls["']?\s*[:=]\s*true)/im;
const CONTENT_FOLDER = /^\s*["']?contentDir["']?\s*[:=]\s*["']?([^"'\s,#]+)/gim;

/** Paths of the files in which a notebook tells Hugo how to make pages of it; none where it is no site of Hugo. */
export function siteFilesIn(tree: FileTree): string[] {
  const top = tree.entriesOf('').filter(({ name, isFolder }) => !isFolder && HUGO.test(name));
  const parts = tree.entriesOf('config/_default').filter(({ isFolder }) => !isFolder);
  return [...top.map(({ name }) => name), ...parts.map(({ name }) => `config/_default/${name}`)];
}

/**
 * What makes pages of a notebook's notes: Hugo where a file of its configuration or a folder `content` stands at the
 * root, unless `exam-notes.yaml` says otherwise.
 *
 * @param text of the site's files
 */
export function siteOf(
  tree: FileTree,
  { anchors, contentRoot }: Pick<Configuration, 'anchors' | 'contentRoot'>,
  text: string,
): Site {
  const isHugo = siteFilesIn(tree).length > 0;
  const isOther = !isHugo && tree.entriesOf('').some(({ name }) => OTHERS.test(name));
  const looksLikeHugo = isHugo || (!isOther && tree.kindOf('content') === 'folder');
  const style = anchors === 'auto' ? (looksLikeHugo ? 'hugo' : 'github') : anchors;
  const own = contentRoot === undefined ? [] : [trimmed(contentRoot)];
  const hasOtherAnchors = anchors === 'auto' && isOther;
  if (style === 'github') return { ...PLAIN_SITE, contentRoots: own, hasOtherAnchors, hasOtherAddresses: isOther };
  const told = Array.from(text.matchAll(CONTENT_FOLDER), ([, folder = '']) => trimmed(folder));
  const usual = tree.kindOf('content') === 'folder' ? ['content'] : [];
  const roots = own.length > 0 ? own : told.length > 0 ? told : usual;
  return {
    anchors: 'hugo',
    hasOtherAnchors: false,
    contentRoots: [...new Set(roots.flatMap((root) => [root, ...languageFolders(tree, root)]))],
    staticRoots: ['static', 'assets'].filter((folder) => tree.kindOf(folder) === 'folder'),
    hasOtherAddresses: isOther || OTHER_ADDRESSES.test(text),
  };
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

import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { shortcodeLine } from '../../server/src/markdown/shortcodeRules.ts';
import type { NamedService } from '../../server/src/protocol.ts';
import { citationRules, linkCitations } from './preview/citations.ts';
import { markNames } from './preview/names.ts';
import { boxNotices } from './preview/notices.ts';
import type { Page, Pages } from './preview/page.ts';
import { maskTags, tagRules, tagsOfNote, unmaskTags } from './preview/shortcodes.ts';

export interface PreviewOptions {
  /** Asked at each rendering: the preview keeps its plugins while settings change. */
  readonly isEnabled: () => boolean;
  /** The names of services in a note's text, as far as they are known by now. */
  readonly namesOf: (text: string) => readonly NamedService[];
}

/**
 * What `extendMarkdownIt` gives to VS Code's Markdown preview: notices as boxes, other shortcodes subdued, citations as
 * links to their sources, and names of services with a summary. The markdown-it is the preview's own, 12 in the oldest
 * VS Code that is supported; only what all versions since have is used, and nothing of it is imported.
 *
 * What a shortcode is, what a source list, and which part it serves is asked of the server's own functions. The preview
 * hands over texts without saying of which note, so that names are known by the text too.
 */
export function previewPlugin(options: PreviewOptions): (md: MarkdownIt) => MarkdownIt {
  return (md) => {
    const pages: Pages = new WeakMap();
    addCoreRules(md, pages, options);
    const tags = tagRules(pages);
    const citations = citationRules(pages);
    const interrupts = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };
    md.block.ruler.before('code', 'exam_notes_shortcode_line', shortcodeLine, interrupts);
    md.inline.ruler.before('link', 'exam_notes_shortcode', tags.tag);
    md.inline.ruler.before('link', 'exam_notes_shortcode_link', tags.link);
    md.inline.ruler.before('link', 'exam_notes_citation', citations.plain);
    md.inline.ruler.after('image', 'exam_notes_no_link', citations.failed);
    addRenderers(md);
    return md;
  };
}

function addCoreRules(md: MarkdownIt, pages: Pages, { isEnabled, namesOf }: PreviewOptions): void {
  const onPage = (rule: (state: StateCore, page: Page) => void) => (state: StateCore) => {
    const page = pages.get(state.env);
    if (page !== undefined) rule(state, page);
  };
  md.core.ruler.before('normalize', 'exam_notes_open', (state) => {
    pages.delete(state.env);
    if (!isEnabled() || state.inlineMode) return;
    pages.set(state.env, { text: state.src, source: '', tags: [], tagsOf: new Map() });
  });
  md.core.ruler.after(
    'normalize',
    'exam_notes_mask',
    onPage((state, { text, tagsOf }) => {
      const page = { text, source: state.src, tags: tagsOfNote(state.src), tagsOf };
      pages.set(state.env, page);
      maskTags(state, page);
    }),
  );
  md.core.ruler.after('block', 'exam_notes_unmask', onPage(unmaskTags));
  md.core.ruler.after(
    'inline',
    'exam_notes',
    onPage((state, page) => {
      markNames(state, page.source, namesOf(page.text));
      linkCitations(state);
      boxNotices(state, page);
    }),
  );
}

/** All else is made of tokens with a tag, which the renderer knows how to write, with attributes escaped. */
function addRenderers({ renderer, utils: { escapeHtml } }: MarkdownIt): void {
  const contentOf = (tokens: readonly Token[], index: number) => escapeHtml(tokens[index]?.content ?? '');
  const shortcode = (content: string) => `<code class="exam-notes-shortcode">${content}</code>`;
  renderer.rules['exam_notes_citation'] = contentOf;
  renderer.rules['exam_notes_shortcode'] = (tokens, index) => shortcode(contentOf(tokens, index));
  renderer.rules['shortcode_line'] = (tokens, index, _options, _env, self) => {
    const token = tokens[index];
    return token === undefined ? '' : `<p${self.renderAttrs(token)}>${shortcode(contentOf(tokens, index))}</p>\n`;
  };
  renderer.rules['exam_notes_notice_title'] = (tokens, index) => {
    const title = contentOf(tokens, index);
    const kind = escapeHtml(tokens[index]?.info ?? '');
    const words = [`<span class="exam-notes-notice-kind">${kind}${title === '' ? '' : ':'}</span>`, title];
    return `<p class="exam-notes-notice-title">${words.join(' ').trim()}</p>\n`;
  };
}

import type { Env, Token } from 'markdown-it';
import type { Tag } from './tags.ts';

/** What the preview knows of a note while it is made of it; each parse has its own. */
export interface Page {
  /** As it was given to the preview. */
  readonly text: string;
  /** With `\n` for every line end. */
  readonly source: string;
  /** The shortcode tags of the source, those in code included. */
  readonly tags: readonly Tag[];
  /** The tags that a token stands for. */
  readonly tagsOf: Map<Token, readonly Tag[]>;
}

/** The pages that are being made; there is none where the preview is switched off. */
export type Pages = WeakMap<Env, Page>;

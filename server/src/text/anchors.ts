import GithubSlugger, { slug } from 'github-slugger';

/** Who makes anchors of headings: GitHub, or Hugo with its default `autoHeadingIDType: github`. */
export type AnchorStyle = 'github' | 'hugo';

/** Gives the headings of one note their anchors, in document order, so that no two are the same. */
export interface AnchorNumbering {
  /** The anchor that a heading has where it is the first of its text. */
  anchorOf(text: string): string;
  /** The anchor of the note's next heading: `s3`, `s3-1`, `s3-2`. */
  next(text: string): string;
}

/**
 * GitHub's anchors, out of the text that a reader sees: letters, marks, digits, `-` and `_` stay, a space becomes `-`,
 * all else goes. github-slugger is held to GitHub itself by fixtures that were rendered there.
 */
export class GithubAnchors implements AnchorNumbering {
  readonly #slugger = new GithubSlugger();

  anchorOf(text: string): string {
    return slug(text);
  }

  next(text: string): string {
    return this.#slugger.slug(text);
  }
}

/**
 * Hugo's anchors (`sanitizeAnchorNameWithHook` and `idFactory` in markup/goldmark/autoid.go). Other than GitHub it
 * drops combining marks, letter numbers (`Ⅷ`) and white space at both ends, and calls a heading without letters
 * `heading`. Which text it reads depends on its version; see `facts/anchors.ts`.
 */
export class HugoAnchors implements AnchorNumbering {
  readonly #taken = new Set<string>();
  /** The number to try next for a text: all below are taken. */
  readonly #numbers = new Map<string, number>();

  anchorOf(text: string): string {
    const kept = withoutOuterSpace(text)
      .replace(/[^\p{L}\p{Nd}_ -]+/gu, '')
      .replaceAll(' ', '-');
    return kept.replace(/[\p{Lu}\p{Lt}]/gu, lowerCase) || 'heading';
  }

  next(text: string): string {
    const plain = this.anchorOf(text);
    let anchor = plain;
    let number = this.#numbers.get(plain) ?? 1;
    while (this.#taken.has(anchor)) anchor = `${plain}-${number++}`;
    this.#numbers.set(plain, number);
    this.#taken.add(anchor);
    return anchor;
  }

  /** Keeps later headings off an anchor that a heading brings along (`{#id}`); that one is never numbered itself. */
  reserve(anchor: string): void {
    this.#taken.add(anchor);
  }
}

/** Takes off what Go's `bytes.TrimSpace` does. */
function withoutOuterSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && /\p{White_Space}/u.test(text.charAt(start))) start++;
  while (start < end && /\p{White_Space}/u.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Go maps each letter by itself and to a single one: `İ` to `i`, `Σ` to `σ` also at the end of a word. */
function lowerCase(letter: string): string {
  return String.fromCodePoint(letter.toLowerCase().codePointAt(0) ?? 0);
}

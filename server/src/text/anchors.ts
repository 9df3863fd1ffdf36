import { slug } from 'github-slugger';

/** Who makes anchors of headings: GitHub, or Hugo with its default `autoHeadingIDType: github`. */
export type AnchorStyle = 'github' | 'hugo';

/** Gives the headings of one note their anchors, in document order, so that no two are the same. */
export interface AnchorNumbering {
  /** The anchor that a heading has where it is the first of its text. */
  anchorOf(text: string): string;
  /** The anchor of the note's next heading, by the one that it has where it is the first: `s3`, `s3-1`, `s3-2`. */
  numbered(anchor: string): string;
}

/**
 * GitHub's anchors, out of the text that a reader sees: letters, marks, digits, `-` and `_` stay, a space becomes `-`,
 * all else goes. github-slugger is held to GitHub itself by fixtures that were rendered there.
 */
export class GithubAnchors implements AnchorNumbering {
  /** Anchors that are taken, each with the last number that was put behind it. */
  readonly #numbers = new Map<string, number>();

  anchorOf(text: string): string {
    // Most headings are words and spaces: no need to ask for what is to be taken out.
    return /^[\w -]*$/.test(text) ? text.toLowerCase().replaceAll(' ', '-') : slug(text);
  }

  numbered(anchor: string): string {
    let numbered = anchor;
    for (let number = this.#numbers.get(anchor); number !== undefined && this.#numbers.has(numbered); ) {
      this.#numbers.set(anchor, ++number);
      numbered = `${anchor}-${number}`;
    }
    this.#numbers.set(numbered, 0);
    return numbered;
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

  numbered(anchor: string): string {
    let numbered = anchor;
    let number = this.#numbers.get(anchor) ?? 1;
    while (this.#taken.has(numbered)) numbered = `${anchor}-${number++}`;
    this.#numbers.set(anchor, number);
    this.#taken.add(numbered);
    return numbered;
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

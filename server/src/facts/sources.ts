import { linkKey, type SourceDraft, type SourceLine } from './sourceLines.ts';

/** `[3](https://…)` in a source list, or the definition `[3]: https://…`. */
export interface SourceFact extends SourceDraft {
  /** Which of the note's source lists holds it, from 0; a definition is in none and serves the whole note. */
  readonly list: number | undefined;
  /**
   * True where a link of this number and address stands in the part, of a definition in the note: it is cited, though by
   * no citation.
   */
  readonly isLinked: boolean;
  /** True where the list stands before a rule, a heading or the note's end: there one source alone is a list, too. */
  readonly closesPart: boolean;
}

/**
 * All sources of a note in order. A source list is a run of links whose text is a number, on lines or in list items
 * that hold nothing else but a remark behind one; blank lines do not end it. A single such line counts only by itself at
 * the end of a part: before a rule, a heading or the note's end. In running prose `[3](…)` is an ordinary link.
 */
export function sourcesOf(lines: Iterable<SourceLine>): SourceFact[] {
  const sources: SourceFact[] = [];
  const definitions: SourceDraft[] = [];
  let run: SourceDraft[] = [];
  let lists = 0;
  /** Numbers and addresses of links in the text of the part, and of the note. */
  const linked = new Set<string>();
  const linkedInNote = new Set<string>();
  const close = (atEnd: boolean): void => {
    if (run.length > 1 || (run.length === 1 && atEnd)) {
      const list = lists++;
      for (const source of run) sources.push(sourceIn(source, { list, closesPart: atEnd, linked }));
      linked.clear();
    }
    run = [];
  };
  for (const line of lines) {
    if ('sources' in line) for (const source of line.sources) run.push(source);
    else if ('definition' in line) definitions.push(line.definition);
    else {
      close(line.endsPart);
      for (const key of line.linked ?? []) {
        linked.add(key);
        linkedInNote.add(key);
      }
    }
  }
  close(true);
  const place = { list: undefined, closesPart: false, linked: linkedInNote };
  for (const definition of definitions) sources.push(sourceIn(definition, place));
  return sources.sort((a, b) => a.start - b.start);
}

interface SourcePlace extends Pick<SourceFact, 'list' | 'closesPart'> {
  /** Numbers and addresses of links by which it is cited. */
  readonly linked: ReadonlySet<string>;
}

function sourceIn(draft: SourceDraft, { list, closesPart, linked }: SourcePlace): SourceFact {
  const { start, end, number, numberSpan, url, urlSpan, remarkEnd } = draft;
  const isLinked = linked.has(linkKey(number, url));
  return { start, end, number, numberSpan, url, urlSpan, remarkEnd, list, isLinked, closesPart };
}

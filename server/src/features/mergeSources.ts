import type { CitedNote } from '../facts/parts.ts';
import type { SourceFact } from '../facts/sources.ts';
import { citationEdits, type Rewriting } from './citationEdits.ts';
import { definitionsOf, lists, type Stretch, stretchesOf } from './numberScope.ts';
import { removalOf, staysList } from './sourceEdits.ts';

/** Two sources of one list, or two definitions, of which one is to go. */
export interface Merge {
  readonly uri: string;
  /** The note's. */
  readonly text: string;
  readonly kept: SourceFact;
  readonly dropped: SourceFact;
}

/** Makes one source of two: what cites the one cites the other from now on, and the one goes. */
export function mergeSources(facts: CitedNote, { uri, text, kept, dropped }: Merge): Rewriting {
  if (kept.list !== dropped.list) return { refusal: `[${kept.number}] and [${dropped.number}] are not in one list.` };
  const list = facts.sources.filter((source) => source.list === dropped.list);
  const twice = [kept, dropped].find(({ number }) => list.filter((each) => each.number === number).length > 1);
  if (twice !== undefined) return { refusal: `[${twice.number}] is given twice here.` };
  const isDefinition = dropped.list === undefined;
  if (!isDefinition && !staysList(list, 1)) {
    return { refusal: `[${kept.number}] alone would be no source list: the text goes on right behind it.` };
  }
  const stretches = stretchesOf(facts).filter((stretch) =>
    isDefinition ? !lists(stretch, dropped.number) : stretch.sources.includes(dropped),
  );
  if (isDefinition && stretches.some((stretch) => cites(stretch, dropped.number) && lists(stretch, kept.number))) {
    return { refusal: `[${kept.number}] is another source in one of the parts that cite [${dropped.number}].` };
  }
  const removal = removalOf(text, isDefinition ? [dropped] : list, dropped);
  if (removal === undefined) return { refusal: `[${dropped.number}] shares its list item with other text.` };
  const numbers = new Map([[dropped.number, kept.number]]);
  const separator = definitionsOf(facts).length > 0 ? ', ' : '';
  const cited = stretches.flatMap(({ citations }) => citationEdits({ uri, text, citations, numbers, separator }));
  return { edits: [...cited, { uri, ...removal, newText: '' }] };
}

function cites({ citations }: Stretch, number: number): boolean {
  return citations.some((citation) => citation.number === number);
}

import { type Document, isMap, isPair, isScalar, isSeq, type Scalar, visit } from 'yaml';
import { lineStart } from '../text/lines.ts';
import { type Span, touches } from '../text/span.ts';
import type { DataPath } from './problem.ts';
import { keyText, spanOfNode, YamlText } from './yamlText.ts';

/** A scalar of a data file: a key, or what stands behind one or in a list. */
export interface DataPlace {
  /** To the scalar; of a key, the key itself is the last step. */
  readonly path: DataPath;
  readonly role: 'key' | 'value';
  readonly value: string;
  /** Without quotes. */
  readonly span: Span;
  /** The keys of the map that it is a key of, itself left out. */
  readonly siblings: readonly string[];
}

/** The scalar at an offset, from its first character to behind its last. */
export function placeAt({ text, document }: YamlText, offset: number): DataPlace | undefined {
  return findPlace(document, text, (span) => touches(span, offset));
}

/** What is being typed at an offset. */
export interface TypedPlace extends DataPlace {
  /** True where a line holds nothing else yet: the word may become a key, or an item. */
  readonly isOpen: boolean;
  /** True on such a line without a dash: a list may begin here. */
  readonly startsList: boolean;
}

/** A letter that nobody writes, to be found again. */
const MARK = '\uE000';

/** A line that holds one word and no colon yet, with or without a dash. */
const OPEN_LINE = /^\s*(?:- +)*[\w-]*$/;

/**
 * What is being typed at an offset. The text is mostly no YAML at that moment, so the word is completed by a mark, and
 * on a line of its own by a colon, and looked for in what that makes.
 */
export function typedPlaceAt(text: string, offset: number): TypedPlace | undefined {
  const start = lineStart(text, offset);
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const isOpen = OPEN_LINE.test(text.slice(start, offset) + rest);
  const completed = `${text.slice(0, offset)}${MARK}${isOpen ? `${rest}:` : rest}${text.slice(offset + rest.length)}`;
  const { document } = new YamlText(completed);
  const place = findPlace(document, completed, (_, value) => value.includes(MARK));
  if (place === undefined) return undefined;
  const { path, role, value, span, siblings } = place;
  const clean = (each: string | number) => (typeof each === 'string' ? each.replace(MARK, '') : each);
  return {
    path: path.map(clean),
    role,
    value: value.replace(MARK, ''),
    span: { start: span.start, end: span.end - 1 },
    siblings,
    isOpen,
    startsList: isOpen && !/^\s*- /.test(text.slice(start, offset)),
  };
}

/** The first scalar that is looked for. */
function findPlace(
  document: Document,
  text: string,
  isIt: (span: Span, value: string) => boolean,
): DataPlace | undefined {
  let found: DataPlace | undefined;
  visit(document, {
    Scalar(key, node, ancestors) {
      const span = spanOfNode(text, node);
      if (span === undefined || !isIt(span, String(node.value))) return undefined;
      const own = ancestors.at(-1);
      const map = ancestors.at(-2);
      found = {
        path: pathTo(node, ancestors),
        role: key === 'key' ? 'key' : 'value',
        value: String(node.value),
        span,
        siblings:
          key === 'key' && isMap(map)
            ? map.items.flatMap((pair) => (pair === own ? [] : (keyText(pair.key) ?? [])))
            : [],
      };
      return visit.BREAK;
    },
  });
  return found;
}

function pathTo(node: Scalar, ancestors: readonly unknown[]): DataPath {
  const path: (string | number)[] = [];
  for (const [index, ancestor] of ancestors.entries()) {
    const next = ancestors[index + 1] ?? node;
    if (isPair(ancestor) && isScalar(ancestor.key)) path.push(String(ancestor.key.value));
    else if (isSeq(ancestor)) path.push(ancestor.items.indexOf(next));
  }
  return path;
}

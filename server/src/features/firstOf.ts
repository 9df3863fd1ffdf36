/**
 * The first few of a list in an order, as sorting and cutting it would give them, without sorting the rest.
 *
 * @param compare negative where its first argument comes before its second; of equals the one that came first stays
 */
export function firstOf<T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const item of items) {
    const last = first[first.length - 1];
    if (first.length === count && last !== undefined && compare(last, item) <= 0) continue;
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = first[middle];
      if (other !== undefined && compare(other, item) <= 0) low = middle + 1;
      else high = middle;
    }
    first.splice(low, 0, item);
    if (first.length > count) first.pop();
  }
  return first;
}

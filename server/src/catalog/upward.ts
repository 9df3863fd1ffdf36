/** Something, what it is a part of, and so on up; a loop ends where it would begin again. */
export function upwardFrom<T>(start: T, partOf: (each: T) => T | undefined): T[] {
  const found = new Set<T>();
  for (let at: T | undefined = start; at !== undefined && !found.has(at); at = partOf(at)) found.add(at);
  return [...found];
}

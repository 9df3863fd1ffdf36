/** Sets of addresses by a key, in little room: most have one member. */
export class UriSets {
  readonly #sets = new Map<string, string | Set<string>>();

  /** The keys that have a member. */
  keys(): Iterable<string> {
    return this.#sets.keys();
  }

  get(key: string): Iterable<string> {
    const members = this.#sets.get(key);
    return members === undefined ? [] : typeof members === 'string' ? [members] : members;
  }

  add(key: string, uri: string): void {
    const members = this.#sets.get(key);
    if (members === undefined) this.#sets.set(key, uri);
    else if (typeof members !== 'string') members.add(uri);
    else if (members !== uri) this.#sets.set(key, new Set([members, uri]));
  }

  remove(key: string, uri: string): void {
    const members = this.#sets.get(key);
    if (members === uri) this.#sets.delete(key);
    else if (members instanceof Set && members.delete(uri) && members.size === 0) this.#sets.delete(key);
  }
}

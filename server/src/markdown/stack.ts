/**
 * Collects the children of constructs that lie in each other. One array serves all of them: an array that grows by itself
 * holds room for seventeen, where most have one child or two.
 */
export class Stack<T> {
  readonly #items: T[] = [];
  #height = 0;

  /** How many are collected and not taken yet. */
  get height(): number {
    return this.#height;
  }

  push(item: T): void {
    this.#items[this.#height++] = item;
  }

  /** Takes all that were pushed since the stack had a height. */
  takeFrom(height: number): T[] {
    const taken = this.#items.slice(height, this.#height);
    this.#height = height;
    return taken;
  }
}

/** Not from `node:timers`: this also runs in a browser's worker. */
function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Asks again until there is an answer. Errors on the way count as none yet: the page may be changing under the question. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, milliseconds = 20_000): Promise<T> {
  const end = Date.now() + milliseconds;
  let trouble: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined) return answer;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    await wait(50);
  } while (Date.now() < end);
  throw new Error(`Waited ${milliseconds / 1000} s in vain: ${what}`, { cause: trouble });
}

/** The answer once two questions in a row got the same one: lists and pop-ups fill up in steps. */
export function settled<T>(what: string, ask: () => Promise<T | undefined>, milliseconds?: number): Promise<T> {
  const twice = async () => {
    const before = await ask();
    if (before === undefined) return undefined;
    await wait(100);
    const after = await ask();
    return JSON.stringify(before) === JSON.stringify(after) ? after : undefined;
  };
  return until(what, twice, milliseconds);
}

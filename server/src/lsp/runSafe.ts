import { Refusal } from './refusal.ts';

/**
 * Runs what answers a request; when it fails the person gets the fallback, the log the reason, and the server goes on.
 *
 * @param what names the request in the log
 */
export async function runSafe<T>(
  log: (message: string) => void,
  what: string,
  fallback: T,
  run: () => T | Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    // A refusal with its reason is an answer; what a client answers to us may be an error like it, and is none.
    if (error instanceof Refusal) throw error;
    log(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return fallback;
  }
}

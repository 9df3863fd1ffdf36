import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchChromium } from '../chromium.ts';

export interface Visit {
  /** `undefined` when the time was up first. */
  readonly exitCode: number | undefined;
  /** What the page wrote to its console. */
  readonly messages: string[];
}

export interface VisitOptions {
  readonly milliseconds: number;
  /** Before the page is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Opens a workbench that runs tests. It calls `codeAutomationExit` in its page when they have ended. */
export async function visitUntilExit(url: string, { milliseconds, prepare }: VisitOptions): Promise<Visit> {
  const browser = await launchChromium();
  const messages: string[] = [];
  try {
    // The page's own policy lets it load scripts from nowhere else, and a web extension under test comes from elsewhere.
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true });
    const page = await context.newPage();
    page.on('console', (message) => messages.push(message.text()));
    const exited = new Promise<number>((resolve, reject) => {
      page.exposeFunction('codeAutomationExit', (code: unknown) => resolve(Number(code))).catch(reject);
    });
    await prepare?.(page);
    await page.goto(url);
    const exitCode = await Promise.race([exited, wait(milliseconds, undefined, { ref: false })]);
    return { exitCode, messages };
  } finally {
    await browser.close();
  }
}

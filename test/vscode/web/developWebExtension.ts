// Sent to the page as text, like what is in ../page.ts, and with only the types of the DOM that it needs.

interface PageAddress {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

export interface DevelopmentOptions {
  readonly extensions: readonly PageAddress[];
  readonly extensionTestsPath: PageAddress;
}

interface PageElement {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}

declare const document: { getElementById(id: string): PageElement | null };

declare class MutationObserver {
  constructor(callback: () => void);
  observe(target: typeof document, options: { childList: boolean; subtree: boolean }): void;
  disconnect(): void;
}

/** Only in the page's own configuration does VS Code look for a web extension under development. */
export function developWebExtension(developmentOptions: DevelopmentOptions): void {
  const observer = new MutationObserver(() => {
    const element = document.getElementById('vscode-workbench-web-configuration');
    const settings = element?.getAttribute('data-settings');
    if (!element || !settings) return;
    observer.disconnect();
    element.setAttribute('data-settings', JSON.stringify({ ...JSON.parse(settings), developmentOptions }));
  });
  observer.observe(document, { childList: true, subtree: true });
}

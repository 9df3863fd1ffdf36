// What runs inside the page. Playwright sends the text of each function there, so none may use anything outside itself.
// The project is compiled without the DOM's types, which would be wrong in a server; these are the few that are needed.

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface PageText {
  readonly data: string;
}

interface PageElement {
  getBoundingClientRect(): Point & { readonly width: number; readonly height: number };
  closest(selector: string): PageElement | null;
}

interface PageRange extends Pick<PageElement, 'getBoundingClientRect'> {
  setStart(node: PageText, offset: number): void;
  setEnd(node: PageText, offset: number): void;
}

declare const document: {
  querySelectorAll(selector: string): Iterable<PageElement>;
  elementFromPoint(x: number, y: number): PageElement | null;
  createTreeWalker(root: PageElement, show: number): { nextNode(): PageText | null };
  createRange(): PageRange;
  addEventListener(type: 'mousedown', listener: () => void, options: { capture: true; once: true }): void;
};

declare function requestAnimationFrame(callback: () => void): void;

declare const performance: { now(): number };

declare const navigator: {
  readonly clipboard: { readText(): Promise<string>; writeText(text: string): Promise<void> };
};

export function clipboardText(): Promise<string> {
  return navigator.clipboard.readText();
}

export function setClipboardText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

/** The visible lines of the active editor from top to bottom, one for each line on the screen, wrapped ones too. */
export function editorLines(): string[] {
  const lines: { top: number; text: string }[] = [];
  for (const line of document.querySelectorAll('.editor-group-container.active .view-lines > .view-line')) {
    const walker = document.createTreeWalker(line, 4);
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) text += node.data;
    lines.push({ top: line.getBoundingClientRect().y, text: text.replaceAll('\u00a0', ' ').trimEnd() });
  }
  return lines.sort((a, b) => a.top - b.top).map(({ text }) => text);
}

/** The centre of each occurrence of `text` that the mouse can reach in the active editor, from top to bottom. */
export function pointsInEditor({ text, within }: { text: string; within: string }): Point[] {
  const points: Point[] = [];
  for (const line of document.querySelectorAll('.editor-group-container.active .view-lines > .view-line')) {
    // A name may be cut into several tokens, each with a text node of its own.
    const pieces: { node: PageText; start: number }[] = [];
    let content = '';
    const walker = document.createTreeWalker(line, 4);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      pieces.push({ node, start: content.length });
      content += node.data.replaceAll('\u00a0', ' ');
    }
    const stretch = within === '' ? { from: 0, to: content.length } : { from: content.indexOf(within), to: -1 };
    if (within !== '' && stretch.from >= 0) stretch.to = stretch.from + within.length;
    for (let at = content.indexOf(text, stretch.from); at >= 0; at = content.indexOf(text, at + text.length)) {
      const end = at + text.length;
      if (end > stretch.to) break;
      const first = pieces.findLast(({ start }) => start <= at);
      const last = pieces.findLast(({ start }) => start < end);
      if (first === undefined || last === undefined) break;
      const range = document.createRange();
      range.setStart(first.node, at - first.start);
      range.setEnd(last.node, end - last.start);
      const { x, y, width, height } = range.getBoundingClientRect();
      const point = { x: x + width / 2, y: y + height / 2 };
      // Sticky headings and pop-ups lie over the text, and some lines are laid out beyond the edge.
      if (document.elementFromPoint(point.x, point.y)?.closest('.view-lines')) points.push(point);
    }
  }
  return points.sort((a, b) => a.y - b.y || a.x - b.x);
}

/** Has the page note when the next click comes, and the first frame behind it in which there is what a selector names. */
export function timeFromClick(selector: string): void {
  Reflect.deleteProperty(globalThis, 'timeFromClick');
  const noteTime = () => {
    const start = performance.now();
    const look = () => {
      const [shown] = document.querySelectorAll(selector);
      if (shown === undefined) requestAnimationFrame(look);
      else Reflect.set(globalThis, 'timeFromClick', performance.now() - start);
    };
    look();
  };
  document.addEventListener('mousedown', noteTime, { capture: true, once: true });
}

/** The milliseconds from the one to the other; null as long as it is not there. */
export function timedFromClick(): number | null {
  const time: unknown = Reflect.get(globalThis, 'timeFromClick');
  return typeof time === 'number' ? time : null;
}

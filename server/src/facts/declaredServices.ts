import type { FrontMatter } from '../markdown/note.ts';
import type { Span } from '../text/span.ts';
import type { Excerpt } from './openings.ts';

/** `service: Quantum Ledger` or `services: [Quantum Ledger, Ledger Link]` in front matter: a service by its name. */
export interface DeclaredService extends Span {
  readonly name: string;
  /** The first words of the note, which is about it. */
  readonly excerpt: Excerpt;
}

/** The services that a note's front matter declares, in order. */
export function declaredServicesOf(frontMatter: FrontMatter | undefined, excerpt: Excerpt): DeclaredService[] {
  return (frontMatter?.entries ?? []).flatMap(({ key, value, valueSpan, items }) => {
    if (key !== 'service' && key !== 'services') return [];
    const names = value === undefined ? items : [{ value, ...valueSpan }];
    return names
      .filter((name) => name.value.trim() !== '')
      .map((name) => ({ name: name.value.trim(), excerpt, start: name.start, end: name.end }));
  });
}

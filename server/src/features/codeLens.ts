import type { Service } from '../catalog/catalog.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import { servicesNamedBy } from '../index/sections.ts';
import type { Span } from '../text/span.ts';
import { counted } from './markdownText.ts';
import { spanOf } from './place.ts';

/** A line over a section's or an entry's heading: how often the notebook speaks of a service. */
export interface CodeLens {
  /** The name in the heading that it is about; a line of the mentions begins here. */
  readonly span: Span;
  /** `12 mentions in 3 notes · 2 integrations` */
  readonly title: string;
  readonly command: LensCommand;
}

/** What happens when somebody presses it: the references of the name at the place are shown. */
export interface LensCommand {
  readonly id: string;
  readonly uri: string;
  /** In the note, within the name. */
  readonly offset: number;
  readonly service: string;
}

export interface CodeLensOptions {
  /** The command that the client has announced for showing references; without one there are no lenses. */
  readonly command: string | undefined;
}

/** The lenses of a note: one for each service of a section's heading, and for each operand of an entry that is one. */
export function codeLens(view: IndexView, note: IndexedNote, { command }: CodeLensOptions): CodeLens[] {
  if (command === undefined) return [];
  const lensOf = (service: Service, span: Span, title: string): CodeLens => {
    return {
      span: spanOf(span),
      title,
      command: { id: command, uri: note.uri, offset: span.start, service: service.id },
    };
  };
  const sections = note.sections.flatMap(({ services, headingSpan }) =>
    services.map((service) => lensOf(service, headingSpan, countsOf(view, service))),
  );
  const operands = note.facts.entries.flatMap((entry) =>
    entry.operands.flatMap((operand) =>
      servicesNamedBy(operand.text, view.matcher).map((service) => {
        return lensOf(service, operand, `${service.name}: ${countsOf(view, service)}`);
      }),
    ),
  );
  return [...sections, ...operands].sort((a, b) => a.span.start - b.span.start);
}

function countsOf(view: IndexView, service: Service): string {
  const { places, notes } = view.countOf(service);
  const integrations = view.countIntegrationsOf(service).places;
  const mentions = places === 0 ? 'not mentioned' : `${counted(places, 'mention')} in ${counted(notes, 'note')}`;
  return integrations === 0 ? mentions : `${mentions} · ${counted(integrations, 'integration')}`;
}

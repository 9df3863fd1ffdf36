import type { Service } from '../catalog/catalog.ts';
import type { NoteFacts } from '../facts/noteFacts.ts';
import type { Span } from '../text/span.ts';
import type { NameLookups } from './nameLookups.ts';

/** That services, and terms that are none, work together: an entry, or one edge of a flow. */
export interface Integration extends Span {
  readonly form: 'entry' | 'flow';
  readonly members: readonly Member[];
}

/** What takes part in an integration: a service, or a term as it is written. */
export interface Member {
  readonly service: Service | undefined;
  readonly text: string;
}

/** The integrations of a note: its entries first, then the edges of its flows whose ends both name a service. */
export function integrationsIn(facts: NoteFacts, lookups: NameLookups): Integration[] {
  const entries = facts.entries.map(
    ({ start, end, operands }): Integration => ({
      form: 'entry',
      start,
      end,
      members: operands.map(({ text }) => ({ service: lookups.servicesNamedBy(text)[0], text })),
    }),
  );
  return [...entries, ...flowEdges(facts, lookups)];
}

function flowEdges(facts: NoteFacts, lookups: NameLookups): Integration[] {
  return facts.flows.flatMap(({ nodes, edges }) => {
    const members = nodes.map(({ text }) => lookups.servicesIn(text).map((service): Member => ({ service, text })));
    return edges.flatMap(([from, to]) =>
      (members[from] ?? []).flatMap((source) =>
        (members[to] ?? [])
          .filter(({ service }) => service !== source.service)
          .map((target): Integration => {
            const start = Math.min(nodes[from]?.start ?? 0, nodes[to]?.start ?? 0);
            const end = Math.max(nodes[from]?.end ?? 0, nodes[to]?.end ?? 0);
            return { form: 'flow', start, end, members: [source, target] };
          }),
      ),
    );
  });
}

import type { Service } from '../catalog/catalog.ts';
import type { Integration } from '../index/integrations.ts';
import type { IndexView } from '../index/notebookIndex.ts';
import { touches } from '../text/span.ts';
import { NameQuery } from './nameQuery.ts';
import { noteName, spanOf } from './place.ts';
import { subjectAt } from './subject.ts';
import { byLetters, type TreeLevel, type TreeNode, treeId, treeSteps } from './tree.ts';

/**
 * One level of the tree of integrations: the services that take part in any, in each its entries and flows. A filter
 * finds services by any of their names, and integrations by what takes part in them.
 */
export function integrationsTree(view: IndexView, { parent, filter }: TreeLevel): TreeNode[] {
  const query = NameQuery.of(filter);
  if (parent === undefined) return services(view, query);
  const [kind, id] = treeSteps(parent);
  const service = kind === 'service' ? view.catalog.services.find((each) => each.id === id) : undefined;
  if (service === undefined) return [];
  const nodes = integrationNodes(view, service);
  if (query === undefined || query.fits(service)) return nodes;
  const integrations = view.integrationsOf(service);
  return nodes.filter((_, index) => integrations[index]?.item.members.some((member) => query.fitsMember(member)));
}

/** The ids that lead to the integration that a place of a note is in, or to the service that is named there. */
export function integrationsTreePath(view: IndexView, uri: string, offset: number): string[] {
  const note = view.findNote(uri);
  if (note === undefined) return [];
  const subject = subjectAt(view, note, offset);
  const named = subject?.kind === 'services' ? subject.services : [];
  const around = note.integrations.filter((each) => touches(each, offset));
  const membersOf = ({ members }: Integration): Service[] => members.flatMap(({ service }) => service ?? []);
  const integration = around.find((each) => membersOf(each).some((service) => named.includes(service))) ?? around[0];
  const members = integration === undefined ? [] : membersOf(integration);
  const service = members.find((member) => named.includes(member)) ?? members[0] ?? named[0];
  if (service === undefined) return [];
  const all = view.integrationsOf(service);
  if (all.length === 0) return [];
  const index = all.findIndex(({ item }) => item === integration);
  const path = [treeId('service', service.id)];
  return index < 0 ? path : [...path, treeId('integration', service.id, index)];
}

function services(view: IndexView, query: NameQuery | undefined): TreeNode[] {
  const counts = new Map<Service, number>();
  for (const { integrations } of view.notes) {
    for (const { members } of integrations) {
      const isFound = query === undefined || members.some((member) => query.fitsMember(member));
      for (const service of isFound ? new Set(members.flatMap((member) => member.service ?? [])) : []) {
        counts.set(service, (counts.get(service) ?? 0) + 1);
      }
    }
  }
  return [...counts]
    .sort(([a], [b]) => byLetters(a.name, b.name))
    .map(([service, count]) => ({
      id: treeId('service', service.id),
      kind: 'service',
      label: service.name,
      description: String(count),
      expandable: true,
      service: service.id,
      docs: service.docs,
    }));
}

/** A node for each integration of a service: `Amazon S3 + Amazon Macie` of an entry, `A → B` of a flow. */
export function integrationNodes(view: IndexView, service: Service): TreeNode[] {
  return view.integrationsOf(service).map(({ note, item }, index): TreeNode => {
    const names = item.members.map((member) => member.service?.name ?? member.text);
    return {
      id: treeId('integration', service.id, index),
      kind: item.form,
      label: names.join(item.form === 'entry' ? ' + ' : ' → '),
      description: noteName(note),
      expandable: false,
      place: { uri: note.uri, span: spanOf(item) },
    };
  });
}

import type { Service } from '../catalog/catalog.ts';
import { splitVendor } from '../catalog/vendorPrefix.ts';
import type { IndexedNote, IndexView } from '../index/notebookIndex.ts';
import { touches } from '../text/span.ts';
import { integrationNodes } from './integrationsTree.ts';
import { counted } from './markdownText.ts';
import { NameQuery } from './nameQuery.ts';
import { lineOf, noteName, spanOf } from './place.ts';
import { sentenceAt } from './proseAt.ts';
import { subjectAt } from './subject.ts';
import { byLetters, type TreeLevel, type TreeNode, treeId, treeSteps } from './tree.ts';

/** Services by their categories, by their first letters, or by category those alone that the exam guide has in scope. */
export type Grouping = 'category' | 'name' | 'scope';

/**
 * One level of the tree of the services that a notebook names or describes: categories or letters, in them services, in
 * each its sections, its integrations, and its mentions by note. A filter finds services by any of their names and by
 * their category.
 */
export function servicesTree(view: IndexView, { parent, filter }: TreeLevel, grouping: Grouping): TreeNode[] {
  if (parent === undefined) return groups(view, shownServices(view, filter, grouping), grouping);
  const [kind, id = '', uri = ''] = treeSteps(parent);
  if (kind === 'group') {
    const shown = shownServices(view, filter, grouping).filter((service) => groupOf(view, service, grouping) === id);
    return shown.sort((a, b) => byLetters(a.name, b.name)).map((service) => serviceNode(view, service));
  }
  const service = view.catalog.services.find((each) => each.id === id);
  if (service === undefined) return [];
  if (kind === 'service') return partsOf(view, service);
  if (kind === 'integrations') return integrationNodes(view, service);
  if (kind === 'mentions') return notesNaming(view, service);
  const note = view.findNote(uri);
  return kind === 'note' && note !== undefined ? mentionsIn(note, service) : [];
}

/**
 * The ids of the nodes, from the top down, that lead to what stands at a place of a note: the service that is named
 * there, else the section that the place is in. Empty where it is neither, or is not shown.
 */
export function servicesTreePath(view: IndexView, uri: string, offset: number, grouping: Grouping): string[] {
  const note = view.findNote(uri);
  if (note === undefined) return [];
  const subject = subjectAt(view, note, offset);
  const section = note.sections.findLast((each) => each.start <= offset && offset < each.end);
  const service = subject?.kind === 'services' ? subject.services[0] : section?.services[0];
  if (service === undefined || !isShown(view, service, grouping)) return [];
  const path = [treeId('group', groupOf(view, service, grouping)), treeId('service', service.id)];
  const isNamed = subject?.kind === 'services' && !(section !== undefined && touches(section.headingSpan, offset));
  if (isNamed || section === undefined) return path;
  const index = view.sectionsOf(service).findIndex(({ item }) => item === section);
  return index < 0 ? path : [...path, treeId('section', service.id, index)];
}

function groups(view: IndexView, services: readonly Service[], grouping: Grouping): TreeNode[] {
  const counts = new Map<string, number>();
  for (const service of services) {
    const group = groupOf(view, service, grouping);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => byLetters(a, b));
  return sorted.map(([group, count]) => {
    return { id: treeId('group', group), kind: 'group', label: group, description: String(count), expandable: true };
  });
}

function groupOf({ catalog }: IndexView, { name, category }: Service, grouping: Grouping): string {
  // All services of a vendor under one letter would help nobody.
  return grouping === 'name' ? splitVendor(name, catalog.vendorPrefixes).rest.charAt(0).toUpperCase() : category;
}

function isShown({ blueprint }: IndexView, { id }: Service, grouping: Grouping): boolean {
  return grouping !== 'scope' || blueprint?.inScope.has(id) === true;
}

/** Services that the notebook names, or has a section on, as far as they are asked for. */
function shownServices(view: IndexView, filter: string | undefined, grouping: Grouping): Service[] {
  const query = NameQuery.of(filter);
  const services = new Set(view.mentionedServices);
  for (const service of view.catalog.services) if (view.countSectionsOf(service).places > 0) services.add(service);
  return [...services].filter((service) => {
    if (!isShown(view, service, grouping)) return false;
    return query === undefined || query.fits(service) || query.scoreOf(service.category) !== undefined;
  });
}

function serviceNode(view: IndexView, service: Service): TreeNode {
  const [section] = view.sectionsOf(service);
  const { places } = view.countOf(service);
  return {
    id: treeId('service', service.id),
    kind: 'service',
    label: service.name,
    description: places === 0 ? '' : counted(places, 'mention'),
    expandable: true,
    place: section && { uri: section.note.uri, span: spanOf(section.item.headingSpan) },
    service: service.id,
    docs: service.docs,
  };
}

function partsOf(view: IndexView, service: Service): TreeNode[] {
  const sections = view.sectionsOf(service).map(({ note, item }, index): TreeNode => {
    return {
      id: treeId('section', service.id, index),
      kind: 'section',
      label: item.title,
      description: noteName(note),
      expandable: false,
      place: { uri: note.uri, span: spanOf(item.headingSpan) },
      service: service.id,
      docs: service.docs,
    };
  });
  const group = (kind: string, label: string, description: string): TreeNode => {
    return { id: treeId(kind, service.id), kind: 'group', label, description, expandable: true };
  };
  const integrations = view.integrationsOf(service).length;
  const { places, notes } = view.countOf(service);
  return [
    ...sections,
    ...(integrations === 0 ? [] : [group('integrations', 'Integrations', String(integrations))]),
    ...(places === 0 ? [] : [group('mentions', 'Mentions', `${places} in ${counted(notes, 'note')}`)]),
  ];
}

/** The notes that name a service, each with the number of times. */
function notesNaming(view: IndexView, service: Service): TreeNode[] {
  return view.notesMentioning(service).map(({ note, mentions }): TreeNode => {
    const [first] = mentions;
    return {
      id: treeId('note', service.id, note.uri),
      kind: 'note',
      label: noteName(note),
      description: counted(mentions.length, 'mention'),
      expandable: true,
      place: first && { uri: note.uri, span: spanOf(first) },
    };
  });
}

function mentionsIn(note: IndexedNote, service: Service): TreeNode[] {
  const { prose } = note;
  const mentions = note.mentions.filter(({ namings }) => namings.some((naming) => naming.service === service));
  return mentions.map((mention, index): TreeNode => {
    return {
      id: treeId('mention', service.id, note.uri, index),
      kind: 'mention',
      label: sentenceAt(prose, mention.start),
      description: `line ${lineOf(note, mention.start)}`,
      expandable: false,
      place: { uri: note.uri, span: spanOf(mention) },
    };
  });
}

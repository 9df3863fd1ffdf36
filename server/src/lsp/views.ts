import { URI, Utils } from 'vscode-uri';
import { cardOf } from '../features/card.ts';
import { type ServiceInNotebook, servicesByCategory } from '../features/services.ts';
import type { IndexView } from '../index/notebookIndex.ts';
import type { FolderServices, FolderStatus, ServiceNode } from '../protocol.ts';
import type { Notebook } from '../workspace/notebook.ts';
import { toRange } from './convert.ts';

/** The tree of services of one folder. */
export function toServices(notebook: Notebook): FolderServices {
  const categories = servicesByCategory(notebook.view).map(({ category, services }) => ({
    category,
    services: services.map((each) => toServiceNode(notebook.view, each)),
  }));
  return { name: nameOf(notebook), categories };
}

/** Counts of one folder, and what is wrong with its files. */
export function toStatus(notebook: Notebook, findingCount: number): FolderStatus {
  const { view } = notebook;
  const services = [...view.mentionedServices].length;
  return {
    name: nameOf(notebook),
    notes: view.notes.length,
    services,
    findings: findingCount,
    isNotebook: notebook.reason !== undefined,
    problems: notebook.problems,
  };
}

function toServiceNode(view: IndexView, { service, mentions, sections }: ServiceInNotebook): ServiceNode {
  return {
    id: service.id,
    name: service.name,
    mentions,
    ...(service.docs !== undefined && { docs: service.docs }),
    card: cardOf(view, service),
    sections: sections.map(({ note, title, headingSpan }) => ({
      title,
      uri: note.uri,
      range: toRange(note.parsed.lines, headingSpan),
    })),
  };
}

function nameOf({ root }: Notebook): string {
  return root === undefined ? '' : Utils.basename(URI.parse(root));
}

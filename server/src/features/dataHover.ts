import { placeAt } from '../data/place.ts';
import type { DataKind } from '../data/problem.ts';
import { YamlText } from '../data/yamlText.ts';
import type { IndexView } from '../index/notebookIndex.ts';
import { cardOf } from './card.ts';
import { schemasAt } from './dataSchema.ts';
import type { Hover } from './hover.ts';
import { escapeMarkdown } from './markdownText.ts';

/** In a data file: what a key is for, or the card of the service whose id stands there. */
export function dataHover(view: IndexView, kind: DataKind, text: string, offset: number): Hover | undefined {
  const place = placeAt(new YamlText(text), offset);
  if (place === undefined || offset >= place.span.end) return undefined;
  const schemas = schemasAt(kind, place.path);
  if (place.role === 'key') {
    const descriptions = new Set(schemas.flatMap(({ description }) => description ?? []));
    const [description] = descriptions;
    if (description === undefined) return undefined;
    return { range: place.span, markdown: `**${escapeMarkdown(place.value)}** · ${escapeMarkdown(description)}` };
  }
  if (!schemas.some((schema) => schema['x-offer'] === 'services')) return undefined;
  const service = view.catalog.services.find(({ id }) => id === place.value);
  return service && { range: place.span, markdown: cardOf(view, service) };
}

import { expect, test } from 'vitest';
import type { Service } from '../../server/src/catalog/catalog.ts';
import { YamlText } from '../../server/src/data/yamlText.ts';
import { findInCatalogs } from '../../server/src/features/catalogPlace.ts';
import { dedent } from '../kit/fixture.ts';
import { awsCatalog } from '../kit/names.ts';

const [s3] = awsCatalog.services.filter(({ id }) => id === 's3');

/** The words that a file describes a service with, and the line. */
function placeIn(text: string, service: Partial<Service>): string | undefined {
  if (s3 === undefined) throw new Error('no service');
  const yaml = new YamlText(dedent(text));
  const place = findInCatalogs([{ uri: 'file:///own.yaml', yaml }], { ...s3, ...service });
  return place && `${yaml.lines.lineAt(place.span.start) + 1}: ${yaml.text.slice(place.span.start, place.span.end)}`;
}

const CATALOG = `
  version: 1
  services:
    - id: pod
      name: Pod
    - { id: "node", name: Node }
`;

test.each([
  ['by its id', CATALOG, { id: 'pod' }, '3: pod'],
  ['by an id in quotes', CATALOG, { id: 'node' }, '5: node'],
  [
    'by its name where it has no id',
    'services:\n  - name: Ledger\n',
    { id: 'notebook:ledger', name: 'Ledger' },
    '2: Ledger',
  ],
  ['by a name alone', 'services: [Ledger, Link]\n', { id: 'notebook:link', name: 'Link' }, '1: Link'],
])('a service is found %s', (_, text, service, expected) => {
  expect(placeIn(text, service)).toBe(expected);
});

test.each([
  ['in a file without it', CATALOG, { id: 'service' }],
  ['by a name that another id has', CATALOG, { id: 'notebook:pod', name: 'Pod' }],
  ['in a file without services', 'version: 1\n', { id: 'pod' }],
  ['in a file that is none', 'services: 3\n', { id: 'pod' }],
  ['in a broken file', '{', { id: 'pod' }],
  ['in an empty file', '', { id: 'pod' }],
])('none %s', (_, text, service) => {
  expect(placeIn(text, service)).toBeUndefined();
});

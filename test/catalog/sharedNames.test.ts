import { expect, test } from 'vitest';
import { loadCatalog } from '../../server/src/catalog/load.ts';
import { NameMatcher } from '../../server/src/catalog/matcher.ts';
import { expectNames, mentionsIn } from '../kit/names.ts';

const { catalog } = loadCatalog({
  version: 1,
  name: 'own',
  title: 'Own',
  vendorPrefixes: ['Acme'],
  services: [
    {
      id: 'store',
      name: 'Acme Store',
      category: 'Storage',
      summary: 'Keeps',
      aliases: ['Vault', { text: 'Box', informal: true }],
    },
    {
      id: 'keys',
      name: 'Acme Keys',
      category: 'Security',
      summary: 'Locks',
      aliases: ['Vault'],
      formerNames: ['BOX'].map((text) => ({ text })),
    },
  ],
});
const names = new NameMatcher(catalog);

test('two services may share a name', () => {
  expectNames('Put it into the [Vault→store|keys] of [Acme Keys→keys].', names);
});

test('behind the vendor’s name as well', () => {
  expectNames('Put it into the [Acme Vault→store|keys].', names);
});

test('a name is known by how it is written', () => {
  const forms = mentionsIn('Acme Store, Box, BOX', names).map(({ namings }) => namings.map(({ name }) => name.text));
  expect(forms).toEqual([['Acme Store'], ['Box'], ['BOX']]);
});

test('a text as a whole names services', () => {
  const lookUp = (text: string): string[] => names.lookUp(text).map(({ service }) => service.id);
  expect(lookUp('Vault')).toEqual(['store', 'keys']);
  expect(lookUp('acme  store')).toEqual(['store']);
  expect(lookUp('the Vault')).toEqual([]);
  expect(lookUp('vault')).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { bundledData } from '../../server/src/bundled.ts';
import type { Service, ServiceName } from '../../server/src/catalog/catalog.ts';
import { loadCatalog } from '../../server/src/catalog/load.ts';
import { awsCatalog, awsNames } from '../kit/names.ts';

const services = new Map(awsCatalog.services.map((service) => [service.id, service]));
const named = awsCatalog.services.flatMap((service) => service.names.map((name) => ({ service, name })));

/** All ids under the keys `services`, `service`, `inScope`, `outOfScope` of the blueprint. */
function idsIn(value: unknown, key = ''): string[] {
  const holdsIds = ['services', 'service', 'inScope', 'outOfScope'].includes(key);
  if (typeof value === 'string') return holdsIds ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => idsIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => idsIn(item, name));
}

test('it fits the schema', () => {
  expect(loadCatalog(bundledData.catalogs['aws']).problems).toEqual([]);
});

test('no id stands twice, and each parent is a service', () => {
  expect(services.size).toBe(awsCatalog.services.length);
  const parents = awsCatalog.services.flatMap(({ parent }) => parent ?? []);
  expect(parents.filter((id) => !services.has(id))).toEqual([]);
});

test('each service that the blueprint of AIP-C01 names is in it', () => {
  const ids = idsIn(bundledData.blueprints['aip-c01']);
  expect(ids.length).toBeGreaterThan(200);
  expect(ids.filter((id) => !services.has(id))).toEqual([]);
});

test('no name is that of two services', () => {
  const owners = new Map<string, Set<Service>>();
  for (const { service, name } of named) {
    const key = name.text.toLowerCase();
    owners.set(key, (owners.get(key) ?? new Set()).add(service));
  }
  expect([...owners].filter(([, of]) => of.size > 1).map(([text]) => text)).toEqual([]);
});

test('no name stands twice in one service', () => {
  const twice = awsCatalog.services.flatMap(({ names }) =>
    names.filter(({ text }, index) => names.findIndex((other) => other.text === text) !== index),
  );
  expect(twice.map(({ text }) => text)).toEqual([]);
});

test('no name holds a bracketed abbreviation: that is a name by itself', () => {
  expect(named.map(({ name }) => name.text).filter((text) => /\([A-Z0-9 ]+\)/.test(text))).toEqual([]);
});

test('each name leads to its service', () => {
  const lost = named.filter(({ service, name }) => !leadsTo(service, name)).map(({ name }) => name.text);
  expect(lost).toEqual([]);
});

function leadsTo(service: Service, { text }: ServiceName): boolean {
  return awsNames.lookUp(text, [service]).some((naming) => naming.service === service && naming.name.text === text);
}

test('each former name leads to the service of today', () => {
  const former = named.filter(({ name }) => name.form === 'former');
  expect(former.length).toBeGreaterThan(50);
  expect(former.filter(({ service, name }) => name.text === service.name)).toEqual([]);
});

test('dates are days, months or years', () => {
  const dates = [
    ...named.flatMap(({ name }) => name.until ?? []),
    ...awsCatalog.services.flatMap(({ status }) => status?.since ?? []),
  ];
  expect(dates.filter((date) => !/^20\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date))).toEqual(
    [],
  );
});

test('a summary is a fragment of a sentence', () => {
  const wrong = awsCatalog.services.filter(({ summary }) => /[.;]$|^[a-z]|^(?:A|An|The) /.test(summary));
  expect(wrong.map(({ id, summary }) => `${id}: ${summary}`)).toEqual([]);
});

test('documentation is at an https address', () => {
  expect(awsCatalog.services.flatMap(({ docs }) => docs ?? []).filter((docs) => !URL.canParse(docs))).toEqual([]);
  expect(awsCatalog.services.filter(({ docs }) => docs?.startsWith('https://') === false)).toEqual([]);
});

test('each category is one of the exam guide’s, or known besides', () => {
  expect([...new Set(awsCatalog.services.map(({ category }) => category))].sort()).toMatchInlineSnapshot(`
    [
      "Analytics",
      "Application Integration",
      "Blockchain",
      "Business Applications",
      "Cloud Financial Management",
      "Compute",
      "Containers",
      "Customer Enablement",
      "Customer Engagement",
      "Database",
      "Developer Tools",
      "End User Computing",
      "Frontend Web and Mobile",
      "Game Development",
      "Internet of Things (IoT)",
      "Machine Learning",
      "Management and Governance",
      "Media Services",
      "Migration and Transfer",
      "Networking and Content Delivery",
      "Quantum Technologies",
      "Robotics",
      "Satellite",
      "Security, Identity, and Compliance",
      "Storage",
    ]
  `);
});

describe('ordinary words', () => {
  /** English words of the kind that opens a sentence, a bullet, a heading. */
  const WORDS =
    'Amplify Artifact Backup Batch Budgets Canvas Chime Clarify Comprehend Config Connect Converse Detective Flows Forecast Glue Guardrails Health Inspector Marketplace Neo Nova Organizations Panorama Personalize Pinpoint Pipelines Pipes Processing Proton Quick Shield Spot Support Titan Transcribe Translate Wavelength'.split(
      ' ',
    );

  test.each(WORDS)('%s is marked as one', (word) => {
    const rules = named.filter(({ name }) => name.text === word).map(({ name }) => name.match);
    expect(rules.every((rule) => rule === 'mid-sentence' || rule === 'prefix-or-context')).toBe(true);
    expect(rules).toHaveLength(1);
  });
});

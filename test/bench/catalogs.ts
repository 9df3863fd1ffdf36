import type { Catalog, Service, ServiceName } from '../../server/src/catalog/catalog.ts';
import { Random } from './random.ts';

/** How many names a catalog has. */
export function namesIn({ services }: Catalog): number {
  return services.reduce((sum, service) => sum + service.names.length, 0);
}

/**
 * A catalog of a number of names: those services of another whose name stands in the texts, then its others, then
 * invented ones, many of which begin with the words of real ones.
 */
export function catalogOf(size: number, base: Catalog, texts: readonly string[]): Catalog {
  const all = texts.join('\n');
  const isNamed = ({ names }: Service) => names.some(({ text }) => all.includes(text));
  const known = [...base.services.filter(isNamed), ...base.services.filter((service) => !isNamed(service))];
  const openings = [...new Set(base.services.map(({ name }) => name.split(' ').slice(0, 2).join(' ')))];
  const services: Service[] = [];
  let left = size;
  for (const service of inTurn(known, inventedServices(openings))) {
    if (left === 0) break;
    const names = service.names.slice(0, left);
    services.push({ ...service, names });
    left -= names.length;
  }
  return { ...base, services };
}

function* inTurn<T>(first: Iterable<T>, second: Iterable<T>): Generator<T> {
  yield* first;
  yield* second;
}

/** Three of these make a word that no note holds. */
const SYLLABLES = ['bro', 'cal', 'den', 'fis', 'gur', 'hal', 'jov', 'kel', 'lum', 'mig', 'nor', 'pel', 'quo', 'ris'];

/** Services that are none, without end: `Amazon Data Brocal`, with a short name and an abbreviation. */
function* inventedServices(openings: readonly string[]): Generator<Service> {
  const random = new Random(5);
  for (let number = 0; ; number++) {
    const word = Array.from({ length: 3 }, () => random.pick(SYLLABLES)).join('');
    const name = `${random.pick(openings)} ${word}`;
    const short = `${word.charAt(0).toUpperCase()}${word.slice(1)} ${random.pick(['Store', 'Flow', 'Manager', 'Hub'])}`;
    const texts = [name, short, `${word.slice(0, 3).toUpperCase()}${number}`];
    yield {
      id: `invented-${number}`,
      name,
      vendor: undefined,
      kind: 'service',
      category: 'Invented',
      parent: undefined,
      summary: 'Nothing',
      docs: undefined,
      status: undefined,
      names: texts.map((text, index) => nameOf(text, index === 0 ? 'current' : 'alias')),
    };
  }
}

function nameOf(text: string, form: ServiceName['form']): ServiceName {
  return { text, form, match: undefined, sharedWith: [], until: undefined };
}

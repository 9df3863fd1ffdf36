import type { Service } from '../catalog/catalog.ts';
import type { NameMatcher } from '../catalog/matcher.ts';
import { ProseBuilder } from '../text/proseBuilder.ts';
import { type SectionLookups, servicesNamedBy } from './sections.ts';

/** What the short texts of one note name: after an edit most of them are those of before, and are not looked up again. */
export class NameLookups implements SectionLookups {
  readonly #matcher: NameMatcher;
  readonly #whole: Memo;
  readonly #within: Memo;

  /** @param before of the same note before an edit, by the same matcher */
  constructor(matcher: NameMatcher, before?: NameLookups) {
    this.#matcher = matcher;
    this.#whole = new Memo(before === undefined ? undefined : before.#whole);
    this.#within = new Memo(before === undefined ? undefined : before.#within);
  }

  servicesNamedBy(text: string, within: readonly Service[] = []): readonly Service[] {
    // Such a text is of one line.
    const key = within.length === 0 ? text : [text, ...within.map(({ id }) => id)].join('\n');
    return this.#whole.get(key, () => servicesNamedBy(text, this.#matcher, within));
  }

  servicesCalled(name: string): readonly Service[] {
    return this.#matcher.lookUp(name).map(({ service }) => service);
  }

  /** The services that are named in a text, in their order: several in `Athena/Glue`. */
  servicesIn(text: string): readonly Service[] {
    return this.#within.get(text, () => servicesIn(text, this.#matcher));
  }
}

/** Answers to what was asked in this turn or in the last; what nobody asks for any more is forgotten. */
class Memo {
  readonly #before: ReadonlyMap<string, readonly Service[]> | undefined;
  readonly #known = new Map<string, readonly Service[]>();

  constructor(before: Memo | undefined) {
    this.#before = before === undefined ? undefined : before.#known;
  }

  get(key: string, find: () => readonly Service[]): readonly Service[] {
    let services = this.#known.get(key);
    if (services === undefined) {
      services = this.#before?.get(key) ?? find();
      this.#known.set(key, services);
    }
    return services;
  }
}

function servicesIn(text: string, matcher: NameMatcher): Service[] {
  const prose = new ProseBuilder();
  prose.leaf('item', 0, 0);
  prose.text(text, { start: 0, end: text.length });
  return matcher.find(prose.build(), []).map(({ namings }) => namings[0].service);
}

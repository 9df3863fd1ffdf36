import type { Service } from '../catalog/catalog.ts';
import type { Integration, Member } from './integrations.ts';
import type { Mention } from './mentions.ts';
import type { NamedContent } from './namedContent.ts';
import type { Partner } from './partners.ts';
import type { ServiceSection } from './sections.ts';

/** A mention takes these many numbers: start, end, meaning. */
const MENTION = 3;
/** A section: start, end, start and end of its heading, which services. */
const SECTION = 5;
/** An integration: its form, start, end, and where its members begin among all. */
const INTEGRATION = 4;

/** What the notes of an index have in common, kept once. */
export class SharedNames {
  readonly #singles = new Map<Service, readonly [Service]>();
  readonly #titles = new Map<string, string>();

  /** The list of one service: most headings name one. */
  single(service: Service): readonly [Service] {
    const known = this.#singles.get(service);
    if (known !== undefined) return known;
    const list = [service] as const;
    this.#singles.set(service, list);
    return list;
  }

  /** A title, as a text that is no view of a note's: it would keep all of that in memory. */
  title(title: string): string {
    const known = this.#titles.get(title);
    if (known !== undefined) return known;
    const own = [title.slice(0, 1), title.slice(1)].join('');
    this.#titles.set(own, own);
    return own;
  }
}

/**
 * Where a closed note names, describes and joins services, as numbers: what concerns one service in thousands of notes
 * is found without unpacking them. Words are asked of the note when somebody reads them.
 */
export class PackedNames {
  readonly #words: () => Pick<NamedContent, 'sections' | 'integrations'>;
  /** Mentions, then sections, then integrations. */
  readonly #numbers: Uint16Array | Uint32Array;
  readonly #sectionsAt: number;
  readonly #integrationsAt: number;
  readonly #meanings: readonly Mention['namings'][];
  readonly #described: readonly (readonly Service[])[];
  /** Of the sections. */
  readonly #titles: readonly string[];
  /** One after the other; undefined for a term. */
  readonly #members: readonly (Service | undefined)[];

  /**
   * @param shared gives lists and titles that many notes have
   * @param words unpacks the same content
   */
  constructor({ mentions, sections, integrations }: NamedContent, shared: SharedNames, words: () => NamedContent) {
    this.#words = words;
    const meanings = new Map<Mention['namings'], number>();
    const members: (Service | undefined)[] = [];
    const numbers: number[] = [];
    for (const { start, end, namings } of mentions) {
      const meaning = meanings.get(namings) ?? meanings.size;
      meanings.set(namings, meaning);
      numbers.push(start, end, meaning);
    }
    this.#sectionsAt = numbers.length;
    sections.forEach(({ start, end, headingSpan }, index) => {
      numbers.push(start, end, headingSpan.start, headingSpan.end, index);
    });
    this.#integrationsAt = numbers.length;
    for (const { form, start, end, members: joined } of integrations) {
      numbers.push(FORMS.indexOf(form), start, end, members.length);
      for (const { service } of joined) members.push(service);
    }
    this.#numbers = numbers.every((each) => each <= 0xffff) ? Uint16Array.from(numbers) : Uint32Array.from(numbers);
    this.#meanings = [...meanings.keys()];
    this.#described = sections.map(({ services }) => {
      const [only, ...others] = services;
      return only === undefined || others.length > 0 ? services : shared.single(only);
    });
    this.#titles = sections.map(({ title }) => shared.title(title));
    this.#members = members;
  }

  /** @param service whose alone; without it all */
  mentions(service?: Service): Mention[] {
    const mentions: Mention[] = [];
    for (let at = 0; at < this.#sectionsAt; at += MENTION) {
      const namings = this.#meanings[this.#numbers[at + 2] ?? 0];
      if (namings === undefined || (service !== undefined && !isAmong(namings, service))) continue;
      mentions.push({ start: this.#numbers[at] ?? 0, end: this.#numbers[at + 1] ?? 0, namings });
    }
    return mentions;
  }

  /** @param service whose alone; without it all */
  sections(service?: Service): ServiceSection[] {
    const sections: ServiceSection[] = [];
    for (let at = this.#sectionsAt; at < this.#integrationsAt; at += SECTION) {
      const index = this.#numbers[at + 4] ?? 0;
      const services = this.#described[index] ?? [];
      if (service !== undefined && !services.includes(service)) continue;
      const headingSpan = { start: this.#numbers[at + 2] ?? 0, end: this.#numbers[at + 3] ?? 0 };
      sections.push(
        new PackedSection(
          {
            start: this.#numbers[at] ?? 0,
            end: this.#numbers[at + 1] ?? 0,
            services,
            title: this.#titles[index] ?? '',
            headingSpan,
          },
          () => this.#words().sections[index],
        ),
      );
    }
    return sections;
  }

  /** @param service whose alone; without it all */
  integrations(service?: Service): Integration[] {
    const integrations: Integration[] = [];
    for (let at = this.#integrationsAt; at < this.#numbers.length; at += INTEGRATION) {
      if (service !== undefined && !this.#membersAt(at).includes(service)) continue;
      integrations.push(this.#integrationAt(at));
    }
    return integrations;
  }

  /** The first integration of a form that joins two services; a term is looked for in the words. */
  findJoining(service: Service, partner: Partner, form: Integration['form'] | undefined): Integration | undefined {
    for (let at = this.#integrationsAt; at < this.#numbers.length; at += INTEGRATION) {
      const members = this.#membersAt(at);
      if (!members.includes(service)) continue;
      if (form !== undefined && FORMS[this.#numbers[at] ?? 0] !== form) continue;
      if (typeof partner !== 'string' && !members.includes(partner)) continue;
      const integration = this.#integrationAt(at);
      if (typeof partner !== 'string') return integration;
      if (integration.members.some((member) => member.service === undefined && member.text === partner)) {
        return integration;
      }
    }
    return undefined;
  }

  #membersAt(at: number): readonly (Service | undefined)[] {
    return this.#members.slice(this.#numbers[at + 3], this.#numbers[at + INTEGRATION + 3]);
  }

  #integrationAt(at: number): Integration {
    const [form = 0, start = 0, end = 0] = this.#numbers.subarray(at, at + INTEGRATION);
    const index = (at - this.#integrationsAt) / INTEGRATION;
    const wordsOf = (member: number) => this.#words().integrations[index]?.members[member]?.text ?? '';
    const members = this.#membersAt(at).map((service, member) => new PackedMember(service, () => wordsOf(member)));
    return { form: FORMS[form] ?? 'flow', start, end, members };
  }
}

/** A loop, because it is asked of each mention in thousands of notes. */
function isAmong(namings: Mention['namings'], service: Service): boolean {
  for (const naming of namings) if (naming.service === service) return true;
  return false;
}

const FORMS: readonly Integration['form'][] = ['entry', 'flow'];

/** A section of which the first words are unpacked when they are read. */
class PackedSection implements ServiceSection {
  readonly start: number;
  readonly end: number;
  readonly services: readonly Service[];
  readonly title: string;
  readonly headingSpan: ServiceSection['headingSpan'];
  readonly #words: () => ServiceSection | undefined;

  constructor(
    { start, end, services, title, headingSpan }: Omit<ServiceSection, 'excerpt'>,
    words: () => ServiceSection | undefined,
  ) {
    this.start = start;
    this.end = end;
    this.services = services;
    this.title = title;
    this.headingSpan = headingSpan;
    this.#words = words;
  }

  get excerpt(): ServiceSection['excerpt'] {
    return this.#words()?.excerpt ?? NO_EXCERPT;
  }
}

const NO_EXCERPT = { paragraph: '', points: [] };

/** A member of which the words are unpacked when they are read. */
class PackedMember implements Member {
  readonly service: Service | undefined;
  readonly #words: () => string;

  constructor(service: Service | undefined, words: () => string) {
    this.service = service;
    this.#words = words;
  }

  get text(): string {
    return this.#words();
  }
}

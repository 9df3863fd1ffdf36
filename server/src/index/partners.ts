import type { Service } from '../catalog/catalog.ts';
import type { Integration } from './integrations.ts';
import type { IndexedNote } from './notebookIndex.ts';

/** What works with a service: another one, or a term as it is written. */
export type Partner = Service | string;

/** How often two are joined. */
export interface PartnerCount {
  readonly partner: Partner;
  /** By how many integration entries. */
  readonly entries: number;
  /** By how many edges of flows. */
  readonly flows: number;
}

interface Joined {
  entries: number;
  flows: number;
  /** Address of the first note that joins the two, once somebody has asked. */
  first: string | undefined;
}

/** Who works with whom, and how often. A note that changes touches the services of its own integrations, and no other. */
export class Partners {
  readonly #counts = new Map<Service, Map<Partner, Joined>>();

  /** Takes in that a note has come, has gone, or is another. */
  replace(before: IndexedNote | undefined, after: IndexedNote | undefined): void {
    if (before !== undefined) this.#count(before, -1);
    if (after !== undefined) this.#count(after, 1);
  }

  /** Those of entries first, then those that are joined with the service most often. */
  of(service: Service): PartnerCount[] {
    const counts = [...(this.#counts.get(service) ?? [])].map(([partner, { entries, flows }]) => ({
      partner,
      entries,
      flows,
    }));
    return counts.sort(
      (a, b) =>
        Number(b.entries > 0) - Number(a.entries > 0) ||
        b.entries + b.flows - (a.entries + a.flows) ||
        (nameOf(a.partner) < nameOf(b.partner) ? -1 : 1),
    );
  }

  /** True where an integration entry joins the two. */
  hasEntry(service: Service, partner: Partner): boolean {
    return (this.#counts.get(service)?.get(partner)?.entries ?? 0) > 0;
  }

  /** Address of the first note that joins the two; it is searched for once, until a note joins or parts them. */
  firstNoteOf(service: Service, partner: Partner, search: () => string | undefined): string | undefined {
    const count = this.#counts.get(service)?.get(partner);
    if (count === undefined) return undefined;
    count.first ??= search();
    return count.first;
  }

  #count({ integrations }: IndexedNote, by: 1 | -1): void {
    for (const integration of integrations) {
      const partners = new Set(integration.members.map(partnerOf));
      for (const service of partners) {
        if (typeof service === 'string') continue;
        for (const partner of partners) if (partner !== service) this.#join(service, partner, integration.form, by);
      }
    }
  }

  #join(service: Service, partner: Partner, form: Integration['form'], by: 1 | -1): void {
    let partners = this.#counts.get(service);
    if (partners === undefined) {
      partners = new Map();
      this.#counts.set(service, partners);
    }
    const count = partners.get(partner) ?? { entries: 0, flows: 0, first: undefined };
    count.first = undefined;
    if (form === 'entry') count.entries += by;
    else count.flows += by;
    if (count.entries + count.flows > 0) partners.set(partner, count);
    else partners.delete(partner);
    if (partners.size === 0) this.#counts.delete(service);
  }
}

/** True where an integration joins a service with a partner. */
export function joins({ members }: Integration, service: Service, partner: Partner): boolean {
  const partners = members.map(partnerOf);
  return partners.includes(service) && partners.includes(partner);
}

function partnerOf({ service, text }: Integration['members'][number]): Partner {
  return service ?? text;
}

function nameOf(partner: Partner): string {
  return typeof partner === 'string' ? partner : partner.name;
}

import type { Blueprint } from '../blueprint/blueprint.ts';
import { loadBlueprint } from '../blueprint/load.ts';
import { type LoadedCatalog, loadCatalog } from '../catalog/load.ts';

/** Data that ships with the server, by the names that a configuration knows it by. */
export interface BundledData {
  readonly catalogs: Readonly<Record<string, unknown>>;
  readonly blueprints: Readonly<Record<string, unknown>>;
}

/** What ships, each catalog and blueprint loaded when it is first asked for. */
export class Bundled {
  readonly #data: BundledData;
  readonly #catalogs = new Map<string, LoadedCatalog>();
  readonly #blueprints = new Map<string, Blueprint | undefined>();

  constructor(data: BundledData) {
    this.#data = data;
  }

  get catalogNames(): readonly string[] {
    return Object.keys(this.#data.catalogs);
  }

  get blueprintNames(): readonly string[] {
    return Object.keys(this.#data.blueprints);
  }

  /** Codes of the exams whose blueprints ship. */
  get examCodes(): string[] {
    return this.blueprintNames.flatMap((name) => this.blueprint(name)?.code ?? []);
  }

  catalog(name: string): LoadedCatalog | undefined {
    const known = this.#catalogs.get(name);
    if (known !== undefined || !Object.hasOwn(this.#data.catalogs, name)) return known;
    const loaded = loadCatalog(this.#data.catalogs[name]);
    this.#catalogs.set(name, loaded);
    return loaded;
  }

  blueprint(name: string): Blueprint | undefined {
    if (!Object.hasOwn(this.#data.blueprints, name)) return undefined;
    if (!this.#blueprints.has(name)) this.#blueprints.set(name, loadBlueprint(this.#data.blueprints[name]).blueprint);
    return this.#blueprints.get(name);
  }
}

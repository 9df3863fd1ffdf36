import type { Blueprint } from '../blueprint/blueprint.ts';
import { blueprintOf } from '../blueprint/load.ts';
import type { BlueprintFile } from '../blueprint/schema.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { completedCatalog, type LoadedCatalog } from '../catalog/load.ts';
import type { CatalogFile } from '../catalog/schema.ts';
import { CatalogNames } from '../index/notebookIndex.ts';
import { type ConfigurationFile, configurationFile, type KnownRule } from './configuration.ts';

/** What ships with the server: data by the names that a configuration knows it by, held to its schemas by tests. */
export interface BundledData {
  readonly catalogs: Readonly<Record<string, CatalogFile>>;
  readonly blueprints: Readonly<Record<string, BlueprintFile>>;
  /** The rules that a configuration can change. */
  readonly rules: readonly KnownRule[];
}

/** What ships, each catalog and blueprint completed when it is first asked for. */
export class Bundled {
  readonly #data: BundledData;
  readonly #catalogs = new Map<string, LoadedCatalog>();
  readonly #blueprints = new Map<string, Blueprint>();
  readonly #names = new WeakMap<Catalog, CatalogNames>();
  /** The schema of `exam-notes.yaml`. */
  readonly configurationFile: ConfigurationFile;

  constructor(data: BundledData) {
    this.#data = data;
    this.configurationFile = configurationFile(data.rules);
  }

  get catalogNames(): readonly string[] {
    return Object.keys(this.#data.catalogs);
  }

  get blueprintNames(): readonly string[] {
    return Object.keys(this.#data.blueprints);
  }

  /** Codes of the exams whose blueprints ship. */
  get examCodes(): string[] {
    return Object.values(this.#data.blueprints).map(({ exam }) => exam.code);
  }

  catalog(name: string): LoadedCatalog | undefined {
    const known = this.#catalogs.get(name);
    const file = Object.hasOwn(this.#data.catalogs, name) ? this.#data.catalogs[name] : undefined;
    if (known !== undefined || file === undefined) return known;
    const loaded = completedCatalog(file);
    this.#catalogs.set(name, loaded);
    return loaded;
  }

  /** The names of a catalog, made ready once for all notebooks that have it. */
  namesOf(catalog: Catalog): CatalogNames {
    const known = this.#names.get(catalog);
    if (known !== undefined) return known;
    const names = new CatalogNames(catalog);
    this.#names.set(catalog, names);
    return names;
  }

  blueprint(name: string): Blueprint | undefined {
    const known = this.#blueprints.get(name);
    const file = Object.hasOwn(this.#data.blueprints, name) ? this.#data.blueprints[name] : undefined;
    if (known !== undefined || file === undefined) return known;
    const blueprint = blueprintOf(file);
    this.#blueprints.set(name, blueprint);
    return blueprint;
  }
}

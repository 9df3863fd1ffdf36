import type { Blueprint } from '../blueprint/blueprint.ts';
import { checkBlueprint } from '../blueprint/check.ts';
import { type LoadedBlueprint, loadBlueprint } from '../blueprint/load.ts';
import { type Catalog, EMPTY_CATALOG } from '../catalog/catalog.ts';
import { checkCatalog, type EarlierCatalogs } from '../catalog/check.ts';
import { type LoadedCatalog, loadCatalog } from '../catalog/load.ts';
import { mergeCatalogs } from '../catalog/merge.ts';
import type { DataKind, DataPath } from '../data/problem.ts';
import type { YamlText } from '../data/yamlText.ts';
import type { Bundled } from './bundled.ts';
import { checkConfiguration } from './checkConfiguration.ts';
import {
  type Configuration,
  DEFAULT_CONFIGURATION,
  type LoadedConfiguration,
  loadConfiguration,
} from './configuration.ts';
import { type CheckedFile, DataReport } from './dataReport.ts';
import type { FileProblem, Files } from './files.ts';
import { isOwn, missingFile, type NamedKind, namedFiles } from './namedFiles.ts';
import { type OwnFile, OwnFiles } from './ownFiles.ts';
import { CONFIGURATION_FILE, resolvePath } from './paths.ts';
import { YamlFiles } from './yamlFiles.ts';

/**
 * The configuration of a notebook, and the catalogs and the blueprint that it names. A broken file leaves the last good
 * one in force, a deleted one nothing; what is wrong in the files is kept with its exact place.
 */
export class DataFiles {
  readonly #root: string | undefined;
  readonly #files: Files;
  readonly #bundled: Bundled;
  readonly #yaml: YamlFiles;
  readonly #configurations: OwnFiles<LoadedConfiguration & { readonly file: unknown }>;
  readonly #catalogs = new OwnFiles(loadCatalog);
  readonly #blueprints = new OwnFiles(loadBlueprint);
  #parts: readonly LoadedCatalog[] = [];
  #configuration = DEFAULT_CONFIGURATION;
  #isConfigured = false;
  #catalog = EMPTY_CATALOG;
  #blueprint: Blueprint | undefined;
  #checked: readonly CheckedFile[] = [];
  #problems: readonly FileProblem[] = [];

  constructor(root: string | undefined, files: Files, bundled: Bundled) {
    this.#root = root;
    this.#files = files;
    this.#yaml = new YamlFiles(files);
    this.#bundled = bundled;
    this.#configurations = new OwnFiles((data) => {
      const loaded = loadConfiguration(data, bundled.configurationFile);
      return { ...loaded, file: loaded.configuration };
    }, 'The defaults are in force in its place.');
  }

  get configuration(): Configuration {
    return this.#configuration;
  }

  /** True where `exam-notes.yaml` is there, be it broken. */
  get isConfigured(): boolean {
    return this.#isConfigured;
  }

  /** Where `exam-notes.yaml` is or would be, and its text; undefined without a folder, or where it cannot be read. */
  get configurationFile(): { readonly uri: string; readonly yaml: YamlText | undefined } | undefined {
    const uri = this.#configurationUri;
    const yaml = uri === undefined ? undefined : this.#yaml.find(uri);
    if (uri === undefined || (yaml === undefined && this.#isConfigured)) return undefined;
    return { uri, yaml: this.#isConfigured ? yaml : undefined };
  }

  /** The catalogs as one, without the services of the notebook itself; the same object while they are the same. */
  get catalog(): Catalog {
    return this.#catalog;
  }

  /** The files that are there, and what is wrong in them. */
  get checked(): readonly CheckedFile[] {
    return this.#checked;
  }

  /** The files that describe services: catalogs of one's own, that which has the last word first, and the configuration. */
  get serviceFiles(): readonly { readonly uri: string; readonly yaml: YamlText }[] {
    const files = this.#checked.filter(({ kind }) => kind !== 'blueprint');
    return files.reverse().flatMap(({ uri }) => {
      const yaml = this.#yaml.find(uri);
      return yaml === undefined ? [] : [{ uri, yaml }];
    });
  }

  /** Errors, and files that cannot be read. */
  get problems(): readonly FileProblem[] {
    return this.#problems;
  }

  /**
   * The blueprint that applies: the one that is configured, else one that ships and whose exam the notebook names.
   *
   * @param isNamed tells whether the notebook names an exam by its code
   */
  blueprintFor(isNamed: (code: string) => boolean): Blueprint | undefined {
    if (this.#configuration.blueprint !== undefined) return this.#blueprint;
    const bundled = this.#bundled.blueprintNames.map((name) => this.#bundled.blueprint(name));
    return bundled.find((blueprint) => blueprint !== undefined && isNamed(blueprint.code));
  }

  /** What a file is to this notebook, if anything. */
  kindOf(uri: string): DataKind | undefined {
    return this.#named.get(uri);
  }

  /** True for a data file of this notebook or its content folder, there or not, and for a folder that one is in. */
  uses(uri: string): boolean {
    const { contentRoot } = this.#configuration;
    const content = this.#root === undefined || contentRoot === undefined ? [] : [resolvePath(this.#root, contentRoot)];
    const used = [...this.#named.keys(), ...content];
    return uri === this.#otherUri || used.some((each) => each === uri || each.startsWith(`${uri}/`));
  }

  /** Reads what has changed, and checks all. */
  async load(): Promise<void> {
    const report = new DataReport();
    this.#configuration = await this.#loadConfiguration(report);
    const { parts, isWhole } = await this.#loadCatalogs(report);
    const isSame = parts.length === this.#parts.length && parts.every((part, index) => part === this.#parts[index]);
    if (!isSame || this.#catalog === EMPTY_CATALOG) this.#catalog = mergeCatalogs(parts);
    this.#parts = parts;
    this.#blueprint = await this.#configuredBlueprint(report, isWhole ? this.#catalog : undefined);
    const known = { catalog: this.#catalog, categories: categoriesOf(parts), isWhole };
    if (this.#root !== undefined) await this.#checkConfiguration(report, this.#root, known);
    this.#checked = report.checkedFiles(this.#checked);
    this.#problems = report.problems;
  }

  get #configurationUri(): string | undefined {
    return this.#root === undefined ? undefined : resolvePath(this.#root, CONFIGURATION_FILE);
  }

  /** The configuration by a name that some give it, and that is told where it is not read. */
  get #otherUri(): string | undefined {
    return this.#configurationUri?.replace(/yaml$/, 'yml');
  }

  async #loadConfiguration(report: DataReport): Promise<Configuration> {
    const uri = this.#configurationUri;
    this.#isConfigured = uri !== undefined && (await this.#files.exists(uri));
    const other = this.#otherUri;
    if (other !== undefined && !this.#isConfigured && (await this.#files.exists(other))) {
      report.addFileProblem(other, `is not read: call it ${CONFIGURATION_FILE}`);
    }
    if (uri === undefined) return DEFAULT_CONFIGURATION;
    const isGone = !this.#isConfigured;
    const { yaml, problem } = isGone ? NOT_THERE : await this.#yaml.read(uri);
    if (problem !== undefined) report.addFileProblem(uri, problem);
    if (yaml !== undefined) report.addFile(uri, 'configuration', yaml);
    return (
      this.#configurations.contentOf({ uri, yaml, isGone }, report, () => [])?.configuration ?? DEFAULT_CONFIGURATION
    );
  }

  async #checkConfiguration(report: DataReport, root: string, known: EarlierCatalogs): Promise<void> {
    const uri = resolvePath(root, CONFIGURATION_FILE);
    if (!report.isGood(uri)) return;
    report.addProblems(uri, checkConfiguration(this.#configuration, known));
    const { contentRoot } = this.#configuration;
    if (contentRoot === undefined || (await this.#files.isFolder(resolvePath(root, contentRoot)))) return;
    const message = `There is no folder “${contentRoot}”.`;
    report.addProblems(uri, [{ path: ['contentRoot'], at: 'value', code: 'missing-file', severity: 'error', message }]);
  }

  async #loadCatalogs(report: DataReport): Promise<Catalogs> {
    const parts: LoadedCatalog[] = [];
    let isWhole = true;
    for (const [index, path] of this.#configuration.catalogs.entries()) {
      const bundled = this.#bundled.catalog(path);
      const own = bundled ?? (await this.#ownCatalog(report, path, ['catalogs', index], { parts, isWhole }));
      if (own !== undefined) parts.push(own);
      if (bundled === undefined) isWhole &&= report.isGood(resolvePath(this.#root ?? '', path));
    }
    return { parts, isWhole };
  }

  async #ownCatalog(
    report: DataReport,
    path: string,
    place: DataPath,
    { parts, isWhole }: Catalogs,
  ): Promise<LoadedCatalog | undefined> {
    const own = await this.#readOwn(report, 'catalog', path, place);
    return this.#catalogs.contentOf(own, report, ({ file }) => {
      if (file === undefined) return [];
      return checkCatalog(file, { catalog: mergeCatalogs(parts), categories: categoriesOf(parts), isWhole });
    });
  }

  /** @param catalog undefined where not all catalogs are in force as they are written */
  async #configuredBlueprint(report: DataReport, catalog: Catalog | undefined): Promise<Blueprint | undefined> {
    const { blueprint: path } = this.#configuration;
    if (path === undefined || path === 'none') return undefined;
    if (!isOwn(this.#bundled, 'blueprint', path)) return this.#bundled.blueprint(path);
    const own = await this.#readOwn(report, 'blueprint', path, ['blueprint']);
    const check = ({ file }: LoadedBlueprint) => (file === undefined ? [] : checkBlueprint(file, catalog));
    return this.#blueprints.contentOf(own, report, check)?.blueprint;
  }

  /** The data files of the notebook by their addresses. */
  get #named(): ReadonlyMap<string, DataKind> {
    return namedFiles(this.#root, this.#configuration, this.#bundled);
  }

  /** A file that the configuration names; where it is not there, or cannot be read, the configuration is told. */
  async #readOwn(report: DataReport, kind: NamedKind, path: string, place: DataPath): Promise<OwnFile> {
    const root = this.#root ?? '';
    const uri = resolvePath(root, path);
    const isGone = !(await this.#yaml.has(uri));
    const { yaml, problem } = isGone ? NOT_THERE : await this.#yaml.read(uri);
    if (yaml === undefined) {
      const missing = missingFile(this.#bundled, kind, path, place);
      const told = problem === undefined ? missing : { ...missing, message: `“${path}” ${problem}.` };
      report.addProblems(resolvePath(root, CONFIGURATION_FILE), [told]);
    } else report.addFile(uri, kind, yaml);
    return { uri, yaml, isGone };
  }
}

const NOT_THERE = { yaml: undefined, problem: undefined };

/** The catalogs that a configuration names, one after the other. */
interface Catalogs {
  readonly parts: readonly LoadedCatalog[];
  /** False where one is missing, or is not in force as it is written: an id that nobody has may be in that. */
  readonly isWhole: boolean;
}

function categoriesOf(parts: readonly LoadedCatalog[]): string[] {
  return parts.flatMap(({ file }) => file?.categories ?? []);
}

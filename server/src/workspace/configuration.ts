import * as z from 'zod/mini';
import { aliasOf } from '../catalog/load.ts';
import { nameEntry } from '../catalog/schema.ts';
import type { Term } from '../catalog/terms.ts';
import { checkData } from '../data/check.ts';
import type { DataProblem } from '../data/problem.ts';
import { list, text } from '../data/schema.ts';
import { keysAt } from '../data/schemaKeys.ts';
import { didYouMean } from '../text/nearest.ts';

/** What a notebook's `exam-notes.yaml` says; everything works without it. */
export interface Configuration {
  /** Names of bundled catalogs (`aws`) and paths of own ones, relative to the notebook's root. */
  readonly catalogs: readonly string[];
  /**
   * Name of a bundled blueprint, path of an own one, or `none`; undefined where nothing is said, and a bundled one
   * applies when its exam is named in the notebook.
   */
  readonly blueprint: string | undefined;
  /** Services that no catalog has, in the order of the file. */
  readonly services: readonly Term[];
  /** Whose anchors headings have: GitHub’s, Hugo’s, or those of Hugo where the notebook is a site of it. */
  readonly anchors: 'github' | 'hugo' | 'auto';
  /** Path, relative to the notebook's root, of the folder that links from `/` begin at. */
  readonly contentRoot: string | undefined;
  /** What rules are to count as, by their codes; of those that are not here their default holds. */
  readonly rules: ReadonlyMap<string, RuleSeverity>;
  /** Patterns, as in `.gitignore`, of what alone is a note; undefined where every Markdown file is one. */
  readonly include: readonly string[] | undefined;
  /** Patterns, as in `.gitignore`, of what is no note. */
  readonly exclude: readonly string[];
}

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** What findings of a rule count as; `off` where there are to be none. */
export type RuleSeverity = (typeof SEVERITIES)[number];

/** A rule of `features/rules/`, as far as a configuration has to know it. */
export interface KnownRule {
  readonly code: string;
  /** What it finds: `A source that nothing cites`. */
  readonly title: string;
  /** Without a configuration. */
  readonly severity: RuleSeverity;
}

export const DEFAULT_CONFIGURATION: Configuration = {
  catalogs: ['aws'],
  blueprint: undefined,
  services: [],
  anchors: 'auto',
  contentRoot: undefined,
  rules: new Map(),
  include: undefined,
  exclude: [],
};

const service = z.union([
  text('The name of a service that no catalog has.'),
  z.strictObject({
    name: text('The name of the service.'),
    category: z.optional(text('The group that it is listed in; without one, “This notebook”.', 'categories')),
    summary: z.optional(text('What it is, in a few words without a full stop.')),
    aliases: z.optional(list(nameEntry, 'Other names of it.')),
  }),
]);

const pattern = text(
  'A pattern as in .gitignore, in quotation marks where it begins with a sign: drafts/, "*.draft.md".',
);

const anchors = z
  .enum(['github', 'hugo', 'auto'])
  .check(
    z.describe(
      'How a heading becomes the anchor of a link: as on GitHub, as in Hugo, or auto: as in Hugo where the folder has a ' +
        'site configuration of Hugo or a content folder, else as on GitHub. Without this key: auto.',
    ),
  );

function severity({ title, severity }: KnownRule) {
  return z.enum(SEVERITIES).check(z.describe(`${title}. Without this key: ${severity}.`));
}

/** A schema of what stands in `exam-notes.yaml`. */
export type ConfigurationFile = ReturnType<typeof configurationFile>;

/**
 * What stands in `exam-notes.yaml`, where anything does.
 *
 * @param rules all that there are
 */
export function configurationFile(rules: readonly KnownRule[]) {
  return z
    .strictObject({
      catalogs: z.optional(
        list(
          text('The name of a catalog that ships (aws), or the path of one’s own.', 'catalogs'),
          'The catalogs whose services are known; a later one adds to an earlier one or changes it. Without this key: aws.',
        ),
      ),
      blueprint: z.optional(
        text(
          'The exam: the name of a blueprint that ships (aip-c01), the path of one’s own, or none. Without this key, one ' +
            'that ships applies when a note names its exam.',
          'blueprints',
        ),
      ),
      services: z.optional(list(service, 'Services and terms that no catalog has.')),
      anchors: z.optional(anchors),
      contentRoot: z.optional(
        text(
          'The folder, as a path from here, that links which begin with / start from: content. Without this key, it is found.',
        ),
      ),
      rules: z.optional(
        z
          .strictObject(Object.fromEntries(rules.map((rule) => [rule.code, z.optional(severity(rule))])))
          .check(
            z.describe(
              'What findings count as: error, warning, information, hint, or off. Other rules keep their default.',
            ),
          ),
      ),
      include: z.optional(list(pattern, 'The files that are notes; without this key, all Markdown files.')),
      exclude: z.optional(list(pattern, 'Files and folders that are no notes.')),
    })
    .check(
      z.meta({
        title: 'Notebook of Exam Notes',
        description: 'What exam-notes.yaml says at the root of a notebook. Everything works without it.',
      }),
    );
}

export interface LoadedConfiguration {
  /** Undefined where the file cannot be used: the one before it stays in force. */
  readonly configuration: Configuration | undefined;
  readonly problems: readonly DataProblem[];
}

/** Reads what `exam-notes.yaml` says, as parsed from YAML; an empty file says nothing. Never throws. */
export function loadConfiguration(data: unknown, file: ConfigurationFile): LoadedConfiguration {
  const { value, problems: found } = checkData(file, data ?? {});
  const problems = found.map((problem) => toRuleProblem(problem, file));
  if (value === undefined) return { configuration: undefined, problems };
  const { catalogs, blueprint, services, anchors, contentRoot, rules, include, exclude } = value;
  const configuration: Configuration = {
    catalogs: catalogs ?? DEFAULT_CONFIGURATION.catalogs,
    blueprint,
    services: (services ?? []).map(termOf),
    anchors: anchors ?? DEFAULT_CONFIGURATION.anchors,
    contentRoot,
    rules: severitiesOf(rules ?? {}),
    include,
    exclude: exclude ?? [],
  };
  return { configuration, problems };
}

/** A key that no rule has is told as what it is. */
function toRuleProblem(problem: DataProblem, file: ConfigurationFile): DataProblem {
  const { path, code } = problem;
  if (code !== 'unknown-key' || path[0] !== 'rules') return problem;
  const rule = String(path[1]);
  return {
    ...problem,
    code: 'unknown-rule',
    message: `There is no rule “${rule}”.${didYouMean(rule, keysAt(file, ['rules']))}`,
  };
}

function severitiesOf(rules: Readonly<Record<string, RuleSeverity | undefined>>): Map<string, RuleSeverity> {
  return new Map(
    Object.entries(rules).flatMap(([code, severity]) => (severity === undefined ? [] : [[code, severity]])),
  );
}

function termOf(entry: z.infer<typeof service>): Term {
  if (typeof entry === 'string') return { name: entry, category: undefined, summary: undefined, aliases: [] };
  const { name, category, summary, aliases = [] } = entry;
  return { name, category, summary, aliases: aliases.map(aliasOf) };
}

import { parse } from 'yaml';
import * as z from 'zod/mini';

/** What a notebook's `exam-notes.yaml` says; everything works without it. */
export interface Configuration {
  /** Names of bundled catalogs (`aws`) and paths of own ones, relative to the notebook's root. */
  readonly catalogs: readonly string[];
  /** Name of a bundled blueprint, or `none`. */
  readonly blueprint: string;
  /** Patterns, as in `.gitignore`, of what is no note. */
  readonly exclude: readonly string[];
}

export const DEFAULT_CONFIGURATION: Configuration = { catalogs: ['aws'], blueprint: 'aip-c01', exclude: [] };

const configurationFile = z.nullish(
  z.object({
    catalogs: z.optional(z.array(z.string())),
    blueprint: z.optional(z.string()),
    exclude: z.optional(z.array(z.string())),
  }),
);

export interface LoadedConfiguration {
  /** Undefined where the file cannot be used: the one before it stays in force. */
  readonly configuration: Configuration | undefined;
  readonly problems: readonly string[];
}

/** Reads `exam-notes.yaml`. Never throws. */
export function loadConfiguration(text: string): LoadedConfiguration {
  const { data, problem } = parseYaml(text);
  if (problem !== undefined) return { configuration: undefined, problems: [problem] };
  const result = configurationFile.safeParse(data);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return { configuration: undefined, problems };
  }
  const { catalogs, blueprint, exclude } = result.data ?? {};
  return {
    configuration: {
      catalogs: catalogs ?? DEFAULT_CONFIGURATION.catalogs,
      blueprint: blueprint ?? DEFAULT_CONFIGURATION.blueprint,
      exclude: exclude ?? [],
    },
    problems: [],
  };
}

/** The data of a YAML file, or the first thing that is wrong with it, with its line. */
export function parseYaml(text: string): { readonly data: unknown; readonly problem: string | undefined } {
  try {
    return { data: parse(text), problem: undefined };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { data: undefined, problem: message.replace(/:$/, '') };
  }
}

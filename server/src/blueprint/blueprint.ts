import * as z from 'zod/mini';

/** An exam's outline, as far as services go: which ones its guide lists. */
export interface Blueprint {
  /** `AIP-C01` */
  readonly code: string;
  /** Ids of the services that the exam guide lists as in scope, and of those it rules out. */
  readonly inScope: ReadonlySet<string>;
  readonly outOfScope: ReadonlySet<string>;
}

const blueprintFile = z.object({
  version: z.literal(1),
  exam: z.object({ code: z.string(), name: z.string() }),
  inScope: z.array(z.string()),
  outOfScope: z.array(z.string()),
});

export interface LoadedBlueprint {
  readonly blueprint: Blueprint | undefined;
  readonly problems: readonly string[];
}

/** Checks the content of a blueprint file as parsed from YAML or JSON. Never throws. */
export function loadBlueprint(data: unknown): LoadedBlueprint {
  const result = blueprintFile.safeParse(data);
  if (!result.success) return { blueprint: undefined, problems: result.error.issues.map(({ message }) => message) };
  const { exam, inScope, outOfScope } = result.data;
  return {
    blueprint: { code: exam.code, inScope: new Set(inScope), outOfScope: new Set(outOfScope) },
    problems: [],
  };
}

import type * as z from 'zod/mini';
import { didYouMeanWord } from '../text/nearest.ts';
import type { DataPath, DataProblem } from './problem.ts';
import { keysAt } from './schemaKeys.ts';

export interface Checked<T> {
  /** Undefined where the data does not fit the schema. */
  readonly value: T | undefined;
  readonly problems: readonly DataProblem[];
}

/**
 * Holds data against a schema. A key that the schema does not know is a warning and is left out; all else is an error
 * and leaves no value. Never throws.
 */
export function checkData<T>(schema: z.ZodMiniType<T>, data: unknown): Checked<T> {
  const first = schema.safeParse(data);
  if (first.success) return { value: first.data, problems: [] };
  const issues = first.error.issues.flatMap((issue) => plainIssues(issue, []));
  const unknown = issues.filter(({ code }) => code === 'unrecognized_keys');
  const problems = issues.flatMap((issue) => problemsOf(issue, data, schema));
  if (unknown.length === 0 || unknown.length < issues.length) return { value: undefined, problems };
  const { value, problems: others } = checkData(schema, unknown.reduce(withoutKeys, data));
  return { value, problems: [...problems, ...others] };
}

type Issue = z.core.$ZodIssue;

/** An issue with its whole path; of a union, those of the alternative that the data is of the type of. */
function plainIssues(issue: Issue, base: readonly PropertyKey[]): Issue[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ ...issue, path }];
  const meant = issue.errors.find((issues) => !issues.some((each) => each.path.length === 0 && isTypeIssue(each)));
  return meant === undefined ? [{ ...issue, path }] : meant.flatMap((each) => plainIssues(each, path));
}

function isTypeIssue({ code }: Issue): boolean {
  return code === 'invalid_type' || code === 'invalid_value';
}

function problemsOf(issue: Issue, data: unknown, schema: z.core.$ZodType): DataProblem[] {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const present = Object.keys(valueAt(data, path) ?? {});
    const missing = keysAt(schema, path).filter((key) => !present.includes(key));
    return issue.keys.map((key) => ({
      path: [...path, key],
      at: 'key',
      code: 'unknown-key',
      severity: 'warning',
      message: `There is no key “${key}” here.${didYouMeanWord(key, missing)}`,
    }));
  }
  const problem = { at: 'value', code: 'schema', severity: 'error' } as const;
  const key = path.at(-1);
  if (typeof key === 'string' && valueAt(data, path) === undefined) {
    return [{ ...problem, path, message: `\`${key}\` is missing.` }];
  }
  return [{ ...problem, path, message: messageOf(issue, valueAt(data, path)) }];
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
};

/** What is wrong, in words: zod's own come without the language files, which would make the server half as big again. */
function messageOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return mustBe(TYPES[issue.expected] ?? issue.expected, value);
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (values.length === 1) return `This must be ${values[0]}.`;
      return `This must be one of ${values.join(', ')}.${typeof value === 'string' ? didYouMeanWord(value, values) : ''}`;
    }
    case 'invalid_union':
      return mustBe(alternativesOf(issue.errors).join(' or '), value);
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'This must not be empty.'
        : `This must be ${issue.minimum} or more.`;
    case 'too_big':
      return `This must be ${issue.maximum} or less.`;
    default:
      return issue.message;
  }
}

function mustBe(what: string, value: unknown): string {
  const isUnquoted = what.startsWith('text') && (typeof value === 'number' || typeof value === 'boolean');
  return `This must be ${what}${isUnquoted ? ': put it in quotes' : ''}.`;
}

function alternativesOf(errors: readonly (readonly Issue[])[]): string[] {
  const types = errors.flatMap((issues) =>
    issues.flatMap((issue) => (issue.code === 'invalid_type' ? [TYPES[issue.expected] ?? issue.expected] : [])),
  );
  return [...new Set(types)];
}

function pathOf(path: readonly PropertyKey[]): DataPath {
  return path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = new Map<string, unknown>(Object.entries(value)).get(String(key));
  }
  return value;
}

/** A copy of the data without some keys of the map at a path. */
function withoutKeys(data: unknown, issue: Issue): unknown {
  return issue.code === 'unrecognized_keys' ? without(data, pathOf(issue.path), issue.keys) : data;
}

function without(data: unknown, [first, ...rest]: DataPath, keys: readonly string[]): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (first === undefined) return Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)));
  if (Array.isArray(data)) return data.map((item, index) => (index === first ? without(item, rest, keys) : item));
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, key === String(first) ? without(value, rest, keys) : value]),
  );
}

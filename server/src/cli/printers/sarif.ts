import { RULES } from '../../features/rules/index.ts';
import type { Severity } from '../../features/rules/rule.ts';
import type { PlacedFinding } from '../placedFinding.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** Findings as a log of the Static Analysis Results Interchange Format, version 2.1.0 (OASIS). */
export function toSarif(found: readonly PlacedFinding[], version: string): object {
  const codes = [...new Set(found.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Exam Notes', semanticVersion: version, rules: codes.map(toRule) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'The root of the notebook.' } } },
        results: found.map((finding) => toResult(finding, codes.indexOf(finding.code))),
      },
    ],
  };
}

function toRule(code: string): object {
  const rule = RULES.find((each) => each.code === code);
  if (rule === undefined) return { id: code };
  return { id: code, shortDescription: { text: rule.title }, help: { text: rule.docs, markdown: rule.docs } };
}

function toResult({ file, line, start, end, endLine, code, severity, message }: PlacedFinding, rule: number): object {
  const region = { startLine: line, startColumn: start + 1, endLine: endLine ?? line, endColumn: end + 1 };
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return {
    ruleId: code,
    ruleIndex: rule,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri, uriBaseId: 'ROOT' }, region } }],
  };
}

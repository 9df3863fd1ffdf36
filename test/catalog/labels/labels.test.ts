import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Mention } from '../../../server/src/index/mentions.ts';
import { LineTable } from '../../../server/src/text/lines.ts';
import { mentionsIn } from '../../kit/names.ts';

/** What a reader who did not know the matcher marked in a line: UTF-16 columns from 0, the end exclusive. */
interface Label {
  readonly start: number;
  readonly end: number;
  readonly services: readonly string[];
}

interface LabelledLine {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly spans: readonly Label[];
}

const shared = path.resolve(import.meta.dirname, '../../../../shared');
const labels = path.join(import.meta.dirname, 'labels.json');

/** `12-15 s3`: columns, the second that of the line in which the name ends, and ids. */
type Answer = string;

function answerOf({ start, end }: { start: number; end: number }, services: readonly string[]): Answer {
  return `${start}-${end} ${[...services].sort().join('|')}`;
}

function answersIn(file: string): Map<number, Answer[]> {
  const text = readFileSync(path.join(shared, file), 'utf8');
  const lines = new LineTable(text);
  const answers = new Map<number, Answer[]>();
  for (const mention of mentionsIn(text)) {
    const line = lines.lineAt(mention.start);
    const answer = answerAt(lines, line, mention);
    answers.set(line + 1, [...(answers.get(line + 1) ?? []), answer]);
  }
  return answers;
}

function answerAt(lines: LineTable, line: number, { start, end, namings }: Mention): Answer {
  const from = lines.startOf(line);
  const services = namings.map(({ service }) => service.id);
  const endLine = lines.lineAt(end);
  return answerOf({ start: start - from, end: endLine === line ? end - from : end - lines.startOf(endLine) }, services);
}

/** A share of a number, as a percentage with one decimal. */
function percent(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 10;
}

if (existsSync(shared) && existsSync(labels)) {
  test('names on real lines: precision of 98, recall of 95 percent at least', () => {
    const { lines }: { lines: readonly LabelledLine[] } = JSON.parse(readFileSync(labels, 'utf8'));
    const found = new Map([...new Set(lines.map(({ file }) => file))].map((file) => [file, answersIn(file)]));
    const wrong: string[] = [];
    let right = 0;
    let given = 0;
    let expected = 0;
    for (const { file, line, spans } of lines) {
      const answers = found.get(file)?.get(line) ?? [];
      const wanted = spans.map((span) => answerOf(span, span.services));
      right += answers.filter((answer) => wanted.includes(answer)).length;
      given += answers.length;
      expected += wanted.length;
      for (const answer of answers) if (!wanted.includes(answer)) wrong.push(`${file}:${line} too much: ${answer}`);
      for (const answer of wanted) if (!answers.includes(answer)) wrong.push(`${file}:${line} missed: ${answer}`);
    }
    const figures = { precision: percent(right, given), recall: percent(right, expected) };
    console.log(`Names on ${lines.length} labelled lines, ${expected} of them:`, figures, wrong);
    expect(lines.length).toBeGreaterThan(600);
    expect(figures.precision).toBeGreaterThanOrEqual(98);
    expect(figures.recall).toBeGreaterThanOrEqual(95);
  });
} else {
  console.warn('SKIPPED: precision and recall on real notes, since ../shared or the labels are missing');
  test.skip('names on real lines: precision of 98, recall of 95 percent at least');
}

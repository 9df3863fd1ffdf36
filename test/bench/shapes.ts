import { generateGuide } from './generate.ts';

/** A kind of text that grows in one respect: factor 2 is twice as much of it as factor 1. */
export interface Shape {
  readonly name: string;
  text(factor: number): string;
}

const PROSE = 'Put the logs of the agent into one place, then look at what they have in common. ';

function repeated(name: string, count: number, unit: (index: number) => string): Shape {
  return { name, text: (factor) => Array.from({ length: count * factor }, (_, index) => unit(index)).join('') };
}

function nested(name: string, depth: number, text: (depth: number) => string): Shape {
  return { name, text: (factor) => text(depth * factor) };
}

/** Everything that can be long or deep in a note. */
export const SHAPES: readonly Shape[] = [
  { name: 'sections of a guide', text: (factor) => generateGuide({ lines: 3000 * factor }) },

  repeated('one line: prose', 1800, () => PROSE),
  repeated('one line: citations', 24000, (index) => `a[${index % 900}] `),
  repeated('one line: links', 6000, (index) => `[a](b${index}.md#c) `),
  repeated('one line: emphasis', 18000, () => '**a** _b_ '),
  repeated('one line: code spans', 18000, () => '`a` b '),
  repeated('one line: bare addresses', 6000, (index) => `https://example.com/${index} `),
  repeated('one line: shortcodes', 6000, (index) => `{{< icon n${index} >}} `),
  repeated('one line: arrows', 12000, () => 'S3 → Lambda → '),

  repeated('lines of a paragraph', 2400, () => `${PROSE}\n`),
  repeated('paragraphs', 2400, () => `${PROSE}\n\n`),
  repeated('headings', 6000, (index) => `### Heading ${index}\n\n`),
  repeated('entries', 1200, (index) => `### Amazon S3 + Term ${index}\n- **Role:**\n  - **Amazon S3:** Keeps it.\n\n`),
  repeated('items of a list', 6000, (index) => `- Point ${index} of **many**\n`),
  repeated('rows of a table', 3000, (index) =>
    index === 0 ? '| a | b |\n| - | - |\n' : `| ${index} | S3 \\| KMS |\n`,
  ),
  repeated(
    'parts',
    1200,
    (index) => `Said here.[1] And here.[2]\n\n[1](https://a.example/${index})\n[2](https://b.example/)\n\n`,
  ),
  repeated('sources of a list', 4800, (index) => `[${index % 9999}](https://a.example/${index})\n`),
  repeated('definitions', 4800, (index) => `[d${index}]: https://a.example/${index}\n`),
  repeated('footnotes', 3000, (index) => `Said.[^f${index}]\n\n[^f${index}]: The note.\n\n`),
  repeated('wiki links', 6000, (index) => `[[Note ${index}|shown]] and\n`),
  repeated('lines of a fence', 6000, (index) => (index === 0 ? '```\n' : 'S3 -> Lambda -> SQS\n')),
  repeated('edges of a flowchart', 3600, (index) =>
    index === 0 ? '```mermaid\nflowchart LR\n' : `A${index}[S3] --> B\n`,
  ),
  {
    name: 'sources, then headings',
    text: (factor) => '[1](https://a.example/)\n'.repeat(3000 * factor) + '\n### Heading\n'.repeat(3000 * factor),
  },
  {
    name: 'headings, then sources',
    text: (factor) => '### Heading\n\n'.repeat(3000 * factor) + '[1](https://a.example/)\n'.repeat(3000 * factor),
  },
  {
    name: 'keys of front matter',
    text: (factor) => `---\n${Array.from({ length: 2000 * factor }, (_, at) => `key${at}: value\n`).join('')}---\n`,
  },

  nested('nested quotes', 10, (depth) => `${'> '.repeat(depth)}a\n\n`.repeat(600)),
  nested('nested lists', 10, (depth) =>
    Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- a\n`)
      .join('')
      .repeat(100),
  ),
  nested('nested brackets', 6000, (depth) => `${'['.repeat(depth)}a${']'.repeat(depth)}`),
  nested('nested links', 3000, (depth) => `${'['.repeat(depth)}a${'](b)'.repeat(depth)}`),
  nested('nested images', 600, (depth) => `${'!['.repeat(depth)}a${'](b)'.repeat(depth)}`),
  nested('nested emphasis', 6000, (depth) => `${'*a '.repeat(depth)}${'b* '.repeat(depth)}`),
  nested('nested parentheses', 6000, (depth) => `[a](${'('.repeat(depth)}${')'.repeat(depth)})`),
];

import { describe, expect, test } from 'vitest';
import { factsIn } from '../kit/facts.ts';

/** Each flow as its edges, by the source of their nodes. */
function flowsIn(text: string): string[] {
  const { facts, at } = factsIn(text);
  return facts.flows.map(({ nodes, edges }) =>
    edges.map(([from, to]) => [from, to].map((index) => (nodes[index] ? at(nodes[index]) : '?')).join('>')).join(' '),
  );
}

describe('arrows', () => {
  test.each([
    ['a chain', 'API Gateway → Lambda → Bedrock', ['API Gateway>Lambda Lambda>Bedrock']],
    ['words around it', '- **Sync** — API Gateway → Lambda (in real time)', ['API Gateway>Lambda']],
    ['a sentence before it', 'Use a queue. SQS -> Lambda', ['SQS>Lambda']],
    ['a label before it', '**Path:** S3 --> SQS', ['S3>SQS']],
    ['a bracket behind a node in the middle', 'SQS → Lambda (async) → S3', ['SQS>Lambda Lambda>S3']],
    ['a sentence that ends between', 'S3 → SQS. Then SNS → Lambda', ['S3>SQS', 'Then SNS>Lambda']],
    ['words that begin another chain', 'S3 → SQS, then SNS → Lambda', ['S3>SQS', 'then SNS>Lambda']],
    ['the same chain after a word', 'S3 → SQS, then → Lambda', ['S3>SQS SQS>Lambda']],
    ['over a line break', 'S3 →\nLambda', ['S3>Lambda']],
    ['bold names', '**S3** ⟶ **SQS**', ['S3>SQS']],
    ['in a heading', '## S3 → SQS', ['S3>SQS']],
    ['in a point before another', '- S3 → SQS.\n- Next', ['S3>SQS']],
    ['an arrow to nothing, before another block', 'S3 →\n\nNext', ['S3>']],
    ['in a fence', '```\nS3 → Lambda/EC2 → SQS\n```', ['S3>Lambda/EC2 Lambda/EC2>SQS']],
    ['in a fence of text, over lines', '```text\nS3 →\n  SQS\nSNS → SES\n```', ['S3>SQS', 'SNS>SES']],
    ['in a fence, the arrow in front', '```\nS3\n  → SQS\n```', ['S3>SQS']],
  ])('%s', (_, text, expected) => {
    expect(flowsIn(text)).toEqual(expected);
  });

  test.each([
    ['in a program', '```ts\nconst f = (a) -> b\n```'],
    ['in a code span', 'Write `a -> b` here'],
    ['in an HTML comment', 'x <!-- a --> y'],
  ])('none %s', (_, text) => {
    expect(flowsIn(text)).toEqual([]);
  });
});

test('plus signs in a bold label', () => {
  expect(flowsIn('- **S3 + Lambda + SQS:** Works on uploads.')).toEqual(['S3>Lambda Lambda>SQS']);
});

describe('Mermaid', () => {
  test.each([
    ['ids', 'graph LR\n  S3 --> SQS\n', 'S3>SQS'],
    [
      'labels',
      'flowchart TD\n  A[API Gateway] --> B(AWS Lambda)\n  B --> C{{Queue}}\n',
      'API Gateway>AWS Lambda AWS Lambda>Queue',
    ],
    ['a label given later', 'graph LR\n  A --> B\n  B[Amazon S3]\n', 'A>Amazon S3'],
    ['a chain', 'graph LR\n  A[S3] --> B[SQS] --> C[SNS]\n', 'S3>SQS SQS>SNS'],
    ['several at once', 'graph LR\n  A & B --> C\n', 'A>C B>C'],
    ['text on the arrow', 'graph LR\n  A -->|writes| B\n  A -- reads --> C\n', 'A>B A>C'],
    ['other arrows', 'graph LR\n  A -.-> B\n  B ==> C\n  C --- D\n', 'A>B B>C C>D'],
    ['quoted labels', 'graph LR\n  A["Amazon S3 (logs)"] --> B\n', '"Amazon S3 (logs)">B'],
    ['subgraphs and styles', 'graph LR\n  subgraph X[Edge]\n  A --> B\n  end\n  style A fill:#fff\n', 'A>B'],
  ])('%s', (_, chart, expected) => {
    expect(flowsIn(`\`\`\`mermaid\n${chart}\`\`\`\n`)).toEqual([expected]);
  });

  test('other diagrams are none', () => {
    expect(flowsIn('```mermaid\nsequenceDiagram\n  A->>B: Hi\n```')).toEqual([]);
  });
});

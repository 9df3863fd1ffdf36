import { describe, expect, test } from 'vitest';
import { previewOf, withNames } from './render.ts';

/** The preview of a note in which names are marked, `{Amazon S3|Object storage}`. */
function previewWithNames(note: string): string {
  const { text, names } = withNames(note);
  return previewOf(text, { namesOf: () => names });
}

describe('the name of a service has its summary as a tooltip', () => {
  test('in headings, lists, links, cells and emphasis', () => {
    expect(
      previewWithNames(`
        # {Amazon S3|Objects}

        - **{S3|Objects}:** beside [{Lambda|Functions}](lambda.md), \`S3\` and S3
          or {Lambda@Edge|Functions} here

        | S3 | {S3|Objects} |
        |----|--------------|
        | a  | {SQS|Queues} |
      `),
    ).toMatchInlineSnapshot(`
      "<h1><span class="exam-notes-service" title="Objects">Amazon S3</span></h1>
      <ul>
      <li><strong><span class="exam-notes-service" title="Objects">S3</span>:</strong> beside <a href="lambda.md"><span class="exam-notes-service" title="Functions">Lambda</span></a>, <code>S3</code> and S3
      or <span class="exam-notes-service" title="Functions">Lambda@Edge</span> here</li>
      </ul>
      <table>
      <thead>
      <tr>
      <th>S3</th>
      <th><span class="exam-notes-service" title="Objects">S3</span></th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>a</td>
      <td><span class="exam-notes-service" title="Queues">SQS</span></td>
      </tr>
      </tbody>
      </table>
      "
    `);
  });

  test('also where markup splits it', () => {
    const note = '**Amazon** S3\n';
    const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 13 } };
    expect(previewOf(note, { namesOf: () => [{ range, title: 'Objects' }] })).toMatchInlineSnapshot(`
      "<p><strong><span class="exam-notes-service" title="Objects">Amazon</span></strong> <span class="exam-notes-service" title="Objects">S3</span></p>
      "
    `);
  });

  test('and over the end of a line', () => {
    const range = { start: { line: 1, character: 4 }, end: { line: 2, character: 2 } };
    expect(
      previewOf('One\nthe Amazon\nS3 or S3\n', { namesOf: () => [{ range, title: 'Objects' }] }),
    ).toMatchInlineSnapshot(`
      "<p>One
      the <span class="exam-notes-service" title="Objects">Amazon</span>
      <span class="exam-notes-service" title="Objects">S3</span> or S3</p>
      "
    `);
  });

  test('at the place that is meant, not at the same word before it', () => {
    expect(
      previewWithNames('`Connect`, [Connect](Connect.md "Connect") to <b title="Connect">{Amazon Connect|Calls}</b>.'),
    ).toMatchInlineSnapshot(`
      "<p><code>Connect</code>, <a href="Connect.md" title="Connect">Connect</a> to <b title="Connect"><span class="exam-notes-service" title="Calls">Amazon Connect</span></b>.</p>
      "
    `);
  });

  test('beside citations and tags', () => {
    expect(
      previewWithNames('{S3|Objects}[1] {{< x "S3" >}} {S3|Objects}\n\n[1](https://s3.example)'),
    ).toMatchInlineSnapshot(`
      "<p><span class="exam-notes-service" title="Objects">S3</span><a href="#exam-notes-source-1-1" title="https://s3.example" class="exam-notes-citation">[1]</a> <code class="exam-notes-shortcode">{{&lt; x &quot;S3&quot; &gt;}}</code> <span class="exam-notes-service" title="Objects">S3</span></p>
      <p><a href="https://s3.example" id="exam-notes-source-1-1">1</a></p>
      "
    `);
  });
});

test('a summary is text, whatever is in it', () => {
  expect(previewWithNames('{S3|"><script>alert(1)</script><b title="}')).toMatchInlineSnapshot(`
    "<p><span class="exam-notes-service" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;b title=&quot;">S3</span></p>
    "
  `);
});

test('names that are not where they should be do no harm', () => {
  const range = { start: { line: 0, character: 40 }, end: { line: 7, character: 1 } };
  const before = { start: { line: -1, character: -1 }, end: { line: 0, character: 0 } };
  const names = [range, before].map((each) => ({ range: each, title: 'x' }));
  expect(previewOf('Short.\n', { namesOf: () => names })).toBe('<p>Short.</p>\n');
});

test('names are asked for by the text as the preview was given it', () => {
  const asked = new Set<string>();
  const text = 'One\r\n\r\nTwo\r\n';
  previewOf(text, {
    namesOf: (given) => {
      asked.add(given);
      return [];
    },
  });
  expect([...asked]).toEqual([text]);
});

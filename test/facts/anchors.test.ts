import { describe, expect, test } from 'vitest';
import { anchorsOf } from '../../server/src/facts/anchors.ts';
import { NoteParser } from '../../server/src/markdown/parse.ts';
import type { AnchorStyle } from '../../server/src/text/anchors.ts';
import { dedent } from '../kit/fixture.ts';

const parser = new NoteParser();

/** Each anchor with the words of the note that it stands at. */
function anchorsIn(text: string, style: AnchorStyle): string[] {
  return anchorsOf(parser.parse(text), style).map(({ id, span }) => `${id} ← ${text.slice(span.start, span.end)}`);
}

function idsIn(text: string, style: AnchorStyle): string[] {
  return anchorsOf(parser.parse(text), style).map(({ id }) => id);
}

test('headings at any depth and named tags, in document order', () => {
  const text = dedent(`
    # Notes
    Text <a name="in-text"></a> and \`<a name="code">\`.
    > ## In a quote

    - ## In a list
      | <span id="cell">cell</span> |
      |---|

    <div id="block">
    <a NAME='deep'></a> <img name="no-target">
    </div>

    \`\`\`html
    <a name="fence"></a>
    \`\`\`
    ## Notes<a name="in-heading"></a>
  `);
  expect(anchorsIn(text, 'github')).toEqual([
    'notes ← Notes',
    'in-text ← <a name="in-text">',
    'in-a-quote ← In a quote',
    'in-a-list ← In a list',
    'cell ← <span id="cell">',
    'block ← <div id="block">',
    "deep ← <a NAME='deep'>",
    'notes-1 ← Notes<a name="in-heading"></a>',
    'in-heading ← <a name="in-heading">',
  ]);
});

test('outside of Hugo `{#id}` is an anchor beside the one of the whole text, and a line of attributes is one', () => {
  const text = '## A {#b}\n{: #c .d}\n\nText\n{: .e}\n\n- One\n  {: #f}\n\n## A {#b}\n';
  expect(anchorsIn(text, 'github')).toEqual([
    'a-b ← A {#b}',
    'b ← A {#b}',
    'c ← {: #c .d}',
    'f ← {: #f}',
    'a-b-1 ← A {#b}',
    'b ← A {#b}',
  ]);
  expect(idsIn(text, 'hugo')).toEqual(['b', 'b']);
  expect(anchorsIn('![x](y.png){#fig:1 width=70%}\n\nA {#b}\n', 'github')).toEqual(['fig:1 ← {#fig:1 width=70%}']);
});

test('an anchor knows its heading among those at the top of the note', () => {
  const text = '# A\n> # B\n\n# C\n<a id="d"></a>\n';
  expect(anchorsOf(parser.parse(text), 'github').map(({ id, heading }) => [id, heading])).toEqual([
    ['a', 0],
    ['b', undefined],
    ['c', 1],
    ['d', undefined],
  ]);
});

describe('GitHub reads the text that one sees, Hugo the line, and from 0.144 on the text', () => {
  test.each([
    // heading, GitHub's, Hugo's, later Hugo's
    ['## Amazon S3 + Amazon Macie', 'amazon-s3--amazon-macie', 'amazon-s3--amazon-macie', 'amazon-s3--amazon-macie'],
    ['## [↖](#top)[↑](#3) Overview', '-overview', 'top3-overview', '-overview'],
    ['## [S3][docs]\n\n[docs]: u', 's3', 's3docs', 's3'],
    [
      '## The _early_ `aws_s3` **command**',
      'the-early-aws_s3-command',
      'the-_early_-aws_s3-command',
      'the-early-aws_s3-command',
    ],
    ['## ![Icon](s3.png) Buckets', '-buckets', 'icons3png-buckets', 'icon-buckets'],
    ['## Policies<a name="p"></a>', 'policies', 'policiesa-namepa', 'policies'],
    ['## Policies <!-- new -->', 'policies-', 'policies----new---', 'policies'],
    ['## R&amp;D &#65; caf&eacute;', 'rd-a-café', 'rampd-65-cafeacute', 'rd-65-café'],
    ['## A -- B --- C ---- D', 'a----b-----c------d', 'a----b-----c------d', 'a--b--c---d'],
    ['## See https://example.org/a', 'see-httpsexampleorga', 'see-httpsexampleorga', 'see'],
    ['## Cost[^1]\n\n[^1]: Mostly.', 'cost1', 'cost1', 'cost'],
    ['Two\nlines\n---', 'twolines', 'lines', 'lines'],
    ['> Two\n> lines\n> ---', 'twolines', 'lines', 'lines'],
  ])('%s', (text, github, hugo, later) => {
    const [anchor] = anchorsOf(parser.parse(text), 'hugo');
    expect([idsIn(text, 'github')[0], anchor?.id, anchor?.laterId ?? anchor?.id]).toEqual([github, hugo, later]);
  });

  test('of a heading without text GitHub makes nothing, Hugo `heading`', () => {
    expect(idsIn('##\n\n## 🎯\n\n## 🧩\n', 'github')).toEqual(['-1', '-2']);
    expect(idsIn('##\n\n## 🎯\n\n## 🧩\n', 'hugo')).toEqual(['heading', 'heading-1', 'heading-2']);
  });
});

describe('attributes of headings', () => {
  test.each([
    // heading, GitHub's, Hugo's, later Hugo's
    ['## Amazon S3 {#s3}', 'amazon-s3-s3', 's3', 's3'],
    ['## Amazon S3 {.new}', 'amazon-s3-new', 'amazon-s3', 'amazon-s3'],
    ['## Amazon S3 ## {.new}', 'amazon-s3--new', 'amazon-s3', 'amazon-s3'],
    ['## Amazon S3 {#s3} ##', 'amazon-s3-s3', 's3', 'amazon-s3-s3'],
    ['## GET /users/{id}', 'get-usersid', 'get-usersid', 'get-usersid'],
    ['Amazon\nS3 {#s3}\n---', 'amazons3-s3', 's3', 's3'],
  ])('%s', (text, github, hugo, later) => {
    const [anchor] = anchorsOf(parser.parse(text), 'hugo');
    expect([idsIn(text, 'github')[0], anchor?.id, anchor?.laterId ?? anchor?.id]).toEqual([github, hugo, later]);
  });

  test('are kept as they are, and others kept off them', () => {
    expect(idsIn('## A {#s3}\n## S3\n## B {#s3}\n## C {#}\n## S3\n', 'hugo')).toEqual(['s3', 's3-1', 's3', 's3-2']);
  });

  test('origin tells them from text and tags', () => {
    const anchors = anchorsOf(parser.parse('## A {#b}\n## C <a name="d"></a>\n'), 'hugo');
    expect(anchors.map(({ id, origin }) => `${id}: ${origin}`)).toEqual([
      'b: attribute',
      'c-a-nameda: text',
      'd: html',
    ]);
  });
});

describe('shortcodes in headings', () => {
  test('Hugo: nobody knows what they become, unless the heading names itself', () => {
    const text = '## Icon {{< icon >}}\n## {{% x %}} {#named}\n## Icon\n';
    expect(idsIn(text, 'hugo')).toEqual(['named', 'icon']);
  });

  test('GitHub: they are text', () => {
    expect(idsIn('## *Icon* {{< ref "a.md" >}} here\n', 'github')).toEqual(['icon--ref-amd--here']);
  });

  test('those that are escaped are text to both', () => {
    const text = '## The {{</* ref */>}} shortcode\n';
    expect([idsIn(text, 'github'), idsIn(text, 'hugo')]).toEqual([['the--ref--shortcode'], ['the--ref--shortcode']]);
  });
});

describe('HTML', () => {
  test('GitHub gives headings in HTML anchors, Hugo does not', () => {
    const text = '<h1 align="center" id="own">Exam <b>notes</b></h1>\n\n# Exam notes\n';
    expect(idsIn(text, 'github')).toEqual(['exam-notes', 'own', 'exam-notes-1']);
    expect(idsIn(text, 'hugo')).toEqual(['own', 'exam-notes']);
  });

  test('a tag with a name and another id is two, an empty name none', () => {
    expect(idsIn('<a id="x" name="y"></a><a id="z" name="z"></a><a name=""></a>', 'github')).toEqual(['x', 'y', 'z']);
  });

  test('tags in comments and in the alternative text of images are none', () => {
    expect(idsIn('Text <!-- <a name="x"> --> ![<a name="y">](i.png)\n\n<!--\n<a name="z">\n-->\n', 'github')).toEqual(
      [],
    );
  });
});

test('line endings and tabs of any kind', () => {
  expect(idsIn('##\tTwo\r\n\r\nOne\r\ntwo {#x}\r\n---\r\n> a\r> b\r> ---\r', 'hugo')).toEqual(['two', 'x', 'b']);
});

import { describe, expect, test } from 'vitest';
import { MASK_PATTERN } from '../../server/src/markdown/shortcodes.ts';
import type { NamedService } from '../../server/src/protocol.ts';
import fc from '../kit/fastCheck.ts';
import { previewWith, versions } from './render.ts';

/** A name on every line, at places where there may be none. */
const everywhere: readonly NamedService[] = Array.from({ length: 12 }, (_, line) => ({
  range: { start: { line, character: line % 4 }, end: { line: line + (line % 3), character: 6 } },
  title: `"><script>${line}</script>`,
}));

describe('whatever a note holds, it is shown, and nothing of ours becomes a script', () => {
  const piece = fc.constantFrom(
    ...[
      '{{% notice tip %}}',
      '{{% /notice %}}',
      '{{< notice "',
      '>}}',
      '{{</* x */>}}',
      '{{< a\n b >}}',
      '[1]',
      '[2, 3]',
    ],
    ...[
      '[1](https://a.example)',
      '[1]: <b> "t"',
      '](',
      '[x]({{< ref "y" >}})',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '    ',
      '```\n',
    ],
    ...[
      '| a | b |\n|---|---|\n',
      '# ',
      '---\n',
      'S3',
      '**',
      '`',
      '<b title="',
      '">',
      '\\',
      '&amp;',
      '\uFDD0',
      '\uFDD1',
      ' ',
    ],
  );
  const note = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  test.each(versions)('in markdown-it %s', (version) => {
    const md = previewWith(version, { namesOf: () => everywhere });
    fc.assert(
      fc.property(note, (text) => {
        const html = md.render(text);
        // What stands for a tag while blocks are made never stays; the note may have such characters of its own.
        if (!MASK_PATTERN.test(text)) expect(html).not.toMatch(MASK_PATTERN);
        expect(html).not.toContain('<script');
        // Every box that begins ends.
        expect(html.split('<div class="exam-notes-notice').length).toBe(html.split('</div>').length);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['argument', '{{% notice tip "<script>" %}}\nx\n{{% /notice %}}'],
  ['kind', '{{% notice "<script>" %}}\nx\n{{% /notice %}}'],
  ['kind from the prototype of objects', '{{% notice constructor %}}\nx\n{{% /notice %}}'],
  ['tag', '{{< x "<script>" >}} and {{< x "\n<script>" >}}'],
  ['address', '[a]({{< ref "\\"><script>" >}}) [1]\n\n[1](https://a.example/"><script>)'],
])('an %s is escaped', (_, note) => {
  for (const version of versions) {
    const html = previewWith(version).render(note);
    expect(html).not.toMatch(/<script|undefined|function/);
    expect(html).toContain('exam-notes');
  }
});

// Ten thousand of anything take well under a second; in time that grows with the square they would take many.
test.each([
  ['braces', '{{'.repeat(20_000)],
  ['tags', '{{< a >}}'.repeat(10_000)],
  ['unclosed tags', '{{< a\n'.repeat(5000)],
  ['citations', '[1]'.repeat(10_000)],
  ['open brackets', '[1'.repeat(10_000)],
  ['links to tags', '[x]({{< a >}}'.repeat(5000)],
  ['sources', '- [1](u)\n'.repeat(5000)],
  ['notices within notices', '{{% notice %}}\n\n'.repeat(5000) + '{{% /notice %}}\n\n'.repeat(5000)],
])('many %s', { timeout: 10_000 }, (_, note) => {
  for (const version of versions) expect(previewWith(version).render(note)).not.toBe('');
});

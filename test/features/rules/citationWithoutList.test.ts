import { describe, expect, test } from 'vitest';
import { findingsIn } from '../../kit/findings.ts';

const CODE = 'citation-without-list';

describe('found, once a part', () => {
  test.each([
    [
      'in a note without a list',
      'Fast.[1] Cheap.[2][1] Old.[3]\n',
      '[1] citation-without-list: 3 sources are cited in a note without a source list.',
    ],
    [
      'behind the last list',
      'Fast.[1]\n\n[1](https://example.com)\n\n# Next\nCheap.[2] Old.[1]\n',
      '[2] citation-without-list: 2 sources are cited behind the last source list.',
    ],
    [
      'with spaces before them',
      'A queue is fast [1] and cheap [2].\n',
      '[1] citation-without-list: 2 sources are cited in a note without a source list.',
    ],
    [
      'behind words',
      'It knows patterns[7] and has limits[2].\n',
      '[7] citation-without-list: 2 sources are cited in a note without a source list.',
    ],
    [
      'side by side',
      'It ends here (RNNs).[1][2]\n',
      '[1] citation-without-list: 2 sources are cited in a note without a source list.',
    ],
    [
      'above a list of fewer links',
      'Fast.[1] Cheap.[3]\n\n- [A](https://a.example)\n- [B](https://b.example)\n',
      '[1] citation-without-list: 2 sources are cited in a note without a source list.',
    ],
    [
      'in the cells of a table behind others',
      '| Service | See |\n|---|---|\n| S3 | [1] |\n| EFS | [2] |\n',
      '[1] citation-without-list: 2 sources are cited in a note without a source list.',
    ],
    [
      'below a heading that announces something else',
      '## Links\n\n[A](a.md)\n\n## Queues\n\nFast.[1] Cheap.[2]\n',
      '[1] citation-without-list: 2 sources are cited in a note without a source list.',
    ],
    [
      'in table cells',
      '| a | b |\n|---|---|\n| fast | [4] |\n| cheap | [5] |\n',
      '[4] citation-without-list: 2 sources are cited in a note without a source list.',
    ],
    [
      'but for those that a definition serves',
      'Fast.[1]\n\n[1](https://example.com)\n\n---\n\nCheap.[2] Old.[3] New.[9]\n\n[9]: https://example.com/9\n',
      '[2] citation-without-list: 2 sources are cited behind the last source list.',
    ],
  ])('%s', (_, text, expected) => {
    expect(findingsIn(text, CODE)).toEqual([expected]);
  });
});

describe('not found', () => {
  test.each([
    ['a single number, however often', 'Fast.[1] Cheap.[1]\n'],
    ['a list at the end', 'Fast.[1] Cheap.[2]\n\n[1](https://a.example)\n[2](https://b.example)\n'],
    ['definitions', 'Fast.[1] Cheap.[2]\n\n[1]: https://a.example\n[2]: https://b.example\n'],
    ['years', 'As in [2023] and [2024].\n'],
    ['indices in code', 'Take `a[1]` and `a[2]`.\n'],
    ['a list on one line', 'Fast [1] and cheap [2].\n\n*Sources: [1] The guide, [2] A book*\n'],
    [
      'a list with titles under its name',
      'Fast [1] and cheap [2].\n\n**Sources**\n[1](https://a.example) The guide\n[2](https://b.example) A book\n',
    ],
    ['indices of one word', 'Compare items[1] with items[2].\n'],
    ['indices of a letter', 'Add a[1] to b[2].\n'],
    ['indices with nought among them', 'Take records[0] and fields[1].\n'],
    ['indices with fields', 'Take Records[1].body and Parts[2].size.\n'],
    ['indices of names as code has them', 'Take user_list[1] and group_list[2].\n'],
    ['indices of a matrix', 'Take m[1][2] of it.\n'],
    ['an interval', 'Values are in [1, 100].\n'],
    ['two intervals', 'Values are in [1, 100], weights in [5, 10].\n'],
    ['a footnote', 'Fast.[^1] Cheap.[^2]\n\n[^1]: a\n[^2]: b\n'],
    ['check boxes', '- [x] one\n- [ ] two\n'],
    ['links', 'See [1](https://a.example) and [2](https://b.example) there.\n'],
    ['a list by hand', 'Fast.[1] Cheap.[2]\n\n[1] A book on queues\n[2] https://example.com\n'],
    ['a list by hand in items', 'Fast.[1] Cheap.[2]\n\n- [1] A book\n- [2] Another\n'],
    ['headings with numbers in brackets', '## [1] Queues\n\n## [2] Topics\n'],
    ['another kind of list', 'Fast.[1] Cheap.[2]\n\n## References\n\n1. A book on queues\n2. Another\n'],
    ['a list by hand, in bold', 'Fast.[1] Cheap.[2]\n\n**[1]** https://a.example\n\n**[2]** https://b.example\n'],
    ['a list by hand, behind anchors', 'Fast.[1] Cheap.[2]\n\n<a id="n1"></a>[1] A book\n<a id="n2"></a>[2] Another\n'],
    ['addresses by hand', 'Fast.[1] Cheap.[2]\r\n\r\n[1] https://a.example\r\n[2] https://b.example\r\n'],
    ['a list of links', 'Fast.[1] Cheap.[2]\n\n1. [A](https://a.example)\n2. [B](https://b.example)\n'],
    ['a list of addresses', 'Fast.[1] Cheap.[2]\n\n1. https://a.example\n2. <https://b.example>\n'],
    ['a list announced with an emoji', 'Fast.[1] Cheap.[2]\n\n## 📚 Sources & further reading\n\n1. A\n2. B\n'],
    ['a list announced in HTML', 'Fast.[1] Cheap.[2]\n\n<b>References</b>\n\n1. A\n2. B\n'],
    ['a list in another language', 'Schnell.[1] Günstig.[2]\n\n**Quellen:**\n\n1. A\n2. B\n'],
    ['links whose text is a number in brackets', 'Fast [[1]](https://a.example) and cheap [[2]](https://b.example).\n'],
    ['numbers of something else', 'See chapter [3], question [12] and slides [4].\n'],
    ['codes of HTTP', 'It answers with [200] or [404].\n'],
    ['steps', 'The order is [1] → [2] → [3], with count = [4].\n'],
    ['what a program prints', '{{< output >}}\nDone [1] and done [2]\n{{< /output >}}\n'],
    ['a quotation of a paper', '> Recent work [31] shows it, as others [5, 12].\n\nSo they say.\n'],
    ['marks of an exam', '(a) Name the queue. [4]\n(b) Say why. [2]\n\n**Q3** Compare both. [5]\n'],
    ['a list in other words', 'Быстро.[1] Дёшево.[2]\n\n## Список литературы\n\n1. А\n2. Б\n'],
    ['works with their year', 'Fast.[1] Cheap.[2]\n\n## Weiterlesen\n\n1. B. Li, Queues, 2019.\n2. C. Wu, 2021\n'],
    ['a table of sources', 'Fast.[1] Cheap.[2]\n\n| | Source |\n|---|---|\n| [1] | A book |\n| [2] | Another |\n'],
    ['another kind of list under a label', 'Fast.[1] Cheap.[2]\n\n**Sources:**\n\n1. A book\n2. Another\n'],
  ])('%s', (_, text) => {
    expect(findingsIn(text, CODE)).toEqual([]);
  });
});

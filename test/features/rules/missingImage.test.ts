import { describe, expect, test } from 'vitest';
import { findingsIn, fixed } from '../../kit/findings.ts';

const CODE = 'missing-image';

describe('found', () => {
  test.each([
    ['an image', '![VPC](vpc.png)'],
    ['in a link', '[![VPC](vpc.png)](https://example.com)'],
    ['in HTML', '<img alt="VPC" src="vpc.png" width="10">'],
    ['a block of HTML', '<div>\n<img src=vpc.png>\n</div>'],
    ['an embed', '![[vpc.png|300]] [[note]]'],
    ['a definition that images use', '![VPC][v]\n\n[v]: vpc.png'],
  ])('%s', (_, text) => {
    expect(findingsIn(`${text}\n`, CODE)).toEqual(['vpc.png missing-image: There is no image “vpc.png”.']);
  });
});

describe('not found', () => {
  test.each([
    ['what is there', '//- images/VPC (1).png\n\n//- note.md\n![a](images/VPC%20(1).png) ![b](<images/VPC (1).png>)\n'],
    ['an embed by its name, anywhere', '//- deep/Vpc.png\n\n//- note.md\n![[Vpc.png]]\n'],
    ['elsewhere', '//- note.md\n![a](https://example.com/a.png) ![b](data:image/png;base64,AAAA)\n'],
    ['Hugo: static files', '//- hugo.yaml\n\n//- static/images/a.png\n\n//- content/x/note.md\n![a](/images/a.png)\n'],
    ['Hugo: assets', '//- hugo.yaml\n\n//- assets/images/a.png\n\n//- content/x/note.md\n![a](images/a.png)\n'],
    ['Hugo: a bundle', '//- hugo.yaml\n\n//- content/x/a.png\n\n//- content/x/index.md\n![a](a.png)\n'],
    ['Hugo: beside the page', '//- hugo.yaml\n\n//- content/x/note/a.png\n\n//- content/x/note.md\n![a](a.png)\n'],
    ['Hugo: as a browser sees it', '//- hugo.yaml\n\n//- content/x/a.png\n\n//- content/x/note.md\n![a](../a.png)\n'],
    ['Hugo: what a theme may have', '//- hugo.yaml\n\n//- content/note.md\n![a](/theme/a.png)\n'],
  ])('%s', (_, text) => {
    expect(findingsIn(text, CODE)).toEqual([]);
  });
});

test('the image that was meant', () => {
  expect(fixed('//- images/vpc.png\n\n//- note.md\n![VPC](image/vpc.png "t")\n', CODE)).toBe(
    '![VPC](images/vpc.png "t")\n',
  );
});

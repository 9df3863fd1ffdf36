import { describe, expect, test } from 'vitest';
import { findingsIn, fixed, fixesIn } from '../../kit/findings.ts';

const CODE = 'missing-file';

describe('found', () => {
  test.each([
    ['a note that is not there', '[S3](s3.md)', 's3.md missing-file: There is no file “s3.md”.'],
    ['in a folder', '[S3](storage/s3.md#cost)', 'storage/s3.md missing-file: There is no file “storage/s3.md”.'],
    ['percent-encoded', '[S3](my%20s3.md)', 'my%20s3.md missing-file: There is no file “my s3.md”.'],
    ['in angle brackets', '[S3](<my s3.md>)', 'my s3.md missing-file: There is no file “my s3.md”.'],
    ['a file that is no note', '[Plan](plan.pdf)', 'plan.pdf missing-file: There is no file “plan.pdf”.'],
    ['a definition', '[S3][s]\n\n[s]: s3.md', 's3.md missing-file: There is no file “s3.md”.'],
    ['in HTML', '<a href="s3.md">S3</a>', 's3.md missing-file: There is no file “s3.md”.'],
    ['a wiki link', '[[S3 Glacier#Cost|cold]] [[other]]', 'S3 Glacier missing-file: No note is called “S3 Glacier”.'],
    [
      'an address without its scheme',
      '[Guide](www.example.com/s3)',
      'www.example.com/s3 missing-file: “www.example.com/s3” is looked for as a file: an address on the web begins with “https://”.',
    ],
  ])('%s', (_, text, finding) => {
    expect(findingsIn(`//- other.md\n\n//- note.md\n${text}\n`, CODE)).toEqual([finding]);
  });
});

describe('what is there', () => {
  test.each([
    ['beside the note', '//- a/s3.md\n\n//- a/note.md\n[S3](s3.md) [S3](./s3.md) [S3](../a/s3.md)\n'],
    ['without the extension', '//- s3.md\n\n//- note.md\n[S3](s3)\n'],
    ['with a query', '//- plan.pdf\n\n//- note.md\n[Plan](plan.pdf?raw=true)\n'],
    ['from the root', '//- a/s3.md\n\n//- b/note.md\n[S3](/a/s3.md)\n'],
    ['a folder', '//- a/s3.md\n\n//- note.md\n[S3](a/) [S3](./a)\n'],
    [
      'a name with spaces and brackets',
      '//- My S3 (1).md\n\n//- note.md\n[S3](My%20S3%20(1).md) [S3](<My S3 (1).md>)\n',
    ],
    [
      'a name with letters of any language',
      '//- café 記.md\n\n//- note.md\n[a](caf%C3%A9%20%E8%A8%98.md) [[café 記]]\n',
    ],
    [
      'a wiki link by name, anywhere',
      '//- a/Amazon S3.md\n\n//- b/note.md\n[[Amazon S3]] [[amazon-s3]] [[a/Amazon S3]]\n',
    ],
    ['a wiki link by title', '//- s3.md\n---\ntitle: Object Storage\n---\n\n//- note.md\n[[object storage]]\n'],
    ['a wiki link by another name', '//- s3.md\n---\naliases: [Buckets]\n---\n\n//- note.md\n[[Buckets]]\n'],
    ['a wiki link to a file', '//- deep/plan.pdf\n\n//- note.md\n[[plan.pdf]]\n'],
  ])('%s', (_, text) => {
    expect(findingsIn(text, CODE)).toEqual([]);
  });

  test.each([
    ['an address', '/certs/aip-c01/'],
    ['an address from the page', '../aip-c01/'],
    ['a slug', '/certs/saa/'],
    ['an alias', '/exams/saa/'],
    ['a language', '/en/certs/aip-c01/'],
    ['a section', '/certs/'],
    ['a Markdown file', '/certs/aip-c01.md'],
    ['a static file', '/files/plan.pdf'],
    ['a taxonomy, perhaps', '/tags/ai/'],
    ['the home page', '/'],
  ])('a site of Hugo: %s', (_, path) => {
    const text = `
      //- hugo.toml
      title = "Exams"

      //- static/files/plan.pdf

      //- content/certs/aip-c01/_index.vi.md
      # AIP

      //- content/certs/saa-c03.md
      ---
      slug: saa
      aliases: [/exams/saa/]
      ---

      //- content/certs/note.md
      [x](${path})
    `;
    expect(findingsIn(text, CODE)).toEqual([]);
  });

  test('a site of Hugo: an address below a section that is there', () => {
    const text =
      '//- hugo.toml\n\n//- content/certs/a.md\n\n//- content/certs/note.md\n[x](/certs/b/) [x](/certs/a/)\n';
    expect(findingsIn(text, CODE)).toEqual(['/certs/b/ missing-file: There is no file “/certs/b/”.']);
  });

  test('a site whose pages have addresses of their own', () => {
    const text = '//- hugo.toml\n[permalinks]\n\n//- content/certs/a.md\n\n//- content/certs/note.md\n[x](/certs/b/)\n';
    expect(findingsIn(text, CODE)).toEqual([]);
  });
});

describe('what cannot be known', () => {
  test.each([
    ['elsewhere', '[a](https://example.com) [b](mailto:a@example.com) [c](//example.com/d)'],
    ['out of the notebook', '[a](../../other/a.md)'],
    ['a folder that is left out', '[a](public/a.md) [b](themes/x/b.md)'],
    ['a path from a root that is not here', '[a](/docs/a.md) [b](/docs/a/)'],
    ['what a template completes', '[a]({{ site.url }}/a.md) [b]('.concat('$', '{base}/b.md)')],
    ['dots to be filled in', '[a](...) [b](path/…)'],
    ['nothing', '[a]() [b](#)'],
    ['code', '`[a](a.md)`\n\n    [b](b.md)\n'],
    ['tests of a shell and indices', 'Ask [[ -f x ]] or take list[[i]] and [[1]].'],
    ['double brackets where nobody links by them', 'Its [[Prototype]] is an object.'],
    ['what a program completes', '[a](%s) [b]({url}) [c](docs/{name}.md) [d]($URL) [e](<%= url %>)'],
    ['a resource of Joplin', '[a](:/0123456789abcdef)'],
    ['comments', '<!-- <a href="a.md">a</a> -->'],
    ['a comment that is a definition', '[#]: later'],
    ['comments of Obsidian', '%% [a](a.md) %%\n\n%%\n[b](b.md)\n%%'],
    [
      'what tags show as it is',
      '{% highlight md %}\n[a](a.md)\n{% endhighlight %}\n\n{{< code >}}[a](a.md){{< /code >}}',
    ],
  ])('%s', (_, text) => {
    expect(findingsIn(`//- note.md\n${text}\n`, CODE)).toEqual([]);
  });

  test('a vault of Obsidian: the note of a day; any link goes from the root too, or by the name alone', () => {
    const vault = '//- .obsidian/app.json\n\n//- Media/My clip.mp4\n\n//- AWS/S3.md\n\n//- Daily/note.md\n';
    const links =
      '[[2026-03-14]] [[Daily/2026-W11]] [[2026-03]] [a](AWS/S3.md) [b](My%20clip.mp4) [c](S3) ![d](Media/My%20clip.mp4)';
    expect(findingsIn(`${vault}${links}\n`)).toEqual([]);
    expect(findingsIn(`${vault}[e](Lambda.md)\n`, CODE)).toEqual([
      'Lambda.md missing-file: There is no file “Lambda.md”.',
    ]);
  });

  test('a graph of Logseq: a page is made when somebody opens it', () => {
    const graph = '//- logseq/config.edn\n\n//- pages/aws___s3.md\n\n//- pages/note.md\n';
    const links = '- [[Apr 3rd, 2024]] [[aws/s3]] #[[many words]] [label]([[S3]]) [block](((6682c38d-0481-4c1a)))';
    expect(findingsIn(`${graph}${links}\n`)).toEqual([]);
  });

  test.each(['dendron.yml', '_Sidebar.md'])('where the text of a wiki link stands first: %s', (file) => {
    expect(findingsIn(`//- ${file}\n\n//- aws.s3.md\n\n//- note.md\n[[Object store|aws.s3]]\n`, CODE)).toEqual([]);
  });

  test('a path of Docusaurus from the root of the site', () => {
    expect(findingsIn('//- docs/a.md\n[b](@site/docs/b.md)\n', CODE)).toEqual([]);
  });

  test('Hugo’s feeds, and a path of Zola’s', () => {
    const site = '//- config.toml\n\n//- content/posts/a.md\n\n//- content/note.md\n';
    expect(findingsIn(`${site}[a](/posts/index.xml) [b](@/posts/b.md)\n`)).toEqual([]);
  });

  test.each(['TEMPLATE.md', 'archetypes/exam.md', 'templates/entry.md', 'entry.template.md'])('%s', (name) => {
    expect(findingsIn(`//- ${name}\n[Topic](./topic.md)\n`, CODE)).toEqual([]);
  });

  test('another generator: only Markdown files are known', () => {
    const text = '//- docusaurus.config.js\n\n//- note.md\n[a](../b/) [c](c) [e](@site/docs/e.md)\n[d](d.md)\n';
    expect(findingsIn(text, CODE)).toEqual(['d.md missing-file: There is no file “d.md”.']);
  });
});

describe('fixes', () => {
  test.each([
    ['a file elsewhere', 'storage/s3.md', '[S3](s3.md#cost)', '[S3](storage/s3.md#cost)'],
    ['a file of nearly that name', 'lambda.md', '[x](./lamda.md)', '[x](./lambda.md)'],
    ['other joints', 'amazon-s3.md', '[x](amazon_s3.md)', '[x](amazon-s3.md)'],
    ['without the extension', 'a/lambda.md', '[x](lambda)', '[x](a/lambda)'],
    ['percent-encoding', 'My Notes/s3.md', '[x](s3.md)', '[x](My%20Notes/s3.md)'],
    ['angle brackets', 'My Notes/s3.md', '[x](<s3.md>)', '[x](<My Notes/s3.md>)'],
    ['a wiki link', 'deep/Amazon Bedrock.md', '[[Amazon Bedrok|it]] [[note]]', '[[Amazon Bedrock|it]] [[note]]'],
    ['HTML', 'a/plan.pdf', '<a href="plan.pdf">x</a>', '<a href="a/plan.pdf">x</a>'],
    ['a definition', 'a/s3.md', 'See [x].\r\n\r\n[x]: s3.md "S3"', 'See [x].\r\n\r\n[x]: a/s3.md "S3"'],
  ])('%s', (_, file, wrong, right) => {
    expect(fixed(`//- ${file}\n\n//- note.md\n${wrong}\n`, CODE)).toBe(`${right}\n`);
  });

  test('an address gets its scheme', () => {
    expect(fixed('[x](www.example.com)\n', CODE)).toBe('[x](https://www.example.com)\n');
  });

  test('numbers are no misspellings of each other', () => {
    expect(fixesIn('//- week-1.md\n\n//- note.md\n[x](week-2.md)\n', CODE).map(({ title }) => title)).toEqual([
      'Create the note “week-2.md”',
    ]);
  });

  test('the note is written', () => {
    expect(fixed('[S3](deep/amazon-s3.md)\n', CODE, 'Create the note “amazon-s3.md”')).toBe('# Amazon s3\n');
    expect(fixed('[[Amazon S3]] [[note]]\n', CODE, 'Create the note “Amazon S3.md”')).toBe('# Amazon S3\n');
    expect(fixed('---\ntitle: x\n---\n[S3](s3.md)\n', CODE, 'Create the note “s3.md”')).toBe(
      '---\ntitle: "S3"\n---\n\n',
    );
  });
});

import { expect, test } from 'vitest';
import { previewOf } from './render.ts';

test('a line of tags ends a paragraph and is shown as it was written', () => {
  expect(
    previewOf(`
      Three pages:
      {{% children depth="1" %}} {{< button >}}
      And on.
    `),
  ).toMatchInlineSnapshot(`
    "<p>Three pages:</p>
    <p><code class="exam-notes-shortcode">{{% children depth=&quot;1&quot; %}} {{&lt; button &gt;}}</code></p>
    <p>And on.</p>
    "
  `);
});

test('a tag over several lines is one, whatever its lines look like', () => {
  expect(
    previewOf(`
      {{< figure
          src="a.png"
      - caption="**b**"
      >}}
      Behind it.
    `),
  ).toMatchInlineSnapshot(`
    "<p><code class="exam-notes-shortcode">{{&lt; figure
        src=&quot;a.png&quot;
    - caption=&quot;**b**&quot;
    &gt;}}</code></p>
    <p>Behind it.</p>
    "
  `);
});

test('in a sentence, in a heading and in a table nothing of a tag is markup', () => {
  expect(
    previewOf(`
      # See {{< icon "*" >}}

      Watch {{< youtube id="_a_" start="[1](2)" >}} **{{< now >}}** later.

      | a                 | b |
      |-------------------|---|
      | {{< x "1 | 2" >}} | c |
    `),
  ).toMatchInlineSnapshot(`
    "<h1>See <code class="exam-notes-shortcode">{{&lt; icon &quot;*&quot; &gt;}}</code></h1>
    <p>Watch <code class="exam-notes-shortcode">{{&lt; youtube id=&quot;_a_&quot; start=&quot;[1](2)&quot; &gt;}}</code> <strong><code class="exam-notes-shortcode">{{&lt; now &gt;}}</code></strong> later.</p>
    <table>
    <thead>
    <tr>
    <th>a</th>
    <th>b</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td><code class="exam-notes-shortcode">{{&lt; x &quot;1 | 2&quot; &gt;}}</code></td>
    <td>c</td>
    </tr>
    </tbody>
    </table>
    "
  `);
});

test('an escaped tag is shown as the tag that it stands for', () => {
  expect(previewOf('Write {{</* ref "page.md" */>}} for a link.')).toMatchInlineSnapshot(`
    "<p>Write <code class="exam-notes-shortcode">{{&lt; ref &quot;page.md&quot; &gt;}}</code> for a link.</p>
    "
  `);
});

test('a link whose address is a tag is no link, and says so', () => {
  expect(
    previewOf(`
      Next is [Task *1.5*]({{< relref "/task 1.5.md" >}}), then [one](<{{% ref a.md %}}#b> "Title").

      [other]: {{< ref "x.md" >}}

      Or [other], or [that][other].
    `),
  ).toMatchInlineSnapshot(`
    "<p>Next is <span class="exam-notes-shortcode-link" title="{{&lt; relref &quot;/task 1.5.md&quot; &gt;}}">Task <em>1.5</em></span>, then <span class="exam-notes-shortcode-link" title="{{% ref a.md %}}">one</span>.</p>
    <p>Or [other], or [that][other].</p>
    "
  `);
});

test('code, HTML and front matter stay as they were written', () => {
  const note = [
    '- item',
    '',
    '  ```go {{< info >}}',
    '  {{< a "b" >}} {{% c %}}',
    '  ```',
    '',
    '~~~',
    '{{< over',
    '  lines >}}',
    '~~~',
    '',
    '<div title="{{< html >}}">{{< d >}}</div>',
    '',
    '    indented {{< e >}}',
    '',
    '`{{< span >}}`',
    '',
  ].join('\n');
  const html = previewOf(note);
  expect(html).toMatchInlineSnapshot(`
    "<ul>
    <li>
    <p>item</p>
    <pre><code class="language-go">{{&lt; a &quot;b&quot; &gt;}} {{% c %}}
    </code></pre>
    </li>
    </ul>
    <pre><code>{{&lt; over
      lines &gt;}}
    </code></pre>
    <div title="{{< html >}}">{{< d >}}</div>
    <pre><code>indented {{&lt; e &gt;}}
    </code></pre>
    <p><code>{{&lt; span &gt;}}</code></p>
    "
  `);
  expect(html).not.toContain('exam-notes');
});

test('what is no tag is text', () => {
  expect(previewOf('{{ .Title }}, {{< unclosed, {{<>}} and {% raw %}.')).toMatchInlineSnapshot(`
    "<p>{{ .Title }}, {{&lt; unclosed, {{&lt;&gt;}} and {% raw %}.</p>
    "
  `);
});

test('where the preview is switched off all is as VS Code has it', () => {
  const note = 'Fast.[1]\n\n{{% notice tip %}}\nA\n{{% /notice %}}\n\n[1](https://example.com)\n';
  expect(previewOf(note, { isEnabled: false })).toMatchInlineSnapshot(`
    "<p>Fast.[1]</p>
    <p>{{% notice tip %}}
    A
    {{% /notice %}}</p>
    <p><a href="https://example.com">1</a></p>
    "
  `);
});

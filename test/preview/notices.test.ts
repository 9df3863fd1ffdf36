import { describe, expect, test } from 'vitest';
import { previewOf } from './render.ts';

describe('a notice is a box', () => {
  test('around the Markdown between its tags', () => {
    expect(
      previewOf(`
        Before.
        {{% notice tip %}}
        Keep it **cheap**.

        - one
        - two
        {{% /notice %}}
        Behind.
      `),
    ).toMatchInlineSnapshot(`
      "<p>Before.</p>
      <div class="exam-notes-notice exam-notes-notice-tip" role="note">
      <p class="exam-notes-notice-title"><span class="exam-notes-notice-kind">Tip</span></p>
      <p>Keep it <strong>cheap</strong>.</p>
      <ul>
      <li>one</li>
      <li>two</li>
      </ul>
      </div>
      <p>Behind.</p>
      "
    `);
  });

  test('with a title of its own', () => {
    expect(
      previewOf(`
        {{< notice style="warning" title="A \\"hard\\" <limit>" >}}
        29 seconds.
        {{< /notice >}}
      `),
    ).toMatchInlineSnapshot(`
      "<div class="exam-notes-notice exam-notes-notice-warning" role="note">
      <p class="exam-notes-notice-title"><span class="exam-notes-notice-kind">Warning:</span> A &quot;hard&quot; &lt;limit&gt;</p>
      <p>29 seconds.</p>
      </div>
      "
    `);
  });

  test('where its tags stand at the ends of a paragraph', () => {
    expect(
      previewOf(`
        {{% notice info%}} The quota
        is soft.{{% / notice %}}

        {{% notice note %}}On one line.{{% /notice %}}
      `),
    ).toMatchInlineSnapshot(`
      "<div class="exam-notes-notice exam-notes-notice-info" role="note">
      <p class="exam-notes-notice-title"><span class="exam-notes-notice-kind">Info</span></p>
      <p>The quota
      is soft.</p>
      </div>
      <div class="exam-notes-notice exam-notes-notice-note" role="note">
      <p class="exam-notes-notice-title"><span class="exam-notes-notice-kind">Note</span></p>
      <p>On one line.</p>
      </div>
      "
    `);
  });

  test('in a list item, in a quote, and in another notice', () => {
    expect(
      previewOf(`
        - Item

          {{% notice note %}}
          Inside.
          {{% /notice %}}

        > {{% notice danger %}}
        > Quoted.
        > {{% notice tip %}}
        > Within.
        > {{% /notice %}}
        > {{% /notice %}}
      `),
    ).toMatchInlineSnapshot(`
      "<ul>
      <li>
      <p>Item</p>
      <div class="exam-notes-notice exam-notes-notice-note" role="note">
      <p class="exam-notes-notice-title"><span class="exam-notes-notice-kind">Note</span></p>
      <p>Inside.</p>
      </div>
      </li>
      </ul>
      <blockquote>
      <div class="exam-notes-notice exam-notes-notice-warning" role="note">
      <p class="exam-notes-notice-title"><span class="exam-notes-notice-kind">Danger</span></p>
      <p>Quoted.</p>
      <div class="exam-notes-notice exam-notes-notice-tip" role="note">
      <p class="exam-notes-notice-title"><span class="exam-notes-notice-kind">Tip</span></p>
      <p>Within.</p>
      </div>
      </div>
      </blockquote>
      "
    `);
  });

  test('by the names that other themes have', () => {
    expect(
      previewOf(`
        {{< hint info >}}
        Here.
        {{< /hint >}}

        {{< admonition type="example" >}}
        There.
        {{< /admonition >}}
      `),
    ).toMatchInlineSnapshot(`
      "<div class="exam-notes-notice exam-notes-notice-info" role="note">
      <p class="exam-notes-notice-title"><span class="exam-notes-notice-kind">Info</span></p>
      <p>Here.</p>
      </div>
      <div class="exam-notes-notice exam-notes-notice-tip" role="note">
      <p class="exam-notes-notice-title"><span class="exam-notes-notice-kind">Example</span></p>
      <p>There.</p>
      </div>
      "
    `);
  });
});

describe('no box', () => {
  test.each([
    ['without an end', '{{% notice tip %}}\nText.\n'],
    ['without a beginning', 'Text.\n\n{{% /notice %}}\n'],
    ['with its end in another block', '- a\n\n  {{% notice tip %}}\n  b\n\n{{% /notice %}}\n'],
    ['with its end in another item', '- {{% notice tip %}}\n- {{% /notice %}}\n'],
    ['in the middle of a paragraph', 'One {{% notice tip %}} two {{% /notice %}} three\n'],
    ['escaped', '{{%/* notice tip */%}}\n\nText.\n\n{{%/* /notice */%}}\n'],
    ['of another kind', '{{% expand %}}\nText.\n{{% /expand %}}\n'],
    ['in code', '```\n{{% notice tip %}}\n{{% /notice %}}\n```\n\n`{{% notice tip %}}` `{{% /notice %}}`\n'],
    ['in front matter', '---\na: "{{% notice tip %}}"\nb: "{{% /notice %}}"\n---\n'],
  ])('%s', (_, note) => {
    const html = previewOf(note);
    expect(html).not.toContain('exam-notes-notice');
    expect(html).toContain('{{%');
  });
});

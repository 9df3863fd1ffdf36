import { describe, expect, test } from 'vitest';
import { factsIn } from '../kit/facts.ts';

function verbatimIn(text: string): string[] {
  const { facts, at } = factsIn(text);
  return facts.verbatim.map(at);
}

describe('what stands in a note as it is', () => {
  test.each([
    ['code between tags of Hugo', '{{< highlight go >}}a{{< /highlight >}} b {{% code %}}c{{% /code %}}', ['a', 'c']],
    ['what a program prints, in CRLF', '{{< output >}}\r\nA\r\n{{< /output >}}', ['\r\nA\r\n']],
    ['a drawing in words', '{{<mermaid>}}A-->B{{</mermaid>}}', ['A-->B']],
    [
      'code between tags of Jekyll',
      '{% highlight sh %}\na\n{% endhighlight %}\n{%- raw -%}b{%- endraw -%}',
      ['{% highlight sh %}\na\n{% endhighlight %}', '{%- raw -%}b{%- endraw -%}'],
    ],
    ['a comment of Obsidian', 'A %% b %% c %%d%%', ['%% b %%', '%%d%%']],
    ['a comment on lines of its own', 'A\n%%\nb\n\nc %% d\n%%\ne', ['%%\nb\n\nc %% d\n%%']],
    ['comments of MDX', 'A {/* b */} c {/* d\n\ne */} {/* f', ['{/* b */}', '{/* d\n\ne */}']],
    ['one within the other', '{{< code >}}%% a %%{{< /code >}}', ['%% a %%']],
  ])('%s', (_, text, expected) => {
    expect(verbatimIn(text)).toEqual(expected);
  });

  test.each([
    ['tags that hold words', '{{< notice >}}a{{< /notice >}} {% hint %}b{% endhint %}'],
    ['a tag without its end', '{{< highlight go >}}a\n\n{% raw %}b'],
    ['an end of another name', '{% raw %}a{% endhighlight %}'],
    ['two marks on two lines', 'A 5 %% b\nc %% d'],
    ['tags in code', '`{{< code >}}a{{< /code >}}`'],
  ])('not %s', (_, text) => {
    expect(verbatimIn(text)).toEqual([]);
  });
});

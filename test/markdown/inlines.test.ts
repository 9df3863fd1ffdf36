import { expect, test } from 'vitest';
import { inlinesOf } from './outline.ts';

test('links of each form, with the place of text, address and label', () => {
  expect(
    inlinesOf('[a *b*](<x y> "t") [c][D d] [e][] [f] <https://g.h> https://i.j/k.\n\n[d D]: 1\n[e]: 2\n[f]: 3'),
  ).toMatchInlineSnapshot(`
    "link "[a *b*](<x y> \\"t\\")" form=inline content="a *b*" destination="x y" url="x y"
      text "a " value="a "
      emphasis "*b*"
        text "b" value="b"
    text " " value=" "
    link "[c][D d]" form=full content="c" label=D d
      text "c" value="c"
    text " " value=" "
    link "[e][]" form=collapsed content="e" label=e
      text "e" value="e"
    text " " value=" "
    link "[f]" form=shortcut content="f" label=f
      text "f" value="f"
    text " " value=" "
    link "<https://g.h>" form=autolink content="https://g.h" destination="https://g.h" url="https://g.h"
      text "https://g.h" value="https://g.h"
    text " " value=" "
    link "https://i.j/k" form=bare content="https://i.j/k" destination="https://i.j/k" url="https://i.j/k"
      text "https://i.j/k" value="https://i.j/k"
    text "." value=".""
  `);
});

test('a link over two lines of a quote', () => {
  expect(inlinesOf('> see [one\n> two](<a\\> b>)')).toMatchInlineSnapshot(`
    "text "see " value="see "
    link "[one\\n> two](<a\\\\> b>)" form=inline content="one\\n> two" destination="a\\\\> b" url="a> b"
      text "one" value="one"
      softBreak "\\n"
      text "two" value="two""
  `);
});

test('an image whose address holds spaces and parentheses', () => {
  expect(inlinesOf('![VPC](<https://h.org/0800-CLOUD(VPC)/A B.png> "A")')).toMatchInlineSnapshot(`
    "image "![VPC](<https://h.org/0800-CLOUD(VPC)/A B.png> \\"A\\")" form=inline content="VPC" destination="https://h.org/0800-CLOUD(VPC)/A B.png" url="https://h.org/0800-CLOUD(VPC)/A B.png"
      text "VPC" value="VPC""
  `);
});

test('addresses with an ampersand, encoded spaces, or two dots stay as written', () => {
  expect(inlinesOf('[a](./A%20b%20&%20c.md) [1](https://h.org/x---y..html)')).toMatchInlineSnapshot(`
    "link "[a](./A%20b%20&%20c.md)" form=inline content="a" destination="./A%20b%20&%20c.md" url="./A%20b%20&%20c.md"
      text "a" value="a"
    text " " value=" "
    link "[1](https://h.org/x---y..html)" form=inline content="1" destination="https://h.org/x---y..html" url="https://h.org/x---y..html"
      text "1" value="1""
  `);
});

test('labels may be code', () => {
  expect(inlinesOf('the [`Run`][] call\n\n[`Run`]: /run')).toMatchInlineSnapshot(`
    "text "the " value="the "
    link "[\`Run\`][]" form=collapsed content="\`Run\`" label=\`Run\`
      codeSpan "\`Run\`"
    text " call" value=" call""
  `);
});

test('numbers in brackets are text unless they are defined', () => {
  expect(inlinesOf('so it is.[5][2][7]')).toMatchInlineSnapshot(
    `"text "so it is.[5][2][7]" value="so it is.[5][2][7]""`,
  );
});

test('a bare address ends before punctuation and a bracket that is not its own', () => {
  expect(inlinesOf('(http://a.b/c_(d)), [http://e.f:80/]: http://g.h; x://y https:/z')).toMatchInlineSnapshot(`
    "text "(" value="("
    link "http://a.b/c_(d)" form=bare content="http://a.b/c_(d)" destination="http://a.b/c_(d)" url="http://a.b/c_(d)"
      text "http://a.b/c_(d)" value="http://a.b/c_(d)"
    text "), [" value="), ["
    link "http://e.f:80/" form=bare content="http://e.f:80/" destination="http://e.f:80/" url="http://e.f:80/"
      text "http://e.f:80/" value="http://e.f:80/"
    text "]: " value="]: "
    link "http://g.h" form=bare content="http://g.h" destination="http://g.h" url="http://g.h"
      text "http://g.h" value="http://g.h"
    text "; x://y https:/z" value="; x://y https:/z""
  `);
});

test('an address as the text of a link does not end the link', () => {
  expect(inlinesOf('[https://a.b](https://c.d)')).toMatchInlineSnapshot(`
    "link "[https://a.b](https://c.d)" form=inline content="https://a.b" destination="https://c.d" url="https://c.d"
      text "https://a.b" value="https://a.b""
  `);
});

test('emphasis that opens or closes with two marks covers both', () => {
  expect(inlinesOf('**a *b* c** ~~d~~ __e__')).toMatchInlineSnapshot(`
    "strong "**a *b* c**"
      text "a " value="a "
      emphasis "*b*"
        text "b" value="b"
      text " c" value=" c"
    text " " value=" "
    strike "~~d~~"
      text "d" value="d"
    text " " value=" "
    strong "__e__"
      text "e" value="e""
  `);
});

test('of three closing tildes the last stands for itself', () => {
  expect(inlinesOf('~~a~~~ b')).toMatchInlineSnapshot(`
    "strike "~~a~~"
      text "a" value="a"
    text "~" value="~"
    text " b" value=" b""
  `);
});

test('entities and escapes are text whose span covers what was written', () => {
  expect(inlinesOf('a &amp; \\* b')).toMatchInlineSnapshot(`
    "text "a " value="a "
    text "&amp;" value="&"
    text " " value=" "
    text "\\\\*" value="*"
    text " b" value=" b""
  `);
});

test('placeholders that look like tags are HTML', () => {
  expect(inlinesOf('Role of the tool: <INSERT ROLE HERE>, <br/> <!-- c -->')).toMatchInlineSnapshot(`
    "text "Role of the tool: " value="Role of the tool: "
    html "<INSERT ROLE HERE>"
    text ", " value=", "
    html "<br/>"
    text " " value=" "
    html "<!-- c -->""
  `);
});

test('footnote references, in links too', () => {
  expect(inlinesOf('a[^1] [b [^x y] c [^2]](u) [^3][^4] [^5](v)\n\n[^2]: d')).toMatchInlineSnapshot(`
    "text "a" value="a"
    footnoteReference "[^1]" label=1
    text " " value=" "
    link "[b [^x y] c [^2]](u)" form=inline content="b [^x y] c [^2]" destination="u" url="u"
      text "b [^x y] c " value="b [^x y] c "
      footnoteReference "[^2]" label=2
    text " " value=" "
    footnoteReference "[^3]" label=3
    footnoteReference "[^4]" label=4
    text " " value=" "
    link "[^5](v)" form=inline content="^5" destination="v" url="v"
      text "^5" value="^5""
  `);
});

test('a defined footnote goes before a link of the same look', () => {
  expect(inlinesOf('[^1](a)\n\n[^1]: b')).toMatchInlineSnapshot(`
    "footnoteReference "[^1]" label=1
    text "(a)" value="(a)""
  `);
});

test('wiki links with heading, block and alias', () => {
  expect(inlinesOf('[[Amazon S3]] [[Notes/S3#Storage classes|classes]] [[#Below]] [[A#^b1]]')).toMatchInlineSnapshot(`
    "wikiLink "[[Amazon S3]]" embed=false target=Amazon S3 targetSpan="Amazon S3" content="Amazon S3"
      text "Amazon S3" value="Amazon S3"
    text " " value=" "
    wikiLink "[[Notes/S3#Storage classes|classes]]" embed=false target=Notes/S3 targetSpan="Notes/S3" fragment=Storage classes fragmentSpan="Storage classes" content="classes"
      text "classes" value="classes"
    text " " value=" "
    wikiLink "[[#Below]]" embed=false target= targetSpan="" fragment=Below fragmentSpan="Below" content="#Below"
      text "#Below" value="#Below"
    text " " value=" "
    wikiLink "[[A#^b1]]" embed=false target=A targetSpan="A" fragment=^b1 fragmentSpan="^b1" content="A#^b1"
      text "A#^b1" value="A#^b1""
  `);
});

test('an embed, and text right behind it', () => {
  expect(inlinesOf('![[Bedrock.png|697]]Inside')).toMatchInlineSnapshot(`
    "wikiLink "![[Bedrock.png|697]]" embed=true target=Bedrock.png targetSpan="Bedrock.png" content="697"
    text "Inside" value="Inside""
  `);
});

test('a number in double brackets is a link where it has an address or a definition', () => {
  expect(inlinesOf('[[1]](https://a.b) [[2]] [[3]]\n\n[2]: c')).toMatchInlineSnapshot(`
    "link "[[1]](https://a.b)" form=inline content="[1]" destination="https://a.b" url="https://a.b"
      text "[1]" value="[1]"
    text " [" value=" ["
    link "[2]" form=shortcut content="2" label=2
      text "2" value="2"
    text "] " value="] "
    wikiLink "[[3]]" embed=false target=3 targetSpan="3" content="3"
      text "3" value="3""
  `);
});

test('a link is one around what looks like a wiki link', () => {
  expect(inlinesOf('[see [[A]] b](c)')).toMatchInlineSnapshot(`
    "link "[see [[A]] b](c)" form=inline content="see [[A]] b" destination="c" url="c"
      text "see [[A]] b" value="see [[A]] b""
  `);
});

test('a wiki link in a table has its bar escaped', () => {
  expect(inlinesOf('| [[A\\|b]] | `c\\|d` |\n|-|-|')).toMatchInlineSnapshot(`
    "wikiLink "[[A\\\\|b]]" embed=false target=A targetSpan="A" content="b"
      text "b" value="b""
  `);
});

test.each(['{: .note }', '{:.no_toc}', '{:toc}', '{: #s3 .wide title="A word" data-x=1 }'])(
  'attributes of a block: %s',
  (attributes) => {
    expect(inlinesOf(`Text\n${attributes}`)).toContain(`attributes ${JSON.stringify(attributes)}`);
    expect(inlinesOf(`[a](b)${attributes} c`)).toContain(`attributes ${JSON.stringify(attributes)}`);
  },
);

test.each(['{:ok, value}', '{: }', '{ .note }', '{.note}', '{: .note', '`{: .note }`', '{:.a\n.b}', '\\{: .note }'])(
  'no attributes in %j',
  (text) => {
    expect(inlinesOf(text)).not.toContain('attributes');
  },
);

test('math on one line or between two dollars', () => {
  expect(inlinesOf('so $x_1^2$ and $$a *b*\nc$$.')).toMatchInlineSnapshot(`
    "text "so " value="so "
    math "$x_1^2$"
    text " and " value=" and "
    math "$$a *b*\\nc$$"
    text "." value=".""
  `);
});

test.each([
  '$5 and $10',
  'US$5 to US$6',
  'set $PATH or $HOME.',
  '$ a$',
  '$a $',
  'a$b$c',
  '$1,000–$2,000',
  '\\$a$',
  '$$',
  '$$$a$$$',
])('no math in %s', (text) => {
  expect(inlinesOf(text)).not.toContain('math');
});

test('shortcodes are one each, and over lines', () => {
  expect(inlinesOf('{{< a >}}{{% b %}} c {{< d\n  e="f" >}} g')).toMatchInlineSnapshot(`
    "shortcode "{{< a >}}"
    shortcode "{{% b %}}"
    text " c " value=" c "
    shortcode "{{< d\\n  e=\\"f\\" >}}"
    text " g" value=" g""
  `);
});

test('an address that is a shortcode is as written', () => {
  expect(
    inlinesOf('[a]({{< ref "b/c.md" >}}) ![d](<{{% static "e f" %}}>) <https://h.i/{{< v >}}/j>'),
  ).toMatchInlineSnapshot(`
    "link "[a]({{< ref \\"b/c.md\\" >}})" form=inline content="a" destination="{{< ref \\"b/c.md\\" >}}" url="{{< ref \\"b/c.md\\" >}}"
      text "a" value="a"
    text " " value=" "
    image "![d](<{{% static \\"e f\\" %}}>)" form=inline content="d" destination="{{% static \\"e f\\" %}}" url="{{% static \\"e f\\" %}}"
      text "d" value="d"
    text " " value=" "
    link "<https://h.i/{{< v >}}/j>" form=autolink content="https://h.i/{{< v >}}/j" destination="https://h.i/{{< v >}}/j" url="https://h.i/{{< v >}}/j"
      text "https://h.i/{{< v >}}/j" value="https://h.i/{{< v >}}/j""
  `);
});

test('line breaks', () => {
  expect(inlinesOf('a  \n  b\\\nc\nd')).toMatchInlineSnapshot(`
    "text "a" value="a"
    hardBreak "\\n  "
    text "b" value="b"
    hardBreak "\\\\\\n"
    text "c" value="c"
    softBreak "\\n"
    text "d" value="d""
  `);
});

test('a label of unfinished brackets is text', () => {
  expect(inlinesOf('[[[a [b [[c')).toMatchInlineSnapshot(`"text "[[[a [b [[c" value="[[[a [b [[c""`);
});

import type { Catalog, ServiceName } from '../../catalog/catalog.ts';
import type { Naming } from '../../catalog/matcher.ts';
import { splitVendor } from '../../catalog/vendorPrefix.ts';
import type { Mention } from '../../index/mentions.ts';
import type { IndexedNote, IndexView } from '../../index/notebookIndex.ts';
import type { Prose } from '../../text/prose.ts';
import type { Span } from '../../text/span.ts';
import { fold } from '../../text/words.ts';
import { articleEdits } from './articles.ts';
import { isTied } from './linkedHeadings.ts';
import type { Found, Rule } from './rule.ts';
import { isLabel, isSymbol, quotationsIn, type Surroundings, surroundingsOf } from './surroundings.ts';

/** `AWS Bedrock`, where the service is called Amazon Bedrock. */
export const wrongVendorPrefix: Rule = {
  code: 'wrong-vendor-prefix',
  severity: 'information',
  title: 'A service with the wrong vendor’s prefix',
  docs: `Some AWS services are called *Amazon*, others *AWS*, and you cannot tell from what they do. The exam writes them
correctly.

Reported is a name after one of the catalog's \`vendorPrefixes\`, where the catalog has that name with another prefix, and
with this one neither as a current nor as a former name; or where it has none, and a vendor's name further on (\`AWS
Contact Lens for Amazon Connect\`). Not reported are other services whose name has no prefix at all
(\`Elastic Load Balancing\`), words for what one makes with a service (\`an AWS VPC\` is a VPC in AWS; in a heading it is
reported), names in lower case (\`aws s3\` is the command), names that the exam guide itself writes that
way, names in tags and paths (\`#AWS\`, \`C:\\AWS\`), and names in quotations or in titles of external pages.

Wrong:

\`\`\`markdown
AWS Bedrock calls an Amazon Lambda function.
\`\`\`

Right:

\`\`\`markdown
Amazon Bedrock calls an AWS Lambda function.
\`\`\`

Fix: put the catalog's name in its place, with the capitals that a heading gives its words and the article that it takes
(\`an AWS …\`, \`a Contact Lens …\`), unless the name has markup inside it or a wiki link is found by it. In a heading that
links lead to, or in their text, it is not applied unasked: the anchor would change with the words.`,
  *check(view, note): Iterable<Found> {
    for (const { start, end, written, right } of wrongPrefixes(view, note)) {
      yield { start, end, message: `The name is ${right}, not ${written}.` };
    }
  },
  fixes({ start }, { view, note }) {
    const found = wrongPrefixes(view, note).find((each) => each.start === start);
    if (found === undefined || isLabel(note.facts, found)) return [];
    if (found.end - found.start !== found.written.length) return [];
    const { end, right, article } = found;
    const edits = [...article, { start, end, newText: right }].map((edit) => ({ uri: note.uri, ...edit }));
    const fix = { title: `Change to “${right}”`, edits };
    return [isTied(view, note, { ...found, newText: right }) ? fix : { ...fix, preferred: true, safe: true }];
  },
};

interface WrongPrefix extends Span {
  /** As it stands in the note, without markup. */
  readonly written: string;
  readonly right: string;
  /** What the article before it needs with the right name. */
  readonly article: readonly (Span & { readonly newText: string })[];
}

function wrongPrefixes({ catalog, blueprint }: IndexView, { facts, mentions }: IndexedNote): WrongPrefix[] {
  const isQuoted = quotationsIn(facts);
  return mentions.flatMap((mention) => {
    if (!mayHavePrefix(mention, catalog)) return [];
    const place = surroundingsOf(facts.prose, mention);
    if (place === undefined || isQuoted(mention, place)) return [];
    if (mention.namings.some(({ name }) => isSymbol(place, name.text))) return [];
    const { written } = place;
    if (mention.namings.every(({ name }) => name.isCountable) && !isOfService(facts.prose, place)) return [];
    if (blueprint?.examNames.some(({ text }) => text === written)) return [];
    const [right, ...others] = new Set(mention.namings.map((naming) => findRightName(naming, written, catalog)));
    if (right === undefined || others.length > 0) return [];
    const article = articleEdits(facts.prose, place, right);
    return [{ start: mention.start, end: mention.end, written, right, article }];
  });
}

/** What stands behind the name of a service, and not behind what one makes with it. */
const OF_SERVICE =
  /^ (?:services?|consoles?|documentation|docs|APIs?|CLI|pricing|quotas?|limits?|features?)(?!\p{L})/iu;

/** True for a heading or a title, and before a word of the service: elsewhere `an AWS VPC` is a VPC in AWS. */
function isOfService({ leaves }: Prose, { leaf, after }: Surroundings): boolean {
  const kind = leaves[leaf]?.kind;
  return ((kind === 'heading' || kind === 'title') && !/^s(?!\p{L})/u.test(after)) || OF_SERVICE.test(after);
}

/** True where more is written than a name that the catalog has without a prefix: all but a few are passed over. */
function mayHavePrefix({ start, end, namings }: Mention, { vendorPrefixes }: Catalog): boolean {
  return namings.every(
    ({ name }) =>
      name.form !== 'former' &&
      end - start > name.text.length &&
      splitVendor(name.text, vendorPrefixes).vendor === undefined,
  );
}

/** The name that the service has behind another prefix than the one that is written. */
function findRightName({ service }: Naming, written: string, { vendorPrefixes }: Catalog): string | undefined {
  const { vendor, rest } = splitVendor(written, vendorPrefixes);
  if (vendor === undefined || !vendorPrefixes.includes(vendor)) return undefined;
  if (splitVendor(service.name, vendorPrefixes).vendor === vendor) return undefined;
  const right = service.names.find(({ text, form }) => {
    if (form !== 'current' && form !== 'alias') return false;
    const known = splitVendor(text, vendorPrefixes);
    return known.vendor !== undefined && known.vendor !== vendor && isSameName(known.rest, rest);
  });
  if (right === undefined) return service.names.find((name) => isWithoutPrefix(name, rest, vendorPrefixes))?.text;
  const known = splitVendor(right.text, vendorPrefixes);
  return `${known.vendor} ${withCapitals(known.rest, rest)}`;
}

/** True for a name that has a vendor's further on: `Contact Lens for Amazon Connect` has none before it. */
function isWithoutPrefix({ text, form }: ServiceName, rest: string, vendorPrefixes: readonly string[]): boolean {
  const isMeant = (form === 'current' || form === 'alias') && isSameName(text, rest);
  return isMeant && vendorPrefixes.some((vendor) => `${text} `.includes(` ${vendor} `));
}

/** The catalog's words with the capitals that a heading gives them: `CloudWatch Agent` for `CloudWatch agent`. */
function withCapitals(known: string, written: string): string {
  const words = written.split(/\s+/);
  const own = known.split(' ');
  if (own.length !== words.length) return known;
  return own.map((word, at) => (/^\p{Lu}/u.test(words[at] ?? '') ? capitalised(word) : word)).join(' ');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** True for `Route53` and `Route 53`, too. */
function isSameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => fold(name).replace(/[\s-]+/g, ''));
  return one === other;
}

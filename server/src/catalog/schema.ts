import * as z from 'zod/mini';
import { address, list, text } from '../data/schema.ts';

const match = z
  .enum(['exact-case', 'mid-sentence', 'prefix-or-context'])
  .check(
    z.describe(
      'Where a name that is an ordinary word too counts as a name. exact-case: anywhere, but only with these capitals. ' +
        'mid-sentence: with these capitals where no sentence, item or cell merely opens with it. ' +
        'prefix-or-context: behind the vendor, in a list of services, or in the section of its service.',
    ),
  );
const sharedWith = list(text('The id of a service, or any other words.'), 'What else bears this name.');
const date = (description: string) => text(`${description} As 2025-01-31, 2025-01 or "2025".`);

/** A name, plain or with what is to be known of it; a catalog and `exam-notes.yaml` write names alike. */
export const nameEntry = z.union([
  text('A name under which people write of the service.'),
  z.strictObject({
    text: text('The name itself.'),
    match: z.optional(match),
    informal: z.optional(
      z
        .boolean()
        .check(z.describe('True for a spelling that notes use and the vendor does not: known, never offered.')),
    ),
    sharedWith: z.optional(sharedWith),
    countable: z.optional(
      z
        .boolean()
        .check(z.describe('True for a word for what one makes with the service too: a VPC in AWS is no AWS VPC.')),
    ),
  }),
]);

const formerName = z.strictObject({
  text: text('The former name.'),
  match: z.optional(match),
  sharedWith: z.optional(sharedWith),
  until: z.optional(date('When it was given up.')),
  evidence: z.optional(text('Where old and new name were seen together.')),
});

const status = z
  .strictObject({
    state: z
      .enum(['active', 'closed-to-new', 'retired'])
      .check(z.describe('Whether it can be used: by everybody, by those who use it already, or no longer.')),
    since: z.optional(date('Since when.')),
    evidence: z.optional(text('Where that is announced.')),
  })
  .check(z.describe('Whether it is still offered; left out for what is.'));

/** What an entry with a name of its own cannot do without; one without a name extends the entry of another catalog. */
const NEEDED_WITH_NAME = ['category', 'summary'] as const;

const service = z
  .strictObject({
    id: text('The word by which files refer to the service. One of an earlier catalog: changes that one.', 'services'),
    name: z.optional(
      text('The name in force. Left out, the entry adds to the service that an earlier catalog has under this id.'),
    ),
    vendor: z.optional(text('Who makes it, as the name has it: Amazon.')),
    kind: z.optional(text('What it is, where it is no service: feature, model, library.')),
    category: z.optional(text('The group that it is listed in.', 'categories')),
    parent: z.optional(text('The id of the service that it is a feature of.', 'services')),
    summary: z.optional(text('What it is, in a few words without a full stop.')),
    docs: z.optional(address('The address of its documentation.')),
    status: z.optional(status),
    aliases: z.optional(
      list(
        nameEntry,
        'Other names in force. A short one needs its capital to be recognised. One with the text of the name says by ' +
          'match where that counts.',
      ),
    ),
    formerNames: z.optional(list(formerName, 'Names that it once had.')),
    note: z.optional(text('Anything to know about the entry; shown nowhere.')),
  })
  .check(
    z.meta({ dependencies: { name: NEEDED_WITH_NAME } }),
    z.superRefine((entry, context) => {
      if (entry.name === undefined) return;
      for (const key of NEEDED_WITH_NAME) {
        if (entry[key] === undefined)
          context.addIssue({ code: 'custom', path: [key], message: `\`${key}\` is missing.` });
      }
    }),
  );

/** What stands in a catalog file: `server/catalogs/aws.yaml`, or one's own. */
export const catalogFile = z
  .strictObject({
    version: z.literal(1).check(z.describe('The version of this format: 1.')),
    name: text('A short name for the catalog: aws.'),
    title: text('What the catalog is of: Amazon Web Services.'),
    vendorPrefixes: z.optional(list(text('A word: Amazon.'), 'Words that may stand before any name of the catalog.')),
    categories: z.optional(
      list(text('A category.'), 'Categories that services of this catalog are in, besides those of earlier catalogs.'),
    ),
    nonServicePhrases: z.optional(list(text('A phrase: AWS Region.'), 'What begins like a service and is none.')),
    otherVendors: z.optional(
      list(text('A vendor: Azure.'), 'A name right behind one of these is none of this catalog.'),
    ),
    services: list(service, 'The services, in any order.'),
  })
  .check(
    z.meta({
      title: 'Catalog of Exam Notes',
      description: 'Services and the names by which notes know them.',
    }),
  );

export type ServiceEntry = z.infer<typeof service>;
export type NameEntry = z.infer<typeof nameEntry>;
export type CatalogFile = z.infer<typeof catalogFile>;

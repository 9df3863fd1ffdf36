import * as z from 'zod/mini';

const match = z.optional(z.enum(['exact-case', 'mid-sentence', 'prefix-or-context']));

const name = z.union([
  z.string(),
  z.object({
    text: z.string(),
    match,
    informal: z.optional(z.boolean()),
    sharedWith: z.optional(z.array(z.string())),
  }),
]);

const formerName = z.object({
  text: z.string(),
  match,
  sharedWith: z.optional(z.array(z.string())),
  until: z.optional(z.string()),
  evidence: z.optional(z.string()),
});

const service = z.object({
  id: z.string(),
  name: z.string(),
  vendor: z.optional(z.string()),
  kind: z.optional(z.string()),
  category: z.string(),
  parent: z.optional(z.string()),
  summary: z.string(),
  docs: z.optional(z.string()),
  status: z.optional(
    z.object({
      state: z.enum(['active', 'closed-to-new', 'retired']),
      since: z.optional(z.string()),
      evidence: z.optional(z.string()),
    }),
  ),
  aliases: z.optional(z.array(name)),
  formerNames: z.optional(z.array(formerName)),
  note: z.optional(z.string()),
});

/** What stands in a catalog file: `server/catalogs/aws.yaml`, or one's own. */
export const catalogFile = z.object({
  version: z.literal(1),
  name: z.string(),
  title: z.string(),
  vendorPrefixes: z.optional(z.array(z.string())),
  nonServicePhrases: z.optional(z.array(z.string())),
  otherVendors: z.optional(z.array(z.string())),
  services: z.array(service),
});

export type ServiceEntry = z.infer<typeof service>;

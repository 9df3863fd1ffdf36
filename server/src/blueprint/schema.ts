import * as z from 'zod/mini';
import { list, text } from '../data/schema.ts';

const id = (description: string) => text(`${description} In quotes where it looks like a number.`);
const serviceId = text('The id of a service.', 'services');

const skill = z.strictObject({
  id: id('The number of the skill: 1.1.1.'),
  title: text('What one must be able to do, in a few words.'),
  services: z.optional(list(serviceId, 'Services that the skill is about.')),
  topics: z.optional(list(text('A topic.'), 'What else it is about.')),
});

const task = z.strictObject({
  id: id('The number of the task: "1.1".'),
  title: text('What the task is, as the exam guide names it.'),
  skills: z.optional(list(skill, 'The skills of the task.')),
});

const domain = z.strictObject({
  id: id('The number of the domain: "1".'),
  title: text('What the domain is, as the exam guide names it.'),
  weight: z.optional(z.number().check(z.minimum(0), z.maximum(100), z.describe('Its share of the exam, in percent.'))),
  tasks: z.optional(list(task, 'The tasks of the domain.')),
});

const count = (description: string) => z.number().check(z.minimum(0), z.describe(description));

const exam = z
  .strictObject({
    code: text('The code by which notes name the exam: AIP-C01.'),
    name: text('The name of the exam or of its certification.'),
    guideVersion: z.optional(text('The version of the exam guide that this follows.')),
    scoredQuestions: z.optional(count('How many questions count.')),
    unscoredQuestions: z.optional(count('How many questions are on trial and do not count.')),
    passingScore: z.optional(count('The score that is needed, on the scale of the exam.')),
  })
  .check(z.describe('The exam that this is the outline of.'));

/** What stands in a blueprint file: `server/blueprints/aip-c01.yaml`, or one's own. */
export const blueprintFile = z
  .strictObject({
    version: z.literal(1).check(z.describe('The version of this format: 1.')),
    exam,
    examNames: z.optional(
      list(
        z.strictObject({
          text: text('The name as the exam guide has it.'),
          service: text('The id of the service that is meant.', 'services'),
        }),
        'Names as the exam guide writes them, where they are not those in force: they are right in notes.',
      ),
    ),
    domains: list(domain, 'The domains of the exam, in their order.'),
    inScope: z.optional(list(serviceId, 'Services that the exam guide lists as in scope.')),
    outOfScope: z.optional(list(serviceId, 'Services that the exam guide rules out.')),
  })
  .check(
    z.meta({
      title: 'Blueprint of Exam Notes',
      description: 'The outline of an exam: what it asks, and of which weight.',
    }),
  );

export type BlueprintFile = z.infer<typeof blueprintFile>;

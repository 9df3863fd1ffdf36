// What generated notes are made of: names as people write them, and sentences about nothing in particular that read
// like notes for an exam. `{s}` stands for a service, `{n}` for a number, `{t}` for a thing.

/** Services with sections and entries of their own. */
export const SERVICES = [
  'Amazon Bedrock',
  'Amazon Bedrock Knowledge Bases',
  'Amazon Bedrock Guardrails',
  'Amazon SageMaker AI',
  'Amazon OpenSearch Serverless',
  'Amazon Kendra',
  'Amazon Comprehend',
  'Amazon Textract',
  'Amazon Transcribe',
  'Amazon Q Business',
  'Amazon S3',
  'Amazon DynamoDB',
  'Amazon Aurora',
  'Amazon ElastiCache',
  'Amazon CloudWatch',
  'Amazon EventBridge',
  'Amazon API Gateway',
  'Amazon Macie',
  'Amazon Cognito',
  'Amazon ECS',
  'AWS Lambda',
  'AWS Step Functions',
  'AWS AppConfig',
  'AWS CloudTrail',
  'AWS CodePipeline',
  'AWS Glue',
  'AWS Secrets Manager',
  'AWS X-Ray',
  'AWS PrivateLink',
  'AWS WAF',
] as const;

/** How the same and other services are called in passing. */
export const SHORT_NAMES = [
  'Bedrock',
  'SageMaker',
  'Lambda',
  'S3',
  'DynamoDB',
  'Step Functions',
  'API Gateway',
  'EventBridge',
  'CloudWatch',
  'CloudTrail',
  'OpenSearch Serverless',
  'Kendra',
  'KMS',
  'IAM',
  'SQS',
  'SNS',
  'ECS',
  'X-Ray',
  'Amazon Bedrock',
  'AWS Lambda',
  'Amazon S3',
  'Amazon SQS',
] as const;

export const THINGS = [
  'prompt',
  'answer',
  'embedding',
  'chunk',
  'token',
  'index',
  'endpoint',
  'model unit',
  'session',
  'policy',
  'queue',
  'retry',
  'document',
  'batch',
  'schema',
  'alarm',
] as const;

export const TOPICS = [
  'Choosing a model',
  'Retrieval and search',
  'Agents and tools',
  'Data that the model sees',
  'Keeping costs down',
  'Watching what happens',
  'Access from private networks',
  'Keeping answers safe',
  'Deployment without downtime',
  'Evaluation before release',
] as const;

export const SENTENCES = [
  'Use {s} when the {t} must be there within {n} milliseconds, and {s} where minutes will do.',
  'The question often hides one word: “least effort” asks for {s}, “most control” for {s}.',
  'Each {t} is kept for {n} days, then it goes to {s} and costs a tenth.',
  'Any {t} that fails {n} times is put aside; somebody has to look at it before {s} tries again.',
  'Without its {t} the call from {s} is refused, and the log in {s} says only that access was denied.',
  'What is billed is the {t}, in and out, so shorter ones are the first thing to try.',
  'With {s} in front, a second {t} of the same caller waits until the first is done.',
  'Nothing is trained on what you send: the {t} stays in the Region that {s} runs in.',
  'The order does not matter as long as every {t} carries the time at which it was made.',
  '{s} reads the {t} once and keeps it; a new version has to be announced to {s}.',
  'A common wrong answer puts {s} between the two, where one plain {t} is enough.',
  'Write the {t} first, test it with {n} real questions, and only then think of {s}.',
  'At {n} requests a second the limit of {s} is reached; ask for more, or spread the load with {s}.',
  'For long texts, cut each {t} at its headings and let neighbours overlap by {n} words.',
] as const;

export const POINTS = [
  'One {t} for each tenant, never shared',
  'Scales to zero, so an idle {t} costs nothing',
  '`{s}` as a trigger, {s} as the target',
  'Up to {n} at a time; more wait in {s}',
  '**Encryption:** {s} with a key of your own, at rest and on the way',
  '**Limits:** {n} per account, and they can be raised',
  '**Retries:** with growing pauses, at most {n}',
  'No server to patch, but no say in when the {t} is updated either',
  'Works with _any_ {t} that has an address',
  'Needs a role that may call {s}, and nothing else',
  'Remember: {s} sees the {t} before the person does',
  'Flow: {s} → {s} → {s}',
] as const;

export const SITES = [
  'https://docs.example.com/guides/',
  'https://learn.example.org/articles/',
  'https://blog.example.net/2026/',
] as const;

export const NOTICES = ['tip', 'note', 'info', 'warning'] as const;

/** Bodies of fences, each with its language. */
export const FENCES: readonly (readonly [language: string, body: string])[] = [
  ['', '{s} -> {s} -> {s}\n              |\n              v\n            {s}'],
  ['json', '{\n  "name": "{t}",\n  "timeout": {n},\n  "retry": { "attempts": 3, "backoff": 2 }\n}'],
  ['python', 'def answer(question):\n    found = search(question, top={n})\n    return ask(model, question, found)'],
  ['yaml', 'Resources:\n  Store:\n    Type: Example::Store\n    Properties:\n      Days: {n}'],
  ['mermaid', 'flowchart LR\n  A[{s}] --> B[{s}]\n  B -->|{t}| C[{s}]'],
];

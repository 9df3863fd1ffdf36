import { describe, test } from 'vitest';
import { expectNames } from '../kit/names.ts';

describe('an ordinary word that merely opens something is no name', () => {
  test.each([
    '- Connect to the host with a key pair.',
    '- Translate release notes for three markets.',
    'Organizations can set their own retention periods.',
    '- **Backup**: the old copies are kept for a month.',
    '- **Forecasting**: shows next quarter',
    'Do this first. Shield the cache from bursts.',
    'Comprehend the question before you answer.',
    '1. Transcribe the interview.',
    'Step 2: Transcribe the interview.',
    'Next – Personalize the greeting.',
    '| Translate the form | by hand |\n|---|---|\n| Glue both halves | twice |',
    '# Personalize your desktop',
    '> Inspector notes go into the binder.',
    'Sam said: “Glue it.”',
    '(Translate it later.)',
    '- [ ] Comprehend chapter 3',
  ])('%s', (text) => {
    expectNames(text);
  });
});

describe('a coined word with its capitals is a name there too', () => {
  test.each([
    '- [Lambda→lambda] runs it.',
    '[Athena→athena] reads Parquet.',
    '- **[Macie→macie]**: finds card numbers',
    '| [Kendra→kendra] | search |\n|---|---|\n| [Bedrock→bedrock] | models |',
    '# [SageMaker→sagemaker-ai] in a day',
    'Done. [Polly→polly] speaks.',
  ])('%s', (text) => {
    expectNames(text);
  });
});

describe('in the middle of a sentence its capital makes the word a name', () => {
  test.each([
    'The job in [Glue→glue] writes Parquet.',
    'Calls go through [Transcribe→transcribe] first, e.g. [Comprehend→comprehend] later.',
    'Use [Inspector→inspector] for that.',
    '[Glue→glue] is for ETL. [Organizations→organizations] allows it, [Translate→translate] has it.',
    'the rules of [Config→config] and of [Shield→shield]',
  ])('%s', (text) => {
    expectNames(text);
  });

  test.each([
    'the glue between teams',
    'we translate and personalize it',
    'an inspector of the works',
    'in config files',
    'the Backup of last night',
    'each Batch has a number',
    'press Connect and wait',
    'the Support team',
  ])('but not %s', (text) => {
    expectNames(text);
  });
});

describe('behind the vendor’s name it is one anywhere', () => {
  test.each([
    '- [AWS Backup→backup] keeps copies.',
    '[Amazon Connect→connect] takes calls.',
    '[aws config→config] is on',
    '[AWS Batch→batch], [Amazon Titan→titan], [AWS Health→aws-health]',
    'all of [[AWS Shield→shield]](shield.md)',
  ])('%s', (text) => {
    expectNames(text);
  });

  test.each([
    'AWS supports both.',
    'AWS backs up nothing by itself, AWS connects nothing.',
    'AWS agents and AWS pipelines are words of ours.',
  ])('but a verb is none: %s', (text) => {
    expectNames(text);
  });
});

test('a bracketed abbreviation of the name before it is one', () => {
  expectNames('[AWS Resource Access Manager→ram] ([RAM→ram]) beside 16 GB of memory (RAM)');
});

describe('a capital before it makes it part of another name', () => {
  test.each([
    '**OpenID Connect (OIDC)** or Facebook Connect',
    'They use Direct Config for that.',
    'with the Kafka Connect workers',
    'an [S3→s3] Backup to another account',
    'the [EKS→eks] Connect agent',
    '- **Custom Translate**: our own tool',
    '## Model Forecast',
    '## The Best Ways to Translate',
  ])('%s', (text) => {
    expectNames(text);
  });

  test.each([
    'With [Glue→glue] it is easy.',
    'Use [Translate→translate] here.',
    'the [SageMaker→sagemaker-ai] [Model Registry→sagemaker-model-registry]'
      .replace('] [', ' ')
      .replace('SageMaker→sagemaker-ai Model', 'SageMaker Model'),
    '## How logs reach [Glue→glue]',
  ])('%s', (text) => {
    expectNames(text);
  });
});

describe('in the section of its service, or of what that is a feature of', () => {
  test('a word within a sentence is a name', () => {
    expectNames(`
      ## [Amazon Connect→connect]
      Agents answer in [Connect→connect] itself.

      ## Something else
      Agents answer in Connect itself.
    `);
  });

  test('so is a label', () => {
    expectNames(`
      ## [Amazon Bedrock→bedrock]
      - **[Guardrails→bedrock-guardrails]**: filter words
      - [Agents→bedrock-agents] – call tools

      ### [Flows→bedrock-flows]

      ## Roads
      - **Guardrails**: keep cars in
    `);
  });

  test('but a verb that opens a sentence is still a verb', () => {
    expectNames(`
      # [Amazon Translate→translate]
      - Translate contracts and mails.
      - Call [Translate→translate] for each page.
    `);
  });

  test('the note’s title makes a section of the whole note', () => {
    expectNames(`
      ---
      title: "[AWS Backup→backup]"
      ---
      ## Plans
      What [Backup→backup] keeps.
    `);
  });

  test('a list of sources ends it', () => {
    expectNames(`
      ## [Amazon Connect→connect]
      Calls go to [Connect→connect].[1]

      [1](https://example.com/a)
      [2](https://example.com/b)

      Calls go to Connect.
    `);
  });
});

describe('generic terms with a feature’s capitals', () => {
  test.each([
    '- **Model Registry**: a share for checkpoints',
    '**Feature Store Caching:**',
    '- **Data Quality**: look for gaps',
    'several knowledge bases, a guardrail for accounts',
  ])('%s', (text) => {
    expectNames(text);
  });

  test.each([
    '| [Bedrock→bedrock] | [Knowledge Bases→bedrock-knowledge-bases] |\n|---|---|',
    '[Amazon Bedrock Knowledge Bases→bedrock-knowledge-bases] answers; the knowledge base is refreshed.',
    'Register it in the [Model Registry→sagemaker-model-registry].',
  ])('%s', (text) => {
    expectNames(text);
  });
});

describe('among features of what the block names before', () => {
  test.each([
    'Train with [SageMaker→sagemaker-ai] ([Pipelines→sagemaker-pipelines], [Canvas→sagemaker-canvas] and [Processing→sagemaker-processing]).',
    '- With [Bedrock→bedrock] come [Flows→bedrock-flows], [Guardrails→bedrock-guardrails] and [Prompt Caching→bedrock-prompt-caching].',
  ])('%s', (text) => {
    expectNames(text);
  });

  test.each([
    'Our tools (Pipelines, Canvas and Processing) are old.',
    '[Bedrock→bedrock] has tools (Pipelines, Canvas and Processing).',
    '[SageMaker→sagemaker-ai] runs (Pipelines, Processing).',
  ])('no name: %s', (text) => {
    expectNames(text);
  });
});

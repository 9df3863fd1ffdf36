import { describe, expect, test } from 'vitest';
import { findings } from '../../../server/src/features/findings.ts';
import { applied, findingsIn, fixed, fixesIn } from '../../kit/findings.ts';
import { fixtureOf, indexOf } from '../../kit/fixture.ts';

const CODE = 'renamed-service';

/** The names that are found. */
function namesIn(text: string): string[] {
  return findingsIn(text, CODE).map((finding) => finding.slice(0, finding.indexOf(` ${CODE}`)));
}

describe('a former name as if it were in force', () => {
  test('the message says the name in force, and since when', () => {
    expect(findingsIn('Sign in through AWS SSO, then open QuickSight Q.\n', CODE)).toEqual([
      'AWS SSO renamed-service: AWS SSO has been called IAM Identity Center since 2022-07-26.',
      'QuickSight Q renamed-service: QuickSight Q is now called Amazon Q in Quick Sight.',
    ]);
  });

  test('where another service had the name too, the message names both, and nothing is changed unasked', () => {
    const text = 'Kinesis Data Analytics reads streams.\n';
    expect(findingsIn(text, CODE)).toEqual([
      'Kinesis Data Analytics renamed-service: Kinesis Data Analytics has been called Amazon Managed Service for Apache Flink since 2023-08-30, unless Amazon Kinesis Data Analytics for SQL Applications is meant.',
    ]);
    expect(fixesIn(text, CODE).map(({ preferred }) => preferred)).toEqual([undefined]);
  });

  test.each([
    ['in a heading', '### Amazon QuickSight\n', ['Amazon QuickSight']],
    ['in front matter', '---\ntitle: Amazon QuickSight\n---\n', ['Amazon QuickSight']],
    ['split by emphasis', 'Use **Kinesis** Data Firehose.\n', ['Kinesis** Data Firehose']],
    ['in a list of services', '- S3, QuickSight, Athena\n', ['QuickSight']],
    ['in a flow', '- MSK → Kinesis Data Analytics → S3\n', ['Kinesis Data Analytics']],
    ['in a link within the notebook', 'See [QuickSight](quicksight.md).\n', ['QuickSight']],
    ['in an alert', '> [!TIP]\n> QuickSight has SPICE.\n', ['QuickSight']],
    ['before its abbreviation', 'Kinesis Data Firehose (KDF) buffers.\n', ['Kinesis Data Firehose']],
    ['as an alternative to the name in force', 'Use EventBridge or CloudWatch Events.\n', ['CloudWatch Events']],
    ['behind the name in force in a list', 'IAM Identity Center, AWS SSO\n', ['AWS SSO']],
    ['in a sentence of its own', 'IAM Identity Center is new. AWS SSO signs people in.\n', ['AWS SSO']],
    ['elsewhere than where it is told', 'IAM Identity Center (formerly AWS SSO)\n\nOpen AWS SSO.\n', ['AWS SSO']],
    [
      'once with its short form',
      'Amazon Elasticsearch Service (Amazon ES) indexes.\n',
      ['Amazon Elasticsearch Service'],
    ],
    ['behind a word about time that is another', 'Once Kinesis Firehose has data, it writes.\n', ['Kinesis Firehose']],
    [
      'as a thing that is called something',
      'A stream in Kinesis Firehose called a delivery stream.\n',
      ['Kinesis Firehose'],
    ],
    ['between apostrophes', 'The teams’ QuickSight and the users’ data.\n', ['QuickSight']],
    ['under a heading on naming things', '## Renaming a bucket\n\nOpen AWS SSO.\n', ['AWS SSO']],
    ['as the name of something', '**Name:** Amazon QuickSight\n', ['Amazon QuickSight']],
    ['in brackets behind another service', 'Amazon Redshift (shown in QuickSight)\n', ['QuickSight']],
    ['beside its own short form', '**Kinesis Data Firehose:** Firehose loads the data.\n', ['Kinesis Data Firehose']],
    [
      'in a section of its own, behind one on both',
      '# A\n## QuickSight and Quick Sight\nx\n## B\nQuickSight\n',
      ['QuickSight'],
    ],
    [
      'in a section of its own, though the one above tells',
      '## EventBridge\nIt evolved from CloudWatch Events.\n## Lambda\nCloudWatch Events starts it.\n',
      ['CloudWatch Events'],
    ],
    [
      'in a section on another service, though it is related',
      '## AWS Lambda\n\nIt is similar to CloudWatch Events.\n',
      ['CloudWatch Events'],
    ],
    ['of a service of the console', '## AWS Application Composer\n', ['AWS Application Composer']],
    ['in a tip', '> **Exam Tip:** use Kinesis Data Firehose.\n', ['Kinesis Data Firehose']],
    ['that can be seen', 'Here you see QuickSight dashboards.\n', ['QuickSight']],
    ['that no longer needs something', 'QuickSight no longer needs a cluster.\n', ['QuickSight']],
    ['behind a number sign and a space', 'Question # QuickSight has SPICE.\n', ['QuickSight']],
    ['with one capital', 'Sign in with Aws sso.\n', ['Aws sso']],
    ['behind a mark that is never closed', '「BI と QuickSight です。\n', ['QuickSight']],
    ['behind corner brackets around another word', '「BI」のQuickSightです。\n', ['QuickSight']],
    ['with the other vendor', 'With AWS ES: index. AWS Elasticsearch searches.\n', ['AWS ES', 'AWS Elasticsearch']],
    ['within a longer one', 'Ask Amazon Q in QuickSight.\n', ['Amazon Q in QuickSight']],
    ['in what there is, in Korean', '기존 QuickSight 대시보드\n', ['QuickSight']],
    ['behind a word that only ends like one', '復元 QuickSight、移行元 AWS SSO\n', ['QuickSight', 'AWS SSO']],
    ['what comes before, in Turkish', 'Önceden AWS SSO kurun.\n', ['AWS SSO']],
    ['as a name, in French', 'Nom : AWS SSO\n', ['AWS SSO']],
    ['as what is known, in Russian', 'Известный всем AWS SSO.\n', ['AWS SSO']],
    ['that is not gone', 'CloudWatch Events is not deprecated.\n', ['CloudWatch Events']],
    ['that has other things replaced', 'QuickSight deprecated its old dashboards.\n', ['QuickSight']],
    ['that something else took the place of', 'QuickSight was replaced by a table of our own.\n', ['QuickSight']],
    ['where one renames', 'In QuickSight, rename the dashboard.\n', ['QuickSight']],
    ['as what something is now', 'It is now Amazon Quick Suite.\n', ['Amazon Quick Suite']],
    ['before another one', 'Kinesis Firehose now feeds QuickSight.\n', ['Kinesis Firehose', 'QuickSight']],
    ['in a column of services', '| Service | Since |\n| --- | --- |\n| AWS SSO | 2022 |\n', ['AWS SSO']],
    [
      'beside a column of former names',
      '| Former name | Shown in |\n| --- | --- |\n| AWS SSO | QuickSight |\n',
      ['QuickSight'],
    ],
    [
      'as the new way to do something',
      '| Old | New |\n| --- | --- |\n| cron | CloudWatch Events |\n',
      ['CloudWatch Events'],
    ],
    ['in a later table', '| Old |\n| --- |\n| cron |\n\n| Use |\n| --- |\n| AWS SSO |\n', ['AWS SSO']],
    ['after it was given up', '2024-05-01: AWS SSO set up.\n', ['AWS SSO']],
    ['behind a year in the line', 'We learned in 2017: AWS SSO is useful.\n', ['AWS SSO']],
    ['behind another term', '- [[s3]] — Elastic MapReduce reads it.\n', ['Elastic MapReduce']],
    ['behind the name in force as a topic', 'EventBridge: CloudWatch Events starts it.\n', ['CloudWatch Events']],
    ['with the new name of something else', 'The new name of the bucket goes to QuickSight.\n', ['QuickSight']],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

describe('no finding', () => {
  test.each([
    ['a name in force', 'Amazon Data Firehose and IAM Identity Center.\n'],
    ['what the exam guide says', '### AWS Chatbot\n\nRoles for Chatbot.\n\n### Amazon Bedrock Prompt Flows\n'],
    ['the same without the vendor or the parent', 'Bedrock Prompt Flows: Prompt Flows join prompts.\n'],
    ['one agent, or several', 'A Bedrock Agent, many Bedrock Agents, Amazon Bedrock Agents.\n'],
    ['an ordinary word', '## IAM Identity Center\n\nIt gives SSO to all accounts.\n'],
    ['code', 'The `AWS SSO` profile.\n'],
    ['a command', 'To sign in run aws sso login.\n'],
    ['a tag', 'Tagged #QuickSight, #aws/QuickSight and #AWS/bi/QuickSight.\n'],
    ['a path', 'Saved under C:\\QuickSight\\reports.\n'],
    ['a flow in a fence', '```\nS3 → Kinesis Firehose → Redshift\n```\n'],
  ])('for %s', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test.each([
    '### IAM Identity Center (AWS SSO)',
    '### Amazon EMR (Elastic MapReduce)',
    'AWS IAM Identity Center (SSO)',
    'AWS SSO (IAM Identity Center) signs people in.',
    'AWS SSO (now IAM Identity Center) signs people in.',
    'AWS SSO (today they call it IAM Identity Center) signs people in.',
    'IAM Identity Center (IdC, in older books AWS SSO) signs people in.',
    'IAM Identity Center（旧 AWS SSO）',
    'Amazon Bedrock Knowledge Bases (in AWS’s first texts Knowledge Bases for Amazon Bedrock)',
    'It was sold under the name of AWS SSO.',
    'IAM Identity Center (formerly AWS SSO) signs people in.',
    'IAM Identity Center (the successor to AWS SSO) signs people in.',
    'IAM Identity Center, previously known as AWS SSO, signs people in.',
    'IAM Identity Center, renamed from AWS Single Sign-On in 2022.',
    'It was once called **AWS SSO**.',
    'The service used to be AWS SSO.',
    'Old name: AWS SSO',
    'Formerly AWS SSO or AWS Single Sign-On.',
    'Formerly Amazon Kinesis Firehose, Kinesis Data Firehose.',
    'In 2022 AWS renamed AWS SSO.',
    'AWS SSO has since been renamed.',
    'AWS SSO was renamed to IAM Identity Center.',
    'AWS SSO is now called something else.',
    'AWS SSO → IAM Identity Center',
    'AWS SSO / IAM Identity Center',
    'AWS SSO became IAM Identity Center.',
    'IAM Identity Center replaces what we knew as the good AWS SSO.',
    'Kinesis Data Firehose (KDF) is now Amazon Data Firehose.',
    '| Old | New |\n| --- | --- |\n| AWS SSO | IAM Identity Center |',
    'AWS calls it f.k.a. AWS SSO.',
    'EventBridge builds on CloudWatch Events.',
    'EventBridge is a superset of CloudWatch Events, with more sources.',
    'What is the difference between CloudWatch Events and EventBridge?',
    '## EventBridge\n\n- Next evolution of CloudWatch Events\n- Default bus: AWS services (CloudWatch Events)',
    '## Amazon EventBridge\n\nRules react to events (similar to CloudWatch Events).',
    'Anteriormente llamado AWS SSO.',
    'Antigamente chamado de AWS SSO.',
    'IAM Identity Center, sucessor do AWS SSO.',
    'IAM Identity Center, precedentemente AWS SSO.',
    'IAM Identity Center（以前叫 AWS SSO）',
    '이전에는 AWS SSO',
    'Eski adı AWS SSO.',
    'Move your rules from CloudWatch Events to EventBridge.',
    'Unlike CloudWatch Events, EventBridge has many buses.',
    'CloudWatch Events vs. EventBridge',
    'Until 2022 the portal was that of AWS SSO.',
    'Back then it was still AWS SSO.',
    'AWS SSO no longer exists under that name.',
    'The name AWS SSO is gone.',
    'AWS SSO became something else.',
    'Kinesis Data Firehose – the name until February 2024 – delivers.',
    'Older exam questions ask for Kinesis Data Firehose.',
    'In questions you may still see QuickSight.',
    'Former name – AWS SSO',
    'It is the new name for AWS SSO.',
    'It replaced AWS SSO.',
    'IAM Identity Center, früher AWS SSO, meldet an.',
    'AWS SSO, ahora llamado IAM Identity Center, autentica.',
    'AWS SSO heißt jetzt IAM Identity Center.',
    'El antiguo AWS SSO autentica.',
    '旧 AWS SSO でログインする。',
    '# CloudWatch Events and Amazon EventBridge\n\n## Buses\n\nCloudWatch Events has one bus.',
    '## AWS SSO (IAM Identity Center)\n\nAWS SSO signs people in.',
    '## EventBridge\n\nIt evolved from CloudWatch Events.\n\n- Rules that were made in CloudWatch Events show here.',
    '---\ntitle: CloudWatch Events & EventBridge\n---\n\nCloudWatch Events has one bus.',
    '## Renames\n\n- AWS SSO in 2022',
    '## Old names you may meet\n\n### In the console\n\nAWS SSO',
    'CloudWatch Events (legacy) rules',
    'Legacy: Kinesis Data Firehose',
    'Kinesis Data Firehose lost its Kinesis prefix in February 2024.',
    'AWS SSO heißt jetzt anders.',
    '| Old | New |\n| --- | --- |\n| QuickSight | Quick Suite |',
    '| # | Former name | Since |\n| - | --- | --- |\n| 1 | Chime | |\n| 2 | AWS SSO and QuickSight | 2022 |',
    '| Ancien nom | Nouveau nom |\n| --- | --- |\n| AWS SSO | |',
    '| 旧名称 | 年 |\n| --- | --- |\n| AWS SSO | 2022 |',
    '| Current name | Former name(s) |\n| --- | --- |\n| Quick Sight | QuickSight, AWS SSO |',
    '| Formerly known as |\n| --- |\n| AWS SSO |',
    '| Frühere Bezeichnung |\n| --- |\n| AWS SSO |',
    'Nov 2017 – AWS SSO GA',
    '- **2017-12-07:** AWS SSO starts.',
    'Two dates\n14 Nov 2016 - QuickSight\nDec 2017: AWS SSO',
    '| Year | What |\n| --- | --- |\n| 2017 | AWS SSO starts |',
    '- [[emr]] — Elastic MapReduce (Spark)',
    '[[emr]]: Elastic MapReduce',
    'EMR: Elastic MapReduce',
    'CloudWatch Events is deprecated. Use EventBridge.',
    'CloudWatch Events is now legacy.',
    'CloudWatch Events has since been discontinued.',
    'CloudWatch Events was replaced in 2019.',
    'CloudWatch Events has reached its end of life.',
    'CloudWatch Events ist veraltet.',
    'Amazon QuickSight is now Amazon Quick Suite.',
    'QuickSight was rebranded to Quick Suite in 2025.',
    'QuickSight (now Quick Suite) has SPICE.',
    '- **QuickSight rebrand**: QuickSight was renamed Amazon Quick Suite (Oct 9, 2025)',
    'The following services have new names: AWS SSO, QuickSight.',
    'Services with new names: AWS SSO, QuickSight.',
    'These services were renamed: AWS SSO, QuickSight.',
    'IAM Identity Center，前身为 AWS SSO',
    '它原为 AWS SSO。',
    'Le successeur de AWS SSO, successeur d’AWS Single Sign-On.',
    'Ancien nom : AWS SSO',
    'C’est l’ancien nom d’AWS SSO.',
    'Le portail (autrefois appelé AWS SSO) ouvre la session.',
    'Портал, ранее известный как AWS SSO.',
    'Это бывший AWS SSO.',
    'Прежнее название: AWS SSO',
    'Önceden AWS SSO olarak bilinen hizmet.',
    'Eskiden AWS SSO.',
    '예전 이름: AWS SSO',
    '새 포털(기존 AWS SSO)',
    'かつては AWS SSO でした。',
    '元 AWS SSO です。',
    '旧称：AWS SSO',
    'Dawniej AWS SSO.',
    'In precedenza AWS SSO.',
    'Voorheen bekend als AWS SSO.',
    'El portal ha sido renombrado de AWS SSO.',
    'AWS SSO fue renombrado.',
    'Der Dienst, der früher AWS SSO hieß.',
    'Früher hieß er AWS SSO.',
    'Der Dienst hieß früher AWS SSO.',
    'AWS SSO, wie es früher hieß.',
  ])('where it is told as history: %s', (text) => {
    expect(namesIn(`${text}\n`)).toEqual([]);
  });

  test.each([
    ['a quotation', '> QuickSight has SPICE.\n'],
    ['a callout of somebody else’s words', '> [!quote] A colleague\n> QuickSight has SPICE.\n'],
    ['a quotation in a list', '- He wrote:\n  > QuickSight has SPICE.\n'],
    ['quotation marks', 'The course says “QuickSight has SPICE” and "QuickSight is quick".\n'],
    ['single quotation marks', 'It says ‘AWS SSO’, or ‚AWS SSO‘ in German.\n'],
    ['quotation marks of other languages', '「AWS SSO」、『QuickSightの本』、‹Kinesis Firehose›\n'],
    ['the title of a page elsewhere', '- [Amazon QuickSight guide](https://example.com/guide)\n'],
    ['a title behind a definition', 'See the [QuickSight guide][guide].\n\n[guide]: https://example.com/guide\n'],
    ['a title in HTML', 'See <a href="https://example.com/guide">the QuickSight guide</a>.\n'],
  ])('in %s', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

test('in a note that is closed what is told counts as well', () => {
  const text =
    'Formerly AWS SSO or AWS Single Sign-On.\n\n## EventBridge\n\nIt evolved from CloudWatch Events.\n\nCloudWatch Events.\n';
  const index = indexOf({ ...fixtureOf(text), uri: '' });
  expect(index.notes.flatMap((note) => findings(index, note))).toEqual([]);
});

describe('the fix', () => {
  test.each([
    ['Kinesis Firehose loads S3.\n', 'Amazon Data Firehose loads S3.\n'],
    ['AWS Kinesis Firehose loads S3.\n', 'Amazon Data Firehose loads S3.\n'],
    ['**Kinesis Data Firehose:** loads S3.\r\nMore.\r\n', '**Amazon Data Firehose:** loads S3.\r\nMore.\r\n'],
    ['QuickSight’s dashboards\n', 'Amazon Quick Sight’s dashboards\n'],
    ['A QuickSight dashboard\n', 'An Amazon Quick Sight dashboard\n'],
    ['a **QuickSight** dashboard\n', 'an **Amazon Quick Sight** dashboard\n'],
    ['an AWS SSO user\n', 'an IAM Identity Center user\n'],
    ['Kinesis\nFirehose loads S3.\n', 'Amazon Data Firehose loads S3.\n'],
    ['---\ntitle: "Amazon QuickSight"\n---\n', '---\ntitle: "Amazon Quick Sight"\n---\n'],
    ['| QuickSight | BI |\n| --- | --- |\n', '| Amazon Quick Sight | BI |\n| --- | --- |\n'],
    ['See [[bi|QuickSight]].\n', 'See [[bi|Amazon Quick Sight]].\n'],
  ])('%j becomes %j', (text, expected) => {
    expect(fixed(text, CODE)).toBe(expected);
  });

  test.each([
    ['with markup in it', 'Use Kinesis **Data Firehose**.\n'],
    ['that a wiki link is found by', 'See [[Amazon QuickSight]].\n'],
    ['beside the name in force', 'Use EventBridge or CloudWatch Events.\n'],
  ])('leaves a name alone %s', (_, text) => {
    expect(findingsIn(text, CODE)).toHaveLength(1);
    expect(fixesIn(text, CODE)).toEqual([]);
  });

  test('is not applied unasked to a heading that a link leads to', () => {
    const text = '//- a.md\n[x](note.md#quicksight)\n//- note.md\n## QuickSight\n';
    expect(fixesIn(text, CODE).map(({ preferred }) => preferred)).toEqual([undefined]);
    expect(fixesIn(text.replace('#quicksight', ''), CODE)[0]?.preferred).toBe(true);
  });

  const notebook = `
    //- one.md
    <|>Kinesis Firehose loads S3. Then a Kinesis Data Firehose stream loads Redshift, and QuickSight shows it.

    Use Kinesis **Data Firehose**.
    //- two.md
    Amazon Kinesis Firehose.
    //- three.md
    > Amazon Kinesis Firehose.
  `;

  test('is one for the place, one for the note, one for the notebook', () => {
    expect(fixesIn(notebook, CODE).map(({ title, preferred }) => [title, preferred])).toEqual([
      ['Change to “Amazon Data Firehose”', true],
      ['Change to “Amazon Data Firehose” everywhere in this note', undefined],
      ['Change to “Amazon Data Firehose” everywhere in the notebook', undefined],
    ]);
    expect(fixesIn('Only QuickSight.\n', CODE)).toHaveLength(1);
  });

  test('in the note changes that service, by all its names', () => {
    expect(fixed(notebook, CODE, 'Change to “Amazon Data Firehose” everywhere in this note')).toBe(
      'Amazon Data Firehose loads S3. Then an Amazon Data Firehose stream loads Redshift, and QuickSight shows it.\n\n' +
        'Use Kinesis **Data Firehose**.\n',
    );
  });

  test('in the notebook changes the other notes too, and nothing that is quoted', () => {
    const fix = fixesIn(notebook, CODE)[2];
    const edits = fix?.edits.filter(({ uri }) => uri.endsWith('two.md')) ?? [];
    expect(applied('Amazon Kinesis Firehose.\n', edits)).toBe('Amazon Data Firehose.\n');
    expect(new Set(fix?.edits.map(({ uri }) => uri.replace(/.*\//, '')))).toEqual(new Set(['one.md', 'two.md']));
  });
});

import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each([
  '`Amazon S3` and ``AWS Lambda``',
  '```\nAmazon S3\n```',
  '~~~text\nAPI Gateway → Lambda\n~~~',
  'Run this:\n\n    Amazon S3',
  '- item\n\n  ```mermaid\n  A[Titan Lambda<br/>S3] --> B[DynamoDB]\n  ```',
  '- **A.** with both `bedrock:GuardrailIdentifier` **and** `bedrock:PromptRouterArn`',
  '<div title="Amazon S3">',
  '<!-- Amazon S3 -->',
  '<a href="x" title="AWS Lambda">[AWS Lambda→lambda]</a>',
  '$S3 + Lambda$',
])('code is no prose: %s', (text) => {
  expectNames(text);
});

test.each(['<details>\n<summary>More</summary>\n\nUse [Amazon S3→s3].\n\n</details>'])(
  'what stands between details tags is: %s',
  (text) => {
    expectNames(text);
  },
);

import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each([
  '| Amazon | [S3→s3] |\n|---|---|\n| API | Gateway |',
  '| Need | Tools |\n|---|---|\n| Sign-in | [Amazon Cognito→cognito], [IAM Identity Center→iam-identity-center] |\n| Rules | [IAM→iam] Policies, Resource Policies |\n| Guard | [API Gateway→api-gateway], [WAF→waf] |',
  '| a \\| [S3→s3] | `S3` | **[Lambda→lambda]** |\n|---|---|---|',
])('each cell is by itself: %s', (text) => {
  expectNames(text);
});

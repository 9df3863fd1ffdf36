import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each([
  'Copy it with [Amazon\nSimple Storage\nService→s3] now.',
  'We use [API   Gateway→api-gateway] and [Amazon S3→s3], [Route&nbsp;53→route-53].',
  '- an item with [Step\n  Functions→step-functions]',
  '> quoted [Step\n> Functions→step-functions]',
])('a name may go over a soft line break, several spaces, a no-break space: %s', (text) => {
  expectNames(text);
});

test.each([
  'API  \nGateway',
  'API\\\nGateway',
  'API<br>Gateway',
  'API\n\nGateway',
  '- API\n- Gateway',
  '# API\nGateway',
  'API <!-- x --> Gateway',
])('but not over a hard one, a block or a comment: %s', (text) => {
  expectNames(text);
});

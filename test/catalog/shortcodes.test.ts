import { test } from 'vitest';
import { expectNames } from '../kit/names.ts';

test.each([
  '{{% notice tip %}}\nStart with [Amazon S3→s3].\n{{% /notice %}}',
  '{{< figure src="S3.png" title="Amazon S3" >}}',
  '{{% expand "Amazon S3" %}}[Lambda→lambda]{{% /expand %}}',
])('the tags are no prose, what stands between them is: %s', (text) => {
  expectNames(text);
});

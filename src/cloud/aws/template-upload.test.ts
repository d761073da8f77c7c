import { createHash } from 'node:crypto';
import { account, awsWorld, here, setProcessCredentials } from '../../../test/support/aws-world.js';
import { objectAddress } from './template-upload.js';

setProcessCredentials();

const large = JSON.stringify({
  Resources: { Topic: { Type: 'AWS::SNS::Topic', Metadata: { Large: 'é'.repeat(40_000) } } },
});
const change = {
  stackName: 'large',
  changeSetName: 'c1',
  type: 'CREATE',
  templateBody: large,
  parameters: {},
  tags: {},
  capabilities: [],
  token: 't',
} as const;

it('a template that is too large for a call goes through the bucket, once', async () => {
  const world = await awsWorld();
  try {
    world.objects.createBucket('own', account);
    const access = world.access({ bucketAt: () => 'own' });
    const at = access.cloud.at(here);
    await at.createChangeSet(change);
    await at.createChangeSet({ ...change, changeSetName: 'c2', token: 't2' });
    const keys = await access.bucket(here, 'own').list('artefacts/');
    expect(keys).toHaveLength(1);
    const [key = ''] = keys;
    expect(key).toBe(`artefacts/${createHash('sha256').update(large).digest('hex')}`);
    expect(Buffer.from(world.objects.peek('own', key)?.bytes ?? []).toString()).toBe(large);
    await world.clock.sleep(10_000);
    expect((await at.describeChangeSet('large', 'c1'))?.status).toBe('CREATE_COMPLETE');
  } finally {
    await world.close();
  }
});

it.each([
  ['own', 'eu-west-1', {}, 'https://own.s3.eu-west-1.amazonaws.com/artefacts/x'],
  ['own', 'cn-north-1', {}, 'https://own.s3.cn-north-1.amazonaws.com.cn/artefacts/x'],
  ['own', 'us-gov-west-1', {}, 'https://own.s3.us-gov-west-1.amazonaws.com/artefacts/x'],
  ['own', 'us-iso-east-1', {}, 'https://own.s3.us-iso-east-1.c2s.ic.gov/artefacts/x'],
  ['own', 'us-isob-east-1', {}, 'https://own.s3.us-isob-east-1.sc2s.sgov.gov/artefacts/x'],
  ['own.example', 'eu-west-1', {}, 'https://s3.eu-west-1.amazonaws.com/own.example/artefacts/x'],
  ['own', 'eu-west-1', { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566/' }, 'http://127.0.0.1:4566/own/artefacts/x'],
  [
    'own',
    'eu-west-1',
    { AWS_ENDPOINT_URL: 'http://127.0.0.1:1', AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:2' },
    'http://127.0.0.1:2/own/artefacts/x',
  ],
])('%s in %s with %j is at %s', (bucket, region, environment, address) => {
  expect(objectAddress(bucket, 'artefacts/x', region, environment)).toBe(address);
});

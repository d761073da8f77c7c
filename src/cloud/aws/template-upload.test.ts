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
    const keys = await access.bucket(here, 'own').list('templates/');
    expect(keys).toEqual([expect.stringMatching(/^templates\/[0-9a-f]{64}\.json$/)]);
    expect(Buffer.from(world.objects.peek('own', keys[0] ?? '')?.bytes ?? []).toString()).toBe(large);
    await world.clock.sleep(10_000);
    expect((await at.describeChangeSet('large', 'c1'))?.status).toBe('CREATE_COMPLETE');
  } finally {
    await world.close();
  }
});

it.each([
  ['own', 'eu-west-1', {}, 'https://own.s3.eu-west-1.amazonaws.com/templates/x.json'],
  ['own', 'cn-north-1', {}, 'https://own.s3.cn-north-1.amazonaws.com.cn/templates/x.json'],
  ['own.example', 'eu-west-1', {}, 'https://s3.eu-west-1.amazonaws.com/own.example/templates/x.json'],
  ['own', 'eu-west-1', { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566/' }, 'http://127.0.0.1:4566/own/templates/x.json'],
  [
    'own',
    'eu-west-1',
    { AWS_ENDPOINT_URL: 'http://127.0.0.1:1', AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:2' },
    'http://127.0.0.1:2/own/templates/x.json',
  ],
])('%s in %s with %j is at %s', (bucket, region, environment, address) => {
  expect(objectAddress(bucket, 'templates/x.json', region, environment)).toBe(address);
});

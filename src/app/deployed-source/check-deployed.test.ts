import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCloud, deployed, type Files } from '../../../test/support/check-deployed.js';
import { newFolder, removeRepositories } from '../../../test/support/git-repository.js';
import { folderReads, memoryReads } from './kept-reads.js';

afterAll(removeRepositories);

const serverless = (resources = '', variable = '${env:SECRET_TOKEN}') => `
service: shop
provider: { name: aws, runtime: nodejs22.x, region: eu-west-1, environment: { TOKEN: '${variable}' } }
functions:
  charge: { handler: src/charge.handler, memorySize: 256 }
resources:
  Resources:
    Orders: { Type: AWS::SNS::Topic }
${resources}
`;
const table = `    Table:
      Type: AWS::DynamoDB::Table
      Properties: { BillingMode: PAY_PER_REQUEST, KeySchema: [{ AttributeName: id, KeyType: HASH }], AttributeDefinitions: [{ AttributeName: id, AttributeType: S }] }
`;
const settings = 'version: 1\nstages: [{ name: dev, region: eu-west-1 }]\n';
const shop = (definition = serverless(), code = 'one'): Files => ({
  'shop/serverless.yml': definition,
  'shop/src/charge.js': code,
  'stackgate.yml': settings,
});
const topics = (exported: string): Files => ({
  'stackgate.yml': settings,
  'topics/template.yaml': `
AWSTemplateFormatVersion: '2010-09-09'
Metadata: { Stackgate: { Service: topics } }
Resources: { Topic: { Type: AWS::SNS::Topic } }
Outputs: { ${exported} Plain: { Value: !Ref Topic } }
`,
});

test('what differs in AWS is a change of the resource that the definition names', async () => {
  const cloud = deployed(shop());
  const [stack] = cloud.stacks;
  if (stack === undefined) throw new Error('nothing is deployed');
  cloud.stacks[0] = { ...stack, body: stack.body.replace('"MemorySize":256', '"MemorySize":1024') };
  const { stages, compared } = await checkCloud(cloud, shop(), shop());
  expect(
    stages[0]?.changes.map(({ service, subject, action, properties }) => [service, subject, action, properties]),
  ).toEqual([['shop', 'ChargeLambdaFunction', 'changed', ['MemorySize']]]);
  expect(compared.deployed).toBe('what AWS has at dev');
});

test('what was merged and is not deployed is no new finding; what the proposal removes is one', async () => {
  const cloud = deployed(shop(serverless(table)));
  const news = async (proposed: Files, base: Files) =>
    (await checkCloud(cloud, proposed, base)).findings
      .filter(({ rule }) => rule === 'state/removal')
      .map((one) => one.new);
  expect(await news(shop(), shop())).toEqual([false]);
  expect(await news(shop(), shop(serverless(table)))).toEqual([true]);
});

test('what a proposal declares is not deployed with it', async () => {
  const declares = (calling: string) =>
    shop(
      serverless().replace(
        'memorySize: 256 }',
        `memorySize: 256 ${calling}}\n  refund: { handler: src/refund.handler }`,
      ),
    );
  const before = declares('');
  const result = await checkCloud(deployed(before), declares(", calling: ['shop:refund'] "), before);
  expect([...(result.stages[0]?.newEdges ?? [])]).toEqual([expect.stringContaining('lambda-invoke')]);
});

test('other code is a change where its address holds a digest, and unknown where another tool uploaded it', async () => {
  const cloud = deployed(shop());
  const other = await checkCloud(cloud, shop(serverless(), 'two'), shop());
  expect(other.stages[0]?.changes.map(({ kind, properties }) => [kind, properties])).toEqual([['code', ['shop/src']]]);
  const stale = await checkCloud(deployed(shop(serverless(), 'older')), shop(), shop());
  expect(stale.stages[0]?.changes.map(({ kind, properties }) => [kind, properties])).toEqual([['code', ['shop/src']]]);
  const [stack] = cloud.stacks;
  if (stack === undefined) throw new Error('nothing is deployed');
  cloud.stacks[0] = {
    ...stack,
    body: stack.body.replace(/"S3Key":"[^"]*"/g, '"S3Key":"serverless/shop/dev/1763-shop.zip"'),
  };
  const uploaded = await checkCloud(cloud, shop(), shop());
  expect(uploaded.stages[0]?.changes).toEqual([]);
  const body = stack.body.replace(/"S3Bucket":"[^"]*"/g, '"S3Bucket":"stackgate-eu-west-1"');
  cloud.stacks[0] = { ...stack, body: body.replace(/[0-9a-f]{64}/g, '0'.repeat(64)) };
  expect((await checkCloud(cloud, shop(), shop())).stages[0]?.changes).toEqual([]);
  expect(uploaded.diagnostics.map(({ code }) => code)).toEqual(['compare/code-unknown']);
});

test('a value of the environment is no change, and stands nowhere', async () => {
  const cloud = deployed(shop());
  const [stack] = cloud.stacks;
  if (stack === undefined) throw new Error('nothing is deployed');
  const body = stack.body.replace(/"TOKEN":"[^"]*"/g, '"TOKEN":"correct-horse-battery"');
  expect(body).toContain('correct-horse-battery');
  cloud.stacks[0] = { ...stack, body };
  const result = await checkCloud(cloud, shop(), shop());
  expect(result.stages[0]?.changes).toEqual([]);
  expect(
    JSON.stringify([result.findings, result.diagnostics, result.compared, result.stages[0]?.changes]),
  ).not.toContain('horse');
});

test('stacks of others are external; what they import is told when it goes away', async () => {
  const before = topics('Topic: { Value: !Ref Topic, Export: { Name: shared-topic } },');
  const cloud = deployed(before);
  cloud.stacks.push({
    stackName: 'foreign',
    region: 'eu-west-1',
    body: '{"Resources":{"X":{"Type":"AWS::SNS::Topic"}}}',
  });
  const [stack] = cloud.stacks;
  if (stack === undefined) throw new Error('nothing is deployed');
  cloud.stacks[0] = { ...stack, exports: { 'shared-topic': 'arn:aws:sns:eu-west-1:000000000000:t' } };
  cloud.importers.set('shared-topic', ['foreign']);
  const same = await checkCloud(cloud, before, before);
  expect(same.diagnostics).toEqual([]);
  expect(same.stages[0]?.changes).toEqual([]);
  const gone = await checkCloud(cloud, topics(''), before);
  expect(gone.diagnostics).toMatchObject([{ code: 'compare/foreign-importers', severity: 'warning' }]);
  expect(gone.diagnostics[0]?.message).toContain('foreign');
  expect(cloud.calls).not.toContain(
    expect.stringContaining('template arn:aws:cloudformation:eu-west-1:000000000000:stack/foreign'),
  );
});

test("a stack of this stage that no definition has is told, and is nobody's removal", async () => {
  const cloud = deployed({ ...shop(), ...topics('') });
  const result = await checkCloud(cloud, shop(), shop());
  expect(result.stages[0]?.changes).toEqual([]);
  expect(result.diagnostics).toMatchObject([{ code: 'compare/no-definition' }]);
  expect(result.diagnostics[0]?.message).toContain('topics-dev');
});

describe('what is kept', () => {
  const both = { ...shop(), ...topics('') };
  const bodies = (calls: readonly string[]) => calls.filter((call) => /^(?:template|importers)/.test(call));

  test('is asked again only of stacks that changed', async () => {
    const cloud = deployed(both);
    const kept = memoryReads();
    await checkCloud(cloud, both, both, { kept });
    expect(bodies(cloud.calls).length).toBe(2);
    cloud.calls.length = 0;
    await checkCloud(cloud, both, both, { kept });
    expect(cloud.calls).toEqual(['list', 'exports']);
    const [first, ...others] = cloud.stacks;
    if (first === undefined) throw new Error('nothing is deployed');
    cloud.stacks.splice(0, 2, { ...first, updatedAt: 7 }, ...others);
    cloud.calls.length = 0;
    await checkCloud(cloud, both, both, { kept });
    expect(bodies(cloud.calls)).toEqual([expect.stringContaining(first.stackName)]);
  });

  test('is nothing of a stack that is being updated', async () => {
    const cloud = deployed(both);
    cloud.stacks.splice(0, 2, ...cloud.stacks.map((stack) => ({ ...stack, status: 'UPDATE_IN_PROGRESS' })));
    const kept = memoryReads();
    await checkCloud(cloud, both, both, { kept });
    cloud.calls.length = 0;
    await checkCloud(cloud, both, both, { kept });
    expect(bodies(cloud.calls).length).toBe(2);
  });

  test('lies in a folder, and counts only as it was written', async () => {
    const cloud = deployed(both);
    const folder = join(newFolder(), 'cache');
    await checkCloud(cloud, both, both, { kept: folderReads(folder) });
    cloud.calls.length = 0;
    await checkCloud(cloud, both, both, { kept: folderReads(folder) });
    expect(bodies(cloud.calls)).toEqual([]);
    const [file = '', other = ''] = readdirSync(folder);
    writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace('AWS::', 'AWS:;'));
    writeFileSync(join(folder, other), '{');
    await checkCloud(cloud, both, both, { kept: folderReads(folder) });
    expect(bodies(cloud.calls).length).toBe(2);
    // One that cannot be written is none.
    await checkCloud(cloud, both, both, { kept: folderReads('/dev/null/cache') });
  });
});

test('calls go side by side, and not all at once', async () => {
  const many: Record<string, string> = { 'stackgate.yml': settings };
  for (let n = 0; n < 40; n += 1)
    many[`s${n}/template.yaml`] = `
AWSTemplateFormatVersion: '2010-09-09'
Metadata: { Stackgate: { Service: s${n} } }
Resources: { Topic: { Type: AWS::SNS::Topic } }
`;
  const cloud = deployed(many);
  await checkCloud(cloud, many, many);
  expect(cloud.atOnce()).toBe(8);
  expect(cloud.calls.length).toBe(42);
});

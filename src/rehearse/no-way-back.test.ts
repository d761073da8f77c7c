import { freely, newWorld, planOf, type TestStack, toolsOf } from '../../test/support/deploy-world.js';
import { startRun } from '../deploy/run.js';
import { rehearse } from './rehearse.js';

async function rehearsed(before: TestStack, after: TestStack, given: Partial<Parameters<typeof rehearse>[0]> = {}) {
  const world = newWorld();
  const secret = () => 'a secret';
  await startRun(toolsOf(world, { secret }), { run: 'r0', plan: await planOf(world, { a: before }), options: freely });
  const plan = await planOf(world, { a: after }, given.plan?.ephemeral ? { ephemeral: true } : {});
  const { artefacts } = world.stores;
  return rehearse({ plan, state: world.core.snapshot(), artefacts, artefactExists: () => true, ...given });
}

const table = (key: string): TestStack => ({
  template: {
    Resources: {
      Orders: {
        Type: 'AWS::DynamoDB::Table',
        Properties: {
          BillingMode: 'PAY_PER_REQUEST',
          AttributeDefinitions: [{ AttributeName: key, AttributeType: 'S' }],
          KeySchema: [{ AttributeName: key, KeyType: 'HASH' }],
        },
      },
    },
  },
});

test('a table that is replaced is not brought back with what it holds', async () => {
  const rehearsal = await rehearsed(table('id'), table('other'));
  expect(rehearsal).toMatchObject({ verdict: 'no-way-back', rows: [], cases: 0 });
  expect(rehearsal.noWayBack).toMatchObject([
    { kind: 'stateful-replaced', step: 'deploy:a/main', subject: 'Orders', message: expect.stringMatching(/replaced/) },
  ]);
});

const code = (key: string): TestStack => ({
  template: {
    Resources: {
      Charge: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Handler: 'index.handler',
          Runtime: 'nodejs22.x',
          Role: 'arn:aws:iam::111122223333:role/any',
          Code: { S3Bucket: 'artefacts', S3Key: key },
        },
      },
    },
  },
});

test('code that is gone is named; code that stays, or that the step does not change, is not', async () => {
  const gone = { artefactExists: (_: string, key: string) => key !== 'old.zip' };
  const rehearsal = await rehearsed(code('old.zip'), code('new.zip'), gone);
  expect(rehearsal.noWayBack).toMatchObject([
    { kind: 'artefact-gone', subject: 'Charge', message: expect.stringContaining('old.zip in artefacts') },
  ]);
  expect((await rehearsed(code('old.zip'), code('new.zip'))).verdict).toBe('proved');
  const tagged = { ...code('old.zip'), tags: { team: 'pay' } };
  expect((await rehearsed(code('old.zip'), tagged, gone)).verdict).toBe('proved');
});

const secretStack = (noEcho: readonly string[]): TestStack => ({
  template: {
    Parameters: Object.fromEntries(noEcho.map((name) => [name, { Type: 'String', NoEcho: true }])),
    Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: noEcho.join() } } },
  },
  noEcho,
});

test('a secret that is given up is named, and its value is not', async () => {
  const rehearsal = await rehearsed(secretStack(['Password']), secretStack(['Token']), {
    secret: (_, name) => (name === 'Token' ? 'sentinel' : undefined),
  });
  expect(rehearsal.noWayBack).toMatchObject([{ kind: 'secret-changed', subject: 'Password' }]);
  expect(JSON.stringify(rehearsal)).not.toMatch(/sentinel|a secret/);
  expect((await rehearsed(secretStack(['Password']), secretStack(['Password', 'Token']))).verdict).toBe('proved');
});

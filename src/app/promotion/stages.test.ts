import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonsIn, reportIn, StagesWorld } from '../../../test/support/stages-world.js';
import { exitCodes } from '../exit-codes.js';

const topic = (text: string) => `Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: ${text} } }
`;
const lambda = `service: pay
provider: { name: aws }
functions: { charge: { handler: src/charge.handler } }
`;
const three = 'version: 1\nstages: [dev, staging, prod]\n';

let world: StagesWorld;
beforeEach(() => {
  world = new StagesWorld();
  world.write({ 'stackgate.yml': three, 'shop/template.yaml': topic('first') });
});
afterEach(() => world.remove());

const codeOf = async (ending: ReturnType<StagesWorld['deploy']>) => (await ending).exitCode;
const refusedAt = async (stage: string, ...reasons: readonly RegExp[]) => {
  const ending = await world.deploy(stage);
  expect([ending.exitCode, reasonsIn(ending)]).toEqual([
    exitCodes.refused,
    reasons.map((reason) => expect.stringMatching(reason)),
  ]);
};

test('what passed dev goes to staging, and what passed staging to prod', async () => {
  await refusedAt('staging', /^shop: release [0-9a-f]{12} has not passed dev, where no run was accepted yet$/);
  expect(await codeOf(world.deploy('dev'))).toBe(0);
  await refusedAt('prod', /^shop: release [0-9a-f]{12} has not passed staging/);
  expect(await codeOf(world.deploy('staging'))).toBe(0);
  expect(await codeOf(world.deploy('prod'))).toBe(0);
  const releases = ['dev', 'staging', 'prod'].map((stage) => world.record(stage)?.services[0]?.release);
  expect(new Set(releases).size).toBe(1);
  expect(world.record('prod')?.services[0]?.stacks[0]).toMatchObject({ key: 'shop/main', stackName: 'shop-prod' });
});

test('a plan and a rehearsal say what a deploy would be refused for, beside what it would do, and write nothing', async () => {
  const refusals = [{ code: 'promotion', subject: 'shop', message: expect.stringMatching(/has not passed dev/) }];
  const steps = [{ stack: 'shop/main' }];
  // Nothing was deployed yet, to any stage.
  expect(await world.plan('staging')).toMatchObject({
    kind: 'refused',
    refusals,
    exitCode: 6,
    otherwise: { plan: { steps } },
  });
  expect(await world.rehearse('staging')).toMatchObject({ refusals, exitCode: 6, rehearsal: { verdict: 'proved' } });
  await world.deploy('dev');
  rmSync(join(world.folder, '.stackgate/deployed/dev.json'));
  expect(await world.plan('staging')).toMatchObject({ kind: 'planned', exitCode: 0 });
  expect(await world.rehearse('staging')).toMatchObject({ refusals: [], exitCode: 0 });
  expect(world.record('dev')).toBeUndefined();
  expect(await world.plan('prod')).toMatchObject({ kind: 'refused', exitCode: 6 });
  // What is no cloud at all has no stages that anything passed.
  expect(await world.plan('prod', { deployed: 'none' })).toMatchObject({ kind: 'planned', exitCode: 0 });
});

test('a service that did not pass is named, and what passed; the others are not held against it', async () => {
  world.write({ 'mail/template.yaml': topic('mail') });
  await world.deploy('dev');
  const passed = world.record('dev')?.services.find(({ name }) => name === 'shop');
  world.write({ 'shop/template.yaml': topic('second') });
  await refusedAt(
    'staging',
    new RegExp(
      `^shop: release .* has not passed dev; what passed there last is release ${passed?.release.slice(0, 12)} \\(${passed?.run}`,
    ),
  );
  expect(await codeOf(world.deploy('dev'))).toBe(0);
  expect(await codeOf(world.deploy('staging'))).toBe(0);
});

test('code that changed between stages is another release', async () => {
  world.write({ 'pay/serverless.yml': lambda, 'pay/src/charge.js': '1' });
  await world.deploy('dev');
  world.write({ 'pay/src/charge.js': '2' });
  await refusedAt('staging', /^pay: release/);
  world.write({ 'pay/src/charge.js': '1' });
  expect(await codeOf(world.deploy('staging'))).toBe(0);
});

test('a release that dev has no longer passed all the same; one that was taken back there did not', async () => {
  await world.deploy('dev');
  world.write({ 'shop/template.yaml': topic('second') });
  const { run } = reportIn(await world.deploy('dev'));
  world.write({ 'shop/template.yaml': topic('first') });
  expect(await codeOf(world.deploy('staging'))).toBe(0);
  expect(await codeOf(world.rollback(run))).toBe(0);
  world.write({ 'shop/template.yaml': topic('second') });
  await refusedAt('staging', /^shop: release .* has not passed dev; what passed there last is/);
});

test('a definition that changes nothing passes with the run that found that out', async () => {
  await world.deploy('dev');
  world.write({ 'shop/template.yaml': `${topic('first')}# a word\n` });
  await refusedAt('staging', /^shop: release/);
  expect(reportIn(await world.deploy('dev')).outcome).toEqual({ kind: 'unchanged' });
  expect(await codeOf(world.deploy('staging'))).toBe(0);
});

test('a change that only prod has does not go round dev by way of a stage that it leaves alone', async () => {
  const byStage = (text: string) => `Conditions: { P: !Equals [!Ref Stage, prod] }
Parameters: { Stage: { Type: String, Default: x } }
Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: first } }
# ${text}
`;
  world.write({ 'shop/template.yaml': byStage('one') });
  for (const stage of ['dev', 'staging', 'prod']) expect(await codeOf(world.deploy(stage))).toBe(0);
  const passed = world.record('staging')?.services[0]?.release;
  world.write({ 'shop/template.yaml': byStage('two') });
  expect(reportIn(await world.deploy('staging')).outcome).toEqual({ kind: 'unchanged' });
  expect(world.record('staging')?.services[0]?.release).toBe(passed);
  await world.deploy('dev');
  await world.deploy('staging');
  expect(world.record('staging')?.services[0]?.release).toBe(world.record('dev')?.services[0]?.release);
  expect(world.record('staging')?.services[0]?.release).not.toBe(passed);
});

test('a service is removed where it was removed before', async () => {
  world.write({ 'mail/template.yaml': topic('mail') });
  await world.deploy('dev');
  await world.deploy('staging');
  world.write({ 'mail/template.yaml': null });
  await refusedAt('staging', /^mail is to be removed but is still deployed at dev/);
  expect(await codeOf(world.deploy('dev'))).toBe(0);
  expect(world.record('dev')?.services.map(({ name }) => name)).toEqual(['shop']);
  expect(await codeOf(world.deploy('staging'))).toBe(0);
});

test('a failed run passes nothing', async () => {
  const fails = {
    match: { logicalId: 'Topic', phase: 'forward' },
    effect: { kind: 'resource-fails', reason: 'no' },
  } as const;
  expect(await codeOf(world.deploy('dev', { faults: [fails] }))).toBe(exitCodes.deployFailedAndRestored);
  expect(world.record('dev')).toBeUndefined();
  await refusedAt('staging', /no run was accepted yet/);
});

test('a run that died before its record was written is recorded by the next that looks', async () => {
  const { run } = reportIn(await world.deploy('dev'));
  const before = world.record('dev');
  rmSync(join(world.folder, '.stackgate/deployed/dev.json'));
  expect(await codeOf(world.deploy('staging'))).toBe(0);
  expect(world.record('dev')).toEqual(before);
  expect(before?.run).toBe(run);
});

test('a record that was edited stops what rests on it, before anything is changed', async () => {
  await world.deploy('dev');
  writeFileSync(
    join(world.folder, '.stackgate/deployed/dev.json'),
    JSON.stringify({ ...world.record('dev'), run: 'x' }),
  );
  await expect(world.deploy('staging')).rejects.toMatchObject({ code: 'state-unusable' });
  const breakGlass = { reason: 'the record is lost, prod burns', by: 'ann' };
  expect(reportIn(await world.deploy('staging', { breakGlass })).breakGlass?.skipped).toEqual([
    { check: 'promotion', subject: 'staging', message: expect.stringContaining('cannot be trusted') },
  ]);
  expect(world.audits()).toHaveLength(1);
  await expect(world.deploy('dev')).rejects.toMatchObject({ code: 'state-unusable' });
});

test('stages that are not protected, or come after none, take anything', async () => {
  world.write({
    'stackgate.yml':
      'version: 1\nstages: [dev, { name: free, protected: false }, { name: own, after: none }, { name: preview, ephemeral: true }]\n',
  });
  for (const stage of ['free', 'own', 'preview']) expect(await codeOf(world.deploy(stage))).toBe(0);
});

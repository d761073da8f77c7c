import { importedNames } from '../../src/deploy/run/imported-names.js';
import { type NewRun, resumeRun, startRun, takeBackRun } from '../../src/deploy/run.js';
import { stackKey } from '../../src/model/names.js';
import type { DeployedStack } from '../../src/model/plan.js';
import type { RunReport } from '../../src/model/run.js';
import {
  contents,
  deployedIn,
  freely,
  lineOf,
  operationsOn,
  planOf,
  statuses,
  type Template,
  type TestEstate,
  topics,
  topicTemplate,
} from '../support/deploy-world.js';
import { type EmulatorWorld, emulatorTools, emulatorWorld } from './emulator-world.js';

// What a run promises, against a CloudFormation that this project did not write. Where that one is not as AWS is stands
// in port.test.ts; nothing here rests on it.

let world: EmulatorWorld;
beforeEach(async () => {
  world = await emulatorWorld();
});
afterEach(() => world.close());

async function newRun(run: string, estate: TestEstate): Promise<NewRun> {
  const templates = Object.entries(estate).map(
    ([service, { template }]) => [stackKey(service, 'main'), template] as const,
  );
  const plan = await planOf(world, estate, {
    deployed: await deployedWithImports(),
    exportsOf: new Map(templates.map(([key, template]) => [key, exportedNames(template)])),
    importsOf: new Map(templates.map(([key, template]) => [key, importedNames(JSON.stringify(template))])),
  });
  return { run, plan, options: freely };
}

function exportedNames({ Outputs = {} }: Template): readonly string[] {
  const outputs = Object.values(Outputs as Readonly<Record<string, { readonly Export?: { readonly Name: string } }>>);
  return outputs.flatMap((output) => (output.Export ? [output.Export.Name] : []));
}

/** Who imports what, as CloudFormation has it. */
async function deployedWithImports(): Promise<readonly DeployedStack[]> {
  const { here } = world;
  const names = (await here.exports()).map(({ name }) => name);
  const imports = await Promise.all(names.map(async (name) => ({ name, by: await here.importers(name) })));
  const importsOf = (stack: string) => imports.flatMap(({ name, by }) => (by.includes(stack) ? [name] : []));
  return (await deployedIn(world)).map((stack) => ({ ...stack, imports: importsOf(stack.stackName) }));
}

async function deploy(run: string, estate: TestEstate): Promise<RunReport> {
  return startRun(emulatorTools(world), await newRun(run, estate));
}

/** The service's template with a resource more, which no CloudFormation makes: it knows no parameters of this type. */
function failing(service: string, version: string, imports: readonly string[] = []): Template {
  const template = topicTemplate(service, version, imports);
  const bad = { Type: 'AWS::SSM::Parameter', DependsOn: 'Topic', Properties: { Type: 'SecureString', Value: 'x' } };
  return { ...template, Resources: { ...(template.Resources as Template), Bad: bad } };
}

const deployed = { kind: 'deployed', remains: [] };
const statusesOf = (report: RunReport) => report.steps.map(({ step, status }) => [step, status]);

test('two stacks, one of which imports from the other, are deployed, updated, and then have nothing to do', async () => {
  expect((await deploy('r1', lineOf(['a', 'b']))).outcome).toEqual(deployed);
  expect(await statuses(world)).toEqual({ 'a-dev': 'CREATE_COMPLETE', 'b-dev': 'CREATE_COMPLETE' });
  expect(world.written).toEqual([
    'CreateChangeSet a-dev',
    'ExecuteChangeSet a-dev',
    'CreateChangeSet b-dev',
    'ExecuteChangeSet b-dev',
  ]);
  expect(await world.here.importers('a-topic')).toEqual(['b-dev']);
  const before = await contents(world);

  expect((await deploy('r2', lineOf(['a', 'b'], '2'))).outcome).toEqual(deployed);
  expect(await statuses(world)).toEqual({ 'a-dev': 'UPDATE_COMPLETE', 'b-dev': 'UPDATE_COMPLETE' });
  expect(await contents(world)).not.toEqual(before);
  expect([await operationsOn(world, 'a-dev'), await operationsOn(world, 'b-dev')]).toEqual([2, 2]);

  const again = await newRun('r3', lineOf(['a', 'b'], '2'));
  expect(again.plan.steps).toEqual([]);
  expect((await startRun(emulatorTools(world), again)).outcome).toEqual({ kind: 'unchanged' });
});

test('a template that differs in its bytes alone is asked about, and nothing is left of the question', async () => {
  await deploy('r1', lineOf(['a']));
  const { Resources, Outputs } = topicTemplate('a');
  const report = await deploy('r2', { a: { template: { Outputs, Resources } } });
  expect(report.outcome).toEqual({ kind: 'unchanged' });
  expect(statusesOf(report)).toEqual([['deploy:a/main', 'unchanged']]);
  expect(world.written.slice(-2)).toEqual(['CreateChangeSet a-dev', 'DeleteChangeSet a-dev']);
});

test('a creation that fails takes the updates before it back, and leaves nothing of its own', async () => {
  await deploy('r1', lineOf(['a', 'b']));
  const before = await contents(world);
  const report = await deploy('r2', {
    ...lineOf(['a', 'b'], '2'),
    c: { template: failing('c', '1', ['b']), after: ['b'] },
  });
  expect(report.outcome).toEqual({
    kind: 'failed-and-restored',
    failures: [
      { step: 'deploy:c/main', reason: expect.stringMatching(/^Bad \(AWS::SSM::Parameter\): .*SecureString/) },
    ],
  });
  expect(statusesOf(report)).toEqual([
    ['deploy:a/main', 'restored'],
    ['deploy:b/main', 'restored'],
    ['deploy:c/main', 'failed'],
  ]);
  expect(await contents(world)).toEqual(before);
  expect((await world.here.exports()).map(({ name }) => name).sort()).toEqual(['a-topic', 'b-topic']);
});

test('an update that fails is rolled back by CloudFormation, those before it by the run; then the next goes through', async () => {
  await deploy('r1', lineOf(['a', 'b']));
  const before = await contents(world);
  const report = await deploy('r2', { a: topics('a', '2'), b: { template: failing('b', '2', ['a']), after: ['a'] } });
  expect(report.outcome).toMatchObject({ kind: 'failed-and-restored', failures: [{ step: 'deploy:b/main' }] });
  expect(await contents(world)).toEqual(before);
  expect(await statuses(world)).toEqual({ 'a-dev': 'UPDATE_COMPLETE', 'b-dev': 'UPDATE_ROLLBACK_COMPLETE' });
  expect((await deploy('r3', lineOf(['a', 'b'], '3'))).outcome).toEqual(deployed);
  expect(await statuses(world)).toEqual({ 'a-dev': 'UPDATE_COMPLETE', 'b-dev': 'UPDATE_COMPLETE' });
});

test('a run that was deployed is taken back: what imports goes before what it imports is put back', async () => {
  await deploy('r1', lineOf(['a']));
  const before = await contents(world);
  await deploy('r2', lineOf(['a', 'b'], '2'));
  const report = await takeBackRun(emulatorTools(world), 'r2');
  expect(report.outcome).toEqual({ kind: 'failed-and-restored', failures: [] });
  expect(await contents(world)).toEqual(before);
  expect(world.written.slice(-3)).toEqual(['DeleteStack b-dev', 'CreateChangeSet a-dev', 'ExecuteChangeSet a-dev']);
});

test('what is no longer proposed is deleted, importers first', async () => {
  await deploy('r1', lineOf(['a', 'b', 'c']));
  const report = await deploy('r2', lineOf(['a'], '2'));
  expect(report.outcome).toEqual(deployed);
  expect(world.written.slice(-2)).toEqual(['DeleteStack c-dev', 'DeleteStack b-dev']);
  expect((await deploy('r3', {})).outcome).toEqual(deployed);
  expect(await statuses(world)).toEqual({});
  expect(await world.here.exports()).toEqual([]);
});

test('an export that somebody began to import since the plan keeps its stack from being deleted', async () => {
  await deploy('r1', lineOf(['a']));
  const run = await newRun('r2', {});
  await createByOthers('theirs', topicTemplate('theirs', '1', ['a']));
  const report = await startRun(emulatorTools(world), run);
  expect(report.outcome).toMatchObject({ kind: 'deployed', remains: [{ step: 'delete:a/main' }] });
  expect(report.steps).toMatchObject([{ reason: 'what it exports is in use: a-topic (by theirs)' }]);
  expect(world.written).not.toContain('DeleteStack a-dev');
});

test('an output of one stack becomes a parameter of another, and a secret is given once and kept', async () => {
  const parameter = { Type: 'String' };
  const b = (version: string) => ({
    template: {
      ...topicTemplate('b', version),
      Parameters: { From: parameter, Secret: { Type: 'String', NoEcho: true }, Plain: parameter },
    },
    parameters: { Plain: 'é <&> "🍣" \t.' },
    noEcho: ['Secret'],
    bindings: [{ parameter: 'From', stackName: 'a-dev', output: 'Topic' }],
    after: ['a'],
  });
  const secret = (stack: string, name: string) => (stack === 'b/main' && name === 'Secret' ? 'hunter2' : undefined);
  const first = await newRun('r1', { a: topics('a'), b: b('1') });
  expect((await startRun(emulatorTools(world, { secret }), first)).outcome).toEqual(deployed);
  const topic = (await world.here.describeStack('a-dev'))?.outputs.Topic;
  const parameters = { From: topic, Secret: '****', Plain: 'é <&> "🍣" \t.' };
  expect(await world.here.describeStack('b-dev')).toMatchObject({ parameters });
  expect((await deploy('r2', { a: topics('a'), b: b('2') })).outcome).toEqual(deployed);
  expect(await world.here.describeStack('b-dev')).toMatchObject({ parameters, status: 'UPDATE_COMPLETE' });
});

test.each(['CreateChangeSet', 'ExecuteChangeSet', 'DeleteStack'])(
  'what was done is found again when the answer to %s is lost',
  async (action) => {
    await deploy('r1', { ...lineOf(['a']), old: topics('old') });
    world.losing.add(action);
    expect((await deploy('r2', lineOf(['a', 'b'], '2'))).outcome).toEqual(deployed);
    expect(world.losing).toEqual(new Set());
    expect(await statuses(world)).toEqual({ 'a-dev': 'UPDATE_COMPLETE', 'b-dev': 'CREATE_COMPLETE' });
    expect([await operationsOn(world, 'a-dev'), await operationsOn(world, 'b-dev')]).toEqual([2, 1]);
  },
);

test('a run that was interrupted is resumed, and nothing is done twice', async () => {
  const interrupt = new AbortController();
  const run = await newRun('r1', lineOf(['a', 'b', 'c']));
  const stopped = await startRun(
    emulatorTools(world, {
      signal: interrupt.signal,
      progress: (one) => {
        if (one.kind === 'step-changed' && one.stack === 'a/main' && one.status === 'deployed') interrupt.abort();
      },
    }),
    run,
  );
  expect(stopped.outcome).toEqual({ kind: 'interrupted' });
  const resumed = await resumeRun(emulatorTools(world), 'r1');
  expect(resumed.outcome).toEqual(deployed);
  const operations = await Promise.all(['a-dev', 'b-dev', 'c-dev'].map((name) => operationsOn(world, name)));
  expect(operations).toEqual([1, 1, 1]);
});

async function createByOthers(stackName: string, template: Template): Promise<void> {
  const { here, cloud } = world;
  const input = { stackName, changeSetName: 'theirs', type: 'CREATE', token: 'theirs' } as const;
  const body = { templateBody: JSON.stringify(template), parameters: {}, tags: {}, capabilities: [] };
  await here.createChangeSet({ ...input, ...body });
  await here.executeChangeSet(stackName, 'theirs', 'theirs-x');
  while ((await here.describeStack(stackName))?.status !== 'CREATE_COMPLETE') await cloud.clock.sleep(50);
}

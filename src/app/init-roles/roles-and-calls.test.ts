import {
  deployedIn,
  freely,
  lineOf,
  planOf,
  toolsOf,
  topics,
  topicTemplate,
} from '../../../test/support/deploy-world.js';
import { callFaults } from '../../../test/support/faults/call-faults.js';
import { changeFaults } from '../../../test/support/faults/change-faults.js';
import { deploy, withDeployed } from '../../../test/support/faults/deploying.js';
import { exportsInUse } from '../../../test/support/faults/exports-in-use.js';
import { killedFaults } from '../../../test/support/faults/killed-faults.js';
import { processFaults } from '../../../test/support/faults/process-faults.js';
import { stackFaults } from '../../../test/support/faults/stack-faults.js';
import { staleStatus } from '../../../test/support/faults/stale-status.js';
import { mapBucket } from '../../../test/support/map-bucket.js';
import { target } from '../../../test/support/plan.js';
import { bucketName, type RecordedCall, recorder } from '../../../test/support/recorded-calls.js';
import { pinArtefacts, readPins, releasePin } from '../../artefacts/bucket/pins.js';
import { startRun, statusOfRuns, takeBackRun } from '../../deploy/run.js';
import { bucketStores } from '../../deploy/stores/bucket-stores.js';
import { actionFacts } from '../../iam/action-catalogue.js';
import { parseArnParts } from '../../iam/arn.js';
import { statementCovers } from '../../iam/match.js';
import type { Statement } from '../../model/grant.js';
import { printValue } from '../../model/walk.js';
import { memoryFiles } from '../../read/files/memory-files.js';
import { readBaseSettings } from '../base-settings.js';
import { memoryReads } from '../deployed-source/kept-reads.js';
import { readAhead, readingCloud } from '../deployed-source/reading-cloud.js';
import { writeAudit } from '../promotion/audit-log.js';
import { objectRecords } from '../promotion/object-records.js';
import { sealRecord } from '../promotion/record-text.js';
import { EstateSource } from '../read-stage.js';
import { callNeeds, type Role } from './calls.js';
import { rolesTemplate } from './roles-template.js';

const executionRole = `arn:aws:iam::${target.account}:role/stackgate-execution-dev`;
const deploying = recorder();
const looking = recorder();

describe('every call of a deploy, through every fault', () => {
  callFaults(deploying.make);
  changeFaults(deploying.make);
  exportsInUse(deploying.make);
  killedFaults(deploying.make);
  processFaults(deploying.make);
  stackFaults(deploying.make);
  staleStatus(deploying.make);

  test('a run that is taken back, and a template with a transform that is too large for a call', async () => {
    const world = await withDeployed(await deploying.make(), lineOf(['a']));
    await deploy(world, 'r1', lineOf(['a'], '2'));
    expect((await takeBackRun(toolsOf(world), 'r1')).outcome?.kind).toBe('failed-and-restored');
    const transformed = { Transform: 'AWS::LanguageExtensions', ...topicTemplate('t') };
    await deploy(world, 'r2', { ...lineOf(['a']), t: { template: transformed } });
    const large = { ...topicTemplate('l'), Metadata: { Filler: 'x'.repeat(60_000) } };
    const plan = await planOf(world, { ...lineOf(['a']), t: { template: transformed }, l: { template: large } });
    await deploy(world, 'r3', {}, plan);
    expect((await deployedIn(world)).length).toBeGreaterThan(1);
  });

  test('a stack that is left in UPDATE_FAILED, and drift that is told', async () => {
    const world = await withDeployed(await deploying.make(), lineOf(['a']));
    world.faults.push({
      match: { stackName: 'a-dev', logicalId: 'Topic', phase: 'forward' },
      effect: { kind: 'resource-fails', reason: 'no' },
    });
    deploying.rewrite = (action, input) =>
      action === 'ExecuteChangeSet' ? { ...input, DisableRollback: true } : input;
    await deploy(world, 'r1', lineOf(['a'], '2'));
    deploying.rewrite = (_, input) => input;
    world.faults.length = 0;
    expect((await world.here.describeStack('a-dev'))?.status).toBe('UPDATE_ROLLBACK_COMPLETE');
    await world.here.resources('a-dev');
    world.core.setDrift(target, 'a-dev', 'Topic', { how: 'MODIFIED', differences: [] });
    const plan = await planOf(world, lineOf(['a'], '3'));
    const drift = 'tell' as const;
    await startRun(toolsOf(world, { drift }), { run: 'r2', plan, options: freely });
  });

  test('a stage with an execution role and a topic: made, changed, failing, taken back and deleted', async () => {
    const world = await deploying.make();
    const notificationArns = [`arn:aws:sns:${target.region}:${target.account}:events`];
    const settings = { roleArn: executionRole, notificationArns };
    const at = (version: string) => ({
      a: { ...topics('a', version), settings },
      b: { ...topics('b', version, ['a']), settings },
    });
    deploying.passed.length = 0;
    expect((await deploy(world, 'r1', at('1'))).outcome?.kind).toBe('deployed');
    expect(await world.here.describeStack('a-dev')).toMatchObject({ roleArn: executionRole, notificationArns });
    await deploy(world, 'r2', at('2'));
    world.faults.push({
      match: { stackName: 'b-dev', logicalId: 'Topic', phase: 'forward' },
      effect: { kind: 'resource-fails', reason: 'no' },
    });
    expect((await deploy(world, 'r3', at('3'))).outcome?.kind).toBe('failed-and-restored');
    world.faults.length = 0;
    await takeBackRun(toolsOf(world), 'r2');
    await deploy(world, 'r4', { a: at('1').a });
    expect(await world.here.describeStack('b-dev')).toBeUndefined();
    // What it takes to pass a role is given for this call alone.
    expect(new Set(deploying.passed)).toEqual(new Set([`CreateChangeSet ${executionRole}`]));
  });

  test('what a deploy keeps beside its journals', async () => {
    const bucket = deploying.bucket(mapBucket(bucketName));
    const pin = { stage: 'dev', run: 'r1', at: 1, keys: ['artefacts/a'] };
    await pinArtefacts(bucket, pin);
    await readPins(bucket);
    await releasePin(bucket, pin);
    const at = '2026-11-21T00:00:00.000Z';
    await objectRecords(bucket).write(sealRecord({ schemaVersion: 1, stage: 'dev', run: 'r1', at, services: [] }));
    await objectRecords(bucket).read('dev');
    await writeAudit(bucket, { run: 'r1', at } as Parameters<typeof writeAudit>[1]);
    await bucket.copy({ bucket: bucketName.replace(/eu-.*|us-.*/, 'eu-central-1'), key: 'artefacts/a' }, 'artefacts/a');
  });
});

test('every call of a check, a plan and a status', async () => {
  const world = await withDeployed(await looking.make(), lineOf(['a', 'b']));
  looking.calls.length = 0;
  const at = readingCloud(world.cloud, memoryReads()).at(target);
  await readAhead(at, await at.listStacks());
  // Of stacks with alarms, where alarms roll back.
  await world.here.resources('a-dev');
  const bucket = looking.bucket(mapBucket(bucketName));
  const stores = bucketStores(bucket, world.clock);
  await statusOfRuns(world.stores);
  await stores.leases.look('dev');
  await stores.artefacts.get('0'.repeat(64));
  await objectRecords(bucket).read('dev');
  await bucket.put('pins/dev/r1', Buffer.from('{"schemaVersion":1,"stage":"dev","run":"r1","at":1,"keys":[]}'));
  looking.calls.pop();
  await readPins(bucket);
  expect(looking.calls.length).toBeGreaterThan(8);
});

/** What was done, as IAM asks it: an action on an ARN, or on none. */
interface Asked {
  readonly action: string;
  readonly arn?: string;
}

function askedBy(calls: readonly RecordedCall[]): readonly Asked[] {
  const asked = new Map<string, Asked>();
  for (const { call, on } of calls) {
    const known = callNeeds.find((one) => one.call === call);
    if (known === undefined) throw new Error(`${call} is in no table`);
    for (const { action, where } of known.needs) {
      const kindOf = (arn: string): unknown =>
        arn.includes(':transform/') ? 'transforms' : arn.includes(':role/') ? 'execution-role' : 'stacks';
      const concerned =
        where === 'any'
          ? [undefined]
          : where === 'all-stacks' && on.length === 0
            ? [`arn:aws:cloudformation:${target.region}:${target.account}:stack/any/0a1b`]
            : call === 's3 copy'
              ? [on[action === 's3:GetObject' ? 0 : 1]]
              : on.filter((arn) => arn.startsWith('arn:aws:s3') || where === 'all-stacks' || kindOf(arn) === where);
      for (const arn of concerned) asked.set(`${action} ${arn}`, { action, ...(arn !== undefined && { arn }) });
    }
  }
  return [...asked.values()];
}

function statements(role: Role): readonly Statement[] {
  const template = rolesTemplate({
    repository: 'acme/shop',
    stage: 'dev',
    prefix: 'stackgate',
    executionPolicies: ['arn:aws:iam::aws:policy/PowerUserAccess'],
  });
  // As CloudFormation fills it in where the roles are made.
  const text = JSON.stringify(template)
    .replaceAll('{"Fn::GetAtt":["ExecutionRole","Arn"]}', JSON.stringify(executionRole))
    .replaceAll('${AWS::Partition}', 'aws')
    .replaceAll('${AWS::AccountId}', target.account)
    .replaceAll('${AWS::Region}', target.region);
  const files = memoryFiles({ 'roles/template.json': text });
  const sources = { proposed: files, deployedDescription: null, policy: files, policyDescription: '', diagnostics: [] };
  const { settings } = readBaseSettings(sources, {});
  const read = new EstateSource(files, { settings, assemblies: new Map(), environment: {} }).read('dev');
  expect(read.diagnostics).toEqual([]);
  const holder = role === 'gate' ? 'GateRole' : 'DeployRole';
  return read.statements.filter((one) => one.side === 'identity' && one.holder.endsWith(holder));
}

const allows = (statement: Statement, { action, arn }: Asked): boolean => {
  const asked = arn === undefined ? undefined : parseArnParts([arn]);
  return statementCovers(statement, action, asked, 'some') === 'yes';
};

/** Calls that the role refuses, and what it allows and nothing asked for; both empty where the role is exact. */
function inexact(role: Role, calls: readonly RecordedCall[]) {
  const own = statements(role);
  const asked = askedBy(calls);
  const refused = asked.filter((one) => !own.some((statement) => allows(statement, one)));
  const idle: string[] = [];
  for (const statement of own)
    for (const action of statement.actions)
      for (const resource of statement.resources) {
        const one = { ...statement, actions: [action], resources: [resource] };
        if (!asked.some((call) => allows(one, call))) idle.push(`${printValue(action)} ${printValue(resource)}`);
      }
  return { role, refused, idle };
}

// Judged when every test of this file has made its calls, in whichever order they ran.
afterAll(() => {
  const nothing = { refused: [], idle: [] };
  expect(inexact('gate', looking.calls)).toEqual({ role: 'gate', ...nothing });
  expect(inexact('deploy', [...deploying.calls, ...looking.calls])).toEqual({ role: 'deploy', ...nothing });
});

test('a call that no role allows, and a right that nobody uses, are found', () => {
  const stranger: RecordedCall = {
    call: 'cloudformation DeleteStack',
    on: [`arn:aws:cloudformation:${target.region}:${target.account}:stack/a/1`],
  };
  const found = inexact('gate', [stranger]);
  expect(found.refused.map(({ action }) => action)).toEqual(['cloudformation:DeleteStack']);
  expect(found.idle.length).toBeGreaterThan(5);
});

test('the gate role changes nothing', () => {
  const levels = statements('gate').flatMap(({ actions }) =>
    actions.map((action) => (action.kind === 'scalar' ? actionFacts(String(action.value))?.level : 'unknown')),
  );
  expect(new Set(levels)).toEqual(new Set(['list', 'read']));
});

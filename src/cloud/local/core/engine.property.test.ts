import fc from 'fast-check';
import { exported, HERE, importing, resource, template } from '../../../../test/cloud-local/driver.js';
import { ServiceFault } from '../../send.js';
import type { FaultScript } from '../faults.js';
import { type CloudState, LocalCloud, type LocalCloudOptions } from '../local-cloud.js';
import { inProgress } from './permitted.js';
import { withChanges } from './state-changes.js';
import { wrongInState } from './state-shape.js';

const STACKS = ['one', 'two', 'three'];
const CHILD = 'https://b.s3.amazonaws.com/child.json';

/** A stack of up to four resources: changed, renamed, retained, exporting and importing by chance. */
const bodies = fc
  .record({
    delay: fc.nat(3),
    name: fc.constantFrom(undefined, 'n1', 'n2'),
    keep: fc.boolean(),
    second: fc.boolean(),
    nested: fc.boolean(),
    export: fc.constantFrom(undefined, 'x', 'y'),
    import: fc.constantFrom(undefined, undefined, 'x', 'y'),
  })
  .map((shape) =>
    template(
      {
        A: resource(
          { DelaySeconds: shape.delay, ...(shape.name === undefined ? {} : { QueueName: shape.name }) },
          shape.keep ? { DeletionPolicy: 'Retain' } : {},
        ),
        ...(shape.second ? { B: resource({ DelaySeconds: shape.delay }, { DependsOn: 'A' }) } : {}),
        ...(shape.nested
          ? {
              N: {
                Type: 'AWS::CloudFormation::Stack',
                DependsOn: 'A',
                Properties: { TemplateURL: CHILD, Parameters: { D: String(shape.delay) } },
              },
            }
          : {}),
        ...(shape.import === undefined ? {} : { I: importing(shape.import) }),
      },
      shape.export === undefined ? {} : { O: exported(shape.export, { 'Fn::GetAtt': ['A', 'Arn'] }) },
    ),
  );

const CHILD_BODY = JSON.stringify(
  template({ Q: resource({ DelaySeconds: { Ref: 'D' } }) }, {}, { Parameters: { D: { Type: 'Number' } } }),
);

const commands = fc.record({
  stack: fc.constantFrom(...STACKS),
  action: fc.constantFrom(
    'deploy',
    'deploy',
    'deploy',
    'review',
    'execute',
    'DeleteStack',
    'CancelUpdateStack',
    'ContinueUpdateRollback',
    'RollbackStack',
  ),
  body: bodies.map((body) => JSON.stringify(body)),
  keep: fc.boolean(),
  wait: fc.constantFrom(0, 400, 900, 1_700, 20_000),
});

type Command = typeof commands extends fc.Arbitrary<infer T> ? T : never;

const scripts: fc.Arbitrary<FaultScript> = fc.array(
  fc.record({
    match: fc.record(
      {
        logicalId: fc.constantFrom('A', 'B', 'Q', 'I'),
        resourceAction: fc.constantFrom('create', 'update', 'delete'),
        phase: fc.constantFrom('forward', 'rollback', 'cleanup', 'delete'),
        probability: fc.constantFrom(0.3, 1),
      },
      { requiredKeys: ['logicalId', 'probability'] },
    ),
    effect: fc.constant({ kind: 'resource-fails', reason: 'by chance' } as const),
  }),
  { maxLength: 3 },
);

function act(cloud: LocalCloud, { stack, action, body, keep, wait }: Command): void {
  const call = (name: string, input: Record<string, unknown>) => cloud.call(HERE, name, { StackName: stack, ...input });
  const exists = () =>
    (cloud.call(HERE, 'DescribeStacks', {}).Stacks as { StackName: string }[]).some(
      ({ StackName: name }) => name === stack,
    );
  try {
    if (action === 'deploy')
      call(exists() ? 'UpdateStack' : 'CreateStack', { TemplateBody: body, DisableRollback: keep });
    else if (action === 'review')
      call('CreateChangeSet', {
        ChangeSetName: 'c',
        TemplateBody: body,
        ChangeSetType: exists() ? 'UPDATE' : 'CREATE',
      });
    else if (action === 'execute') call('ExecuteChangeSet', { ChangeSetName: 'c' });
    else call(action, {});
  } catch (error) {
    // A refusal is an answer; anything else is a mistake of the engine.
    if (!(error instanceof ServiceFault)) throw error;
  }
  cloud.advanceTo(cloud.now() + wait);
  expect(wrongInState(JSON.parse(cloud.snapshotText()))).toBeUndefined();
}

function finish(cloud: LocalCloud): number {
  let turns = 0;
  for (let next = cloud.nextEventAt(); next !== undefined; next = cloud.nextEventAt()) {
    cloud.advanceTo(next);
    turns += 1;
    if (turns > 2_000) throw new Error('does not end');
  }
  return turns;
}

function made(options: LocalCloudOptions): LocalCloud {
  const cloud = new LocalCloud(options);
  cloud.putTemplate(CHILD, CHILD_BODY);
  return cloud;
}

const optionsOf = (faults: FaultScript): LocalCloudOptions => ({ faults, duration: () => 1_000 });

test('whatever is asked and fails, every stack comes to rest, and the exports are those of the stacks', () => {
  fc.assert(
    fc.property(fc.array(commands, { minLength: 1, maxLength: 12 }), scripts, (all, faults) => {
      const cloud = made(optionsOf(faults));
      for (const command of all) act(cloud, command);
      finish(cloud);
      const live = (cloud.snapshot().regions[0]?.stacks ?? []).filter(({ status }) => status !== 'DELETE_COMPLETE');
      for (const { parentId, status, operation } of live) {
        if (parentId === undefined) expect([inProgress(status), operation]).toEqual([false, undefined]);
      }
      const owned = live.flatMap(({ outputs }) => outputs.flatMap(({ exportName }) => exportName ?? []));
      expect(new Set(owned).size).toBe(owned.length);
      const used = live.flatMap(({ resources }) => Object.values(resources).flatMap(({ imports }) => imports));
      expect(owned).toEqual(expect.arrayContaining(used));
      const listed = cloud.call(HERE, 'ListExports', {}).Exports as { Name: string }[];
      expect(listed.map(({ Name: name }) => name)).toEqual([...owned].sort());
    }),
    { numRuns: 150 },
  );
});

test('a nested stack rests as its parent does; one that a clean-up could not delete is no part of it any more', () => {
  fc.assert(
    fc.property(fc.array(commands, { minLength: 1, maxLength: 12 }), scripts, (all, faults) => {
      const cloud = made(optionsOf(faults));
      for (const command of all) act(cloud, command);
      finish(cloud);
      const stacks = cloud.snapshot().regions[0]?.stacks ?? [];
      const roots = new Map(stacks.map((stack) => [stack.id, stack]));
      for (const child of stacks) {
        if (child.parentId === undefined || child.status === 'DELETE_COMPLETE') continue;
        const parent = roots.get(child.parentId);
        const kept = Object.values(parent?.resources ?? {}).some(({ physicalId }) => physicalId === child.id);
        if (!kept) expect(child.status).toBe('DELETE_FAILED');
        else if (parent?.status.endsWith('_COMPLETE')) expect(child.status).toMatch(/_COMPLETE$/);
      }
    }),
    { numRuns: 100 },
  );
});

test('a cloud continued from a snapshot at any moment has the same future', () => {
  fc.assert(
    fc.property(fc.array(commands, { minLength: 2, maxLength: 8 }), scripts, fc.nat(7), (all, faults, cut) => {
      const options = optionsOf(faults);
      const first = made(options);
      for (const command of all.slice(0, cut)) act(first, command);
      const second = new LocalCloud(options, JSON.parse(JSON.stringify(first.snapshot())));
      for (const cloud of [first, second]) {
        for (const command of all.slice(cut)) act(cloud, command);
        finish(cloud);
      }
      expect(second.snapshot()).toEqual(first.snapshot());
    }),
    { numRuns: 80 },
  );
});

test('what changed, told after each call and each step of time, makes the same state', () => {
  fc.assert(
    fc.property(fc.array(commands, { minLength: 2, maxLength: 12 }), scripts, fc.nat(3), (all, faults, every) => {
      const cloud = made(optionsOf([...faults, { match: { probability: 0.2 }, effect: staleFor }]));
      let kept: CloudState | undefined;
      const compare = () => {
        const told = cloud.changesText();
        const state = cloud.snapshot();
        const changes = told === undefined ? undefined : JSON.parse(told);
        kept = kept === undefined ? state : changes === undefined ? kept : withChanges(kept, changes);
        expect(JSON.parse(JSON.stringify(kept))).toEqual(JSON.parse(JSON.stringify(state)));
        expect(cloud.changesText()).toBeUndefined();
      };
      for (const [at, command] of all.entries()) {
        aside(cloud, command, at);
        act(cloud, command);
        if (at % (every + 1) === 0) compare();
      }
      for (let next = cloud.nextEventAt(); next !== undefined; next = cloud.nextEventAt()) {
        cloud.advanceTo(next);
        compare();
      }
    }),
    { numRuns: 100 },
  );
});

const staleFor = { kind: 'stale', milliseconds: 3_000 } as const;

/** What changes a stack without an operation, and what is no stack. */
function aside(cloud: LocalCloud, { stack, keep, body }: Command, at: number): void {
  const called = (name: string, input: Record<string, unknown>): void => {
    try {
      cloud.call(HERE, name, { StackName: stack, ...input });
    } catch (error) {
      if (!(error instanceof ServiceFault)) throw error;
    }
  };
  if (at % 5 === 0) called('UpdateTerminationProtection', { EnableTerminationProtection: keep });
  if (at % 5 === 1) called('SetStackPolicy', { StackPolicyBody: '{"Statement":[]}' });
  if (at % 5 === 2) called('DetectStackDrift', {});
  if (at % 5 === 3) called('DeleteChangeSet', { ChangeSetName: 'c' });
  if (at % 5 === 0) called('CreateStack', { TemplateBody: body, ClientRequestToken: String(at) });
  if (at % 5 === 4) called('UpdateStack', { TemplateBody: body, ClientRequestToken: String(at) });
  if (at % 3 === 0) cloud.putTemplate(CHILD, CHILD_BODY);
  if (at % 4 === 0) cloud.addExternal(HERE, { ssm: { name: String(at) } });
}

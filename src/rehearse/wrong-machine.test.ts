import { freely, newWorld, planOf, toolsOf, topicTemplate } from '../../test/support/deploy-world.js';
import { step } from '../deploy/machine/index.js';
import type { MachineEvent, MachineState } from '../deploy/machine-state.js';
import { startRun } from '../deploy/run.js';
import { rehearse } from './rehearse.js';

/** A producer gets an export more, which its consumer takes: it can be brought back only after the consumer. */
async function newImport() {
  const world = newWorld();
  const consumer = (imports: readonly string[]) => ({ template: topicTemplate('b', '1', imports), after: ['a'] });
  const before = { a: { template: topicTemplate('a') }, b: consumer([]), c: { template: topicTemplate('c') } };
  await startRun(toolsOf(world), { run: 'r0', plan: await planOf(world, before), options: freely });
  const more = topicTemplate('a', '2');
  const outputs = { ...Object(more.Outputs), New: { Value: { Ref: 'Topic' }, Export: { Name: 'a-new-topic' } } };
  const plan = await planOf(world, {
    a: { template: { ...more, Outputs: outputs } },
    b: consumer(['a-new']),
    c: { template: topicTemplate('c', '2'), after: ['b'] },
  });
  return { plan, state: world.core.snapshot(), artefacts: world.stores.artefacts, artefactExists: () => true };
}

type Machine = typeof step;

const isBack = ({ phase }: MachineState): boolean => phase === 'restoring';

/** Orders are forgotten as soon as something has failed: producers go back before their consumers. */
const forgetsConsumers: Machine = (state, event) => {
  if (event.type !== 'step-failed') return step(state, event);
  const plan = { steps: state.plan.steps.map((one) => ({ ...one, after: [] })) };
  return step({ ...state, plan }, event);
};

/** One stack is left as it was deployed, and counts as brought back. */
const forgetsOne: Machine = (state, event) => {
  const next = step(state, event);
  const restore = next.commands.find((command) => command.type === 'restore');
  if (restore?.type !== 'restore' || restore.step !== 'deploy:b/main') return next;
  return step(next.state, { type: 'restore-done', step: restore.step, how: 'updated' });
};

/** Nothing is brought back, and the run says that it was. */
const liesAtTheEnd: Machine = (state, event) => {
  const next = step(state, event);
  if (!isBack(next.state)) return next;
  const steps = next.state.steps.map((one) => (one.at === 'restoring' || one.at === 'done' ? before : one));
  const ended = { ...next.state, steps, phase: 'ended', outcome: 'failed-and-restored' } as const;
  return { state: ended, commands: [{ type: 'end', outcome: 'failed-and-restored' }] };
};
const before = { at: 'restored', how: 'updated' } as const;

/** Whoever takes over begins with something else than what was under way. */
const losesWhatIsUnderWay: Machine = (state, event) => {
  const next = step(state, event);
  if (event.type !== 'resume') return next;
  const steps = next.state.steps.map((one) => (one.at === 'running' ? ({ at: 'waiting' } as const) : one));
  return { ...next, state: { ...next.state, steps } };
};

/** The commit point is passed, and nobody looked. */
const neverVerifies: Machine = (state, event) => {
  const next = step(state, event);
  return next.commands.some(({ type }) => type === 'verify') ? step(next.state, { type: 'verified' }) : next;
};

/** One stack deployed is enough. */
const commitsTooEarly: Machine = (state, event) => {
  const next = step(state, event);
  const isFirst = event.type === 'step-done' && next.state.phase === 'expanding';
  return isFirst ? { ...next, state: { ...next.state, committed: true } } : next;
};

/** It goes on for ever with the same step. */
const repeats: Machine = (state, event: MachineEvent) => {
  const next = step(state, event);
  return event.type === 'restore-done' ? { ...next, state, commands: [{ type: 'restore', step: event.step }] } : next;
};

test('the right machine proves the plan', async () => {
  const rehearsal = await rehearse(await newImport());
  expect(rehearsal.mistakes).toEqual([]);
  expect(rehearsal.verdict).toBe('proved');
});

test.each([
  ['forgets consumers on the way back', forgetsConsumers, /is not brought back: .* in use by b-dev/],
  ['forgets a stack', forgetsOne, /b-dev is not as before .* nobody is told/],
  ['says that it restored, and did not', liesAtTheEnd, /is not as before .* nobody is told/],
  ['loses what is under way', losesWhatIsUnderWay, /does not find what was in flight/],
  ['does not verify', neverVerifies, /deploy:a\/main is not verified before the commit point/],
  ['commits too early', commitsTooEarly, /nobody is told|is not done/],
  ['never ends', repeats, /the run does not end/],
])('a machine that %s is caught', async (_, machine, problem) => {
  const rehearsal = await rehearse({ ...(await newImport()), step: machine });
  expect(rehearsal.verdict).toBe('ends-badly');
  expect(rehearsal.mistakes.flatMap(({ problems }) => problems).join('\n')).toMatch(problem);
});

test('a new table that is not kept on the way back is lost, and that is said', async () => {
  const world = newWorld();
  const Properties = {
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  };
  const table = {
    Resources: { Orders: { Type: 'AWS::DynamoDB::Table', Properties }, Logs: { Type: 'AWS::Logs::LogGroup' } },
  };
  const logs = { Resources: { Logs: { Type: 'AWS::Logs::LogGroup' } } };
  const plan = await planOf(world, {
    a: { template: table, stateful: ['Orders'] },
    b: { template: logs, after: ['a'] },
  });
  const { artefacts } = world.stores;
  const given = { state: world.core.snapshot(), artefacts, artefactExists: () => true };
  expect(await rehearse({ ...given, plan })).toMatchObject({ verdict: 'proved' });
  const unkept = { ...plan, steps: plan.steps.map((one) => ({ ...one, stateful: [] })) };
  const { verdict, mistakes } = await rehearse({ ...given, plan: unkept });
  expect(verdict).toBe('ends-badly');
  const problem = 'a-dev: Orders (AWS::DynamoDB::Table) is new, and is deleted with what it took in';
  expect(mistakes.flatMap(({ problems }) => problems)).toContain(problem);
});

import type { CloudState } from '../cloud/local/core/state.js';
import type { Chained, JournalRecord } from '../deploy/journal-record.js';
import { machinePlanOf, step as machineStep, openMachine } from '../deploy/machine/index.js';
import type { MachineState } from '../deploy/machine-state.js';
import type { ArtefactStore } from '../deploy/stores.js';
import type { StackKey } from '../model/names.js';
import type { Plan } from '../model/plan.js';
import type { Rehearsal } from '../model/rehearsal.js';
import { placeOf } from '../plan/place.js';
import { tryAll } from './cases.js';
import { type Unit, unitsOf, withoutPast } from './cloud-units.js';
import { judgeOf } from './judge.js';
import { type Followed, type Moment, type Runner, runnerOf } from './machine-run.js';
import { neighboursOf } from './neighbours.js';
import { noWayBackIn } from './no-way-back.js';
import type { Stage } from './operation.js';
import { nodeOf, type StackNode } from './stack-node.js';
import { type NotedCase, openTally } from './tally.js';

export interface RehearsalInput {
  readonly plan: Plan;
  /** The embedded cloud with what is deployed, nothing under way in it. */
  readonly state: CloudState;
  /** Templates and code, of the plan and of what is deployed. */
  readonly artefacts: ArtefactStore;
  /** Whether an object is where a template says. */
  readonly artefactExists: (bucket: string, key: string) => boolean;
  readonly secret?: (stack: StackKey, parameter: string) => string | undefined;
  /** The deployer's machine; another one, to see that its mistakes are found. */
  readonly step?: typeof machineStep;
  readonly onCase?: (noted: NotedCase) => void;
  /** False: each operation sees every stack, and what is known of one that looks the same is not used. For tests. */
  readonly shares?: boolean;
}

/** Who deploys in a rehearsal; stands in change sets and tokens. */
const run = 'rehearsal';

/** Tries a plan against every failure, one step at a time; see docs/rehearsal.md for what is done and what is shared. */
export async function rehearse(input: RehearsalInput): Promise<Rehearsal> {
  const { plan, state, step = machineStep } = input;
  const { units, background } = unitsOf(state);
  const start = startOf(plan, state, units);
  const stage: Stage = {
    run,
    background,
    artefacts: input.artefacts,
    artefactExists: input.artefactExists,
    // A parameter without a value would keep the stack from being made, which proves nothing about the plan.
    secret: (stack, parameter) => input.secret?.(stack, parameter) ?? 'rehearsal',
    blueprints: new WeakMap(),
  };
  const given = { plan, stage, places: start.places, step };
  const whole = runnerOf({ ...given, keepsDeaths: input.shares === false });
  const base = await whole.follow(whole.feed(start.moment, { type: 'begin' }));
  const noWayBack = plan.ephemeral
    ? []
    : noWayBackIn(base, whole, { exists: input.artefactExists, secret: input.secret ?? (() => undefined) });
  const runner = input.shares === false ? whole : await narrowed(given, base, start);
  const tally = openTally(input.onCase);
  const judge = judgeOf({
    ...{ plan, run, background, places: start.places },
    before: start.moment.stacks,
    deployed: base.last.stacks,
  });
  const first = judge.judge(base.last);
  if (noWayBack.length === 0 && first.ending !== 'deployed' && first.problems.length === 0) {
    // What does not go through by itself need not be tried with failures.
    tally.note('nothing-fails', () => 'nothing fails', { ...first, problems: whyNot(base.last.machine) });
  } else if (noWayBack.length === 0) {
    const again = runner === whole ? base : await runner.follow(runner.feed(start.moment, { type: 'begin' }));
    await tryAll({ runner, judge, tally, finishing: new Map() }, again);
  }
  const rows = tally.rows();
  const wrong = rows.some((row) => row.wrong > 0);
  return {
    stage: plan.stage,
    planFingerprint: plan.fingerprint,
    verdict: noWayBack.length > 0 ? 'no-way-back' : wrong ? 'ends-badly' : 'proved',
    steps: plan.steps.length,
    stacks: start.moment.stacks.length,
    cases: rows.reduce((sum, { cases }) => sum + cases, 0),
    calls: base.turns.reduce((sum, turn) => sum + (turn.end?.calls.length ?? turn.calls ?? 0), 0),
    operations: { done: runner.count.done + (runner === whole ? 0 : whole.count.done), known: runner.count.known },
    rows,
    mistakes: tally.mistakes,
    noWayBack,
  };
}

function whyNot({ failures, steps, plan }: MachineState): readonly string[] {
  const why = failures.map(
    ({ step, reason }) => `${step} does not go through on the embedded CloudFormation: ${reason}`,
  );
  // After the commit point nothing fails the run.
  const left = plan.steps.filter((_, at) => steps[at]?.at === 'failed' || steps[at]?.at === 'skipped');
  return why.length > 0 ? why : left.map(({ id }) => `${id} is not done`);
}

interface Start {
  readonly moment: Moment;
  readonly places: ReadonlyMap<string, number>;
}

/** Every stack that is there, and an empty place for each that is to come. */
function startOf(plan: Plan, state: CloudState, units: ReadonlyMap<string, Unit>): Start {
  const all = new Map(units);
  for (const { target, stackName } of plan.steps) {
    const place = placeOf(target, stackName);
    if (!all.has(place))
      all.set(place, { place, target, stacks: [], changeSets: [], tokens: [], ssm: [], leftBehind: [] });
  }
  // One step at a time, in the machine's own order: every other interleaving begins the same steps later.
  const options = { concurrency: 1, keepGoing: false };
  const opened: JournalRecord = { kind: 'opened', run, epoch: 1, holder: run, plan, options };
  const journal: readonly Chained[] = [{ seq: 0, at: state.now, previous: '', record: opened, hash: '' }];
  const nodes = [...all.values()].map((unit) =>
    nodeOf({ unit: withoutPast(unit), now: state.now, ids: state.ids, journal, operations: 0 }),
  );
  const places = new Map([...all.keys()].map((place, index) => [place, index]));
  const machine = openMachine(machinePlanOf(plan), options);
  return { moment: { machine, pending: [], stacks: nodes, epoch: 1 }, places };
}

type Given = Omit<Parameters<typeof runnerOf>[0], 'keepsDeaths'>;

/**
 * A runner whose operations see only the stacks that they can have to do with. That it is enough is tried with every step:
 * where one ends otherwise than among all stacks, all are shown to all.
 */
async function narrowed(given: Given, base: Followed, { moment }: Start): Promise<Runner> {
  const states = [moment.stacks, ...base.turns.map(({ before }) => before.stacks), base.last.stacks];
  const known = [...given.places].map(([place, index]) => ({
    place,
    units: unitsAt(states, index),
    deploys: given.plan.steps.flatMap(({ deploy, target, stackName }) =>
      deploy !== undefined && placeOf(target, stackName) === place ? [deploy] : [],
    ),
  }));
  const runner = runnerOf({ ...given, keepsDeaths: true, neighbours: neighboursOf(known) });
  for (const { before, command, end } of base.turns) {
    if (end === undefined || command.type === 'verify') continue;
    const alone = await runner.perform(before, command);
    const isSame = JSON.stringify(alone.event) === JSON.stringify(end.event) && alone.node.content === end.node.content;
    if (!isSame || alone.calls.join() !== end.calls.join()) return runnerOf({ ...given, keepsDeaths: true });
  }
  return runner;
}

function unitsAt(states: readonly (readonly StackNode[])[], index: number): readonly Unit[] {
  return [...new Set(states.flatMap((stacks) => stacks[index]?.unit ?? []))];
}

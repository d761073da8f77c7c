import type { FaultRule } from '../../src/cloud/local/faults.js';
import { LocalCloud } from '../../src/cloud/local/local-cloud.js';
import { localCloud } from '../../src/cloud/local/local-port.js';
import type { Clock } from '../../src/cloud/port.js';
import { type RunTools, resumeRun, startRun, takeBackRun } from '../../src/deploy/run.js';
import { memoryStores } from '../../src/deploy/stores/memory-stores.js';
import type { ArtefactStore } from '../../src/deploy/stores.js';
import type { Plan, PlanStep, StepId } from '../../src/model/plan.js';
import type { RunOutcome, RunProgress, StepStatus } from '../../src/model/run.js';
import { placeOf } from '../../src/plan/place.js';
import { unitsOf } from '../../src/rehearse/cloud-units.js';
import { nodeOf } from '../../src/rehearse/stack-node.js';
import type { World } from './deploy-world.js';
import { Killed } from './mortal.js';

type State = ReturnType<World['core']['snapshot']>;

export interface Given {
  readonly plan: Plan;
  readonly state: State;
  readonly artefacts: ArtefactStore;
}

/** What a case does to a whole run, step by step, from the outside. */
interface Disturbance {
  /** What acts while a step is in this status. */
  readonly rules?: readonly {
    readonly step: StepId;
    readonly status: StepStatus;
    readonly rules: readonly FaultRule[];
  }[];
  /** The process dies at this call, from 1. */
  readonly death?: { readonly call: number; readonly when: 'before' | 'after' };
  readonly goesOn?: 'resume' | 'take-back';
  readonly accept?: RunTools['accept'];
  /** Taken back when it is over. */
  readonly takenBack?: boolean;
}

interface Call {
  readonly name: string;
  readonly step: StepId | undefined;
  readonly status: StepStatus | 'verify' | undefined;
}

interface Whole {
  readonly outcome: RunOutcome;
  readonly shapes: readonly string[];
  readonly calls: readonly Call[];
  readonly statuses: ReadonlyMap<StepId, readonly StepStatus[]>;
  /** How often each rule matched. */
  readonly matches: readonly number[];
}

const writing = /^(create|execute|delete)ChangeSet$|^(deleteStack|continueRollback|rollbackStack)$/;

/** One whole run through `startRun`, on the whole cloud, with its journal and lease; nothing is shared with any other. */
async function runWhole({ plan, state, artefacts }: Given, disturbance: Disturbance): Promise<Whole> {
  const faults: FaultRule[] = [];
  const core = new LocalCloud({ faults, duration: () => 300, changeSetDuration: 1_500 }, state);
  const clock: Clock = {
    now: () => core.now(),
    sleep: async (milliseconds) => core.advanceTo(core.now() + milliseconds),
  };
  const inner = localCloud(core, clock);
  const active: StepId[] = [];
  const calls: Call[] = [];
  const statuses = new Map<StepId, StepStatus[]>();
  let under: Pick<Call, 'step' | 'status'> = { step: undefined, status: undefined };
  let dead = false;
  let first = true;
  const progress = (one: RunProgress): void => {
    if (one.kind === 'phase' && one.phase === 'verify') under = { step: undefined, status: 'verify' };
    if (one.kind !== 'step-changed') return;
    statuses.set(one.step, [...(statuses.get(one.step) ?? []), one.status]);
    // Counts of matches go by place, so that rules end without making room.
    active.forEach((of, place) => {
      if (of === one.step) faults[place] = { match: { action: 'none' }, effect: { kind: 'unreachable' } };
    });
    const isUnderWay = one.status === 'running' || one.status === 'restoring';
    if (isUnderWay) under = { step: one.step, status: one.status };
    // What begins may be told before what has ended.
    else if (under.step === one.step) under = { step: undefined, status: undefined };
    for (const { step, status, rules } of disturbance.rules ?? []) {
      if (step !== one.step || status !== one.status) continue;
      faults.push(...rules);
      active.push(...rules.map(() => step));
    }
  };
  const die = (): never => {
    dead = true;
    throw new Killed('killed');
  };
  const call = async (name: string, work: () => Promise<unknown>): Promise<unknown> => {
    if (dead) throw new Killed('dead');
    const number = first ? calls.push({ name, ...under }) : 0;
    const { death } = disturbance;
    if (death?.call === number && death.when === 'before') die();
    const answer = await work();
    if (death?.call === number) die();
    return answer;
  };
  const at = (target: Parameters<typeof inner.at>[0]) =>
    new Proxy(inner.at(target), {
      get(object, name, receiver) {
        const member: unknown = Reflect.get(object, name, receiver);
        if (typeof member !== 'function') return member;
        return (...given: readonly unknown[]) => call(String(name), async () => member(...given));
      },
    });
  const { accept } = disturbance;
  const tools: RunTools = {
    ...memoryStores(),
    artefacts,
    cloud: { clock, at },
    holder: 'ci',
    progress,
    secret: () => 'a secret',
    patience: { stale: 5_000 },
    ...(accept !== undefined && { accept }),
  };
  const options = { concurrency: 1, keepGoing: false };
  let report = await startRun(tools, { run: 'rehearsal', plan, options }).catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
    return undefined;
  });
  first = false;
  dead = false;
  const goOn = disturbance.goesOn === 'take-back' ? takeBackRun : resumeRun;
  report ??= await goOn(tools, 'rehearsal');
  if (disturbance.takenBack) report = await takeBackRun(tools, 'rehearsal');
  for (let next = core.nextEventAt(); next !== undefined; next = core.nextEventAt()) core.advanceTo(next);
  const { units } = unitsOf(core.snapshot());
  return {
    outcome: report.outcome ?? { kind: 'interrupted' },
    shapes: shapesOf(plan, state, units),
    calls,
    statuses,
    matches: core.snapshot().faultMatches,
  };
}

function shapesOf(plan: Plan, state: State, after: ReturnType<typeof unitsOf>['units']): readonly string[] {
  const places = new Set([
    ...unitsOf(state).units.keys(),
    ...plan.steps.map(({ target, stackName }) => placeOf(target, stackName)),
  ]);
  const nothing = { stacks: [], changeSets: [], tokens: [], ssm: [], leftBehind: [] };
  return [...places].map((place) => {
    const unit = after.get(place) ?? { ...nothing, place, target: { account: '', region: '' } };
    return nodeOf({ unit, now: 0, ids: 0, journal: [], operations: 0 }).shape;
  });
}

/** Marks the trials in which a process died in the verification. */
export const inVerification = ' in verification';

/** A case as both ways of rehearsing tell it. */
export function caseKey(trial: string, outcome: RunOutcome, shapes: readonly string[]): string {
  const remains = 'remains' in outcome ? outcome.remains.map(({ step, state }) => `${step} ${state}`) : [];
  return `${trial} | ${outcome.kind} ${remains.join(', ')} | ${shapes.map((shape) => shape.slice(0, 6)).join()}`;
}

const fails = (match: FaultRule['match']): FaultRule => ({
  match,
  effect: { kind: 'resource-fails', reason: 'brute' },
});
const refused = (action: string): FaultRule => ({
  match: { action },
  effect: { kind: 'error', code: 'ValidationError', message: 'brute' },
});

type Failure = Pick<Disturbance, 'rules' | 'accept' | 'takenBack'>;

/** Every case of a plan, each run from its beginning; how many there are of each key. */
export async function rehearseByForce(given: Given): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const note = (trial: string, whole: Whole): void => {
    const key = caseKey(trial, whole.outcome, whole.shapes);
    found.set(key, (found.get(key) ?? 0) + 1);
  };
  const run = (disturbance: Disturbance) => runWhole(given, disturbance);
  const base = await run({});
  note('nothing-fails', base);
  await deaths(base.calls, (death, goesOn, trial) => run({ death, goesOn }).then((whole) => note(trial, whole)));
  // How often a verification asks depends on what its process has read before: it counts once.
  for (const key of [...found.keys()].filter((one) => one.includes(inVerification))) found.set(key, 1);
  const failures: (readonly [string, Failure, StepId | undefined])[] = [];
  for (const step of given.plan.steps) {
    if (!base.statuses.get(step.id)?.includes('running')) continue;
    for (const [trial, rules] of await failuresOf(step, run)) {
      const failure = { rules: [{ step: step.id, status: 'running', rules } as const] };
      const whole = await run(failure);
      if (whole.statuses.get(step.id)?.includes('failed')) failures.push([trial, failure, step.id]);
    }
  }
  if (base.calls.some(({ status }) => status === 'verify'))
    failures.push([
      'not-accepted',
      { accept: async (steps) => [{ step: steps.at(-1)?.id ?? '', reason: 'brute' }] },
      undefined,
    ]);
  failures.push(['taken-back', { takenBack: true }, undefined]);
  for (const [trial, failure, failed] of failures) {
    const whole = await run(failure);
    note(trial, whole);
    if (trial === 'rollback-continued') continue;
    await restores(given.plan, failure, whole, run, note);
    if (trial !== 'step-fails' && trial !== 'not-accepted') continue;
    await onTheWayBack(whole.calls, failed, (death) =>
      run({ ...failure, death, goesOn: 'resume' }).then((one) => note('died-on-the-way-back', one)),
    );
  }
  return found;
}

type Run = (disturbance: Disturbance) => Promise<Whole>;
type Death = NonNullable<Disturbance['death']>;

function* deathsAt(call: number, name: string): Generator<Death> {
  yield { call, when: 'before' };
  if (writing.test(name)) yield { call, when: 'after' };
}

async function deaths(
  calls: readonly Call[],
  died: (death: Death, goesOn: 'resume' | 'take-back', trial: string) => Promise<void>,
): Promise<void> {
  for (const [at, { name, status }] of calls.entries()) {
    // Before the run is open there is nothing to go on with.
    if (status === undefined) continue;
    const where = status === 'verify' ? inVerification : '';
    for (const death of deathsAt(at + 1, name)) {
      await died(death, 'resume', `died-resumed${where}`);
      await died(death, 'take-back', `died-taken-back${where}`);
    }
  }
}

async function onTheWayBack(
  calls: readonly Call[],
  failed: StepId | undefined,
  died: (death: Death) => Promise<void>,
): Promise<void> {
  let hasBegun = false;
  for (const [at, { name, step, status }] of calls.entries()) {
    const isFailing = failed !== undefined && step === failed;
    const begins: boolean = isFailing && (name === 'executeChangeSet' || name === 'deleteStack') && !hasBegun;
    if (status === 'restoring' || (isFailing && hasBegun))
      for (const death of deathsAt(at + 1, name)) await died(death);
    else if (begins) await died({ call: at + 1, when: 'after' });
    hasBegun ||= begins;
  }
}

/** As CloudFormation lets a step fail: which rules, by what they are a trial of. */
async function failuresOf(step: PlanStep, run: Run): Promise<readonly (readonly [string, readonly FaultRule[]])[]> {
  if (step.kind === 'delete') {
    const whole = await run({ rules: [{ step: step.id, status: 'running', rules: [fails({ phase: 'delete' })] }] });
    const hasFailed = whole.statuses.get(step.id)?.includes('failed');
    return [['step-fails', hasFailed ? [fails({ phase: 'delete' })] : [refused('DeleteStack')]]];
  }
  const counter = fails({ phase: 'forward', probability: 0 });
  const counted = await run({ rules: [{ step: step.id, status: 'running', rules: [counter] }] });
  const resources = counted.matches[0] ?? 0;
  const last = resources === 0 ? refused('CreateChangeSet') : fails({ phase: 'forward', nth: resources });
  const once = await run({
    rules: [{ step: step.id, status: 'running', rules: [last, fails({ phase: 'rollback', nth: 1 })] }],
  });
  const simple = ['step-fails', [last]] as const;
  if ((once.matches[1] ?? 0) === 0) return [simple];
  return [
    simple,
    ['rollback-continued', [last, fails({ phase: 'rollback', nth: 1 })]],
    ['rollback-fails', [last, fails({ phase: 'rollback' })]],
  ];
}

async function restores(
  plan: Plan,
  failure: Failure,
  whole: Whole,
  run: Run,
  note: (trial: string, whole: Whole) => void,
): Promise<void> {
  const all = [fails({ phase: 'forward' }), fails({ phase: 'rollback' }), fails({ phase: 'delete' })];
  const none = ['CreateChangeSet', 'DeleteStack', 'ContinueUpdateRollback'].map(refused);
  for (const { id } of plan.steps) {
    if (!whole.statuses.get(id)?.includes('restoring')) continue;
    for (const rules of [all, none]) {
      const rule = { step: id, status: 'restoring', rules } as const;
      const one = await run({ ...failure, rules: [...(failure.rules ?? []), rule] });
      if (!one.statuses.get(id)?.includes('restore-failed')) continue;
      note('restore-fails', one);
      break;
    }
  }
}

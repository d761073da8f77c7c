import type { CloudState } from '../cloud/local/core/state.js';
import type { FaultScript } from '../cloud/local/faults.js';
import type { Cloud, CloudFormation, ResourceChange } from '../cloud/port.js';
import type { Chained, JournalRecord } from '../deploy/journal-record.js';
import type { MachineEvent } from '../deploy/machine-state.js';
import { deployEvent, restoreEvent } from '../deploy/run/perform-run.js';
import { driveStack } from '../deploy/stack/drive-stack.js';
import { usualPatience } from '../deploy/stack/goal.js';
import { taskOf } from '../deploy/stack/stack-task.js';
import type { StackTools } from '../deploy/stack/stack-tools.js';
import type { ArtefactStore } from '../deploy/stores.js';
import type { StackKey } from '../model/names.js';
import type { PlanStep } from '../model/plan.js';
import { type Background, stateOfUnits, unitAfter } from './cloud-units.js';
import { copyState, copyUnit } from './copy-state.js';
import { type Blueprints, type RehearsalCloud, rehearsalCloud } from './rehearsal-cloud.js';
import { nodeOf, type StackNode } from './stack-node.js';

/** What every operation of a rehearsal is done with. */
export interface Stage {
  /** Names change sets and tokens. */
  readonly run: string;
  readonly background: Background;
  readonly artefacts: ArtefactStore;
  readonly artefactExists: (bucket: string, key: string) => boolean;
  readonly secret: (stack: StackKey, parameter: string) => string | undefined;
  readonly blueprints: Blueprints;
}

/** What the machine commands for one stack. */
export interface Operation {
  readonly type: 'perform' | 'restore';
  readonly step: PlanStep;
  /** It stays on the way back: nothing is done. */
  readonly isKept: boolean;
  readonly faults: FaultScript;
  /** Of the process that does it. */
  readonly epoch: number;
  /** Whether it is asked what a process leaves that dies in it. */
  readonly keepsDeaths: boolean;
}

export interface OperationEnd {
  readonly event: MachineEvent;
  readonly node: StackNode;
  /** Calls that it made, by name, in order. */
  readonly calls: readonly string[];
  /** What the process that does it may leave behind when it dies: one for each state of cloud and journal. Taken once. */
  readonly deaths: () => readonly Death[];
  /** How often each rule of `faults` matched. */
  readonly matches: readonly number[];
  /** What its change sets said. */
  readonly changes: readonly ResourceChange[];
}

/** The process died; cloud and journal are as it left them. */
export interface Death {
  /** Deaths that leave just this: at a call before it is made, or after one that was made and not answered. */
  readonly cases: number;
  /** The first of them, in words. */
  readonly at: string;
  /** CloudFormation had been told to begin something. */
  readonly hasBegun: boolean;
  readonly state: CloudState;
  readonly journal: readonly Chained[];
  /** The stacks that are in `state` besides. */
  readonly beside: readonly StackNode[];
}

/**
 * Does one operation with the deployer's own driver on the embedded CloudFormation's own core.
 *
 * @param own the stack that it is about, which it alone may change
 * @param given stacks that are there besides; of a death those that were there then
 * @param from where a process died in the same operation
 */
export async function operate(
  stage: Stage,
  operation: Operation,
  own: StackNode,
  given: readonly StackNode[],
  from?: Death,
): Promise<OperationEnd> {
  const { type, step, isKept, faults, epoch, keepsDeaths } = operation;
  if (type === 'restore' && isKept) {
    const event = { type: 'restore-done', step: step.id, how: 'kept' } as const;
    return { event, node: own, calls: [], deaths: () => [], matches: [], changes: [] };
  }
  const beside = from?.beside ?? given;
  const others = beside.map(({ unit }) => unit);
  const foreign = new Set<unknown>(others.flatMap(({ stacks, changeSets }) => [...stacks, ...changeSets]));
  const state = from === undefined ? stateBefore(stage, own, beside) : copyState(from.state, foreign);
  const world = rehearsalCloud(state, { faults, artefactExists: stage.artefactExists }, stage.blueprints);
  const journal: Chained[] = [...(from?.journal ?? own.journal)];
  const record = (entry: JournalRecord): void => {
    journal.push({ seq: journal.length, at: state.now, previous: '', record: entry, hash: '' });
  };
  if (from !== undefined) record({ kind: 'taken-over', epoch, holder: stage.run });
  const keep = keepsDeaths ? () => ({ state: copyState(state, foreign), beside }) : undefined;
  const witness = witnessOf(world, journal, idsOf(own), keep);
  const what = type === 'perform' ? 'deploy' : 'restore';
  const task = taskOf(stage.run, epoch, step, what, journal);
  const result = await driveStack(task, toolsFor(stage, witness.cloud, record));
  const isNew = task.goal.kind === 'restore' && task.goal.point === null;
  const event = what === 'deploy' ? deployEvent(step.id, result) : restoreEvent(step.id, result, isNew);
  record({ kind: 'event', event });
  world.settle();
  const { place, target } = own.unit;
  const unit = unitAfter(place, target, state, stage.background, others);
  const node = nodeOf({ unit, journal, now: state.now, ids: state.ids, operations: own.operations + 1 });
  const { calls, deaths, changes } = witness;
  return { event, node, calls, deaths, matches: state.faultMatches, changes };
}

function stateBefore({ background, run }: Stage, own: StackNode, beside: readonly StackNode[]): CloudState {
  const now = Math.max(own.now, ...beside.map((node) => node.now));
  const units = [copyUnit(own.unit), ...beside.map(({ unit }) => unit)];
  return stateOfUnits(background, units, { seed: `${run} ${own.unit.place}`, now, ids: idsOf(own).start });
}

/**
 * Ids are given out from fixed numbers on, one range for each call that begins something: what an operation makes has then the
 * same ids whether or not a process died on the way.
 */
function idsOf({ operations }: StackNode) {
  const start = (operations + 1) * 1_000_000;
  return {
    start,
    ranges: new Map<string, number>([
      ['executeChangeSet', start + 100_000],
      ['deleteStack', start + 200_000],
      ['continueRollback', start + 300_000],
      ['rollbackStack', start + 400_000],
    ]),
  };
}

/** For a look at all stacks, which writes nothing. */
export const verifyTools = (stage: Stage, cloud: Cloud): StackTools => toolsFor(stage, cloud, () => {});

function toolsFor(stage: Stage, cloud: Cloud, record: (entry: JournalRecord) => void): StackTools {
  const sleep = (milliseconds: number): Promise<void> => cloud.clock.sleep(milliseconds);
  return {
    cloud,
    artefacts: stage.artefacts,
    // No read is behind here: waiting for one longer than it takes to look again proves nothing.
    patience: { ...usualPatience, stale: 5_000 },
    record: async (entry) => record(entry),
    guard: async () => {},
    sleep,
    turns: { turn: (_, pause) => sleep(pause) },
    progress: () => {},
    ended: new Map(),
    templates: new Map(),
    secret: stage.secret,
  };
}

const writing: ReadonlySet<string> = new Set([
  'createChangeSet',
  'executeChangeSet',
  'deleteChangeSet',
  'deleteStack',
  'continueRollback',
  'rollbackStack',
  'cancelUpdate',
]);

/** The same cloud, and the names of the calls that are made to it. */
export function countCalls({ clock, at }: Cloud): { readonly cloud: Cloud; readonly calls: readonly string[] } {
  const calls: string[] = [];
  const seen: Seen =
    (name, call) =>
    (...given) => {
      calls.push(name);
      return call(...given);
    };
  return { cloud: { clock, at: (target) => wrapped(at(target), seen) }, calls };
}

interface Witness {
  readonly cloud: Cloud;
  readonly calls: string[];
  readonly changes: ResourceChange[];
  readonly deaths: () => readonly Death[];
}

/** Sees each call, and keeps what a process would leave that died there. */
function witnessOf(
  { state, cloud }: RehearsalCloud,
  journal: readonly Chained[],
  ids: ReturnType<typeof idsOf>,
  keep: (() => Pick<Death, 'state' | 'beside'>) | undefined,
): Witness {
  const calls: string[] = [];
  const changes: ResourceChange[] = [];
  const deaths = new Map<string, Death>();
  let writes = 0;
  let hasBegun = false;
  const mayDie = (at: string): void => {
    if (keep === undefined) return;
    // Nothing but a call, a line of the journal or what is due changes anything.
    const key = `${journal.length} ${writes} ${state.sequence} ${state.queue.length} ${state.queue[0]?.sequence}`;
    const known = deaths.get(key);
    if (known !== undefined) deaths.set(key, { ...known, cases: known.cases + 1 });
    else deaths.set(key, { cases: 1, at, hasBegun, ...keep(), journal: [...journal] });
  };
  const seen =
    (name: string, call: (...given: unknown[]) => Promise<unknown>) =>
    async (...given: unknown[]): Promise<unknown> => {
      calls.push(name);
      mayDie(`before ${name}, call ${calls.length}`);
      const from = ids.ranges.get(name);
      if (from !== undefined) state.ids = Math.max(state.ids, from);
      try {
        const answer = await call(...given);
        if (name === 'describeChangeSet') noteChanges(answer, changes);
        return answer;
      } finally {
        if (writing.has(name)) {
          writes += 1;
          hasBegun ||= ids.ranges.has(name);
          mayDie(`after ${name}, call ${calls.length}`);
        }
      }
    };
  return {
    cloud: { clock: cloud.clock, at: (target) => wrapped(cloud.at(target), seen) },
    calls,
    changes,
    deaths: () => {
      const all = [...deaths.values()];
      // They are large, and each is looked into once.
      deaths.clear();
      return all;
    },
  };
}

type Seen = (
  name: string,
  call: (...given: unknown[]) => Promise<unknown>,
) => (...given: unknown[]) => Promise<unknown>;

function wrapped(cloud: CloudFormation, seen: Seen): CloudFormation {
  return new Proxy(cloud, {
    get(object, name, receiver) {
      const member: unknown = Reflect.get(object, name, receiver);
      return typeof member === 'function' ? seen(String(name), async (...given) => member(...given)) : member;
    },
  });
}

function noteChanges(answer: unknown, changes: ResourceChange[]): void {
  if (typeof answer !== 'object' || answer === null || !('changes' in answer) || !Array.isArray(answer.changes)) return;
  changes.splice(0, changes.length, ...answer.changes);
}

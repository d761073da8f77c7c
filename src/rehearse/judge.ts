import type { StackRecord } from '../cloud/local/core/state.js';
import { outcomeOf } from '../deploy/run/outcome.js';
import { factsOf } from '../diff/resource-table.js';
import type { Plan } from '../model/plan.js';
import type { RehearsalEnding } from '../model/rehearsal.js';
import type { Remaining, RunOutcome } from '../model/run.js';
import { placeOf } from '../plan/place.js';
import type { Background, Unit } from './cloud-units.js';
import type { Moment } from './machine-run.js';
import { type DataResource, isLive, liveRoot, type NodeFacts, type StackNode } from './stack-node.js';

/** How a case ended; `problems` is empty where it ended well. */
export interface Verdict {
  readonly ending: RehearsalEnding;
  readonly outcome: RunOutcome;
  /** Every stack at its end. */
  readonly stacks: readonly StackNode[];
  readonly problems: readonly string[];
}

export interface Judge {
  /** @param deployed what every stack is where nothing goes wrong; absent before that is known */
  judge(last: Moment): Verdict;
}

export interface JudgeGiven {
  readonly plan: Plan;
  readonly run: string;
  readonly background: Background;
  readonly before: readonly StackNode[];
  /** Where nothing went wrong. */
  readonly deployed: readonly StackNode[];
  readonly places: ReadonlyMap<string, number>;
}

/** Looks at the simulated cloud alone and at what the run says of its end: neither machine nor planner is asked. */
export function judgeOf({ plan, run, background, before, deployed, places }: JudgeGiven): Judge {
  const index = places;
  const touched = new Set(plan.steps.map(({ target, stackName }) => index.get(placeOf(target, stackName)) ?? -1));
  const names = [...places.keys()].map((place) => String(JSON.parse(place)[2]));
  const may = lossesOf(plan, index);
  const foreign = new Set(
    background.regions.flatMap(({ target, external }) =>
      external.exports.map(({ name }) => `${placeOf(target, '')}${name}`),
    ),
  );
  const creations = plan.steps.flatMap(({ kind, target, stackName }, position) =>
    kind === 'create' ? [{ position, at: index.get(placeOf(target, stackName)) ?? -1 }] : [],
  );
  const placeOfStep = new Map(plan.steps.map((step) => [step.id, index.get(placeOf(step.target, step.stackName))]));

  function standing(outcome: RunOutcome, stacks: readonly StackNode[], problems: string[]): void {
    const remains = 'remains' in outcome ? outcome.remains : [];
    const named = new Set(remains.map(({ step }) => placeOfStep.get(step)));
    for (const one of remains) if (!saysWhatToDo(one)) problems.push(`nothing is said of how to finish ${one.step}`);
    const wanted = outcome.kind === 'deployed' ? deployed : before;
    stacks.forEach((node, at) => {
      if (node.shape === wanted[at]?.shape || (named.has(at) && touched.has(at))) return;
      const should = outcome.kind === 'deployed' ? 'as deployed' : 'as before';
      problems.push(`${names[at]} is not ${should} (${statusOf(node)}), and nobody is told`);
    });
  }

  const first = usesOf(before);

  /** Only what changed can have broken anything: stacks that look as before stand together as before. */
  function exportsInUse(stacks: readonly StackNode[], problems: string[]): void {
    const changed = stacks.flatMap((node, at) => (node.face === before[at]?.face ? [] : [at]));
    const gone = new Set(changed.flatMap((at) => factsAt(before, at).exports));
    const added = new Map<string, number>();
    for (const at of changed)
      for (const name of factsAt(stacks, at).exports) {
        const owner = first.exporters.get(name);
        if (added.has(name) || (owner !== undefined && !gone.has(name)))
          problems.push(`${nameIn(name)} is exported twice`);
        added.set(name, at);
      }
    const isThere = (name: string) =>
      added.has(name) || (first.exporters.has(name) && !gone.has(name)) || foreign.has(name);
    const users = new Set([...changed, ...[...gone].flatMap((name) => first.importers.get(name) ?? [])]);
    for (const at of users)
      for (const name of factsAt(stacks, at).imports)
        if (!isThere(name)) problems.push(`${names[at]} uses the export ${nameIn(name)}, which is gone`);
  }

  function stateful({ stacks, machine }: Moment, problems: string[]): void {
    if (plan.ephemeral) return;
    stacks.forEach((node, at) => {
      const old = before[at];
      if (old === undefined || node.content === old.content) return;
      const there = factsOfNode(node).data;
      for (const [id, resource] of factsOfNode(old).data) {
        if (there.has(id) || staysOutside(resource, node)) continue;
        if (machine.committed && may.get(at)?.(resource.logicalId) === true) continue;
        problems.push(`${names[at]}: ${resource.logicalId} (${resource.type}) and what it held are lost`);
      }
    });
  }

  /** What is new and holds data may have taken in some by the time that another stack fails. */
  function newData({ stacks, machine }: Moment, problems: string[]): void {
    if (plan.ephemeral) return;
    for (const { position, at } of creations) {
      const [state, made, node] = [machine.steps[position], deployed[at], stacks[at]];
      if (state?.at !== 'restored' || made === undefined || node === undefined) continue;
      const there = factsOfNode(node).data;
      for (const [id, resource] of factsOfNode(made).data)
        if (!writtenByTheRun(resource) && !there.has(id) && !staysOutside(resource, node))
          problems.push(
            `${names[at]}: ${resource.logicalId} (${resource.type}) is new, and is deleted with what it took in`,
          );
    }
  }

  // Whoever asks again asks of the same end, one after the other.
  let judged: { readonly last: Moment; readonly verdict: Verdict } | undefined;
  return {
    judge(last) {
      if (judged?.last === last) return judged.verdict;
      const outcome = outcomeOf(last.machine, plan, run);
      const problems: string[] = [];
      if (last.machine.phase !== 'ended') problems.push('the run has not ended');
      standing(outcome, last.stacks, problems);
      exportsInUse(last.stacks, problems);
      stateful(last, problems);
      newData(last, problems);
      const verdict = { ending: endingOf(outcome), outcome, stacks: last.stacks, problems };
      judged = { last, verdict };
      return verdict;
    },
  };
}

function endingOf(outcome: RunOutcome): RehearsalEnding {
  if (outcome.kind === 'deployed') return outcome.remains.length === 0 ? 'deployed' : 'named';
  if (outcome.kind === 'unchanged') return 'deployed';
  return outcome.kind === 'failed-and-restored' ? 'as-before' : 'named';
}

const saysWhatToDo = ({ command, reason }: Remaining): boolean => command !== '' || reason.trim() !== '';

const statusOf = ({ unit }: StackNode): string => liveRoot(unit)?.status ?? 'not there';

const nameIn = (key: string): string => key.slice(key.indexOf(']') + 1);

/** By place, which logical ids the plan says that the data of goes away. */
function lossesOf(
  plan: Plan,
  places: ReadonlyMap<string, number>,
): ReadonlyMap<number, (logicalId: string) => boolean> {
  const losses = new Map<number, (logicalId: string) => boolean>();
  for (const { kind, target, stackName, changes } of plan.steps) {
    const at = places.get(placeOf(target, stackName)) ?? -1;
    const before = losses.get(at);
    const lost = new Set(
      changes.flatMap(({ irreversible, logicalId }) => (irreversible === undefined ? [] : logicalId)),
    );
    losses.set(at, (logicalId) => kind === 'delete' || lost.has(logicalId) || before?.(logicalId) === true);
  }
  return losses;
}

/** Who exports and who imports each name. */
function usesOf(stacks: readonly StackNode[]) {
  const exporters = new Map<string, number>();
  const importers = new Map<string, number[]>();
  stacks.forEach((node, at) => {
    for (const name of factsOfNode(node).exports) exporters.set(name, at);
    for (const name of factsOfNode(node).imports) importers.set(name, [...(importers.get(name) ?? []), at]);
  });
  return { exporters, importers };
}

const noFacts: NodeFacts = { exports: [], imports: [], data: new Map() };

function factsAt(stacks: readonly StackNode[], at: number): NodeFacts {
  const node = stacks[at];
  return node === undefined ? noFacts : factsOfNode(node);
}

/** Logs of a run that failed, and the bucket that the Serverless Framework puts its code into, are nobody's loss. */
const writtenByTheRun = ({ type, logicalId }: DataResource): boolean =>
  type === 'AWS::Logs::LogGroup' || (type === 'AWS::S3::Bucket' && logicalId === 'ServerlessDeploymentBucket');

/** CloudFormation let go of it and did not delete it. */
export function staysOutside(
  { logicalId, deletionPolicy, updateReplacePolicy }: DataResource,
  { unit }: StackNode,
): boolean {
  const isReplaced = unit.stacks.some((stack) => isLive(stack) && Object.hasOwn(stack.resources, logicalId));
  const policy = isReplaced ? updateReplacePolicy : deletionPolicy;
  return policy === 'Retain' || policy === 'RetainExceptOnCreate' || policy === 'Snapshot';
}

/** What holds of a stack, read from the cloud's own records. */
export function factsOfNode({ unit, memo }: StackNode): NodeFacts {
  memo.facts ??= readFacts(unit);
  return memo.facts;
}

function readFacts({ stacks, target }: Unit): NodeFacts {
  const live = stacks.filter(isLive);
  const here = placeOf(target, '');
  return {
    exports: live.flatMap(({ outputs }) =>
      outputs.flatMap(({ exportName }) => (exportName === undefined ? [] : [`${here}${exportName}`])),
    ),
    imports: [...new Set(live.flatMap(importsOf))].map((name) => `${here}${name}`),
    data: new Map(live.flatMap(dataOf)),
  };
}

const importsOf = ({ resources, outputImports }: StackRecord): readonly string[] => [
  ...outputImports,
  ...Object.values(resources).flatMap(({ imports }) => imports),
];

function dataOf({ resources }: StackRecord): readonly (readonly [string, DataResource])[] {
  return Object.values(resources).flatMap(
    ({ logicalId, type, physicalId, deletionPolicy, updateReplacePolicy, missing }) => {
      if (missing === true || factsOf(type)?.keeps === undefined) return [];
      return [[`${type} ${physicalId}`, { logicalId, type, deletionPolicy, updateReplacePolicy }] as const];
    },
  );
}

import type { Json } from '../cloud/local/template/index.js';
import type { StackKey } from '../model/names.js';
import type { PlanStep } from '../model/plan.js';
import type { NoWayBack } from '../model/rehearsal.js';
import { factsOfNode, staysOutside } from './judge.js';
import type { Followed, Runner } from './machine-run.js';
import type { OperationEnd } from './operation.js';
import { type DataResource, isLive, type StackNode } from './stack-node.js';

/** What is known of things outside of CloudFormation. */
export interface Outside {
  /** Whether an object lies where a template says. */
  readonly exists: (bucket: string, key: string) => boolean;
  /** Values of NoEcho parameters that were given. */
  readonly secret: (stack: StackKey, parameter: string) => string | undefined;
}

/**
 * Steps before the commit point that nothing takes back, as the deploy in which nothing fails shows them. After the commit
 * point nothing is taken back anyway.
 */
export function noWayBackIn({ turns }: Followed, runner: Runner, { exists, secret }: Outside): readonly NoWayBack[] {
  return turns.flatMap(({ before, command, end }) => {
    if (command.type !== 'perform' || end === undefined || end.event.type !== 'step-done') return [];
    const step = runner.stepOf(command.step);
    const node = before.stacks[runner.placeAt(step.id)];
    if (node === undefined || step.phase !== 'expand' || step.kind !== 'update') return [];
    return [
      ...lostArtefacts(step, node, end, exists),
      ...lostSecrets(step, end, secret),
      ...lostData(step, node, end),
      ...imported(step, end),
    ];
  });
}

const found = (kind: NoWayBack['kind'], { id, stack }: PlanStep, subject: string, message: string): NoWayBack => ({
  kind,
  step: id,
  stack,
  subject,
  message,
});

/** An object that the deployed template names, that the new one does not, and that is gone. */
function lostArtefacts(
  step: PlanStep,
  before: StackNode,
  { node }: OperationEnd,
  exists: (bucket: string, key: string) => boolean,
): readonly NoWayBack[] {
  const after = new Set(objectsOf(node).map(({ bucket, key }) => `${bucket}/${key}`));
  return objectsOf(before).flatMap(({ logicalId, bucket, key }) => {
    if (after.has(`${bucket}/${key}`) || exists(bucket, key)) return [];
    const message = `the object ${key} in ${bucket}, which ${logicalId} has now, is gone: nothing brings it back. Put it there again, or deploy a version whose code is there first.`;
    return [found('artefact-gone', step, logicalId, message)];
  });
}

interface ObjectUse {
  readonly logicalId: string;
  readonly bucket: string;
  readonly key: string;
}

function objectsOf({ unit }: StackNode): readonly ObjectUse[] {
  return unit.stacks
    .filter(isLive)
    .flatMap(({ resources }) =>
      Object.values(resources).flatMap(({ logicalId, properties }) => objectsIn(properties, logicalId)),
    );
}

function objectsIn(value: Json, logicalId: string): readonly ObjectUse[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, logicalId));
  const entries: readonly (readonly [string, Json])[] = Object.entries(value);
  const text = (name: string): string | undefined => {
    const one = entries.find(([key]) => key === name)?.[1];
    return typeof one === 'string' ? one : undefined;
  };
  const [bucket, key] = [text('S3Bucket'), text('S3Key')];
  const own = bucket === undefined || key === undefined ? [] : [{ logicalId, bucket, key }];
  return [...own, ...entries.flatMap(([, item]) => objectsIn(item, logicalId))];
}

/** A secret that the deployed template takes and the new one does not: its value is known to CloudFormation alone, and only as long. */
function lostSecrets(step: PlanStep, { node }: OperationEnd, secret: Outside['secret']): readonly NoWayBack[] {
  const point = node.journal.findLast(
    ({ record }) => record.kind === 'restore-point' && record.step === step.id,
  )?.record;
  if (point?.kind !== 'restore-point' || point.point === null) return [];
  const kept = new Set(step.deploy?.noEcho ?? []);
  return point.point.noEcho
    .filter((name) => !kept.has(name) && secret(step.deploy?.key ?? step.stack, name) === undefined)
    .map((name) =>
      found(
        'secret-changed',
        step,
        name,
        `the value of the NoEcho parameter ${name} is lost with this step, and nobody can read it to bring it back. Keep the parameter, or take the value from Secrets Manager by a dynamic reference.`,
      ),
    );
}

/** What kept data before the step and is another resource, or none, after it. */
function lostData(step: PlanStep, before: StackNode, { node }: OperationEnd): readonly NoWayBack[] {
  const after = factsOfNode(node).data;
  return [...factsOfNode(before).data]
    .filter(([id, resource]) => !after.has(id) && !staysOutside(resource, node))
    .map(([, resource]) => sayLost(step, resource, node));
}

function sayLost(step: PlanStep, { logicalId, type }: DataResource, { unit }: StackNode): NoWayBack {
  const isReplaced = unit.stacks.some((stack) => isLive(stack) && Object.hasOwn(stack.resources, logicalId));
  const message = `${logicalId} (${type}) is ${isReplaced ? 'replaced' : 'removed'}, and what it holds goes with it: a restore makes an empty one. Keep it beside the new one, move the data, and drop it in a later deploy.`;
  return found('stateful-replaced', step, logicalId, message);
}

function imported(step: PlanStep, { changes }: OperationEnd): readonly NoWayBack[] {
  return changes
    .filter(({ action }) => action === 'Import')
    .map(({ logicalId, type }) =>
      found(
        'resource-imported',
        step,
        logicalId,
        `${logicalId} (${type}) is imported into the stack; taking that back would delete it. Import it by itself, before this deploy.`,
      ),
    );
}

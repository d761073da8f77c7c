import { pinArtefacts, releasePin } from '../../artefacts/bucket/pins.js';
import type { ObjectBucket } from '../../cloud/objects.js';
import type { ArtefactStore } from '../../deploy/stores.js';
import type { Plan, Target } from '../../model/plan.js';
import type { RunOutcome } from '../../model/run.js';
import { codeKeysOf, type ObjectAddress } from '../../package/code-keys.js';
import { artefactKey } from '../../package/packaged.js';
import type { PlanOutcome } from '../planning/plan-estate.js';
import type { Environment } from './environment.js';

type Buckets = Pick<Environment, 'artefactsAt' | 'home'>;

export interface PinnedRun {
  readonly run: string;
  readonly plan: Plan;
  readonly planned: Pick<PlanOutcome, 'input'>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Keeps what the stacks of a plan are made of now, and what they are going to be, from being pruned until the run is
 * over: a rollback of CloudFormation fetches the old code again. Done before anything is uploaded. Templates themselves,
 * which a restore reads, lie beside the journals; all is noted wherever something of it lies, since stages may share buckets.
 *
 * @throws CloudError
 */
export async function pinRun(
  { artefactsAt, home, stores }: Buckets & Pick<Environment, 'stores'>,
  { run, plan, planned, now }: PinnedRun,
): Promise<void> {
  if (artefactsAt === undefined) return;
  const keys = new Map<string, string[]>();
  const bodies = new Set<string>();
  const add = (bucket: string, key: string) => keys.set(bucket, [...(keys.get(bucket) ?? []), key]);
  for (const { target, deploy, stackName } of plan.steps) {
    for (const { key } of deploy?.artefacts ?? []) add(artefactsAt(target).name, key);
    if (deploy !== undefined) bodies.add(artefactKey(deploy.templateDigest));
    const before = planned.input.deployed.find((one) => one.stackName === stackName && isSame(one.target, target));
    if (before !== undefined) bodies.add(artefactKey(before.templateDigest));
    const named = before === undefined ? [] : await objectsOf(before.templateDigest, target, stores.artefacts);
    for (const { bucket, key } of named) add(bucket, key);
  }
  for (const bucket of bucketsOf(plan, artefactsAt, home))
    await pinArtefacts(bucket, {
      stage: plan.stage,
      run,
      ...(home !== undefined && { journals: artefactsAt(home).name }),
      at: now,
      keys: [...(keys.get(bucket.name) ?? []), ...bodies],
    });
}

/** Once the run was accepted or taken back, or never began. What is half-way keeps its pins. */
export async function unpinRun(
  { artefactsAt, home }: Buckets,
  { run, plan, outcome }: { readonly run: string; readonly plan: Plan; readonly outcome: RunOutcome | undefined },
): Promise<void> {
  if (artefactsAt === undefined || outcome === undefined) return;
  if (outcome.kind === 'interrupted' || outcome.kind === 'restore-incomplete') return;
  for (const bucket of bucketsOf(plan, artefactsAt, home)) await releasePin(bucket, { stage: plan.stage, run });
}

function bucketsOf(
  { steps }: Plan,
  artefactsAt: (target: Target) => ObjectBucket,
  home: Target | undefined,
): Iterable<ObjectBucket> {
  const targets = [...steps.map(({ target }) => target), ...(home === undefined ? [] : [home])];
  return new Map(targets.map(artefactsAt).map((bucket) => [bucket.name, bucket])).values();
}

function isSame(one: Target, other: Target): boolean {
  return one.account === other.account && one.region === other.region;
}

/** Every object that a template names, those nested in it included. */
async function objectsOf(digest: string, target: Target, store: ArtefactStore): Promise<readonly ObjectAddress[]> {
  const found = new Map<string, readonly ObjectAddress[]>();
  const open = [digest];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const body = found.has(next) ? undefined : await store.get(next);
    if (body === undefined || body.length > mostTemplateBytes) continue;
    const named = codeKeysOf(Buffer.from(body).toString('utf8'), target);
    found.set(next, named);
    // Code among them is no template: it is told by its size, or names nothing.
    open.push(...named.flatMap(({ key }) => /^artefacts\/([0-9a-f]{64})$/.exec(key)?.[1] ?? []));
  }
  return [...found.values()].flat();
}

const mostTemplateBytes = 1_048_576;

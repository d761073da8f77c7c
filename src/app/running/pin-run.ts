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
  const objects: ObjectAddress[] = [];
  const bodies: string[] = [];
  for (const { target, deploy, stackName } of plan.steps) {
    const bucket = artefactsAt(target).name;
    for (const { key } of deploy?.artefacts ?? []) objects.push({ bucket, key });
    const before = planned.input.deployed.find((one) => one.stackName === stackName && isSame(one.target, target));
    if (deploy !== undefined) bodies.push(deploy.templateDigest);
    if (before === undefined) continue;
    bodies.push(before.templateDigest);
    objects.push(...(await objectsOf(before.templateDigest, target, stores.artefacts)));
  }
  await pinObjects({ artefactsAt, ...(home !== undefined && { home }) }, { run, plan, now }, objects, bodies);
}

/** Where the run has a pin already, that one holds. @param bodies digests of templates */
export async function pinObjects(
  { artefactsAt, home }: Buckets,
  { run, plan, now }: Omit<PinnedRun, 'planned'>,
  objects: readonly ObjectAddress[],
  bodies: readonly string[],
): Promise<void> {
  if (artefactsAt === undefined) return;
  const journals = home === undefined ? {} : { journals: artefactsAt(home).name };
  for (const bucket of bucketsOf(plan, artefactsAt, home)) {
    const own = objects.filter((one) => one.bucket === bucket.name).map(({ key }) => key);
    const keys = [...own, ...bodies.map(artefactKey)];
    await pinArtefacts(bucket, { stage: plan.stage, run, ...journals, at: now, keys });
  }
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
export async function objectsOf(
  digest: string,
  target: Target,
  store: ArtefactStore,
): Promise<readonly ObjectAddress[]> {
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

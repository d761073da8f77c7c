import { folderObjects } from '../artefacts/bucket/folder-objects.js';
import type { Pin } from '../artefacts/bucket/pins.js';
import { type Pruned, type PrunedBucket, pruneArtefacts } from '../artefacts/bucket/prune.js';
import type { Clock } from '../cloud/port.js';
import { readJournal } from '../deploy/journal/read-journal.js';
import { closedAs, openedOf } from '../deploy/run/report-of-journal.js';
import { AppError } from '../model/app-error.js';
import type { Target } from '../model/plan.js';
import { placeOf } from '../plan/place.js';
import { patientReads } from './planning/patient-reads.js';
import type { CloudName } from './running/cloud-name.js';
import type { Environment } from './running/environment.js';
import { stateFolderOf } from './running/state-folder.js';
import { withEnvironment } from './running/with-environment.js';

export interface PruneOptions {
  readonly directory: string;
  readonly stage: string;
  readonly cloud: CloudName;
  readonly state?: string;
  readonly keepDays: number;
  readonly dryRun: boolean;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Takes the place of the machine's time on AWS, in tests. */
  readonly clock?: Clock;
}

const day = 24 * 3_600_000;

/**
 * Deletes what no deployed stack, no pin and no unfinished run refers to, in the bucket of each place that the stage
 * was deployed to. Every stack of those places counts, whosever it is, and every pin: other stages may share the bucket.
 *
 * @throws AppError `state-busy` while a run goes on, `cloud-unusable` where a stack cannot be read
 */
export function runPrune(options: PruneOptions): Promise<readonly Pruned[]> {
  return withEnvironment(options, (environment) => pruneIn(environment, options));
}

async function pruneIn(environment: Environment, options: PruneOptions): Promise<readonly Pruned[]> {
  const { stage, now, keepDays, dryRun } = options;
  const runs = await runsIn(environment);
  await requireNobody(new Set([stage, ...runs.stages]), environment);
  const { home } = environment;
  const places = home === undefined ? runs.targets : [home, ...runs.targets];
  const targets = new Map(places.map((target) => [placeOf(target, ''), target]));
  const texts = [...runs.unfinished];
  for (const target of targets.values()) texts.push(...(await textsAt(target, environment)));
  // Where journals are elsewhere nobody here knows whether a run is over: its pins hold.
  const journals = home && environment.artefactsAt?.(home).name;
  const isOurs = (pin: Pin) => pin.journals === journals;
  const isLeft = (pin: Pin) =>
    runs.over.has(pin.run) || (isOurs(pin) && !runs.known.has(pin.run) && pin.at < now - day);
  const pruned: Pruned[] = [];
  for (const bucket of bucketsOf([...targets.values()], environment, options))
    pruned.push(await pruneArtefacts(bucket, { texts, isLeft, isOurs, before: now - keepDays * day, dryRun }));
  return pruned;
}

/** Of all stages whose journals are in the same place: they share a bucket. */
async function requireNobody(stages: ReadonlySet<string>, { stores, leaseClock }: Environment): Promise<void> {
  for (const stage of stages) {
    const held = await stores.leases.look(stage);
    if (held !== undefined && held.until > leaseClock.now())
      throw new AppError('state-busy', `${held.holder} deploys ${stage}; nothing is pruned meanwhile`);
  }
}

function bucketsOf(
  targets: readonly Target[],
  { artefactsAt }: Environment,
  { directory, state }: PruneOptions,
): Iterable<PrunedBucket> {
  if (artefactsAt === undefined) return [folderObjects(stateFolderOf(directory, state))];
  return new Map(targets.map(artefactsAt).map((bucket) => [bucket.name, bucket])).values();
}

interface Runs {
  readonly targets: readonly Target[];
  /** Those that keep their journals here. */
  readonly stages: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
  /** Accepted, taken back, or never begun. */
  readonly over: ReadonlySet<string>;
  /** Journals of the others, and of those that cannot be read. */
  readonly unfinished: readonly string[];
}

async function runsIn({ stores: { journals } }: Environment): Promise<Runs> {
  const targets: Target[] = [];
  const stages = new Set<string>();
  const over = new Set<string>();
  const unfinished: string[] = [];
  const known = await journals.runs();
  for (const run of known) {
    const text = (await journals.read(run)) ?? '';
    const reading = readJournal(text);
    const outcome = reading.kind === 'whole' ? closedAs(reading.records) : undefined;
    const plan = reading.kind === 'whole' ? openedOf(reading.records)?.plan : undefined;
    if (plan !== undefined) stages.add(plan.stage);
    targets.push(...(plan?.steps ?? []).map(({ target }) => target));
    const isOver = outcome !== undefined && outcome.kind !== 'interrupted' && outcome.kind !== 'restore-incomplete';
    if (isOver) over.add(run);
    else unfinished.push(text);
  }
  return { targets, stages, known: new Set(known), over, unfinished };
}

/** Bodies and parameters of every stack there, nested ones among them. */
async function textsAt(target: Target, { cloud }: Environment): Promise<readonly string[]> {
  const here = patientReads(cloud.at(target), cloud.clock);
  const texts: string[] = [];
  for (const { stackId, parameters, outputs } of await here.listStacks())
    texts.push((await here.originalTemplate(stackId)) ?? '', JSON.stringify({ parameters, outputs }));
  return texts;
}

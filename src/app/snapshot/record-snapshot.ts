import type { Cloud, StackDescription } from '../../cloud/port.js';
import type { DeployedRecord } from '../../model/deployed-record.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { ServiceName, StackKey } from '../../model/names.js';
import type { PackagedStack, Plan, Target } from '../../model/plan.js';
import type { RunReport } from '../../model/run.js';
import type { Stack } from '../../model/service.js';
import { textOf } from '../../model/walk.js';
import { placeOf } from '../../plan/place.js';
import { gitPlaceOf, resolveCommit } from '../../read/files/git-repository.js';
import { holdsSecret } from '../../snapshot/hide-secrets.js';
import { nextSnapshot } from '../../snapshot/next-snapshot.js';
import { plainOutputs } from '../../snapshot/plain-outputs.js';
import type { Snapshot, SnapshotStack } from '../../snapshot/snapshot.js';
import { readBaseSettings } from '../base-settings.js';
import { artefactSource } from '../planning/artefact-source.js';
import { namesIn } from '../planning/known-names.js';
import { patientReads } from '../planning/patient-reads.js';
import { packageSide } from '../planning/plan-sides.js';
import { readReleases } from '../promotion/read-releases.js';
import { openSources } from '../sources.js';
import { type Kept, keepSnapshot } from './keep-snapshot.js';
import { makeReading, type Reading } from './make-reading.js';
import { runServices } from './run-services.js';
import { toldOf } from './tell-kept.js';

export interface RecordOptions {
  readonly directory: string;
  readonly assemblies: ReadonlyMap<string, string>;
  readonly packaged?: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly policyRef?: string;
  readonly cloud: Snapshot['cloud'];
  /** Name of the remote that it is pushed to; it stays in this clone unless given. */
  readonly push?: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface RecordedRun {
  readonly plan: Plan;
  readonly report: RunReport;
  /** What the run deployed, where this process packaged it; a resumed run's is compared with its plan. */
  readonly stacks?: readonly PackagedStack[];
  readonly record?: DeployedRecord;
}

/**
 * Records what a run left at its stage. It never fails the run, whose stacks are deployed whatever becomes of this: what
 * went wrong is told.
 */
export async function recordSnapshot(
  run: RecordedRun,
  cloud: Cloud,
  options: RecordOptions,
): Promise<readonly Diagnostic[]> {
  const { stage, outcome } = run.report;
  if (outcome?.kind !== 'deployed' && outcome?.kind !== 'unchanged') return [];
  // A folder without git is one to try things out in.
  if (options.cloud === 'local' && gitPlaceOf(options.directory) === undefined) return [];
  try {
    return toldOf(await record(run, cloud, options), stage);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return toldOf({ kind: 'not-kept', reason }, stage);
  }
}

async function record(
  { plan, report, stacks: deployed, record }: RecordedRun,
  cloud: Cloud,
  options: RecordOptions,
): Promise<Kept> {
  const { stage, run } = report;
  const { directory, now, push } = options;
  const { services, removed } = runServices(plan, report);
  const assemblies = [...options.assemblies.values()];
  const sources = openSources({ ...options, assemblies });
  const { settings } = readBaseSettings(sources, {});
  const reading = makeReading(sources.proposed, services, { ...options, stage, settings });
  if ('reason' in reading) return { kind: 'not-kept', reason: reading.reason };
  const { read } = reading;
  const side = { read, files: sources.proposed, artefacts: artefactSource(sources.proposed, read.estate) };
  const packaged = packageSide(side, settings, {
    assemblies: options.assemblies,
    environment: options.environment,
    onProgress: () => undefined,
  });
  const moved =
    deployed !== undefined
      ? undefined
      : record === undefined
        ? notAsPlanned(plan, packaged.stacks)
        : notAsReleased(record, services, readReleases(sources.proposed, { ...options, stage, settings }));
  if (moved !== undefined)
    return { kind: 'not-kept', reason: `the definitions of ${moved} are no longer what the run deployed` };
  const own = (deployed ?? packaged.stacks).filter(({ service }) => services.has(service));
  const stacks = await describe(own, reading, cloud);
  const secrets = [...packaged.secrets.values()].flatMap((values) => [...values.values()]);
  const commit = resolveCommit(directory, 'HEAD');
  return keepSnapshot({ directory, stage, now, ...(push !== undefined && { push }) }, (before) => {
    if (before?.snapshot.cloud === 'aws' && options.cloud === 'local')
      return { reason: 'there is one of AWS, which the embedded cloud never takes the place of' };
    const next = nextSnapshot(before, {
      stage,
      run,
      cloud: options.cloud,
      folder: sources.proposed.prefix ?? '',
      at: new Date(now).toISOString(),
      ...(commit !== undefined && { commit }),
      ...(record !== undefined && { record }),
      services: [...services],
      removed: [...removed],
      stacks,
      texts: reading.texts,
      facts: reading.facts,
    });
    const texts = [JSON.stringify(next.snapshot), ...[...next.texts.values()].flatMap((one) => [...one.values()])];
    if (texts.some((text) => holdsSecret(text, secrets))) return { reason: 'a NoEcho value stands in a definition' };
    return next;
  });
}

/** A service whose stack would be packaged into something else than the run's plan has. */
function notAsPlanned({ steps }: Plan, packaged: readonly PackagedStack[]): ServiceName | undefined {
  const digests = new Map<StackKey, string>(packaged.map(({ key, templateDigest }) => [key, templateDigest]));
  const last = new Map(steps.flatMap((step) => (step.deploy === undefined ? [] : [[step.stack, step] as const])));
  for (const { stack, service, deploy } of last.values())
    if (digests.get(stack) !== deploy?.templateDigest) return service;
  return undefined;
}

/** A service of which the run accepted another release than these files are. */
function notAsReleased(
  record: DeployedRecord,
  services: ReadonlySet<ServiceName>,
  releases: ReadonlyMap<ServiceName, { readonly release: string }>,
): ServiceName | undefined {
  const own = record.services.filter(({ name }) => services.has(name));
  return own.find(({ name, release }) => releases.get(name)?.release !== release)?.name;
}

/** Outputs and exports come from the cloud; what was given comes from what was given. */
async function describe(
  stacks: readonly PackagedStack[],
  { read }: Reading,
  cloud: Cloud,
): Promise<readonly SnapshotStack[]> {
  const known = await descriptions(
    stacks.map(({ target }) => target),
    cloud,
  );
  const all = read.estate.services.flatMap((service) => service.stacks);
  return stacks.map((stack): SnapshotStack => {
    const { key, service, stackName, target, templateDigest, parameters, tags } = stack;
    const { outputs = {}, exports = {} } = known.get(placeOf(target, stackName)) ?? {};
    const root = all.find((one) => one.key === key);
    const inside = root === undefined ? [] : familyOf(root, all);
    return {
      key,
      service,
      stackName,
      target,
      templateDigest,
      parameters,
      tags,
      outputs: plainOutputs(root, outputs, ({ name }) => name),
      exports: plainOutputs(
        root,
        exports,
        ({ name, exportName }) => textOf(exportName) ?? exportNamed(root, outputs, exports, name),
      ),
      imports: namesIn(inside).imports,
    };
  });
}

/** The export of an output whose name only the cloud knows, where its value says which it is. */
function exportNamed(
  root: Stack | undefined,
  outputs: Readonly<Record<string, string>>,
  exports: Readonly<Record<string, string>>,
  output: string,
): string | undefined {
  const named = new Set(root?.outputs.flatMap(({ exportName }) => textOf(exportName) ?? []));
  const same = Object.keys(exports).filter((name) => !named.has(name) && exports[name] === outputs[output]);
  return same.length === 1 ? same[0] : undefined;
}

function familyOf(root: Stack, all: readonly Stack[]): readonly Stack[] {
  const inside = all.filter(({ parent }) => parent?.stack === root.key);
  return [root, ...inside.flatMap((stack) => familyOf(stack, all))];
}

async function descriptions(targets: readonly Target[], cloud: Cloud): Promise<ReadonlyMap<string, StackDescription>> {
  const found = new Map<string, StackDescription>();
  for (const target of new Map(targets.map((one) => [placeOf(one, ''), one])).values()) {
    const stacks = await patientReads(cloud.at(target), cloud.clock).listStacks();
    for (const stack of stacks) if (stack.rootId === undefined) found.set(placeOf(target, stack.stackName), stack);
  }
  return found;
}

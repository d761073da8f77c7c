import type { DeployedRecord, DeployedService, PassedRelease, ReleaseNote } from '../../model/deployed-record.js';
import type { StageName } from '../../model/names.js';
import { sealRecord } from './record-text.js';

/** Releases that are remembered of a service besides the one that it has: those that wait for an approval. */
const mostEarlier = 20;

export interface AcceptedRun {
  readonly stage: StageName;
  readonly run: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly note: ReleaseNote;
}

/**
 * The stage's record once a run was accepted. Services that the run says nothing of stay as they were: their definitions
 * were left out, or could not be read.
 */
export function recordAfter(
  previous: DeployedRecord | undefined,
  { stage, run, at, note }: AcceptedRun,
): DeployedRecord {
  const { commit, services, removed } = note;
  const accepted = { run, ...(commit !== undefined && { commit }), at: new Date(at).toISOString() };
  const before = new Map(previous?.services.map((service) => [service.name, service]));
  const now = new Map(before);
  for (const name of removed) now.delete(name);
  for (const { name, release, stacks } of services) {
    const known = before.get(name);
    // It has had this release for longer than since this run.
    const since = known?.release === release ? sinceOf(known) : { release, ...accepted };
    now.set(name, { name, ...since, stacks, earlier: earlierOf(known, release) });
  }
  return sealRecord({ schemaVersion: 1, stage, ...accepted, services: byName(now.values()) });
}

/**
 * The record once a run was taken back: what it brought no longer counts as passed. Undefined where the record does not
 * know the run.
 *
 * @param at milliseconds since the epoch
 */
export function recordWithout(
  previous: DeployedRecord,
  { run, at }: { readonly run: string; readonly at: number },
): DeployedRecord | undefined {
  const { services, stage, schemaVersion } = previous;
  const knows = previous.run === run || services.some((service) => [service, ...service.earlier].some(isOf(run)));
  if (!knows) return undefined;
  const left = services.flatMap((service): readonly DeployedService[] => {
    const earlier = service.earlier.filter((release) => !isOf(run)(release));
    if (!isOf(run)(service)) return [{ ...service, earlier }];
    const [last, ...rest] = earlier;
    return last === undefined ? [] : [{ name: service.name, stacks: service.stacks, ...last, earlier: rest }];
  });
  return sealRecord({ schemaVersion, stage, run, at: new Date(at).toISOString(), services: left });
}

const isOf =
  (run: string) =>
  (release: PassedRelease): boolean =>
    release.run === run;

function sinceOf({ release, run, at, commit }: PassedRelease): PassedRelease {
  return { release, run, at, ...(commit !== undefined && { commit }) };
}

function earlierOf(known: DeployedService | undefined, release: string): readonly PassedRelease[] {
  if (known === undefined) return [];
  const passed = [...(known.release === release ? [] : [sinceOf(known)]), ...known.earlier];
  return passed.filter((one) => one.release !== release).slice(0, mostEarlier);
}

function byName(services: Iterable<DeployedService>): readonly DeployedService[] {
  return [...services].sort((a, b) => (a.name < b.name ? -1 : 1));
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultScript } from '../../cloud/local/faults.js';
import { type KeptCloud, openKeptCloud } from '../../cloud/local/folder-state.js';
import { LocalCloud, type LocalCloudOptions } from '../../cloud/local/local-cloud.js';
import { localCloud } from '../../cloud/local/local-port.js';
import { readState } from '../../cloud/local/state-file.js';
import { VirtualClock } from '../../cloud/local/virtual-clock.js';
import { folderStores } from '../../deploy/stores/folder-stores.js';
import { memoryStores } from '../../deploy/stores/memory-stores.js';
import { artefactBucket } from '../../package/packaged.js';
import { requireFolder } from '../../read/files/git-repository.js';
import { folderObjects } from '../promotion/folder-objects.js';
import type { Environment, EnvironmentView } from './environment.js';
import { furnish } from './furnish.js';
import { hasState, makeStateFolder, stateFolderOf } from './state-folder.js';
import { lockState } from './state-lock.js';

export interface LocalEnvironment extends Environment {
  /** For what a real cloud would have from elsewhere: exports of others, secrets, templates. */
  readonly embedded: KeptCloud;
}

export interface LocalEnvironmentOptions {
  readonly directory: string;
  /** `.stackgate` of the directory unless given. */
  readonly state?: string;
  readonly faults?: FaultScript;
  /** Simulated seconds per second; the clock jumps unless given. */
  readonly pace?: number;
  /** Milliseconds since the epoch: the cloud's time goes on while nobody looks, and is never set back. */
  readonly now: number;
}

/**
 * Works in the state folder, which is made where there is none; no other process does meanwhile.
 *
 * @throws AppError `no-such-directory`, `usage`, `state-unusable` or `state-busy`
 */
export async function withLocalEnvironment<Result>(
  options: LocalEnvironmentOptions,
  work: (environment: LocalEnvironment) => Promise<Result>,
): Promise<Result> {
  // Before anything is made in it.
  requireFolder(options.directory);
  const folder = makeStateFolder(stateFolderOf(options.directory, options.state));
  const unlock = lockState(folder);
  try {
    const environment = openEnvironment(folder, options);
    const result = await work(environment);
    environment.embedded.flush();
    return result;
  } finally {
    unlock();
  }
}

function openEnvironment(folder: string, { faults, pace, now }: LocalEnvironmentOptions): LocalEnvironment {
  const given = { ...cloudOptions(folder, now), ...(faults !== undefined && { faults }) };
  const embedded = openKeptCloud(folder, (state) => new LocalCloud(given, state));
  const startAt = Math.max(now, embedded.now());
  embedded.advanceTo(startAt);
  const onAdvance = (time: number) => embedded.advanceTo(time);
  const clock = new VirtualClock({ startAt, onAdvance, ...(pace !== undefined && { pace }) });
  return {
    cloud: localCloud(embedded, clock),
    embedded,
    stores: folderStores(folder),
    objects: folderObjects(folder),
    provide: async (planned) => {
      furnish(embedded, planned);
      embedded.flush();
    },
    acceptsStubs: true,
    // Two simulated clocks tell each other nothing; leases go by the machine's.
    leaseClock: { now: Date.now },
  };
}

/**
 * Looks into a state folder and changes nothing in its cloud, also while a run goes on in another process. Undefined
 * where there is none.
 */
export function lookIntoEnvironment(
  options: Pick<LocalEnvironmentOptions, 'directory' | 'state' | 'now'>,
): EnvironmentView | undefined {
  const folder = stateFolderOf(options.directory, options.state);
  if (!hasState(folder)) return undefined;
  const core = new LocalCloud(cloudOptions(folder, options.now), readState(folder));
  const clock = new VirtualClock({ startAt: core.now(), onAdvance: (time) => core.advanceTo(time) });
  return { cloud: localCloud(core, clock), stores: folderStores(folder), objects: folderObjects(folder) };
}

/** A cloud without stacks, for a first plan: nothing is kept of it. */
export function emptyEnvironment(now: number): EnvironmentView {
  const core = new LocalCloud({ startAt: now });
  const clock = new VirtualClock({ startAt: now, onAdvance: (time) => core.advanceTo(time) });
  return { cloud: localCloud(core, clock), stores: memoryStores() };
}

function cloudOptions(folder: string, now: number): LocalCloudOptions {
  return { startAt: now, artefactExists: artefactsIn(folder) };
}

/** An object that a template names is there when its artefact is; what other buckets hold is not known here. */
function artefactsIn(folder: string): (bucket: string, key: string) => boolean {
  return (bucket, key) => {
    const digest = bucket === artefactBucket ? /[0-9a-f]{64}/.exec(key)?.[0] : undefined;
    return digest === undefined || existsSync(join(folder, 'artefacts', digest));
  };
}

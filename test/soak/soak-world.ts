import type { FaultRule } from '../../src/cloud/local/faults.js';
import { LocalCloud } from '../../src/cloud/local/local-cloud.js';
import { localCloud } from '../../src/cloud/local/local-port.js';
import { VirtualClock } from '../../src/cloud/local/virtual-clock.js';
import type { Cloud } from '../../src/cloud/port.js';
import { memoryStores, type Stores } from '../../src/deploy/stores/memory-stores.js';
import { hashOf } from './random.js';

export interface SoakWorld {
  readonly core: LocalCloud;
  readonly clock: VirtualClock;
  readonly cloud: Cloud;
  readonly stores: Stores;
  /** Rules act as soon as they stand here. */
  readonly faults: FaultRule[];
  /** From now on the clock may go so far; beyond, whoever sleeps gets an error. */
  allow(milliseconds: number): void;
  /** Until nothing moves in the cloud. */
  settle(): Promise<void>;
}

/** Resources take 1 to 20 s, by their names; a change set takes one. */
export function soakWorld(seed: number): SoakWorld {
  const faults: FaultRule[] = [];
  const core = new LocalCloud({
    seed: `soak-${seed}`,
    faults,
    changeSetDuration: 1_000,
    duration: ({ stackName, logicalId, action }) =>
      1_000 + (hashOf(`${seed} ${stackName} ${logicalId} ${action}`) % 19_000),
  });
  let tooLate = Number.POSITIVE_INFINITY;
  const clock = new VirtualClock({
    startAt: core.now(),
    onAdvance: (time) => {
      if (time > tooLate) throw new Error('the run does not end: its time is over');
      core.advanceTo(time);
    },
  });
  return {
    core,
    clock,
    cloud: localCloud(core, clock),
    stores: memoryStores(),
    faults,
    allow: (milliseconds) => {
      tooLate = clock.now() + milliseconds;
    },
    settle: async () => {
      for (let next = core.nextEventAt(); next !== undefined; next = core.nextEventAt())
        await clock.sleep(Math.max(0, next - clock.now()));
    },
  };
}

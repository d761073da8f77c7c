import type { CloudCore } from '../cloud/local/cloud-core.js';
import { perform } from '../cloud/local/core/api/perform.js';
import type { Blueprint, Engine } from '../cloud/local/core/engine.js';
import type { CloudOptions } from '../cloud/local/core/options.js';
import { runUntil } from '../cloud/local/core/run.js';
import type { CloudState, Definition } from '../cloud/local/core/state.js';
import { localCloud } from '../cloud/local/local-port.js';
import type { Clock, Cloud } from '../cloud/port.js';

/** Templates that were parsed before: operations of a rehearsal share their definitions. */
export type Blueprints = WeakMap<Definition, Blueprint>;

/**
 * The core of the embedded cloud over a state that its caller owns and may copy, with a clock that jumps at once: there is
 * one driver, so nobody else could have woken in between.
 */
export interface RehearsalCloud {
  readonly state: CloudState;
  readonly core: CloudCore;
  readonly cloud: Cloud;
  /** Lets everything happen that is under way. */
  settle(): void;
}

/** Every resource takes a little while, so that an operation is seen while it goes on; each look costs as much as a call. */
const resourceMilliseconds = 300;
const changeSetMilliseconds = 1_500;
/** Nothing in a rehearsal takes longer: what waits on waits for ever. */
const longest = 30 * 24 * 3_600_000;

export function rehearsalCloud(
  state: CloudState,
  given: Pick<CloudOptions, 'faults' | 'artefactExists'>,
  blueprints: Blueprints,
): RehearsalCloud {
  const options: CloudOptions = {
    ...given,
    duration: () => resourceMilliseconds,
    changeSetDuration: changeSetMilliseconds,
  };
  const engine: Engine = { state, options, blueprints };
  const tooLate = state.now + longest;
  const core: CloudCore = {
    call: (target, action, input) => perform(engine, target, action, input),
    advanceTo: (time) => runUntil(engine, time),
    now: () => state.now,
    putTemplate: (url, body) => {
      if (!state.templates.some((template) => template.url === url)) state.templates.push({ url, body });
    },
  };
  const clock: Clock = {
    now: () => state.now,
    sleep: async (milliseconds) => {
      const time = state.now + Math.max(0, milliseconds);
      if (time > tooLate) throw new Error('A month has passed in a rehearsal: something waits for ever.');
      runUntil(engine, time);
    },
  };
  return {
    state,
    core,
    cloud: localCloud(core, clock),
    settle: () => {
      for (let next = state.queue[0]; next !== undefined; next = state.queue[0]) runUntil(engine, next.at);
    },
  };
}

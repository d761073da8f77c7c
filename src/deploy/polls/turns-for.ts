import { CloudError } from '../../cloud/port.js';
import type { Target } from '../../model/plan.js';
import type { RunTools } from '../run/run-tools.js';
import { type PollTurns, pollTurns } from './poll-turns.js';

/** AWS publishes no rates. This many leave room for what is asked once: callers are throttled from about ten a second. */
const usualRate = 5;

/** The turns of a run's drivers, over its own cloud. */
export function turnsFor(
  { cloud, pollsPerSecond = usualRate }: RunTools,
  guard: () => Promise<void>,
  sleep: (milliseconds: number) => Promise<void>,
): PollTurns {
  const list = async (target: Target) => {
    await guard();
    try {
      return await cloud.at(target).listStacks();
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      // Those who wait look for themselves then, and find out what is wrong.
      return error.retryable ? undefined : 'refused';
    }
  };
  return pollTurns({ now: () => cloud.clock.now(), sleep, list, perSecond: pollsPerSecond });
}

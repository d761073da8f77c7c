import type { Target } from '../../model/plan.js';
import { placeOf } from '../../plan/place.js';
import type { PollTools } from './poll-tools.js';
import { openSlots } from './slots.js';
import { openWatch } from './watch.js';

/** When who waits for a stack may look at it: one order for all stacks of an account and region. */
export interface PollTurns {
  /**
   * Returns after `pause` milliseconds, and later where more are waiting than may be asked about in a second.
   *
   * @param stackName of a stack whose operation is waited for: where there is a crowd, it is looked at in a list first
   * @throws as `sleep` does
   */
  turn(target: Target, pause: number, stackName?: string): Promise<void>;
}

/** More than this many waiting for each look of a second are a crowd: their turns would be further apart than 5 s. */
const crowd = 5;

/**
 * Turns for the looks of all drivers. Each comes again after its own pause while the budget lasts; beyond that all come
 * in turn, the same for everybody. In a crowd a list of all stacks tells who has ended, who is then looked at next: what
 * the list says is never taken for more than that hint.
 */
export function pollTurns(tools: PollTools): PollTurns {
  const places = new Map<string, Place>();
  return {
    async turn(target, pause, stackName) {
      const key = placeOf(target, '');
      const place = places.get(key) ?? openPlace(target, tools);
      places.set(key, place);
      place.waiting += 1;
      try {
        await tools.sleep(pause);
        const isCrowd = place.waiting > crowd * tools.perSecond;
        // Half of the budget goes round among those of whom the list tells nothing new.
        const longest = (2_000 * place.waiting) / tools.perSecond;
        const isOver = isCrowd && stackName !== undefined && (await place.watch.isOver(stackName, longest));
        await place.slots.take(isOver);
      } finally {
        place.waiting -= 1;
      }
    },
  };
}

interface Place {
  waiting: number;
  readonly slots: ReturnType<typeof openSlots>;
  readonly watch: ReturnType<typeof openWatch>;
}

function openPlace(target: Target, tools: PollTools): Place {
  return { waiting: 0, slots: openSlots(tools), watch: openWatch(target, tools) };
}

import type { StackDescription } from '../../cloud/port.js';
import type { Target } from '../../model/plan.js';
import { isInProgress } from '../stack-status.js';
import type { PollTools } from './poll-turns.js';

interface Watcher {
  readonly stackName: string;
  readonly until: number;
  readonly release: () => void;
  readonly fail: (error: unknown) => void;
}

/** Stacks that one page of the list has. */
const pageSize = 100;
const shortest = 3_000;

/** One list of an account's stacks for all who wait there, as long as anybody does. */
export function openWatch(
  target: Target,
  tools: PollTools,
): {
  /** Returns when the list shows no operation on the stack, or after `longest` milliseconds. */
  until(stackName: string, longest: number): Promise<void>;
} {
  const watchers = new Set<Watcher>();
  let isListing = false;
  let isRefused = false;
  let interval = shortest;

  const look = async (): Promise<void> => {
    while (watchers.size > 0) {
      await tools.sleep(interval);
      const listed = await tools.list(target);
      isRefused = listed === 'refused';
      if (Array.isArray(listed)) interval = Math.max(shortest, intervalFor(listed.length, tools.perSecond));
      for (const watcher of released(watchers, listed, tools.now())) {
        watchers.delete(watcher);
        watcher.release();
      }
    }
  };
  const begin = (): void => {
    if (isListing) return;
    isListing = true;
    look()
      .catch((error: unknown) => {
        for (const { fail } of watchers) fail(error);
        watchers.clear();
      })
      .finally(() => {
        isListing = false;
        // Somebody came after the last look and before this.
        if (watchers.size > 0) begin();
      });
  };
  return {
    async until(stackName, longest) {
      if (isRefused) return;
      await new Promise<void>((release, fail) => {
        watchers.add({ stackName, until: tools.now() + longest, release, fail });
        begin();
      });
    },
  };
}

/** Lists take a quarter of the budget at most. */
const intervalFor = (stacks: number, perSecond: number): number => (4_000 * Math.ceil(stacks / pageSize)) / perSecond;

function released(
  watchers: ReadonlySet<Watcher>,
  listed: readonly StackDescription[] | 'refused' | undefined,
  now: number,
): readonly Watcher[] {
  if (listed === 'refused') return [...watchers];
  const statuses = new Map(listed?.map(({ stackName, status }) => [stackName, status]));
  const mayHaveEnded = ({ stackName }: Watcher): boolean =>
    listed !== undefined && !isInProgress(statuses.get(stackName) ?? '');
  return [...watchers].filter((watcher) => now >= watcher.until || mayHaveEnded(watcher));
}

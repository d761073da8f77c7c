import type { StackDescription } from '../../cloud/port.js';
import type { Target } from '../../model/plan.js';
import { isInProgress } from '../stack-status.js';
import type { PollTools } from './poll-tools.js';

interface Watcher {
  readonly stackName: string;
  readonly until: number;
  readonly release: (isOver: boolean) => void;
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
  /** True as soon as the list shows no operation on the stack; false after `longest` milliseconds, or without a list. */
  isOver(stackName: string, longest: number): Promise<boolean>;
} {
  const watchers = new Set<Watcher>();
  let isListing = false;
  let isRefused = false;
  let interval = shortest;

  /** Between its last look for who waits and its end nothing else runs, so that nobody is left waiting. */
  const watch = async (): Promise<void> => {
    isListing = true;
    try {
      while (watchers.size > 0) await look();
    } catch (error) {
      for (const { fail } of watchers) fail(error);
      watchers.clear();
    } finally {
      isListing = false;
    }
  };
  const look = async (): Promise<void> => {
    await tools.sleep(interval);
    const listed = await tools.list(target);
    isRefused = listed === 'refused';
    if (Array.isArray(listed)) interval = Math.max(shortest, intervalFor(listed.length, tools.perSecond));
    const over = namesOver(watchers, listed);
    for (const watcher of [...watchers]) {
      const isOver = over.has(watcher.stackName);
      if (!isOver && !isRefused && tools.now() < watcher.until) continue;
      watchers.delete(watcher);
      watcher.release(isOver);
    }
  };
  return {
    async isOver(stackName, longest) {
      if (isRefused) return false;
      return new Promise<boolean>((release, fail) => {
        watchers.add({ stackName, until: tools.now() + longest, release, fail });
        if (!isListing) watch();
      });
    },
  };
}

/** Lists take a quarter of the budget at most. */
const intervalFor = (stacks: number, perSecond: number): number => (4_000 * Math.ceil(stacks / pageSize)) / perSecond;

function namesOver(
  watchers: ReadonlySet<Watcher>,
  listed: readonly StackDescription[] | 'refused' | undefined,
): ReadonlySet<string> {
  if (listed === undefined || listed === 'refused') return new Set();
  const statuses = new Map(listed.map(({ stackName, status }) => [stackName, status]));
  const names = [...watchers].map(({ stackName }) => stackName);
  return new Set(names.filter((name) => !isInProgress(statuses.get(name) ?? '')));
}

import type { CloudFormation, StackEvent } from '../../cloud/port.js';
import { CloudError } from '../../cloud/port.js';

/** Events of the stacks that one step has to do with: two where a failed creation's remains were deleted first. */
export interface EventLog {
  /**
   * Reads what came since.
   *
   * @param first of a stack that nothing is known of yet: its whole story, or only the newest page of it
   * @returns the new ones, oldest first
   */
  read(cloud: CloudFormation, stackId: string, first: 'all' | 'newest'): Promise<readonly StackEvent[]>;
  /** Oldest first; of one stack in the order in which CloudFormation lists them. */
  all(): readonly StackEvent[];
  newestId(stackId: string): string | undefined;
}

/** @param begun events up to and including which nothing counts, by stack id */
export function openEventLog(begun: ReadonlyMap<string, string>): EventLog {
  const byStack = new Map<string, StackEvent[]>();
  const seen = new Set<string>();
  // Sorted when somebody asks for the first time after new ones came: most looks find nothing new.
  let sorted: readonly StackEvent[] | undefined = [];
  const newestId = (stackId: string) => byStack.get(stackId)?.at(-1)?.id ?? begun.get(stackId);
  return {
    async read(cloud, stackId, first) {
      const until = newestId(stackId);
      const pages = until === undefined && first === 'newest' ? 1 : undefined;
      const found = await eventsUntil(cloud, stackId, until, pages);
      const fresh = [...found].reverse().filter(({ id }) => !seen.has(id));
      if (fresh.length === 0) return fresh;
      sorted = undefined;
      for (const { id } of fresh) seen.add(id);
      byStack.set(stackId, [...(byStack.get(stackId) ?? []), ...fresh]);
      return fresh;
    },
    all() {
      sorted ??= [...byStack.values()].flat().sort((a, b) => a.at - b.at);
      return sorted;
    },
    newestId,
  };
}

async function eventsUntil(cloud: CloudFormation, stackId: string, until: string | undefined, pages?: number) {
  try {
    return await cloud.events(stackId, until, pages);
  } catch (error) {
    // A stack that was just made may not be known to every reader yet.
    if (error instanceof CloudError && error.code === 'not-found') return [];
    throw error;
  }
}

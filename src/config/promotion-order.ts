import type { StageName } from '../model/names.js';

/** What promotion asks of a stage in stackgate.yml. */
export interface StageInOrder {
  readonly name: StageName;
  readonly ephemeral?: boolean | undefined;
  readonly after?: string | undefined;
  readonly protected?: boolean | undefined;
}

/**
 * The stage that services must have passed before this one takes them: `after`, else the nearest before it that is
 * not ephemeral, since nothing is promoted out of a preview. None for an ephemeral stage, for `after: none`, and where
 * `protected` is false.
 */
export function stageBefore(stages: readonly StageInOrder[], index: number): StageName | undefined {
  const stage = stages[index];
  if (stage === undefined || stage.protected === false || stage.after === 'none') return undefined;
  if (stage.after !== undefined) return stage.after;
  if (stage.ephemeral === true) return undefined;
  return stages.slice(0, index).findLast(({ ephemeral }) => ephemeral !== true)?.name;
}

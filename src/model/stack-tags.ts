import type { ServiceName, StackKey, StageName } from './names.js';

/**
 * Tags by which a deployed stack says whose it is. CloudFormation hands them on to every resource that
 * takes tags, so they hold names and nothing that changes from run to run.
 */
export const stackTags = {
  service: 'stackgate:service',
  /** Its key, as `payments/main`. */
  stack: 'stackgate:stack',
  stage: 'stackgate:stage',
} as const;

export interface StackOwner {
  readonly service?: ServiceName;
  readonly stack?: StackKey;
  readonly stage?: StageName;
}

/** Whose a stack is as far as its tags say; empty for one that Stackgate never deployed. */
export function ownerOf(tags: Readonly<Record<string, string>>): StackOwner {
  const owner: Record<string, string> = {};
  for (const [part, tag] of Object.entries(stackTags)) {
    const value = Object.hasOwn(tags, tag) ? tags[tag] : undefined;
    if (value !== undefined) owner[part] = value;
  }
  return owner;
}

/** The tags that every stack which Stackgate deploys has. */
export function ownerTags(service: ServiceName, stack: StackKey, stage: StageName): Readonly<Record<string, string>> {
  return { [stackTags.service]: service, [stackTags.stack]: stack, [stackTags.stage]: stage };
}

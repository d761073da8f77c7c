import type { Stack } from '../model/service.js';
import type { LiteralContext } from './literal.js';
import type { Needs } from './needs.js';
import type { NamedStack } from './stack-names.js';

/** What writing one template's body knows. */
export interface WriteContext extends LiteralContext {
  readonly stack: Stack;
  readonly needs: Needs;
  /** Logical ids that are written otherwise. */
  readonly renames: ReadonlyMap<string, string>;
  /** The service's main stack; undefined for one that the estate does not have. */
  readonly mainOf: (service: string) => NamedStack | undefined;
  /** The deployed name of a root stack by its key. */
  readonly nameOf: (stack: string) => string | undefined;
}

export function renamed(logicalId: string, { renames }: Pick<WriteContext, 'renames'>): string {
  return renames.get(logicalId) ?? logicalId;
}

import type { StackDescription } from '../../cloud/port.js';
import type { StackTools } from './stack-tools.js';

/** Names the operation that a stack was last changed by; undefined where the cloud does not tell, or it still runs. */
export function operationKey({ stackId, lastOperations }: StackDescription): string | undefined {
  const [last] = lastOperations;
  return last && JSON.stringify([stackId, last.id]);
}

/** Milliseconds since an operation began after which no read is behind it. */
const settled = 3_600_000;

/** The digest that was read before for the operation that the description shows as its last. */
export function knownTemplate(
  stack: StackDescription,
  { templates }: Pick<StackTools, 'templates'>,
): string | undefined {
  const key = operationKey(stack);
  return key === undefined ? undefined : templates.get(key);
}

/**
 * Remembers what template a stack has, so that it is not read again as long as nobody changes the stack. Not for one that was
 * changed within the hour: template and description may then have been read before and after that. The template has to
 * be in the artefact store.
 */
export function rememberTemplate(stack: StackDescription, digest: string, tools: StackTools): void {
  const key = operationKey(stack);
  const changed = stack.updatedAt ?? stack.createdAt;
  if (key === undefined || tools.cloud.clock.now() - changed < settled) return;
  tools.templates.set(key, digest);
}

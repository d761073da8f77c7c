import type { StackDescription, StackEvent } from '../../cloud/port.js';
import type { Binding, PackagedStack } from '../../model/plan.js';
import { type StackContent, stackFingerprint } from '../../plan/fingerprint.js';
import { newestOperation } from './own-operation.js';

/** What is needed to tell whether a stack is what a run left, whoever worked on it last. */
export interface LeftStack {
  /** What the run deployed there; undefined for a deletion. */
  readonly deploy: PackagedStack | undefined;
  readonly stack: StackDescription;
  readonly content: StackContent;
  /** Of the stack, oldest first. */
  readonly events: readonly StackEvent[];
  /** Of all that the run announced for the stack. */
  readonly tokens: ReadonlySet<string>;
}

/**
 * Whether template, parameters and tags are those that the run deployed, also where a later run came and was taken
 * back. What an update of a secret alone changed cannot be seen; a restore leaves secrets as they are.
 *
 * @param outputOf what a bound parameter takes by now: who is bound is taken back before who is bound to
 */
export async function isAsLeft(
  { deploy, stack, content, events, tokens }: LeftStack,
  outputOf: (binding: Binding) => Promise<string | undefined>,
): Promise<boolean> {
  if (deploy === undefined || !isTheSame(stack, events, tokens) || !showsNewest(stack, events)) return false;
  const parameters = new Map(Object.entries(deploy.parameters));
  for (const binding of deploy.bindings) {
    const value = await outputOf(binding);
    if (value === undefined) return false;
    parameters.set(binding.parameter, value);
  }
  const { templateDigest, noEcho, tags } = deploy;
  const left = { templateDigest, noEcho, tags, parameters: Object.fromEntries(parameters) };
  return stackFingerprint(content) === stackFingerprint(left);
}

/** Not one that was deleted since and made anew under the same name. */
function isTheSame(stack: StackDescription, events: readonly StackEvent[], tokens: ReadonlySet<string>): boolean {
  return events.some(({ stackId, token }) => stackId === stack.stackId && tokens.has(token ?? ''));
}

/** A description from before somebody's change would show what the run left. */
function showsNewest(stack: StackDescription, events: readonly StackEvent[]): boolean {
  const newest = newestOperation(events, stack)?.operationId;
  const [last] = stack.lastOperations;
  return newest === undefined || last === undefined || newest === last.id;
}

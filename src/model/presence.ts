import type { StackKey } from './names.js';
import type { Resource, Stack } from './service.js';

/** Is a resource certainly deployed? Inside a nested stack that takes the resource that makes the stack, and so on up. */
export function isCertainlyThere(
  { presence, stack }: Pick<Resource, 'presence' | 'stack'>,
  stackCalled: (key: StackKey) => Stack | undefined,
): boolean {
  if (presence !== 'always') return false;
  const parent = stackCalled(stack)?.parent;
  const maker = parent && stackCalled(parent.stack)?.resources.get(parent.logicalId);
  return maker === undefined || isCertainlyThere(maker, stackCalled);
}

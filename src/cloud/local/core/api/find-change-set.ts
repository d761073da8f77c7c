import { stackById } from '../engine.js';
import { faults } from '../errors.js';
import type { ChangeSetRecord, StackRecord } from '../state.js';
import type { Call } from './call.js';

/** By ARN, or by name and stack. @throws ServiceFault where there is none */
export function findChangeSet(
  call: Call,
  name: string,
): { readonly changeSet: ChangeSetRecord; readonly stack: StackRecord } {
  const changeSet = changeSetNamed(call, name);
  const stack = changeSet === undefined ? undefined : stackById(call.engine, changeSet.stackId);
  if (changeSet === undefined || stack === undefined) throw faults.noChangeSet(name);
  return { changeSet, stack };
}

function changeSetNamed({ region, input }: Call, name: string): ChangeSetRecord | undefined {
  if (name.startsWith('arn:')) return region.changeSets.find(({ id }) => id === name);
  const stack = input.text('StackName');
  if (stack === undefined)
    throw faults.invalid('StackName must be specified if ChangeSetName is not specified as an ARN.');
  const found = region.changeSets.filter(
    (one) => one.name === name && (one.stackName === stack || one.stackId === stack),
  );
  if (found.length === 0 && !region.stacks.some(({ id, name: known }) => id === stack || known === stack))
    throw faults.noStack(stack);
  return found.at(-1);
}

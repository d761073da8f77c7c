import type { StackDescription } from '../port.js';
import { type Call, entriesOf, unlessMissing } from './call.js';
import {
  dictionaryOf,
  flagOf,
  type Members,
  requiredText,
  requiredTime,
  structuresOf,
  textOf,
  textsOf,
  timeOf,
} from './members.js';
import { settingsOf } from './operation-settings.js';

export async function describeStack(call: Call, nameOrId: string): Promise<StackDescription | undefined> {
  const stacks = await unlessMissing(entriesOf(call, 'DescribeStacks', { StackName: nameOrId }, 'Stacks'));
  const [stack] = stacks ?? [];
  return stack && stackOf(stack);
}

export async function listStacks(call: Call): Promise<readonly StackDescription[]> {
  const stacks = (await entriesOf(call, 'DescribeStacks', {}, 'Stacks')).map(stackOf);
  return stacks.sort((a, b) => compare(a.stackName, b.stackName) || compare(a.stackId, b.stackId));
}

function stackOf(stack: Members): StackDescription {
  const outputs = structuresOf(stack, 'Outputs');
  const reason = textOf(stack, 'StackStatusReason');
  const root = textOf(stack, 'RootId');
  const updatedAt = timeOf(stack, 'LastUpdatedTime');
  return {
    stackId: requiredText(stack, 'StackId'),
    stackName: requiredText(stack, 'StackName'),
    status: requiredText(stack, 'StackStatus'),
    ...(reason && { statusReason: reason }),
    parameters: parametersOf(stack),
    tags: dictionaryOf(
      structuresOf(stack, 'Tags').map((tag) => [requiredText(tag, 'Key'), textOf(tag, 'Value') ?? '']),
    ),
    outputs: dictionaryOf(outputs.map((output) => [requiredText(output, 'OutputKey'), outputValueOf(output)])),
    exports: exportsOf(outputs),
    capabilities: textsOf(stack, 'Capabilities'),
    terminationProtection: flagOf(stack, 'EnableTerminationProtection'),
    ...settingsOf(stack),
    ...(root && { rootId: root }),
    createdAt: requiredTime(stack, 'CreationTime'),
    ...(updatedAt !== undefined && { updatedAt }),
    lastOperations: structuresOf(stack, 'LastOperations').map((operation) => ({
      id: requiredText(operation, 'OperationId'),
      type: requiredText(operation, 'OperationType'),
    })),
  };
}

/** For an SSM parameter type the key, not the value that it led to: the key is what the next change set is given. */
function parametersOf(stack: Members): Readonly<Record<string, string>> {
  const parameters = structuresOf(stack, 'Parameters');
  return dictionaryOf(
    parameters.map((each) => [requiredText(each, 'ParameterKey'), textOf(each, 'ParameterValue') ?? '']),
  );
}

function exportsOf(outputs: readonly Members[]): Readonly<Record<string, string>> {
  return dictionaryOf(
    outputs.flatMap((output) => {
      const name = textOf(output, 'ExportName');
      return name === undefined ? [] : [[name, outputValueOf(output)] as const];
    }),
  );
}

function outputValueOf(output: Members): string {
  return textOf(output, 'OutputValue') ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

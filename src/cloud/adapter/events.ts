import type { StackEvent } from '../port.js';
import { type Call, pagesOf } from './call.js';
import { type Members, requiredText, requiredTime, structuresOf, textOf } from './members.js';

/** Newest first, without `until` and what is older. What happens between two pages moves them, so an event may come twice. */
export async function eventsOf(
  call: Call,
  nameOrId: string,
  until: string | undefined,
  pages = Number.POSITIVE_INFINITY,
): Promise<readonly StackEvent[]> {
  const events = new Map<string, StackEvent>();
  let read = 0;
  for await (const page of pagesOf(call, 'DescribeStackEvents', { StackName: nameOrId })) {
    for (const members of structuresOf(page, 'StackEvents')) {
      const event = eventOf(members);
      if (event.id === until) return [...events.values()];
      if (!events.has(event.id)) events.set(event.id, event);
    }
    read += 1;
    if (read >= pages) break;
  }
  return [...events.values()];
}

function eventOf(event: Members): StackEvent {
  const reason = textOf(event, 'ResourceStatusReason');
  const token = textOf(event, 'ClientRequestToken');
  const operationId = textOf(event, 'OperationId');
  return {
    id: requiredText(event, 'EventId'),
    at: requiredTime(event, 'Timestamp'),
    stackId: requiredText(event, 'StackId'),
    stackName: requiredText(event, 'StackName'),
    logicalId: textOf(event, 'LogicalResourceId') ?? '',
    physicalId: textOf(event, 'PhysicalResourceId') ?? '',
    type: textOf(event, 'ResourceType') ?? '',
    status: textOf(event, 'ResourceStatus') ?? '',
    ...(reason && { reason }),
    ...(token && { token }),
    ...(operationId && { operationId }),
  };
}

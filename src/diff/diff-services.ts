import type { Change } from '../model/change.js';
import type { Service, Stack } from '../model/service.js';
import type { Value } from '../model/value.js';
import { printValue } from '../model/walk.js';
import { plainChange, type ServicePair } from './context.js';
import { mayBeEqual, sameMeaning } from './identity.js';

/** Services that come and go, and stacks that would be deployed elsewhere or under another name. */
export function diffServices(pairs: readonly ServicePair[]): readonly Change[] {
  return pairs.flatMap(({ deployed, proposed }) => {
    if (proposed === undefined) return deployed === undefined ? [] : [whole(deployed, 'removed')];
    return deployed === undefined ? [whole(proposed, 'added')] : diffStacks(deployed, proposed);
  });
}

function whole(service: Service, action: 'added' | 'removed'): Change {
  const summary =
    action === 'added'
      ? `the service ${service.name} is new`
      : `the service ${service.name} is gone from the repository: its stacks are to be deleted with what they hold`;
  return plainChange({
    kind: 'service',
    action,
    service: service.name,
    subject: service.name,
    summary,
    location: service.location,
  });
}

function diffStacks(deployed: Service, proposed: Service): readonly Change[] {
  const before = new Map(deployed.stacks.map((stack) => [stack.id, stack]));
  return proposed.stacks.flatMap((stack) => {
    const old = before.get(stack.id);
    return old === undefined || stack.parent !== undefined ? [] : placeChange(old, stack);
  });
}

/** CloudFormation knows a stack by account, region and name: another of these is another stack. */
function placeChange(before: Stack, after: Stack): readonly Change[] {
  const named = sameMeaning(before.name, after.name) ? [] : ['stackName'];
  const region = differs(before.region, after.region) ? ['region'] : [];
  const account = differs(before.account, after.account) ? ['account'] : [];
  const properties = [...named, ...region, ...account];
  if (properties.length === 0) return [];
  const isSure = region.length + account.length > 0 || !mayBeEqual(before.name, after.name);
  return [
    plainChange({
      kind: 'service',
      action: 'replaced',
      service: after.service,
      subject: after.service,
      properties,
      certainty: isSure ? 'certain' : 'possible',
      summary: `${placeWords(before.name, after)}: a new stack is made, and the old one stays beside it with all it holds`,
      location: after.location,
    }),
  ];
}

/** One side that says nothing about it may well mean the same. */
function differs(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && before !== after;
}

function placeWords(old: Value, { id, name, region, account }: Stack): string {
  const place = [region, account].filter((part) => part !== undefined).join(', ');
  return `the stack ${id} was ${printValue(old)} and is to be ${printValue(name)}${place === '' ? '' : ` in ${place}`}`;
}

import { type Assumed, agreement, isGlobal, placeOfHome } from '../../../../iam/place.js';
import type { Confidence } from '../../../../model/finding.js';
import { isCertainlyThere } from '../../../../model/presence.js';
import type { Estate, Resource, Stack } from '../../../../model/service.js';
import { defineRule } from '../../../rule.js';
import { type TakenName, takenName } from '../../../taken-names.js';

export const duplicate = defineRule({
  id: 'name/duplicate',
  meta: {
    title: 'A physical name belongs to one resource',
    severity: 'error',
    messages: {
      taken:
        'The {{type}} {{one}} and {{other}} are both called {{name}}: whichever is deployed second fails, and whoever refers to the name may mean either.',
      elsewhere:
        'The {{type}} {{one}} and {{other}} are both called {{name}}, and the {{unstated}} of one of them is not stated: where it is the same, whichever is deployed second fails.',
      alternatives:
        'The {{type}} {{one}} and {{other}} are both called {{name}}, and neither service states its account: where both are deployed into one, whichever is second fails.',
    },
  },
  *check({ estate }) {
    for (const holders of namesOf(estate).values())
      for (const [at, second] of holders.entries()) {
        const clash = firstClash(holders.slice(0, at), second);
        if (clash !== undefined) yield reportOf(clash.first, second, messageFor(clash, second), clash.assumed);
      }
  },
});

interface Holder extends TakenName {
  readonly resource: Resource;
  readonly stack: Stack;
}

/** Resources that are certainly there, by type and name. */
function namesOf(estate: Estate): ReadonlyMap<string, readonly Holder[]> {
  const stacks = new Map(estate.services.flatMap(({ stacks }) => stacks.map((stack) => [stack.key, stack] as const)));
  const byName = new Map<string, Holder[]>();
  for (const stack of stacks.values())
    for (const holder of takenIn(stack)) {
      if (!isCertainlyThere(holder.resource, (key) => stacks.get(key))) continue;
      const there = byName.get(holder.key);
      if (there === undefined) byName.set(holder.key, [holder]);
      else there.push(holder);
    }
  return byName;
}

const known = new WeakMap<Stack, readonly Holder[]>();

/** Those of a stack that both sides of a comparison share are looked for once. */
function takenIn(stack: Stack): readonly Holder[] {
  const before = known.get(stack);
  if (before !== undefined) return before;
  const holders: Holder[] = [];
  for (const resource of stack.resources.values()) {
    const taken = takenName(resource);
    if (taken !== undefined) holders.push({ key: taken.key, name: taken.name, resource, stack });
  }
  known.set(stack, holders);
  return holders;
}

/** The one that it certainly clashes with, else the first that it may clash with. */
function firstClash(before: readonly Holder[], second: Holder) {
  let maybe: { readonly first: Holder; readonly assumed: Assumed } | undefined;
  for (const first of before) {
    const assumed = agreement(placeOfHome(first.stack), second.stack, isGlobal(second.resource.type));
    if (assumed === undefined) continue;
    if (assumed.length === 0) return { first, assumed };
    maybe ??= { first, assumed };
  }
  return maybe;
}

/**
 * Services that state no account may be alternatives of which one is deployed, or go into accounts of
 * their own; those that state the same, and stacks of one service, are deployed beside each other.
 */
function messageFor({ first, assumed }: { readonly first: Holder; readonly assumed: Assumed }, second: Holder) {
  if (assumed.length > 0) return 'elsewhere' as const;
  const isStated = first.stack.account !== undefined || second.stack.account !== undefined;
  return isStated || first.stack.service === second.stack.service ? ('taken' as const) : ('alternatives' as const);
}

function reportOf(first: Holder, second: Holder, message: ReturnType<typeof messageFor>, assumed: Assumed) {
  const [one, other] = [idOf(second), idOf(first)];
  const likely: { readonly severity: 'warning'; readonly confidence: Confidence } = {
    severity: 'warning',
    confidence: 'medium',
  };
  return {
    message,
    data: { type: second.resource.type, one, other, name: second.name, unstated: assumed.join(' and ') },
    service: second.resource.service,
    subject: `${second.stack.id}/${second.resource.logicalId} ${other}`,
    at: second.resource.location,
    ...(message === 'taken' ? {} : likely),
    advice:
      'Give one of them another name, or none, so that CloudFormation makes one up. Where they are in different accounts or regions, state these in stackgate.yml; where only one of them is ever deployed, waive this. A new name replaces most resources, so whatever keeps data needs a migration.',
    related: [{ message: `${other} has the name as well`, location: first.resource.location }],
  };
}

function idOf({ resource, stack }: Holder): string {
  return stack.parent === undefined
    ? `${resource.service}:${resource.id}`
    : `${resource.service}:${stack.id}/${resource.id}`;
}

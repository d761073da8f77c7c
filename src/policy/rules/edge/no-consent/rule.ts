import type { Edge } from '../../../../model/edge.js';
import type { Resource } from '../../../../model/service.js';
import { declarationText } from '../../../declaration-text.js';
import { deliveryFinder } from '../../../deliveries.js';
import { crossesServices, placeOf, printEnd } from '../../../edge-words.js';
import { findResource, findService } from '../../../find-resource.js';
import { inWords } from '../../../in-words.js';
import { allowFinder, ownersByService, ownersIn, type Party, sharesOwner } from '../../../owners.js';
import { defineRule } from '../../../rule.js';

export const noConsent = defineRule({
  id: 'edge/no-consent',
  meta: {
    title: 'Calls across owners have the consent of the one who is called',
    severity: 'error',
    messages: {
      none: '{{callers}} {{verb}} {{callee}} of {{owner}}, who never agreed to it.',
    },
  },
  *check({ estate, edges, settings }) {
    const owners = ownersByService(estate, settings);
    const allowed = allowFinder(settings.policy.allow);
    for (const group of callsByService(edges)) {
      const [edge] = group;
      const caller = partyOf(edge.from.service, owners);
      const callee = partyOf(edge.to.service, owners);
      // Where nobody owns the callee there is nobody to ask.
      if (callee.owner === undefined || sharesOwner(caller.owner, callee.owner) || allowed(caller, callee)) continue;
      const target = findResource(estate, edge.to);
      const service = findService(estate, callee.service);
      if (target === undefined || service === undefined || consents(target, caller)) continue;
      yield {
        message: 'none',
        data: {
          callers: inWords([...new Set(group.map(({ from }) => printEnd(from)))]),
          verb: group.length === 1 ? 'calls' : 'call',
          callee: printEnd(edge.to),
          owner: callee.owner,
        },
        service: caller.service,
        subject: `${caller.service} → ${printEnd(edge.to)}`,
        at: edge.declared === 'yes' ? placeOf(edge, 'declared', 'yes') : edge.location,
        advice: `Ask ${callee.owner} to name ${caller.service} among its callers, or have policies.allow say so for the organisation.`,
        fix: declarationText(service, edge.to, { key: 'callers', value: [caller.service] }),
        related: [{ message: `${printEnd(edge.to)}, without this consent`, location: target.location }],
      };
    }
  },
});

/** Consent is given to a service: all its calls of one function are one finding, at one that is declared if any is. */
function callsByService(edges: readonly Edge[]): Iterable<readonly [Edge, ...Edge[]]> {
  const groups = new Map<string, readonly [Edge, ...Edge[]]>();
  const isDelivery = deliveryFinder(edges);
  for (const edge of edges) {
    if (edge.kind !== 'call' || !crossesServices(edge) || !isReal(edge) || isDelivery(edge)) continue;
    const key = `${edge.from.service} ${printEnd(edge.to)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edge]);
    else groups.set(key, edge.declared === 'yes' && group[0].declared !== 'yes' ? [edge, ...group] : [...group, edge]);
  }
  return groups.values();
}

function isReal(edge: Edge): boolean {
  return edge.declared === 'yes' || edge.granted === 'yes' || edge.wired === 'yes';
}

function partyOf(service: string | null, owners: ReadonlyMap<string, string>): Party {
  return { service: service ?? '', owner: owners.get(service ?? '') };
}

/** `callers:` names the calling service, one of its owners, or with `*` everybody. */
function consents(callee: Resource, caller: Party): boolean {
  const names = new Set(callee.declarations?.callers.map(({ name }) => name));
  return names.has('*') || names.has(caller.service) || ownersIn(caller.owner).some((owner) => names.has(owner));
}

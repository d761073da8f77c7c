import type { Edge } from '../../../../model/edge.js';
import type { Resource } from '../../../../model/service.js';
import { declarationText } from '../../../declaration-text.js';
import { crossesServices, placeOf, printEnd } from '../../../edge-words.js';
import { findResource, findService } from '../../../find-resource.js';
import { allowFinder, ownersByService, ownersIn, type Party, sharesOwner } from '../../../owners.js';
import { defineRule } from '../../../rule.js';

export const noConsent = defineRule({
  id: 'edge/no-consent',
  meta: {
    title: 'Calls across owners have the consent of the one who is called',
    severity: 'error',
    messages: {
      none: '{{caller}} calls {{callee}} of {{owner}}, who never agreed to it.',
    },
  },
  *check({ estate, edges, settings }) {
    const owners = ownersByService(estate, settings);
    const allowed = allowFinder(settings.policy.allow);
    for (const edge of edges) {
      if (edge.kind !== 'call' || !crossesServices(edge) || !isReal(edge)) continue;
      const caller = partyOf(edge.from.service, owners);
      const callee = partyOf(edge.to.service, owners);
      // Where nobody owns the callee there is nobody to ask.
      if (callee.owner === undefined || sharesOwner(caller.owner, callee.owner) || allowed(caller, callee)) continue;
      const target = findResource(estate, edge.to);
      if (target === undefined || consents(target, caller)) continue;
      const service = findService(estate, callee.service);
      if (service === undefined) continue;
      yield {
        message: 'none',
        data: { caller: printEnd(edge.from), callee: printEnd(edge.to), owner: callee.owner },
        service: caller.service,
        subject: edge.key,
        at: edge.declared === 'yes' ? placeOf(edge, 'declared', 'yes') : edge.location,
        advice: `Ask ${callee.owner} to name ${caller.service} among its callers, or have policies.allow say so for the organisation.`,
        fix: declarationText(service, edge.to, { key: 'callers', value: [caller.service] }),
        related: [{ message: `${printEnd(edge.to)}, without this consent`, location: target.location }],
      };
    }
  },
});

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

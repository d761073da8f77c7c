import type { Edge } from '../../../../model/edge.js';
import type { Estate } from '../../../../model/service.js';
import { consumerOf, noteOf, placeOf, printEnd, serviceOfEdge } from '../../../edge-words.js';
import { findResource, findService } from '../../../find-resource.js';
import { actionsFor } from '../../../grant-text.js';
import { permissionText, senderOf } from '../../../permission-text.js';
import { defineRule, type Report } from '../../../rule.js';

type Message = 'dropped' | 'refused';

export const notPermitted = defineRule<Message>({
  id: 'edge/not-permitted',
  meta: {
    title: 'What is connected is let in',
    severity: 'error',
    messages: {
      dropped: '{{to}} does not let {{sender}} in ({{note}}): what {{from}} sends it is dropped.',
      refused: '{{to}} does not let {{sender}} in ({{note}}): requests to {{from}} that lead there end in an error.',
    },
  },
  *check({ estate, edges }) {
    for (const edge of edges) {
      if (edge.granted === 'no' && edge.wired === 'yes' && isByPolicy(edge)) yield reportOf(edge, estate);
    }
  },
});

/**
 * Where a role of an end decides, it is `edge/missing-grant`. AppSync, and a rule that sends to another bus,
 * deliver with a role of their own, which neither end holds.
 */
function isByPolicy(edge: Edge): boolean {
  const byOwnRole = edge.from.type === 'AWS::AppSync::GraphQLApi' || edge.to.type === 'AWS::Events::EventBus';
  return actionsFor(edge).length === 0 && edge.kind !== 'import' && !byOwnRole;
}

function reportOf(edge: Edge, estate: Estate): Report<Message> {
  const target = findResource(estate, edge.to);
  const source = findResource(estate, edge.from);
  const sender = senderOf(edge);
  const service = edge.to.service ?? serviceOfEdge(edge);
  const format = findService(estate, service)?.format ?? 'cloudformation';
  const fix = target === undefined ? undefined : permissionText({ target, source, sender, format }, estate);
  return {
    message: edge.kind === 'call' ? 'refused' : 'dropped',
    data: { to: printEnd(edge.to), from: printEnd(edge.from), sender, note: noteOf(edge, 'granted', 'no') },
    service,
    subject: edge.key,
    at: placeOf(edge, 'wired', 'yes'),
    advice: `Let ${sender} in, for this source only.`,
    ...(fix !== undefined && { fix }),
    related: consumerOf(edge).service === service ? [] : [{ message: 'the other end', location: edge.location }],
  };
}

import type { Edge } from '../../../../model/edge.js';
import type { Estate } from '../../../../model/service.js';
import { consumerOf, placeOf, printEnd, providerOf, verbOf } from '../../../edge-words.js';
import { findResource, findService } from '../../../find-resource.js';
import { actionsFor, statementText } from '../../../grant-text.js';
import { inWords } from '../../../in-words.js';
import { defineRule, type Report } from '../../../rule.js';

export const missingGrant = defineRule<Message>({
  id: 'edge/missing-grant',
  meta: {
    title: 'A role allows what is declared and connected',
    severity: 'error',
    messages: {
      declared:
        '{{actor}} declares that it needs to {{verb}} {{target}}, and its role does not allow {{actions}}: it fails with AccessDenied at run time.',
      outcome:
        '{{actor}} sends its outcome to {{target}}, and its role does not allow {{actions}}: the outcomes are lost.',
      wired:
        '{{actor}} is connected to {{target}}, and its role does not allow {{actions}}: what goes through it fails with AccessDenied at run time.',
    },
  },
  *check({ estate, edges }) {
    for (const edge of edges) if (edge.granted === 'no' && actionsFor(edge).length > 0) yield* reportsOf(edge, estate);
  },
});

type Message = 'declared' | 'wired' | 'outcome';

function* reportsOf(edge: Edge, estate: Estate): Generator<Report<Message>> {
  const message = messageFor(edge);
  if (message === undefined) return;
  const isOutcome = message === 'outcome';
  const actor = isOutcome ? edge.from : consumerOf(edge);
  const target = isOutcome ? edge.to : providerOf(edge);
  const service = findService(estate, actor.service);
  if (service === undefined) return;
  const actions = actionsFor(edge);
  const place = { service, actor, file: edge.location.file };
  const data = { actor: printEnd(actor), verb: verbOf(edge.kind), target: printEnd(target) };
  yield {
    message,
    data: { ...data, actions: inWords(actions) },
    service: service.name,
    subject: edge.key,
    at: placeOf(edge, message === 'declared' ? 'declared' : 'wired', 'yes'),
    // A variable that holds a name is a strong hint and no proof that the code uses it.
    ...(message === 'wired' && edge.kind !== 'subscribe' && { severity: 'warning', confidence: 'medium' }),
    advice:
      message === 'declared'
        ? 'Add the statement to its role, or take the declaration back.'
        : 'Add the statement to its role, or drop the connection.',
    fix: statementText(actions, findResource(estate, target), place, estate),
  };
}

/** Undefined where nobody says that it is needed, and where it leads to nothing anyway (`edge/dangling`). */
function messageFor(edge: Edge): Message | undefined {
  if (edge.wired === 'no') return undefined;
  if (edge.kind === 'subscribe' && edge.wired === 'yes')
    return edge.mechanism === 'lambda-outcome' ? 'outcome' : 'wired';
  return edge.declared === 'yes' ? 'declared' : edge.wired === 'yes' ? 'wired' : undefined;
}

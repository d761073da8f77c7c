import type { Edge } from '../../../../model/edge.js';
import { consumerOf, placeOf, presentOf, printEnd, providerOf, serviceOfEdge } from '../../../edge-words.js';
import { type Removed, removedProviders } from '../../../removed-providers.js';
import { defineRule, type Report } from '../../../rule.js';

type Message = 'import' | 'used' | 'order';

export const removedWhileUsed = defineRule<Message>({
  id: 'edge/removed-while-used',
  meta: {
    title: 'Nothing goes away while another service uses it',
    severity: 'error',
    messages: {
      import:
        '{{provider}} goes away while {{consumer}} still imports {{name}}: CloudFormation refuses the change, or the next deploy of {{service}} fails.',
      used: '{{provider}} goes away while {{consumer}} still {{verb}} it: from then on that fails.',
      order:
        '{{provider}} goes away together with the last use of it in {{service}}: where {{service}} is not deployed first, what is deployed of it breaks.',
    },
  },
  *check(context) {
    for (const removed of removedProviders(context)) yield reportOf(removed);
  },
});

function reportOf({ deployed, stillUsed }: Removed): Report<Message> {
  const consumer = consumerOf(deployed);
  const service = serviceOfEdge(deployed);
  const provider = printEnd(providerOf(deployed));
  const data = {
    provider,
    consumer: printEnd(consumer),
    service,
    verb: presentOf(deployed.kind),
    name: deployed.detail ?? provider,
  };
  const common = { data, service: providerOf(deployed).service ?? service, subject: deployed.key };
  if (stillUsed === undefined)
    return {
      ...common,
      message: 'order',
      at: deployed.location,
      severity: 'note',
      advice: `Deploy ${service} before ${providerOf(deployed).service ?? provider}.`,
    };
  return {
    ...common,
    message: deployed.kind === 'import' ? 'import' : 'used',
    at: placeOfUse(stillUsed),
    advice: `Keep it until ${service} no longer needs it: first change and deploy ${service}, then remove it.`,
    related: [{ message: 'as it is deployed', location: deployed.location }],
  };
}

function placeOfUse(edge: Edge): Edge['location'] {
  return edge.wired === 'no' ? placeOf(edge, 'wired', 'no') : edge.location;
}

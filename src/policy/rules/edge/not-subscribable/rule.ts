import { declarationText } from '../../../declaration-text.js';
import { crossesServices, placeOf, printEnd } from '../../../edge-words.js';
import { findResource, findService } from '../../../find-resource.js';
import { defineRule } from '../../../rule.js';

export const notSubscribable = defineRule({
  id: 'edge/not-subscribable',
  meta: {
    title: 'Other services subscribe only to functions that are subscribable',
    severity: 'error',
    messages: {
      closed:
        '{{subscriber}} subscribes to {{publisher}}, which is not subscribable: {{service}} may change or drop it at any time.',
    },
  },
  *check({ estate, edges }) {
    for (const edge of edges) {
      if (edge.mechanism !== 'lambda-outcome' || edge.declared !== 'yes' || !crossesServices(edge)) continue;
      const publisher = findResource(estate, edge.from);
      if (publisher === undefined || publisher.declarations?.subscribable?.value === true) continue;
      const service = findService(estate, publisher.service);
      if (service === undefined) continue;
      yield {
        message: 'closed',
        data: { subscriber: printEnd(edge.to), publisher: printEnd(edge.from), service: publisher.service },
        service: edge.to.service ?? '',
        subject: edge.key,
        at: placeOf(edge, 'declared', 'yes'),
        advice: `Ask ${publisher.service} to mark it as subscribable; from then on its outcome is something that others rely on.`,
        fix: declarationText(service, edge.from, { key: 'subscribable', value: true }),
        related: [{ message: `${printEnd(edge.from)}, without \`subscribable: true\``, location: publisher.location }],
      };
    }
  },
});

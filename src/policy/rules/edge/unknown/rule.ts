import type { Edge } from '../../../../model/edge.js';
import { sentenceOf, serviceOfEdge } from '../../../edge-words.js';
import { defineRule } from '../../../rule.js';

export const unknown = defineRule({
  id: 'edge/unknown',
  meta: {
    title: 'Every reference can be resolved from the definitions',
    severity: 'warning',
    messages: {
      unknown: 'Nobody can tell from the definitions whether {{edge}} is in order: {{reason}}.',
    },
  },
  *check({ edges }) {
    for (const edge of edges) {
      const reason = reasonOf(edge);
      if (reason === undefined) continue;
      yield {
        message: 'unknown',
        data: { edge: sentenceOf(edge), reason },
        service: serviceOfEdge(edge),
        subject: edge.key,
        at: edge.location,
        advice:
          'Make the reference resolvable, give the parameter a value for this stage, or name what lives elsewhere under `externals` in stackgate.yml.',
      };
    }
  },
});

/**
 * Why an edge that leaves its service cannot be decided. Inside one service nothing is closed by
 * default, and an end that stackgate.yml calls external is known to be elsewhere.
 */
function reasonOf(edge: Edge): string | undefined {
  const { from, to } = edge;
  if (from.external !== undefined || to.external !== undefined || edge.wired === 'no') return undefined;
  if (from.service !== null && from.service === to.service) return undefined;
  const undecided = edge.evidence.find(({ answer }) => answer === 'unknown');
  const reason = edge.reason ?? undecided?.note;
  return undecided === undefined && edge.reason === undefined ? undefined : reason;
}

import type { Change } from '../../../../model/change.js';
import { findResource } from '../../../find-resource.js';
import { defineRule, type Report } from '../../../rule.js';
import { isEphemeral } from '../../../stages.js';

type Message = 'replaced' | 'possible' | 'retained';

export const replacement = defineRule<Message>({
  id: 'state/replacement',
  meta: {
    title: 'Nothing that keeps data is replaced by surprise',
    severity: 'error',
    messages: {
      replaced: '{{id}} ({{type}}) would be replaced and its data lost: {{why}} cannot be changed in place.',
      possible:
        '{{id}} ({{type}}) may be replaced and its data lost: a change of {{why}} can force it, and the definitions do not decide whether this one does.',
      retained:
        '{{id}} ({{type}}) would be replaced: {{why}} cannot be changed in place. Its data stays in the old one; the new one starts empty.',
    },
  },
  *check({ estate, changes, deployed, settings }) {
    if (isEphemeral(estate.stage, settings)) return;
    for (const change of changes) {
      if (change.kind !== 'resource' || change.action !== 'replaced' || !change.stateful) continue;
      // The policy of the template that replaces it counts, not that of the one that made it.
      const now = findResource(estate, { service: change.service, id: change.subject });
      const before = deployed && findResource(deployed.estate, { service: change.service, id: change.subject });
      yield reportOf(change, (now ?? before)?.updateReplacePolicy);
    }
  },
});

function reportOf(change: Change, updateReplacePolicy: string | undefined): Report<Message> {
  const retained = updateReplacePolicy?.startsWith('Retain') === true || updateReplacePolicy === 'Snapshot';
  const message = retained ? 'retained' : change.certainty === 'possible' ? 'possible' : 'replaced';
  const id = change.subject;
  return {
    message,
    data: { id, type: change.type ?? 'resource', why: change.properties[0] ?? 'a property' },
    service: change.service,
    subject: id,
    at: change.location,
    // Lost data does not come back: what may lose it stops the gate as what does.
    ...(message === 'retained' && { severity: 'warning' }),
    ...(message === 'possible' && { confidence: 'medium' }),
    advice: `Leave ${id} as it is and add a second one beside it under a new logical id and name, copy the data, move readers and writers over, then retire ${id}. If its data may go, waive this finding in stackgate.yml.`,
  };
}

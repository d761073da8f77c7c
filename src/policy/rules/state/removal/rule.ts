import type { Change } from '../../../../model/change.js';
import { findResource } from '../../../find-resource.js';
import { defineRule, type Report } from '../../../rule.js';
import { isEphemeral } from '../../../stages.js';

type Message = 'removed' | 'possible' | 'retained' | 'snapshot';

export const removal = defineRule<Message>({
  id: 'state/removal',
  meta: {
    title: 'Nothing that keeps data is deleted by surprise',
    severity: 'error',
    messages: {
      removed: '{{id}} ({{type}}) would be deleted with all its data.',
      possible:
        '{{id}} ({{type}}) may be deleted with all its data: it now hangs on a condition that the definitions do not decide.',
      retained:
        '{{id}} ({{type}}) leaves the stack. Its data stays, as it is deployed with DeletionPolicy {{policy}}; nothing manages it any more.',
      snapshot: '{{id}} ({{type}}) would be deleted. A snapshot stays, as it is deployed with DeletionPolicy Snapshot.',
    },
  },
  *check({ estate, changes, deployed, settings }) {
    if (isEphemeral(estate.stage, settings)) return;
    for (const change of changes) {
      if (change.kind !== 'resource' || change.action !== 'removed' || !change.stateful || isUploads(change)) continue;
      // CloudFormation goes by the policy that is deployed: one that is added with the removal comes too late.
      const before = deployed && findResource(deployed.estate, { service: change.service, id: change.subject });
      yield reportOf(change, before?.deletionPolicy);
    }
  },
});

/** The bucket that the Serverless Framework makes for its own uploads holds nothing of the service's. */
function isUploads({ subject, type }: Change): boolean {
  return subject === 'ServerlessDeploymentBucket' && type === 'AWS::S3::Bucket';
}

function reportOf(change: Change, policy: string | undefined): Report<Message> {
  const message = messageFor(change, policy);
  const kept = message === 'retained' || message === 'snapshot';
  const id = change.subject;
  const type = change.type ?? 'resource';
  return {
    message,
    data: { id, type, policy: policy ?? '' },
    service: change.service,
    subject: id,
    at: change.location,
    ...(kept && { severity: 'warning' }),
    ...(message === 'possible' && { confidence: 'medium' }),
    advice: kept
      ? 'Make sure that somebody knows of it: it goes on costing, and a resource of the same name cannot be made beside it.'
      : `To keep its data, first deploy ${id} with DeletionPolicy: Retain, then remove it. If its data may go, waive this finding in stackgate.yml.`,
    ...(!kept && {
      fix: `${id}:\n  Type: ${type}\n  DeletionPolicy: Retain\n  UpdateReplacePolicy: Retain`,
    }),
  };
}

function messageFor(change: Change, policy: string | undefined): Message {
  if (policy?.startsWith('Retain') === true) return 'retained';
  if (policy === 'Snapshot') return 'snapshot';
  return change.certainty === 'possible' ? 'possible' : 'removed';
}

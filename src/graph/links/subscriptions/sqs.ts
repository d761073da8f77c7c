import type { Link } from '../../claim.js';
import { usesOf } from '../declared.js';
import { grantedTo } from '../granted.js';
import { mappings } from './event-source-mapping.js';

const QUEUE = 'AWS::SQS::Queue';

/** Queue → function by mapping or pipe; function or workflow → queue by sending. */
export const sqs: Link = {
  mechanism: 'sqs',
  *claims(context) {
    yield* mappings(context, 'sqs', QUEUE);
    yield* grantedTo(context, { mechanism: 'sqs', kind: 'publish', type: QUEUE, actions: ['sqs:SendMessage'] });
    yield* usesOf(context, { mechanism: 'sqs', kind: 'publish', type: QUEUE });
  },
};

import type { Link } from '../../claim.js';
import { usesOf } from '../declared.js';
import { grantedTo } from '../granted.js';
import { mappings } from './event-source-mapping.js';

const STREAM = 'AWS::Kinesis::Stream';

/** Stream → function by mapping; function or workflow → stream by putting records. */
export const kinesis: Link = {
  mechanism: 'kinesis',
  *claims(context) {
    yield* mappings(context, 'kinesis', STREAM);
    const actions = ['kinesis:PutRecord', 'kinesis:PutRecords'] as const;
    yield* grantedTo(context, { mechanism: 'kinesis', kind: 'publish', type: STREAM, actions });
    yield* usesOf(context, { mechanism: 'kinesis', kind: 'publish', type: STREAM });
  },
};

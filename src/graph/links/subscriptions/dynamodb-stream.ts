import type { Link } from '../../claim.js';
import { mappings } from './event-source-mapping.js';

/** Table's stream → function. */
export const dynamodbStream: Link = {
  mechanism: 'dynamodb-stream',
  claims: (context) => mappings(context, 'dynamodb-stream', 'AWS::DynamoDB::Table'),
};

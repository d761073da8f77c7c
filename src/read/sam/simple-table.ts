import { stringOf } from '../../model/walk.js';
import { given, type Plain, pick } from './intrinsic/make.js';
import { ownEntry } from './intrinsic/own-entry.js';
import type { Lowering } from './lowering.js';
import type { SamResource } from './sam-resource.js';
import { tagList } from './tags.js';

const attributeTypes: Readonly<Record<string, string>> = { String: 'S', Number: 'N', Binary: 'B' };

/** `AWS::Serverless::SimpleTable`: a table with one key attribute. */
export function lowerSimpleTable(lowering: Lowering, resource: SamResource): void {
  const { properties } = resource;
  const key = keyOf(lowering, resource);
  const throughput = given(properties, 'ProvisionedThroughput');
  const tags = given(properties, 'Tags');
  lowering.replace(resource, 'AWS::DynamoDB::Table', {
    AttributeDefinitions: [{ AttributeName: key.name, AttributeType: key.type }],
    KeySchema: [{ AttributeName: key.name, KeyType: 'HASH' }],
    ...(throughput === undefined ? { BillingMode: 'PAY_PER_REQUEST' } : { ProvisionedThroughput: throughput }),
    ...pick(properties, 'TableName', 'PointInTimeRecoverySpecification', 'SSESpecification'),
    Tags: tags === undefined ? undefined : tagList(undefined, tags),
  });
}

function keyOf(
  lowering: Lowering,
  { properties, logicalId }: SamResource,
): { readonly name: Plain; readonly type: Plain } {
  const stated = given(properties, 'PrimaryKey');
  if (stated?.kind !== 'dict') return { name: 'id', type: 'S' };
  const name = given(stated, 'Name');
  const type = ownEntry(attributeTypes, stringOf(given(stated, 'Type')));
  if (name !== undefined && type !== undefined) return { name, type };
  const message = `PrimaryKey of ${logicalId} needs a Name and a Type of String, Number or Binary.`;
  lowering.problem('sam/primary-key', message, stated);
  return { name: name ?? 'id', type: type ?? 'S' };
}

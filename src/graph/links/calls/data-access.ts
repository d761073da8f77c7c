import type { UseVerb } from '../../../model/service.js';
import type { Claim, Link, LinkContext } from '../../claim.js';
import { actorsOf } from '../actors.js';
import { declared, declaredResource, usesOf } from '../declared.js';
import { grantedTo } from '../granted.js';

type DataKind = Extract<UseVerb, 'read' | 'write'>;

export interface DataActions {
  readonly type: string;
  readonly kind: DataKind;
  readonly actions: readonly [string, ...string[]];
}

/** Actions on the items themselves; management of the table or bucket is not use of its data. */
export const DATA_ACTIONS: readonly DataActions[] = [
  {
    type: 'AWS::DynamoDB::Table',
    kind: 'read',
    actions: [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:Query',
      'dynamodb:Scan',
      'dynamodb:ConditionCheckItem',
      'dynamodb:PartiQLSelect',
    ],
  },
  {
    type: 'AWS::DynamoDB::Table',
    kind: 'write',
    actions: [
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:PartiQLInsert',
      'dynamodb:PartiQLUpdate',
      'dynamodb:PartiQLDelete',
    ],
  },
  {
    type: 'AWS::S3::Bucket',
    kind: 'read',
    actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:ListBucket'],
  },
  {
    type: 'AWS::S3::Bucket',
    kind: 'write',
    actions: ['s3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion', 's3:RestoreObject'],
  },
];

/** Function or workflow → table, bucket. */
export const dataAccess: Link = {
  mechanism: 'data-access',
  *claims(context) {
    for (const { type, kind, actions } of DATA_ACTIONS) {
      yield* grantedTo(context, { mechanism: 'data-access', kind, type, actions });
      yield* usesOf(context, { mechanism: 'data-access', kind, type });
    }
    yield* missingUses(context);
  },
};

/** `uses:` of something that is not there: of whichever kind, it is said here, once. */
function* missingUses(context: LinkContext): Generator<Claim> {
  for (const actor of actorsOf(context))
    for (const use of actor.declarations?.uses ?? [])
      if (declaredResource(context, use) === undefined)
        yield* declared(context, actor, use, { kind: use.verb, mechanism: 'data-access' });
}

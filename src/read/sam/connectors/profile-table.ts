/**
 * What SAM grants between two types of resources, and where the grant stands. `${Source.Arn}` and the like
 * are parts of the two ends; `service:rest` stands for an ARN in this account and region. Facts as
 * published with the SAM transform (Apache-2.0).
 */
export interface Profile {
  /** A policy on the role of one end, a policy of the queue or topic, or a permission of the function. */
  readonly kind: 'role-policy' | 'queue-policy' | 'topic-policy' | 'permission';
  /** Whose role, for a policy on a role. */
  readonly holder: 'source' | 'destination';
  /** The service that acts, for policies and permissions of the destination. */
  readonly principal?: string;
  /** Statements by access category (`Read`, `Write`). */
  readonly access: Readonly<Record<string, readonly Grant[]>>;
  /** The only combinations of categories that work, where not all do. */
  readonly together?: readonly string[];
  /** What a permission is limited to. */
  readonly sourceArn?: string;
  readonly sourceAccount?: true;
  /** What has to wait for the policy. */
  readonly dependedBy?: 'mapping' | 'source';
}

export interface Grant {
  readonly actions: readonly string[];
  readonly on: readonly string[];
}

const destination = '${Destination.Arn}';
const execution = 'states:execution:${Destination.Name}:*';
const callbackRule = 'events:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule';

const invoke = sourceRole({ Write: [grant('lambda', 'InvokeAsync InvokeFunction', destination)] });
const publish = sourceRole({ Write: [grant('sns', 'Publish', destination)] });
const putEvents = sourceRole({ Write: [grant('events', 'PutEvents', destination)] });

const bucket = sourceRole({
  Read: [
    grant(
      's3',
      'GetObject GetObjectAcl GetObjectLegalHold GetObjectRetention GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionForReplication GetObjectVersionTorrent ListBucket ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts',
      destination,
      `${destination}/*`,
    ),
  ],
  Write: [
    grant(
      's3',
      'AbortMultipartUpload DeleteObject DeleteObjectVersion PutObject PutObjectLegalHold PutObjectRetention RestoreObject',
      destination,
      `${destination}/*`,
    ),
  ],
});

const table = sourceRole({
  Read: [
    grant(
      'dynamodb',
      'GetItem Query Scan BatchGetItem ConditionCheckItem PartiQLSelect',
      destination,
      `${destination}/index/*`,
    ),
  ],
  Write: [
    grant(
      'dynamodb',
      'PutItem UpdateItem DeleteItem BatchWriteItem PartiQLDelete PartiQLInsert PartiQLUpdate',
      destination,
      `${destination}/index/*`,
    ),
  ],
});

/** By type of the source and type of the destination. */
export const profiles: Readonly<Record<string, Readonly<Record<string, Profile>>>> = {
  'AWS::DynamoDB::Table': {
    'AWS::Lambda::Function': destinationRole({
      Read: [grant('dynamodb', 'DescribeStream GetRecords GetShardIterator ListStreams', '${Source.Arn}/stream/*')],
    }),
  },
  'AWS::Events::Rule': {
    'AWS::SNS::Topic': policyOf('topic-policy', 'events.amazonaws.com', 'sns:Publish'),
    'AWS::Events::EventBus': putEvents,
    'AWS::StepFunctions::StateMachine': sourceRole({ Write: [grant('states', 'StartExecution', destination)] }),
    'AWS::Lambda::Function': permission('events.amazonaws.com', '${Source.Arn}'),
    'AWS::SQS::Queue': policyOf('queue-policy', 'events.amazonaws.com', 'sqs:SendMessage'),
  },
  'AWS::Lambda::Function': {
    'AWS::Lambda::Function': invoke,
    'AWS::S3::Bucket': bucket,
    'AWS::DynamoDB::Table': table,
    'AWS::SQS::Queue': sourceRole({
      Read: [grant('sqs', 'ReceiveMessage GetQueueAttributes', destination)],
      Write: [grant('sqs', 'DeleteMessage SendMessage ChangeMessageVisibility PurgeQueue', destination)],
    }),
    'AWS::SNS::Topic': publish,
    'AWS::StepFunctions::StateMachine': sourceRole({
      Write: [
        grant('states', 'StartExecution StartSyncExecution', destination),
        grant('states', 'StopExecution', execution),
      ],
      Read: [
        grant('states', 'DescribeStateMachine ListExecutions', destination),
        grant('states', 'DescribeExecution DescribeStateMachineForExecution GetExecutionHistory', execution),
      ],
    }),
    'AWS::Events::EventBus': putEvents,
    'AWS::Location::PlaceIndex': sourceRole({
      Read: [
        grant(
          'geo',
          'DescribePlaceIndex GetPlace SearchPlaceIndexForPosition SearchPlaceIndexForSuggestions SearchPlaceIndexForText',
          destination,
        ),
      ],
    }),
  },
  'AWS::ApiGatewayV2::Api': {
    'AWS::Lambda::Function': permission(
      'apigateway.amazonaws.com',
      'execute-api:${Source.ResourceId}/${Source.Qualifier}',
    ),
  },
  'AWS::ApiGateway::RestApi': {
    'AWS::Lambda::Function': permission(
      'apigateway.amazonaws.com',
      'execute-api:${Source.ResourceId}/${Source.Qualifier}',
    ),
  },
  'AWS::SNS::Topic': {
    'AWS::SQS::Queue': policyOf('queue-policy', 'sns.amazonaws.com', 'sqs:SendMessage'),
    'AWS::Lambda::Function': permission('sns.amazonaws.com', '${Source.Arn}'),
  },
  'AWS::SQS::Queue': {
    'AWS::Lambda::Function': {
      ...destinationRole({
        Write: [grant('sqs', 'DeleteMessage', '${Source.Arn}')],
        Read: [grant('sqs', 'ReceiveMessage GetQueueAttributes', '${Source.Arn}')],
      }),
      together: ['Read+Write'],
    },
  },
  'AWS::S3::Bucket': {
    'AWS::Lambda::Function': { ...permission('s3.amazonaws.com', '${Source.Arn}'), sourceAccount: true },
  },
  'AWS::StepFunctions::StateMachine': {
    'AWS::Lambda::Function': invoke,
    'AWS::SNS::Topic': publish,
    'AWS::SQS::Queue': sourceRole({ Write: [grant('sqs', 'SendMessage', destination)] }),
    'AWS::S3::Bucket': bucket,
    'AWS::DynamoDB::Table': table,
    'AWS::StepFunctions::StateMachine': {
      ...sourceRole({
        Read: [grant('states', 'DescribeExecution', execution), grant('events', 'DescribeRule', callbackRule)],
        Write: [
          grant('states', 'StartExecution', destination),
          grant('states', 'StopExecution', execution),
          grant('events', 'PutTargets PutRule', callbackRule),
        ],
      }),
      together: ['Read', 'Read+Write'],
      dependedBy: 'source',
    },
    'AWS::Events::EventBus': putEvents,
  },
  'AWS::AppSync::DataSource': {
    'AWS::DynamoDB::Table': table,
    'AWS::Lambda::Function': sourceRole({
      Write: [grant('lambda', 'InvokeAsync InvokeFunction', destination, `${destination}:*`)],
    }),
    'AWS::Events::EventBus': putEvents,
  },
  'AWS::AppSync::GraphQLApi': {
    'AWS::Lambda::Function': permission('appsync.amazonaws.com', 'appsync:apis/${Source.ResourceId}'),
  },
};

function grant(service: string, actions: string, ...on: readonly string[]): Grant {
  return { actions: actions.split(' ').map((action) => `${service}:${action}`), on };
}

function sourceRole(access: Profile['access']): Profile {
  return { kind: 'role-policy', holder: 'source', access };
}

function destinationRole(access: Profile['access']): Profile {
  return { kind: 'role-policy', holder: 'destination', access, dependedBy: 'mapping' };
}

function policyOf(kind: 'queue-policy' | 'topic-policy', principal: string, action: string): Profile {
  return { kind, holder: 'destination', principal, access: { Write: [{ actions: [action], on: [destination] }] } };
}

function permission(principal: string, sourceArn: string): Profile {
  const access = { Write: [{ actions: ['lambda:InvokeFunction'], on: [destination] }] };
  return { kind: 'permission', holder: 'destination', principal, sourceArn, access };
}

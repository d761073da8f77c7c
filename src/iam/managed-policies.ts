/** One statement of an AWS managed policy; all of them are Allow. */
export interface ManagedStatement {
  readonly actions: readonly string[];
  /** Actions left out of `actions`. */
  readonly except: readonly string[];
  readonly resources: readonly string[];
  /** Operator, condition key, values; as in IAM. */
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

const allow = (actions: string, resources = '*', conditions?: ManagedStatement['conditions']): ManagedStatement => ({
  actions: words(actions),
  except: [],
  resources: words(resources),
  ...(conditions ? { conditions } : {}),
});

/** A role may be passed, or a service-linked role made, for these services only. */
const passTo = (services: string, resources = '*') =>
  allow('iam:PassRole', resources, { StringLike: { 'iam:PassedToService': words(services) } });
const linkTo = (services: string, resources = '*') =>
  allow('iam:CreateServiceLinkedRole', resources, { StringLike: { 'iam:AWSServiceName': words(services) } });

const writeLogs = 'logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents';
const networkInterfaces = `ec2:CreateNetworkInterface ec2:DescribeNetworkInterfaces ec2:DeleteNetworkInterface
  ec2:AssignPrivateIpAddresses ec2:UnassignPrivateIpAddresses`;
const trace = `xray:PutTraceSegments xray:PutTelemetryRecords xray:GetSamplingRules xray:GetSamplingTargets
  xray:GetSamplingStatisticSummaries`;
const pollTable = 'dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams';
const networks = 'ec2:DescribeVpcs ec2:DescribeSubnets ec2:DescribeSecurityGroups';

/**
 * AWS's own policies that roles of functions and workflows usually have, as AWS publishes them; a
 * few lists of console helpers are shortened to a wildcard. AWS widens them now and then.
 */
const policies: Readonly<Record<string, readonly ManagedStatement[]>> = {
  AdministratorAccess: [allow('*')],
  AmazonAPIGatewayInvokeFullAccess: [
    allow('execute-api:Invoke execute-api:ManageConnections', 'arn:aws:execute-api:*:*:*'),
  ],
  AmazonAPIGatewayPushToCloudWatchLogs: [
    allow(`${writeLogs} logs:DescribeLogGroups logs:DescribeLogStreams logs:GetLogEvents logs:FilterLogEvents`),
  ],
  AmazonCognitoPowerUser: [
    allow(`cognito-identity:* cognito-idp:* cognito-sync:* iam:ListRoles iam:ListOpenIdConnectProviders iam:GetRole
      iam:ListSAMLProviders iam:GetSAMLProvider kinesis:ListStreams lambda:GetPolicy lambda:ListFunctions
      sns:GetSMSSandboxAccountStatus sns:ListPlatformApplications ses:ListIdentities
      ses:GetIdentityVerificationAttributes mobiletargeting:GetApps acm:ListCertificates
      sms-voice:DescribeAccountAttributes`),
    linkTo('cognito-idp.amazonaws.com email.cognito-idp.amazonaws.com'),
    allow(
      'iam:DeleteServiceLinkedRole iam:GetServiceLinkedRoleDeletionStatus',
      'arn:aws:iam::*:role/aws-service-role/*cognito-idp.amazonaws.com/AWSServiceRoleForAmazonCognitoIdp*',
    ),
  ],
  AmazonCognitoReadOnly: [
    allow(`cognito-identity:Describe* cognito-identity:Get* cognito-identity:List* cognito-idp:Describe*
      cognito-idp:AdminGet* cognito-idp:AdminList* cognito-idp:List* cognito-idp:Get* cognito-sync:Describe*
      cognito-sync:Get* cognito-sync:List* iam:ListOpenIdConnectProviders iam:ListRoles
      sns:ListPlatformApplications`),
  ],
  AmazonDynamoDBFullAccess: [
    allow(`dynamodb:* dax:* application-autoscaling:DeleteScalingPolicy
      application-autoscaling:DeregisterScalableTarget application-autoscaling:DescribeScalableTargets
      application-autoscaling:DescribeScalingActivities application-autoscaling:DescribeScalingPolicies
      application-autoscaling:PutScalingPolicy application-autoscaling:RegisterScalableTarget
      cloudwatch:DeleteAlarms cloudwatch:DescribeAlarm* cloudwatch:GetMetricStatistics cloudwatch:ListMetrics
      cloudwatch:PutMetricAlarm cloudwatch:GetMetricData datapipeline:* ${networks} iam:GetRole iam:ListRoles
      kms:DescribeKey kms:ListAliases sns:CreateTopic sns:DeleteTopic sns:ListSubscriptions
      sns:ListSubscriptionsByTopic sns:ListTopics sns:Subscribe sns:Unsubscribe sns:SetTopicAttributes
      lambda:CreateFunction lambda:ListFunctions lambda:ListEventSourceMappings lambda:CreateEventSourceMapping
      lambda:DeleteEventSourceMapping lambda:GetFunctionConfiguration lambda:DeleteFunction resource-groups:*Group*
      tag:GetResources kinesis:ListStreams kinesis:DescribeStream kinesis:DescribeStreamSummary`),
    passTo('application-autoscaling.amazonaws.com* dax.amazonaws.com'),
    linkTo('*dynamodb*.amazonaws.com dax.amazonaws.com'),
  ],
  AmazonDynamoDBReadOnlyAccess: [
    allow(`dynamodb:BatchGetItem dynamodb:Describe* dynamodb:List* dynamodb:GetAbacStatus dynamodb:GetItem
      dynamodb:GetResourcePolicy dynamodb:Query dynamodb:Scan dynamodb:PartiQLSelect dax:Describe* dax:List*
      dax:GetItem dax:BatchGetItem dax:Query dax:Scan application-autoscaling:DescribeScalableTargets
      application-autoscaling:DescribeScalingActivities application-autoscaling:DescribeScalingPolicies
      cloudwatch:DescribeAlarmHistory cloudwatch:DescribeAlarms cloudwatch:DescribeAlarmsForMetric
      cloudwatch:GetMetricStatistics cloudwatch:ListMetrics cloudwatch:GetMetricData ${networks} iam:GetRole
      iam:ListRoles kms:DescribeKey kms:ListAliases sns:ListSubscriptionsByTopic sns:ListTopics lambda:ListFunctions
      lambda:ListEventSourceMappings lambda:GetFunctionConfiguration resource-groups:ListGroups
      resource-groups:ListGroupResources resource-groups:GetGroup resource-groups:GetGroupQuery tag:GetResources
      kinesis:ListStreams kinesis:DescribeStream kinesis:DescribeStreamSummary`),
  ],
  AmazonECSTaskExecutionRolePolicy: [
    allow(`ecr:GetAuthorizationToken ecr:BatchCheckLayerAvailability ecr:GetDownloadUrlForLayer ecr:BatchGetImage
      logs:CreateLogStream logs:PutLogEvents`),
  ],
  AmazonElasticFileSystemClientReadWriteAccess: [
    allow('elasticfilesystem:ClientMount elasticfilesystem:ClientWrite elasticfilesystem:DescribeMountTargets'),
  ],
  AmazonEventBridgeFullAccess: [
    allow('events:* schemas:* scheduler:* pipes:*'),
    linkTo('apidestinations.events.amazonaws.com schemas.amazonaws.com'),
    allow(
      `secretsmanager:CreateSecret secretsmanager:UpdateSecret secretsmanager:DeleteSecret
      secretsmanager:GetSecretValue secretsmanager:PutSecretValue`,
      'arn:aws:secretsmanager:*:*:secret:events!*',
    ),
    passTo('events.amazonaws.com scheduler.amazonaws.com pipes.amazonaws.com', 'arn:aws:iam::*:role/*'),
  ],
  AmazonKinesisFirehoseFullAccess: [allow('firehose:*')],
  AmazonKinesisFullAccess: [allow('kinesis:*')],
  AmazonKinesisReadOnlyAccess: [allow('kinesis:Get* kinesis:List* kinesis:Describe*')],
  AmazonS3FullAccess: [allow('s3:* s3-object-lambda:*')],
  AmazonS3ReadOnlyAccess: [allow('s3:Get* s3:List* s3:Describe* s3-object-lambda:Get* s3-object-lambda:List*')],
  AmazonSESFullAccess: [allow('ses:*')],
  AmazonSNSFullAccess: [
    allow('sns:*'),
    allow('sms-voice:*', '*', { StringEquals: { 'aws:CalledViaLast': ['sns.amazonaws.com'] } }),
  ],
  AmazonSNSReadOnlyAccess: [
    allow(`sns:GetTopicAttributes sns:List* sns:CheckIfPhoneNumberIsOptedOut sns:GetEndpointAttributes
      sns:GetDataProtectionPolicy sns:GetPlatformApplicationAttributes sns:GetSMSAttributes
      sns:GetSMSSandboxAccountStatus sns:GetSubscriptionAttributes`),
  ],
  AmazonSQSFullAccess: [allow('sqs:*')],
  AmazonSQSReadOnlyAccess: [
    allow(`sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ListDeadLetterSourceQueues sqs:ListQueues
      sqs:ListMessageMoveTasks sqs:ListQueueTags`),
  ],
  AmazonSSMReadOnlyAccess: [allow('ssm:Describe* ssm:Get* ssm:List*')],
  AWSAppSyncPushToCloudWatchLogs: [allow(writeLogs)],
  AWSCodeDeployRoleForLambda: [
    allow(`cloudwatch:DescribeAlarms lambda:UpdateAlias lambda:GetAlias lambda:GetProvisionedConcurrencyConfig
      sns:Publish`),
    allow('s3:GetObject s3:GetObjectVersion', 'arn:aws:s3:::*/CodeDeploy/*'),
    allow('s3:GetObject s3:GetObjectVersion', '*', {
      StringEquals: { 's3:ExistingObjectTag/UseWithCodeDeploy': ['true'] },
    }),
    allow('lambda:InvokeFunction', 'arn:aws:lambda:*:*:function:CodeDeployHook_*'),
  ],
  AWSLambda_FullAccess: [
    allow(`lambda:* cloudformation:DescribeStacks cloudformation:ListStackResources cloudwatch:ListMetrics
      cloudwatch:GetMetricData ${networks} kms:DescribeKey kms:ListAliases iam:GetPolicy iam:GetPolicyVersion
      iam:GetRole iam:GetRolePolicy iam:ListAttachedRolePolicies iam:ListRolePolicies iam:ListRoles
      logs:DescribeLogGroups states:DescribeStateMachine states:ListStateMachines tag:GetResources
      xray:GetTraceSummaries xray:BatchGetTraces`),
    passTo('lambda.amazonaws.com'),
    linkTo('lambda.amazonaws.com'),
    allow(
      'logs:DescribeLogStreams logs:GetLogEvents logs:FilterLogEvents logs:StartLiveTail logs:StopLiveTail',
      'arn:aws:logs:*:*:log-group:/aws/lambda/*',
    ),
  ],
  AWSLambda_ReadOnlyAccess: [
    allow(`lambda:Get* lambda:List* cloudformation:DescribeStacks cloudformation:ListStacks
      cloudformation:ListStackResources cloudwatch:GetMetricData cloudwatch:ListMetrics ${networks} kms:ListAliases
      iam:GetPolicy iam:GetPolicyVersion iam:GetRole iam:GetRolePolicy iam:ListAttachedRolePolicies
      iam:ListRolePolicies iam:ListRoles logs:DescribeLogGroups states:DescribeStateMachine states:ListStateMachines
      tag:GetResources xray:GetTraceSummaries xray:BatchGetTraces`),
    allow(
      `logs:DescribeLogStreams logs:GetLogEvents logs:FilterLogEvents logs:StartQuery logs:StopQuery
      logs:DescribeQueries logs:GetLogGroupFields logs:GetLogRecord logs:GetQueryResults logs:StartLiveTail
      logs:StopLiveTail`,
      'arn:aws:logs:*:*:log-group:/aws/lambda/*',
    ),
  ],
  AWSLambdaBasicDurableExecutionRolePolicy: [
    allow(`${writeLogs} lambda:CheckpointDurableExecution lambda:GetDurableExecutionState`),
  ],
  AWSLambdaBasicExecutionRole: [allow(writeLogs)],
  AWSLambdaDynamoDBExecutionRole: [allow(`${pollTable} ${writeLogs}`)],
  AWSLambdaENIManagementAccess: [allow(networkInterfaces)],
  AWSLambdaExecute: [allow('logs:*', 'arn:aws:logs:*:*:*'), allow('s3:GetObject s3:PutObject', 'arn:aws:s3:::*')],
  'AWSLambdaInvocation-DynamoDB': [allow('lambda:InvokeFunction'), allow(pollTable)],
  AWSLambdaKinesisExecutionRole: [
    allow(`kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:GetRecords kinesis:GetShardIterator
      kinesis:ListShards kinesis:ListStreams kinesis:SubscribeToShard ${writeLogs}`),
  ],
  AWSLambdaMSKExecutionRole: [
    allow(`kafka:DescribeCluster kafka:DescribeClusterV2 kafka:GetBootstrapBrokers ec2:CreateNetworkInterface
      ec2:DescribeNetworkInterfaces ec2:DeleteNetworkInterface ${networks} ${writeLogs}`),
  ],
  AWSLambdaRole: [allow('lambda:InvokeFunction')],
  AWSLambdaSQSQueueExecutionRole: [allow(`sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes ${writeLogs}`)],
  AWSLambdaVPCAccessExecutionRole: [allow(`${writeLogs} ${networkInterfaces} ec2:DescribeSubnets`)],
  AWSStepFunctionsFullAccess: [allow('states:*')],
  AWSXRayDaemonWriteAccess: [allow(trace)],
  AWSXrayWriteOnlyAccess: [allow(trace)],
  CloudWatchLambdaInsightsExecutionRolePolicy: [
    allow('logs:CreateLogGroup'),
    allow('logs:CreateLogStream logs:PutLogEvents', 'arn:aws:logs:*:*:log-group:/aws/lambda-insights:*'),
  ],
  CloudWatchLogsFullAccess: [allow('logs:* cloudwatch:GenerateQuery')],
  PowerUserAccess: [
    { actions: ['*'], except: ['iam:*', 'organizations:*', 'account:*'], resources: ['*'] },
    allow(`iam:CreateServiceLinkedRole iam:DeleteServiceLinkedRole iam:ListRoles organizations:DescribeOrganization
      account:ListRegions account:GetAccountInformation`),
  ],
};

/**
 * What an AWS managed policy allows. Undefined means that it is not known here, never that it
 * allows nothing.
 * @param arnOrName `arn:aws:iam::aws:policy/service-role/AWSLambdaRole` in any partition, or a bare name
 */
export function managedPolicyStatements(arnOrName: string): readonly ManagedStatement[] | undefined {
  const path = arnOrName.startsWith('arn:')
    ? /^arn:[^:]*(?:::[^:]*)?:iam::aws:policy\/(.+)$/.exec(arnOrName)?.[1]
    : arnOrName;
  const name = path?.slice(path.lastIndexOf('/') + 1);
  return name !== undefined && Object.hasOwn(policies, name) ? policies[name] : undefined;
}

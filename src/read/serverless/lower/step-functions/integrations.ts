import type { Value } from '../../../../model/value.js';
import { get, itemsOf, printValue, stringOf } from '../../../../model/walk.js';
import { account, attribute, type Json, join, partition, region, sub } from '../template/json.js';
import { dictOf, getAttOf, setIn } from '../template/values.js';
import type { Task } from './tasks.js';

/** One entry of what a task needs: actions with commas between them, as the plugin groups by that text. */
export interface Permission {
  readonly actions: string;
  readonly resource: Json;
}

type Integration = (task: Task) => readonly Permission[];

const local = (service: string, ...path: readonly Json[]) =>
  join('', 'arn:', partition, `:${service}:`, region, ':', account, ':', ...path);
const watch = (rule: string): Permission => ({
  actions: 'events:PutTargets,events:PutRule,events:DescribeRule',
  resource: local('events', `rule/${rule}`),
});
const everywhere = (actions: string): Permission => ({ actions, resource: '*' });

/** Only the run knows what stands under `KEY.$`, or between `{%` and `%}`. */
function atRunTime({ parameters }: Task, key: string): boolean {
  return get(parameters, `${key}.$`) !== undefined || /^\s*\{%/.test(stringOf(get(parameters, key)) ?? '');
}

function queueOf(task: Task): Json {
  if (atRunTime(task, 'QueueUrl')) return '*';
  const url = get(task.parameters, 'QueueUrl');
  const reference = stringOf(get(url, 'Ref'));
  if (reference !== undefined) return attribute(reference, 'Arn');
  const [, of, owner, name] = /https:\/\/sqs.(.*).amazonaws.com\/(.*)\/(.*)/.exec(stringOf(url) ?? '') ?? [];
  return of === undefined ? '*' : `arn:${partitionOf(of)}:sqs:${of}:${owner}:${name}`;
}

function partitionOf(of: string): string {
  if (of.startsWith('us-gov')) return 'aws-us-gov';
  return of.startsWith('cn-') ? 'aws-cn' : 'aws';
}

function tableArn(name: Value | undefined, index = ''): Json {
  const reference = index === '' ? (stringOf(get(name, 'Ref')) ?? getAttOf(name)?.logicalId) : undefined;
  return reference === undefined ? local('dynamodb', 'table/', name, index) : attribute(reference, 'Arn');
}

const table =
  (action: string): Integration =>
  (task) => {
    const { parameters } = task;
    if (atRunTime(task, 'TableName')) return [everywhere(action)];
    const stated = get(parameters, 'IndexName');
    const index = atRunTime(task, 'IndexName') ? '/index/*' : stated ? `/index/${printValue(stated)}` : '';
    return [{ actions: action, resource: tableArn(get(parameters, 'TableName'), index) }];
  };

const tables =
  (action: string): Integration =>
  (task) => {
    if (atRunTime(task, 'RequestItems')) return [everywhere(action)];
    const items = dictOf(get(task.parameters, 'RequestItems'));
    return [...(items?.entries.keys() ?? [])].map((name) => ({
      actions: action,
      resource: local('dynamodb', `table/${name.replace('.$', '')}`),
    }));
  };

const lambda: Integration = (task) => {
  const actions = 'lambda:InvokeFunction';
  const name = get(task.parameters, 'FunctionName');
  if (atRunTime(task, 'FunctionName')) {
    return [{ actions, resource: setIn(task.parameters, 'AllowedFunctions') ?? '*' }];
  }
  if (name === undefined) return [everywhere(actions)];
  const both = (arn: Json) => [{ actions, resource: [arn, join(':', arn, '*')] }];
  if (getAttOf(name)) return both(name);
  const written = stringOf(name);
  if (written !== undefined && /^arn:aws(-[a-z]+)*:lambda/.test(written)) return both(name);
  if (written !== undefined && /^\d+:[^:]*:[^:]*$/.test(written)) {
    return both(join('', 'arn:', partition, ':lambda:', region, ':', name));
  }
  if (written === undefined && get(name, 'Ref') === undefined) return [{ actions, resource: name }];
  return both(local('lambda', 'function:', name));
};

const workflow =
  (action: string): Integration =>
  (task) => {
    const stated = get(task.parameters, 'StateMachineArn');
    const arn = task.arn ?? (atRunTime(task, 'StateMachineArn') ? '*' : stated);
    const written = typeof arn === 'string' ? arn : stringOf(stated);
    const execution = written === undefined ? executionOf(stated) : executionText(written);
    return [
      { actions: action, resource: arn },
      {
        actions: 'states:DescribeExecution,states:StopExecution',
        resource: task.arn ? distributedExecution(task.arn) : execution,
      },
      watch('StepFunctionsGetEventsForStepFunctionsExecutionRule'),
    ];
  };

/** The plugin names the executions of a distributed map's own workflow. */
function distributedExecution(arn: Json): Json {
  const parts = (arn as { readonly 'Fn::Join': readonly [string, readonly Json[]] })['Fn::Join'][1];
  return join('', ...parts.map((part) => (part === ':stateMachine:' ? ':execution:' : part)), ':*');
}

function executionText(arn: string): string {
  return arn === '*' ? '*' : `${arn.replace(':stateMachine:', ':execution:')}:*`;
}

/** Only a template of text can be changed to that of its executions. */
function executionOf(arn: Value | undefined): Json {
  const template = get(arn, 'Fn::Sub');
  const written = stringOf(template);
  if (template && written !== undefined) return sub(executionText(written));
  const [text, variables] = [...itemsOf(template)];
  const inner = stringOf(text);
  return inner === undefined || !variables ? '*' : { 'Fn::Sub': [executionText(inner), variables] };
}

const buses: Integration = ({ parameters }) => {
  const names = [...itemsOf(get(parameters, 'Entries'))].map((entry) => setIn(entry, 'EventBusName') ?? 'default');
  return [{ actions: 'events:PutEvents', resource: names.map((name) => local('events', 'event-bus/', name)) }];
};

const schedule =
  (action: string): Integration =>
  ({ parameters }) => {
    const role = setIn(parameters, 'Target', 'RoleArn');
    const group = setIn(parameters, 'GroupName') ?? 'default';
    const own = { actions: action, resource: local('scheduler', 'schedule/', group, '/*') };
    return role ? [own, { actions: 'iam:PassRole', resource: role }] : [own];
  };

const object =
  (action: string): Integration =>
  ({ parameters }) => {
    const [bucket, key] = [setIn(parameters, 'Bucket') ?? '*', setIn(parameters, 'Key') ?? '*'];
    const prefix = setIn(parameters, 'Prefix');
    if (!prefix && bucket === '*' && key === '*') return [{ actions: action, resource: ['*'] }];
    const path = prefix ? [prefix, '/', key] : [key];
    return [{ actions: action, resource: [join('', 'arn:', partition, ':s3:::', bucket, '/', ...path)] }];
  };

const objects: Integration = ({ parameters }) => {
  const bucket = join('', 'arn:', partition, ':s3:::', setIn(parameters, 'Bucket') ?? '*');
  const resource = [bucket, join('', bucket, '/*')];
  return ['s3:Get*', 's3:List*'].map((actions) => ({ actions, resource }));
};

const build: Integration = ({ parameters }) => [
  {
    actions: 'codebuild:StartBuild,codebuild:StopBuild,codebuild:BatchGetBuilds',
    resource: local('codebuild', 'project/', get(parameters, 'ProjectName')),
  },
  watch('StepFunctionsGetEventForCodeBuildStartBuildRule'),
];

const transform: Integration = ({ parameters }) => [
  {
    actions: 'sagemaker:CreateTransformJob,sagemaker:DescribeTransformJob,sagemaker:StopTransformJob',
    resource: local('sagemaker', 'transform-job/', setIn(parameters, 'TransformJobName') ?? '', '*'),
  },
  everywhere('sagemaker:ListTags'),
  watch('StepFunctionsGetEventsForSageMakerTransformJobsRule'),
];

const model: Integration = ({ parameters }) => {
  const id = get(parameters, 'ModelId');
  const isArn = stringOf(id)?.startsWith('arn:');
  const arn = isArn ? id : join('', 'arn:', partition, ':bedrock:', region, '::foundation-model/', id);
  return [{ actions: 'bedrock:InvokeModel', resource: arn }];
};

const address: Integration = ({ parameters }) => [
  everywhere('states:InvokeHTTPEndpoint'),
  {
    actions: 'events:RetrieveConnectionCredentials',
    resource: setIn(parameters, 'Authentication', 'ConnectionArn') ?? '*',
  },
  {
    actions: 'secretsmanager:GetSecretValue,secretsmanager:DescribeSecret',
    resource: local('secretsmanager', 'secret:events!connection/*'),
  },
];

const constantly =
  (...permissions: readonly Permission[]): Integration =>
  () =>
    permissions;

/**
 * By service and call. Source: serverless-step-functions (MIT), lib/deploy/stepFunctions/compileIamRole.js; without
 * the data API of Redshift.
 */
export const integrations: ReadonlyMap<string, Integration> = new Map<string, Integration>([
  ['sqs:sendMessage', (task) => [{ actions: 'sqs:SendMessage', resource: queueOf(task) }]],
  [
    'sns:publish',
    (task) => [
      {
        actions: 'sns:Publish',
        resource: atRunTime(task, 'TopicArn') ? '*' : (get(task.parameters, 'TopicArn') ?? '*'),
      },
    ],
  ],
  ['dynamodb:updateItem', table('dynamodb:UpdateItem')],
  ['aws-sdk:dynamodb:updateItem', table('dynamodb:UpdateItem')],
  ['dynamodb:putItem', table('dynamodb:PutItem')],
  ['aws-sdk:dynamodb:putItem', table('dynamodb:PutItem')],
  ['dynamodb:getItem', table('dynamodb:GetItem')],
  ['dynamodb:deleteItem', table('dynamodb:DeleteItem')],
  ['aws-sdk:dynamodb:updateTable', table('dynamodb:UpdateTable')],
  ['aws-sdk:dynamodb:query', table('dynamodb:Query')],
  ['aws-sdk:dynamodb:scan', table('dynamodb:Scan')],
  ['aws-sdk:dynamodb:batchGetItem', tables('dynamodb:BatchGetItem')],
  ['aws-sdk:dynamodb:batchWriteItem', tables('dynamodb:BatchWriteItem')],
  [
    'batch:submitJob',
    constantly(
      everywhere('batch:SubmitJob,batch:DescribeJobs,batch:TerminateJob'),
      watch('StepFunctionsGetEventsForBatchJobsRule'),
    ),
  ],
  ['glue:startJobRun', constantly(everywhere('glue:StartJobRun,glue:GetJobRun,glue:GetJobRuns,glue:BatchStopJobRun'))],
  [
    'ecs:runTask',
    constantly(
      everywhere('ecs:RunTask,ecs:StopTask,ecs:DescribeTasks,ecs:TagResource,iam:PassRole'),
      watch('StepFunctionsGetEventsForECSTaskRule'),
    ),
  ],
  ['lambda:invoke', lambda],
  ['states:startExecution', workflow('states:StartExecution')],
  ['aws-sdk:sfn:startSyncExecution', workflow('states:StartSyncExecution')],
  ['codebuild:startBuild', build],
  ['sagemaker:createTransformJob', transform],
  ['bedrock:invokeModel', model],
  ['events:putEvents', buses],
  ['aws-sdk:scheduler:createSchedule', schedule('scheduler:CreateSchedule')],
  ['aws-sdk:scheduler:deleteSchedule', schedule('scheduler:DeleteSchedule')],
  ['http:invoke', address],
  ['s3:getObject', object('s3:GetObject')],
  ['aws-sdk:s3:getObject', object('s3:GetObject')],
  ['s3:putObject', object('s3:PutObject')],
  ['aws-sdk:s3:putObject', object('s3:PutObject')],
  ['s3:listObjectsV2', objects],
  ['aws-sdk:s3:listObjectsV2', objects],
  ['aws-sdk:sesv2:sendEmail', constantly(everywhere('ses:SendEmail'))],
]);

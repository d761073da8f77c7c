import type { Value } from '../../../../model/value.js';
import { get, stringOf } from '../../../../model/walk.js';
import { account, attribute, type Json, join, partition, region } from '../template/json.js';
import { getAttOf } from '../template/values.js';
import type { Task } from './tasks.js';

/**
 * What the plugin lets a workflow do so that its tasks can run. Covered are functions, topics,
 * queues, tables, buses and workflows; a task of another service adds nothing here.
 */
export function statementsOf(tasks: readonly Task[]): readonly Json[] {
  return tasks.flatMap((task) => {
    const integration = /^arn:[\w-]+:states:[^:]*:[^:]*:([\w-]+):(\w+)/.exec(stringOf(task.resource) ?? '');
    if (!integration)
      return isActivity(task.resource) ? [] : [allow(['lambda:InvokeFunction'], versions(task.resource))];
    const [, service = '', action = ''] = integration;
    return integrations.get(service)?.(task, action) ?? [];
  });
}

type Integration = (task: Task, action: string) => readonly Json[];

const integrations: ReadonlyMap<string, Integration> = new Map<string, Integration>([
  ['lambda', ({ parameters }) => [allow(['lambda:InvokeFunction'], versions(get(parameters, 'FunctionName')))]],
  ['sns', ({ parameters }) => [allow(['sns:Publish'], [get(parameters, 'TopicArn') ?? '*'])]],
  ['sqs', ({ parameters }) => [allow(['sqs:SendMessage'], [queueArn(get(parameters, 'QueueUrl'))])]],
  [
    'dynamodb',
    ({ parameters }, action) => [allow([`dynamodb:${upper(action)}`], [tableArn(get(parameters, 'TableName'))])],
  ],
  [
    'events',
    () => [
      allow(['events:PutEvents'], [join('', 'arn:', partition, ':events:', region, ':', account, ':event-bus/*')]),
    ],
  ],
  ['states', ({ parameters }) => [allow(['states:StartExecution'], [get(parameters, 'StateMachineArn') ?? '*'])]],
]);

function allow(actions: readonly string[], resources: readonly Json[]): Json {
  return { Effect: 'Allow', Action: actions, Resource: resources };
}

/** The function and each of its versions. */
function versions(arn: Value | undefined): readonly Json[] {
  return arn ? [arn, join(':', arn, '*')] : ['*'];
}

function isActivity(resource: Value): boolean {
  return stringOf(resource)?.includes(':activity:') ?? false;
}

function queueArn(url: Value | undefined): Json {
  const reference = stringOf(get(url, 'Ref'));
  if (reference !== undefined) return attribute(reference, 'Arn');
  const [name, owner] = stringOf(url)?.split('/').reverse() ?? [];
  return name && owner ? join(':', 'arn', partition, 'sqs', region, owner, name) : '*';
}

function tableArn(name: Value | undefined): Json {
  const reference = stringOf(get(name, 'Ref')) ?? getAttOf(name)?.logicalId;
  if (reference !== undefined) return attribute(reference, 'Arn');
  return name ? join('', 'arn:', partition, ':dynamodb:', region, ':', account, ':table/', name) : '*';
}

function upper(action: string): string {
  return action.charAt(0).toUpperCase() + action.slice(1);
}

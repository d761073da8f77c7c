import { readSide } from '../../../../test/facts/read-side.js';
import {
  ACCOUNT,
  type Form,
  type Json,
  kinds,
  REGION,
  type Reference,
  thingOf,
  usesIn,
  ways,
  workerWith,
} from '../../../../test/support/identity-matrix.js';

type Section = { readonly [name: string]: Json };

const WORK: Json = { 'Fn::GetAtt': ['Work', 'Arn'] };
const permission = (Principal: string, SourceArn: Json): Json => ({
  Type: 'AWS::Lambda::Permission',
  Properties: { FunctionName: WORK, Action: 'lambda:InvokeFunction', Principal, SourceArn },
});
const mapping = (EventSourceArn: Json): Section => ({
  Mapping: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { EventSourceArn, FunctionName: { Ref: 'Work' } } },
});
const workflow = (Resource: Json, Parameters: Json = {}): Section => ({
  Flow: {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: {
      RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
      Definition: { StartAt: 'Do', States: { Do: { Type: 'Task', Resource, Parameters, End: true } } },
    },
  },
});
const task = (integration: string, parameter: string) => (value: Json) =>
  workflow(`arn:aws:states:::${integration}`, { [parameter]: value });
const rule = (EventBusName: Json): Section => ({
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: { EventBusName, EventPattern: { source: ['x'] }, Targets: [{ Id: 'one', Arn: WORK }] },
  },
  Allowed: permission('events.amazonaws.com', { 'Fn::GetAtt': ['Rule', 'Arn'] }),
});

/** A place of the consumer that makes an edge, the forms that it takes, and the edge. */
interface Place {
  readonly kind: keyof typeof kinds;
  readonly forms: readonly Form[];
  readonly resources: (value: Json) => Section;
  readonly edge: string;
}

const places: Readonly<Record<string, Place>> = {
  'event source of a queue': {
    kind: 'queue',
    forms: ['arn'],
    resources: mapping,
    edge: 'subscribe sqs orders:Thing → work:Work',
  },
  'event source of a stream': {
    kind: 'stream',
    forms: ['arn'],
    resources: mapping,
    edge: 'subscribe kinesis orders:Thing → work:Work',
  },
  'subscription and its permission': {
    kind: 'topic',
    forms: ['arn'],
    resources: (value) => ({
      Subscription: {
        Type: 'AWS::SNS::Subscription',
        Properties: { Protocol: 'lambda', TopicArn: value, Endpoint: WORK },
      },
      Allowed: permission('sns.amazonaws.com', value),
    }),
    edge: 'subscribe sns orders:Thing → work:Work granted yes',
  },
  'bus of a rule': {
    kind: 'bus',
    forms: ['arn', 'name'],
    resources: rule,
    edge: 'subscribe eventbridge orders:Thing → work:Work granted yes',
  },
  'dead-letter queue': {
    kind: 'queue',
    forms: ['arn'],
    resources: (value) => ({
      Other: {
        Type: 'AWS::Lambda::Function',
        Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] }, DeadLetterConfig: { TargetArn: value } },
      },
    }),
    edge: 'subscribe lambda-outcome work:Other → orders:Thing',
  },
  'destination of a failure': {
    kind: 'function',
    forms: ['arn'],
    resources: (value) => ({
      Config: {
        Type: 'AWS::Lambda::EventInvokeConfig',
        Properties: {
          FunctionName: { Ref: 'Work' },
          Qualifier: '$LATEST',
          DestinationConfig: { OnFailure: { Destination: value } },
        },
      },
    }),
    edge: 'subscribe lambda-outcome work:Work → orders:Thing',
  },
  'task that is a function': {
    kind: 'function',
    forms: ['arn'],
    resources: (value) => workflow(value),
    edge: 'call step-functions work:Flow → orders:Thing',
  },
  'task that invokes a function': {
    kind: 'function',
    forms: ['arn', 'name'],
    resources: task('lambda:invoke', 'FunctionName'),
    edge: 'call step-functions work:Flow → orders:Thing',
  },
  'task that publishes': {
    kind: 'topic',
    forms: ['arn'],
    resources: task('sns:publish', 'TopicArn'),
    edge: 'publish sns work:Flow → orders:Thing',
  },
  'task that sends': {
    kind: 'queue',
    forms: ['url'],
    resources: task('sqs:sendMessage', 'QueueUrl'),
    edge: 'publish sqs work:Flow → orders:Thing',
  },
  'task that reads': {
    kind: 'table',
    forms: ['name'],
    resources: task('dynamodb:getItem', 'TableName'),
    edge: 'read data-access work:Flow → orders:Thing',
  },
  'task that starts a workflow': {
    kind: 'state machine',
    forms: ['arn'],
    resources: task('states:startExecution', 'StateMachineArn'),
    edge: 'publish step-functions work:Flow → orders:Thing',
  },
};

const cells = Object.entries(places).flatMap(([place, how]) =>
  Object.entries(ways).flatMap(([way, make]) => {
    const kind = kinds[how.kind];
    const reference = kind && make(kind);
    if (kind === undefined || reference === undefined || !how.forms.includes(reference.form)) return [];
    return [[place, way, how, kind, reference] as const];
  }),
);

const services = {
  'orders/template.yaml': { name: 'orders', stackName: 'orders-dev', region: REGION, account: ACCOUNT },
  'work/template.yaml': { name: 'work', stackName: 'work-dev', region: REGION, account: ACCOUNT },
  'work/serverless.yml': { name: 'work', stackName: 'work-dev', region: REGION, account: ACCOUNT },
};

test.each(cells)('%s by %s', (_place, _way, { resources, edge }, kind, reference) => {
  const template = {
    Parameters: reference.consumer?.parameters ?? {},
    Resources: { ...workerWith(kind, {}), ...reference.consumer?.resources, ...resources(reference.value) },
  };
  const files = {
    'orders/template.yaml': JSON.stringify(thingOf(kind, reference)),
    'work/template.yaml': JSON.stringify(template),
  };
  const found = usesIn(readSide(files, { services }).edges);
  expect(found).toContainEqual(expect.stringContaining(edge));
  expect(found.find((line) => line.startsWith(edge))).toMatch(/wired yes$/);
  expect(found.filter((line) => line.includes('null:'))).toEqual([]);
});

/** What a serverless.yml has for it. */
const variables: Readonly<Record<string, readonly [variable: string, as: keyof typeof ways]>> = {
  'a stack’s output': ['${cf:orders-dev.Out}', 'import of the ARN'],
  'a stack’s output in a region': [`\${cf(${REGION}):orders-dev.Out}`, 'import of the ARN'],
  'an SSM parameter': ['${ssm:/orders/dev/thing}', 'dynamic reference to SSM'],
  'an output of Compose': ['${orders.Out}', 'import of the ARN'],
};

const composed = Object.entries(kinds).flatMap(([name, kind]) =>
  Object.entries(variables).map(([how, [variable, as]]) => [name, how, variable, kind, ways[as]?.(kind)] as const),
);

test.each(composed)('%s by %s in a serverless.yml', (_kind, _how, variable, kind, reference) => {
  const byCompose = variable === '${orders.Out}';
  const value = byCompose ? '${param:thing}' : variable;
  const definition = {
    service: 'work',
    provider: {
      name: 'aws',
      region: REGION,
      iam: {
        role: { statements: [{ Effect: 'Allow', Action: kind.action, Resource: `${value}${kind.inside ?? ''}` }] },
      },
    },
    functions: { work: { handler: 'a.b', environment: { TARGET: value } } },
  };
  const compose = {
    services: { orders: { path: 'orders' }, work: { path: 'work', params: { thing: variable } } },
  };
  const files = {
    'orders/template.yaml': JSON.stringify(thingOf(kind, reference as Reference)),
    'work/serverless.yml': JSON.stringify(definition),
    ...(byCompose ? { 'serverless-compose.yml': JSON.stringify(compose) } : {}),
  };
  const found = usesIn(readSide(files, { services }).edges);
  expect(found).toEqual([`${kind.edge} work:work → orders:Thing granted yes wired yes`]);
});

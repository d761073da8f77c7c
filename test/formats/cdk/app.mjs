// The constructs of this folder as a CDK app writes them. The synthesised output lies beside each construct
// (`constructs/NAME/cdk.out`) and is what the test reads; the CDK itself is no dependency of this project.
// To write it again: install aws-cdk-lib and constructs in another folder, and there run
// `node app.mjs CONSTRUCTS-FOLDER` on a copy of this file.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  App,
  ArnFormat,
  CfnDynamicReference,
  CfnDynamicReferenceService,
  CfnOutput,
  Duration,
  Fn,
  Stack,
} from 'aws-cdk-lib';
import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, WebSocketApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration, WebSocketLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { AttributeType, BillingMode, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import {
  Alias,
  Code,
  FunctionUrlAuthType,
  Function as Lambda,
  Runtime,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { LambdaDestination as Outcome, SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { DynamoEventSource, KinesisEventSource, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { FilterPattern, LogGroup } from 'aws-cdk-lib/aws-logs';
import { LambdaDestination as LogDestination } from 'aws-cdk-lib/aws-logs-destinations';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import { Bucket, EventType } from 'aws-cdk-lib/aws-s3';
import { LambdaDestination as BucketDestination } from 'aws-cdk-lib/aws-s3-notifications';
import { ScheduleExpression, Schedule as Timer } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription, SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { CustomState, DefinitionBody, StateMachine, Succeed } from 'aws-cdk-lib/aws-stepfunctions';

const target = process.argv[2];
const fn = (scope, id, props = {}) =>
  new Lambda(scope, id, {
    runtime: Runtime.NODEJS_22_X,
    handler: `index.${id.toLowerCase()}`,
    code: Code.fromInline('exports.handler = async () => {}'),
    ...props,
  });
const topic = (s) => new Topic(s, 'Topic');
const queue = (s, props) => new Queue(s, 'Queue', props);
const bus = (s) => new EventBus(s, 'Bus', { eventBusName: 'shop-orders' });
const stream = (s) => new Stream(s, 'Stream', { shardCount: 1 });
const bucket = (s, props) => new Bucket(s, 'Bucket', props);
const table = (s, props = { stream: StreamViewType.NEW_IMAGE }) =>
  new Table(s, 'Table', {
    billingMode: BillingMode.PAY_PER_REQUEST,
    partitionKey: { name: 'id', type: AttributeType.STRING },
    ...props,
  });
/** A function that acts on something: a variable that names it, and a statement. */
const acting = (scope, environment, action, resource) => {
  const order = fn(scope, 'Order', { environment });
  order.addToRolePolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
  return order;
};
const stackgate = (lambda, metadata) => lambda.node.defaultChild.addMetadata('Stackgate', metadata);
const ledger = 'arn:aws:lambda:eu-west-1:111111111111:function:ledger-post';
const pattern = { source: ['shop.orders'], detailType: ['placed'] };

const constructs = {
  'publish-to-topic': (s) => {
    const it = topic(s);
    acting(s, { TOPIC: it.topicArn }, 'sns:Publish', it.topicArn);
  },
  'send-to-queue': (s) => {
    const it = queue(s);
    acting(s, { QUEUE: it.queueUrl }, 'sqs:SendMessage', it.queueArn);
  },
  'put-events': (s) => {
    const it = bus(s);
    acting(s, { BUS: it.eventBusName }, 'events:PutEvents', it.eventBusArn);
  },
  'put-records': (s) => {
    const it = stream(s);
    acting(s, { STREAM: it.streamName }, 'kinesis:PutRecord', it.streamArn);
  },
  'read-table': (s) => {
    const it = table(s);
    acting(s, { TABLE: it.tableName }, 'dynamodb:GetItem', it.tableArn);
  },
  'write-table': (s) => {
    const it = table(s);
    acting(s, { TABLE: it.tableName }, 'dynamodb:PutItem', it.tableArn);
  },
  'read-bucket': (s) => {
    const it = bucket(s);
    acting(s, { BUCKET: it.bucketName }, 's3:GetObject', it.arnForObjects('*'));
  },
  'call-function': (s) => {
    const charge = fn(s, 'Charge');
    acting(s, { CHARGE: charge.functionName }, 'lambda:InvokeFunction', charge.functionArn);
  },
  'call-by-literal-arn': (s) => acting(s, { LEDGER: ledger }, 'lambda:InvokeFunction', ledger),
  'call-by-name': (s) =>
    acting(
      s,
      { LEDGER: 'ledger-post' },
      'lambda:InvokeFunction',
      s.formatArn({
        service: 'lambda',
        resource: 'function',
        resourceName: 'ledger-post',
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      }),
    ),
  'call-by-import': (s) =>
    acting(
      s,
      { LEDGER: Fn.importValue('ledger-post-arn') },
      'lambda:InvokeFunction',
      Fn.importValue('ledger-post-arn'),
    ),
  'import-table-name': (s) => {
    const it = Table.fromTableName(s, 'Entries', Fn.importValue('ledger-entries'));
    acting(s, { ENTRIES: it.tableName }, 'dynamodb:Query', it.tableArn);
  },
  'ssm-parameter': (s) => {
    const arn = new CfnDynamicReference(CfnDynamicReferenceService.SSM, '/ledger/topic').toString();
    acting(s, { TOPIC: arn }, 'sns:Publish', arn);
  },
  'declared-call': (s) =>
    stackgate(acting(s, { LEDGER: 'ledger-post' }, 'lambda:InvokeFunction', ledger), { Calling: ['ledger:Post'] }),
  'declared-subscription': (s) =>
    stackgate(fn(s, 'Receipt'), { SubscribesTo: [{ Service: 'ledger', Name: 'Post', Type: 'success' }] }),
  'subscribe-to-topic': (s) => topic(s).addSubscription(new LambdaSubscription(fn(s, 'Mail'))),
  'subscribe-to-foreign-topic': (s) =>
    Topic.fromTopicArn(s, 'Topic', 'arn:aws:sns:eu-west-1:111111111111:ledger-posted').addSubscription(
      new LambdaSubscription(fn(s, 'Mail')),
    ),
  'queue-to-function': (s) => fn(s, 'Work').addEventSource(new SqsEventSource(queue(s))),
  'table-stream-to-function': (s) =>
    fn(s, 'Work').addEventSource(new DynamoEventSource(table(s), { startingPosition: StartingPosition.TRIM_HORIZON })),
  'kinesis-to-function': (s) =>
    fn(s, 'Work').addEventSource(
      new KinesisEventSource(stream(s), { startingPosition: StartingPosition.TRIM_HORIZON }),
    ),
  'queue-with-dead-letters': (s) => {
    const dead = new Queue(s, 'Dead');
    fn(s, 'Work').addEventSource(
      new SqsEventSource(queue(s, { deadLetterQueue: { queue: dead, maxReceiveCount: 3 } })),
    );
  },
  'default-bus-rule': (s) =>
    new Rule(s, 'Rule', { eventPattern: pattern, targets: [new LambdaFunction(fn(s, 'Work'))] }),
  'custom-bus-rule': (s) =>
    new Rule(s, 'Rule', { eventBus: bus(s), eventPattern: pattern, targets: [new LambdaFunction(fn(s, 'Work'))] }),
  schedule: (s) =>
    new Rule(s, 'Rule', { schedule: Schedule.rate(Duration.hours(1)), targets: [new LambdaFunction(fn(s, 'Work'))] }),
  'bucket-notification': (s) =>
    bucket(s, { bucketName: 'shop-dev-uploads' }).addEventNotification(
      EventType.OBJECT_CREATED,
      new BucketDestination(fn(s, 'Work')),
    ),
  'log-subscription': (s) =>
    new LogGroup(s, 'Log', { logGroupName: '/shop/orders' }).addSubscriptionFilter('Filter', {
      destination: new LogDestination(fn(s, 'Work')),
      filterPattern: FilterPattern.literal('ERROR'),
    }),
  'cognito-trigger': (s) =>
    new UserPool(s, 'Pool', { userPoolName: 'shop', lambdaTriggers: { preSignUp: fn(s, 'Work') } }),
  'destination-on-failure': (s) => fn(s, 'Work', { onFailure: new SqsDestination(queue(s)) }),
  'destination-on-success': (s) => fn(s, 'Work', { onSuccess: new Outcome(fn(s, 'Receipt')) }),
  'dead-letter-topic': (s) => fn(s, 'Work', { deadLetterTopic: topic(s) }),
  'rest-api': (s) =>
    new RestApi(s, 'Api', { restApiName: 'shop', cloudWatchRole: false }).root
      .addResource('orders')
      .addMethod('GET', new LambdaIntegration(fn(s, 'Work'), { allowTestInvoke: false })),
  'http-api': (s) =>
    new HttpApi(s, 'Api', { apiName: 'shop' }).addRoutes({
      path: '/orders',
      methods: [HttpMethod.GET],
      integration: new HttpLambdaIntegration('Get', fn(s, 'Work')),
    }),
  'websocket-api': (s) =>
    new WebSocketApi(s, 'Api', {
      apiName: 'shop',
      defaultRouteOptions: { integration: new WebSocketLambdaIntegration('Messages', fn(s, 'Work')) },
    }),
  'workflow-task': (s) => {
    const work = fn(s, 'Work');
    const pay = new CustomState(s, 'Pay', { stateJson: { Type: 'Task', Resource: work.functionArn } });
    const checkout = new StateMachine(s, 'Checkout', { definitionBody: DefinitionBody.fromChainable(pay) });
    work.grantInvoke(checkout);
  },
  'start-workflow': (s) => {
    const it = new StateMachine(s, 'Checkout', {
      definitionBody: DefinitionBody.fromChainable(new Succeed(s, 'Done')),
    });
    acting(s, { CHECKOUT: it.stateMachineArn }, 'states:StartExecution', it.stateMachineArn);
  },
  'call-alias': (s) => {
    const charge = fn(s, 'Charge');
    new Alias(s, 'Live', { aliasName: 'live', version: charge.currentVersion });
    const live = `${charge.functionArn}:live`;
    acting(s, { CHARGE: live }, 'lambda:InvokeFunction', live);
  },
  'fan-out': (s) => {
    const jobs = queue(s);
    topic(s).addSubscription(new SqsSubscription(jobs));
    fn(s, 'Work').addEventSource(new SqsEventSource(jobs));
  },
  pipe: (s) => {
    const [jobs, work] = [queue(s), fn(s, 'Work')];
    const role = new Role(s, 'PipeRole', { assumedBy: new ServicePrincipal('pipes.amazonaws.com') });
    jobs.grantConsumeMessages(role);
    work.grantInvoke(role);
    new CfnPipe(s, 'Pipe', { roleArn: role.roleArn, source: jobs.queueArn, target: work.functionArn });
  },
  scheduler: (s) =>
    new Timer(s, 'Tick', {
      schedule: ScheduleExpression.rate(Duration.hours(1)),
      target: new LambdaInvoke(fn(s, 'Work')),
    }),
  'function-url': (s) => {
    const it = table(s, {});
    const work = fn(s, 'Work', { environment: { TABLE: it.tableName } });
    work.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:GetItem'], resources: [it.tableArn] }));
    work.addFunctionUrl({ authType: FunctionUrlAuthType.NONE });
  },
  'workflow-integration': (s) => {
    const jobs = queue(s);
    const Parameters = { QueueUrl: jobs.queueUrl, MessageBody: 'x' };
    const stateJson = { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', Parameters };
    const send = new CustomState(s, 'Send', { stateJson });
    const checkout = new StateMachine(s, 'Checkout', { definitionBody: DefinitionBody.fromChainable(send) });
    checkout.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [jobs.queueArn] }));
  },
  'transact-table': (s) => {
    const it = table(s, {});
    const order = fn(s, 'Order', { environment: { TABLE: it.tableName } });
    const [resources, actions] = [[it.tableArn], ['PutItem', 'ConditionCheckItem', 'UpdateItem']];
    order.addToRolePolicy(new PolicyStatement({ actions: actions.map((one) => `dynamodb:${one}`), resources }));
    const conditions = { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } };
    order.addToRolePolicy(
      new PolicyStatement({ effect: Effect.DENY, actions: ['dynamodb:PutItem'], resources, conditions }),
    );
  },
  neighbours: (s) => {
    const posted = new CfnDynamicReference(CfnDynamicReferenceService.SSM, '/ledger/posted').toString();
    const post = Fn.importValue('ledger-post-arn');
    const order = acting(s, { POSTED: posted, POST: post }, 'sns:Publish', posted);
    order.addToRolePolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [post] }));
    new CfnOutput(s, 'QueueArn', { value: queue(s).queueArn, exportName: 'shop-queue-arn' });
  },
};

for (const [name, build] of Object.entries(constructs)) {
  const outdir = join(tmpdir(), `cdk-${name}-${process.pid}`);
  const app = new App({
    outdir,
    analyticsReporting: false,
    treeMetadata: false,
    // What the CDK's own command line sets.
    context: { 'aws:cdk:enable-path-metadata': true },
  });
  build(new Stack(app, 'shop', { env: { region: 'eu-west-1' } }));
  app.synth();
  keep(outdir, join(target, name, 'cdk.out'));
}

/** Of an assembly only what is read: the manifest, without its pages of feature flags, and the template. */
function keep(outdir, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
  for (const [id, { type }] of Object.entries(manifest.artifacts))
    if (type === 'cdk:feature-flag-report') delete manifest.artifacts[id];
  write(join(folder, 'manifest.json'), manifest);
  write(join(folder, 'shop.template.json'), JSON.parse(readFileSync(join(outdir, 'shop.template.json'), 'utf8')));
  writeMetadata(join(outdir, 'shop.metadata.json'), join(folder, 'shop.metadata.json'));
  rmSync(outdir, { recursive: true });
}

/** Newer manifests keep metadata in a file beside them; where on this machine a construct was made is left out. */
function writeMetadata(from, to) {
  const metadata = Object.entries(JSON.parse(readFileSync(from, 'utf8')))
    .map(([path, entries]) => [path, entries.filter(({ type }) => type !== 'aws:cdk:creationStack')])
    .filter(([, entries]) => entries.length > 0);
  write(to, Object.fromEntries(metadata));
}

function write(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
}

// An estate of `services` services with `resources` resources each, in four formats by turns. Every
// service calls, publishes to and imports from its neighbour, so that the graph has work to do.
// Deterministic: the same numbers give the same bytes.

const WRITERS = [writeCloudFormation, writeSam, writeServerless, writeCdk];

/** @returns {Map<string, string>} path → text */
export function generateEstate(services, resources) {
  const files = new Map();
  for (let at = 0; at < services; at++) {
    const name = nameOf(at);
    const before = nameOf((at + services - 1) % services);
    for (const [path, text] of WRITERS[at % WRITERS.length](name, before, resources))
      files.set(`services/${name}/${path}`, text);
  }
  return files;
}

function nameOf(at) {
  return `service-${String(at).padStart(3, '0')}`;
}

/** Ten resources a group: a function with its role, a queue that it reads, a table, a topic, and what joins them. */
function groupOf(name, before, at) {
  const id = (what) => `${what}${at}`;
  const att = (what) => ({ 'Fn::GetAtt': [id(what), 'Arn'] });
  const statement = (Action, Resource) => ({ Effect: 'Allow', Action, Resource });
  return {
    [id('Role')]: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [{ ...statement('sts:AssumeRole'), Principal: { Service: 'lambda.amazonaws.com' } }],
        },
        Policies: [
          {
            PolicyName: 'work',
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                statement(['dynamodb:GetItem', 'dynamodb:PutItem'], att('Table')),
                statement(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], att('Queue')),
                statement('sns:Publish', { Ref: id('Topic') }),
                statement('lambda:InvokeFunction', { 'Fn::ImportValue': `${before}-function-0` }),
              ],
            },
          },
        ],
      },
    },
    [id('Function')]: {
      Type: 'AWS::Lambda::Function',
      Metadata: {
        Stackgate: {
          Calling: [`${before}:Function0`],
          Uses: [{ publish: id('Topic') }, { read: id('Table') }, { write: id('Table') }],
        },
      },
      Properties: {
        FunctionName: { 'Fn::Sub': `${name}-\${AWS::Region}-work-${at}` },
        Handler: 'index.handler',
        Runtime: 'nodejs22.x',
        MemorySize: 256,
        Role: att('Role'),
        Code: { S3Bucket: 'artefacts', S3Key: `${name}/${at}.zip` },
        Environment: {
          Variables: {
            TABLE: { Ref: id('Table') },
            TOPIC: { Ref: id('Topic') },
            NEXT: { 'Fn::ImportValue': `${before}-function-0` },
          },
        },
      },
    },
    [id('Queue')]: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: `${name}-inbox-${at}`,
        VisibilityTimeout: 60,
        RedrivePolicy: { deadLetterTargetArn: att('Dead'), maxReceiveCount: 5 },
      },
    },
    [id('Dead')]: { Type: 'AWS::SQS::Queue', Properties: { QueueName: `${name}-dead-${at}` } },
    [id('Mapping')]: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: { EventSourceArn: att('Queue'), FunctionName: { Ref: id('Function') }, BatchSize: 10 },
    },
    [id('Topic')]: { Type: 'AWS::SNS::Topic', Properties: { TopicName: `${name}-events-${at}` } },
    [id('Subscription')]: {
      Type: 'AWS::SNS::Subscription',
      Properties: { Protocol: 'sqs', TopicArn: { Ref: id('Topic') }, Endpoint: att('Queue') },
    },
    [id('QueuePolicy')]: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [{ Ref: id('Queue') }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              ...statement('sqs:SendMessage', att('Queue')),
              Principal: { Service: 'sns.amazonaws.com' },
              Condition: { ArnEquals: { 'aws:SourceArn': { Ref: id('Topic') } } },
            },
          ],
        },
      },
    },
    [id('Table')]: {
      Type: 'AWS::DynamoDB::Table',
      DeletionPolicy: 'Retain',
      Properties: {
        TableName: `${name}-items-${at}`,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      },
    },
    [id('Logs')]: {
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: `/aws/lambda/${name}-work-${at}`, RetentionInDays: 30 },
    },
  };
}

function templateOf(name, before, resources) {
  const groups = Array.from({ length: Math.ceil(resources / 10) }, (_, at) => groupOf(name, before, at));
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: Object.fromEntries(groups.flatMap(Object.entries).slice(0, resources)),
    Outputs: { Function0: { Value: { 'Fn::GetAtt': ['Function0', 'Arn'] }, Export: { Name: `${name}-function-0` } } },
  };
}

function writeCloudFormation(name, before, resources) {
  return [['template.yaml', toYaml(templateOf(name, before, resources))]];
}

function writeSam(name, before, resources) {
  return [
    ['template.yaml', toYaml({ Transform: 'AWS::Serverless-2016-10-31', ...templateOf(name, before, resources) })],
  ];
}

function writeServerless(name, before, resources) {
  const { Resources, Outputs } = templateOf(name, before, resources);
  const definition = {
    service: name,
    provider: { name: 'aws', runtime: 'nodejs22.x' },
    functions: { extra: { handler: 'index.handler' } },
    resources: { Resources, Outputs },
  };
  return [['serverless.yml', toYaml(definition)]];
}

function writeCdk(name, before, resources) {
  const manifest = {
    version: '48.0.0',
    artifacts: {
      [name]: {
        type: 'aws:cloudformation:stack',
        environment: 'aws://unknown-account/unknown-region',
        properties: { templateFile: `${name}.template.json`, stackName: name },
      },
    },
  };
  return [
    ['cdk.json', '{ "app": "node app.js" }\n'],
    ['cdk.out/manifest.json', JSON.stringify(manifest, undefined, 1)],
    [`cdk.out/${name}.template.json`, JSON.stringify(templateOf(name, before, resources), undefined, 1)],
  ];
}

/** Block style, as people write it. */
function toYaml(value, indent = '') {
  if (Array.isArray(value)) return value.map((item) => `${indent}- ${inline(item, indent)}`).join('');
  return Object.entries(value)
    .map(([key, item]) => `${indent}${key}: ${inline(item, indent)}`)
    .join('');
}

function inline(value, indent) {
  if (value === null || typeof value !== 'object') return `${JSON.stringify(value)}\n`;
  return `\n${toYaml(value, `${indent}  `)}`;
}

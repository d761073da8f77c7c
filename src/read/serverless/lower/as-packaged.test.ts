import { printed, readOne } from '../../../../test/support/read-serverless.js';
import { get, itemsOf, printValue } from '../../../model/walk.js';

// What the framework does with a definition that is easy to get wrong; test/osls-pairs compares whole templates with it.
const head = 'service: shop\nprovider:\n  name: aws\n  runtime: nodejs22.x\n';

function statementsOf(read: ReturnType<typeof readOne>, role = 'IamRoleLambdaExecution') {
  const [policy] = itemsOf(get(read.resource(role).properties, 'Policies'));
  return [...itemsOf(get(policy, 'PolicyDocument', 'Statement'))].map(printValue);
}

test('null takes a property away, at any depth', () => {
  const read = readOne(
    `${head}functions:\n  f: { handler: a.b, environment: { A: null, B: b } }\nresources:\n  Resources:\n    Q: { Type: AWS::SQS::Queue, Properties: { KmsMasterKeyId: null } }\n`,
  );
  const variables = get(read.resource('FLambdaFunction').properties, 'Environment', 'Variables');
  expect(variables?.kind === 'dict' && [...variables.entries.keys()]).toEqual(['B']);
  expect(get(read.resource('Q').properties, 'KmsMasterKeyId')).toBeUndefined();
});

test('texts that say true and false are booleans where the framework takes booleans, and texts elsewhere', () => {
  const read = readOne(
    `${head}  environment: { enabled: 'false' }\nfunctions:\n  f: { handler: a.b, disableLogs: 'false', events: [{ schedule: { rate: rate(1 day), enabled: 'false' } }] }\n`,
  );
  expect(read.stack.resources.has('FLogGroup')).toBe(true);
  expect(printed(read.resource('FEventsRuleSchedule1'), 'State')).toBe('DISABLED');
  const variables = get(read.resource('FLambdaFunction').properties, 'Environment', 'Variables');
  expect(get(variables, 'enabled')).toMatchObject({ value: 'false' });
});

test('an authorizer takes the place of the permission that a method waits for', () => {
  const read = readOne(
    `${head}functions:\n  auth: { handler: a.a }\n  f: { handler: a.b, events: [{ http: { path: x, method: get, authorizer: auth } }] }\n`,
  );
  const document = read.stack.template?.document;
  const dependsOn = document && get(document, 'Resources', 'ApiGatewayMethodXGet', 'DependsOn');
  expect([...itemsOf(dependsOn)].map(printValue)).toEqual(['AuthApiGatewayAuthorizer']);
  expect(printed(read.resource('AuthLambdaPermissionApiGateway'), 'Principal')).toBe('apigateway.amazonaws.com');
});

test('an asynchronous method is a Lambda integration with the standard templates and answers', () => {
  const read = readOne(
    `${head}functions:\n  f: { handler: a.b, events: [{ http: { path: x, method: post, async: true } }] }\n`,
  );
  const integration = get(read.resource('ApiGatewayMethodXPost').properties, 'Integration');
  expect(get(integration, 'Type')).toMatchObject({ value: 'AWS' });
  expect(get(integration, 'RequestParameters', 'integration.request.header.X-Amz-Invocation-Type')).toMatchObject({
    value: "'Event'",
  });
  expect([...itemsOf(get(integration, 'IntegrationResponses'))]).toHaveLength(9);
});

test('queues of all functions share a statement, streams of one function do', () => {
  const read = readOne(
    `${head}functions:\n  f: { handler: a.b, events: [{ sqs: arn:aws:sqs:us-east-1:1:a }, { stream: arn:aws:kinesis:us-east-1:1:stream/s }, { stream: arn:aws:kinesis:us-east-1:1:stream/t }] }\n  g: { handler: a.c, events: [{ sqs: arn:aws:sqs:us-east-1:1:b }] }\n`,
  );
  const own = statementsOf(read).filter((text) => /sqs|kinesis/.test(text));
  expect(own).toHaveLength(2);
  expect(own.join()).toMatch(/stream\/s.*stream\/t.*sqs:us-east-1:1:a.*sqs:us-east-1:1:b/);
});

test('a destination that several functions name is allowed once', () => {
  const read = readOne(
    `${head}functions:\n  f: { handler: a.b, destinations: { onSuccess: h } }\n  g: { handler: a.c, destinations: { onSuccess: h } }\n  h: { handler: a.d }\n`,
  );
  expect(statementsOf(read).filter((text) => text.includes('lambda:InvokeFunction'))).toHaveLength(1);
});

test('a workflow without tasks is allowed nothing, one with tasks what they need, each action once', () => {
  const task = '{ Type: Task, Resource: !GetAtt f.Arn, ';
  const read = readOne(
    `${head}plugins: [serverless-step-functions]\nfunctions:\n  f: { handler: a.b }\nstepFunctions:\n  stateMachines:\n    idle: { definition: { StartAt: A, States: { A: { Type: Pass, End: true } } } }\n    busy: { definition: { StartAt: A, States: { A: ${task}Next: B }, B: ${task}End: true } } } }\n`,
  );
  expect(statementsOf(read, 'IdleStepFunctionsStateMachineRole').join()).toContain('Deny');
  expect(statementsOf(read, 'BusyStepFunctionsStateMachineRole')).toHaveLength(1);
});

test('a function at the edge has its own limits, a version, and outlives the stack', () => {
  const read = readOne(
    `${head}  memorySize: 2048\n  versionFunctions: false\nfunctions:\n  f: { handler: a.b, events: [{ cloudFront: { eventType: viewer-request, origin: https://x.example } }] }\n`,
  );
  expect(get(read.resource('FLambdaFunction').properties, 'MemorySize')).toMatchObject({ value: 128 });
  expect(read.stack.resources.has('FLambdaVersion')).toBe(true);
});

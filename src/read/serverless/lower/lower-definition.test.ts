import { printed, readOne } from '../../../../test/support/read-serverless.js';
import { get, itemsOf, printValue } from '../../../model/walk.js';

const head = 'service: shop\nprovider:\n  name: aws\n  runtime: nodejs22.x\n  region: eu-west-1\n';
const one = 'functions:\n  place-order:\n    handler: src/orders/place.handler\n';

/** Every action that a role allows, each with its resource. */
function grantsOf(read: ReturnType<typeof readOne>, role = 'IamRoleLambdaExecution'): readonly string[] {
  const policies = [...itemsOf(get(read.resource(role).properties, 'Policies'))];
  return policies
    .flatMap((policy) => [...itemsOf(get(policy, 'PolicyDocument', 'Statement'))])
    .flatMap((statement) =>
      [...itemsOf(get(statement, 'Action'))].flatMap((action) =>
        [...itemsOf(get(statement, 'Resource'))].map((resource) => `${printValue(action)} ${printValue(resource)}`),
      ),
    );
}

const idsOf = (read: ReturnType<typeof readOne>) => [...read.stack.resources.keys()].sort();

test('a function: its name, log group, newest version, role, and where it stands', () => {
  const read = readOne(head + one, { 'src/orders/place.ts': '', 'src/db.ts': '' });
  expect(idsOf(read)).toEqual([
    'IamRoleLambdaExecution',
    'PlaceDashorderLambdaFunction',
    'PlaceDashorderLambdaVersion',
    'PlaceDashorderLogGroup',
    'ServerlessDeploymentBucket',
    'ServerlessDeploymentBucketPolicy',
  ]);
  const fn = read.resource('PlaceDashorderLambdaFunction');
  expect(fn).toMatchObject({ id: 'place-order', code: ['src'], location: { file: 'serverless.yml', line: 7 } });
  expect(printed(fn, 'FunctionName')).toBe('shop-dev-place-order');
  expect(printed(fn, 'Role')).toBe('${IamRoleLambdaExecution.Arn}');
  expect(read.resource('PlaceDashorderLogGroup').madeFor).toBe('place-order');
  expect(read.stack).toMatchObject({ key: 'shop/main', region: 'eu-west-1', name: { value: 'shop-dev' } });
  expect(read.diagnostics).toEqual([]);
});

test('generated outputs are exported, the team’s own only as they say', () => {
  const read = readOne(`${head}${one}resources: { Outputs: { Mine: { Value: 1 } } }\n`);
  const names = read.stack.outputs.map(({ name, exportName }) => [name, exportName && printValue(exportName)]);
  expect(names).toEqual([
    ['ServerlessDeploymentBucketName', 'sls-shop-dev-ServerlessDeploymentBucketName'],
    ['PlaceDashorderLambdaFunctionQualifiedArn', 'sls-shop-dev-PlaceDashorderLambdaFunctionQualifiedArn'],
    ['Mine', undefined],
  ]);
});

test('statements of the provider stand in the shared role, at their own lines', () => {
  const iam =
    '  iam:\n    role:\n      statements:\n        - { Effect: Allow, Action: sqs:SendMessage, Resource: "*" }\n';
  const read = readOne(head + iam + one);
  expect(grantsOf(read)).toContain('sqs:SendMessage *');
  const [policy] = itemsOf(get(read.resource('IamRoleLambdaExecution').properties, 'Policies'));
  const statements = [...itemsOf(get(policy, 'PolicyDocument', 'Statement'))];
  const own = statements.at(-1);
  expect([...itemsOf(get(own, 'Action'))].map(printValue)).toEqual(['sqs:SendMessage']);
  expect(own?.source.locationAt(own.offset).line).toBe(9);
});

test.each([
  [
    'an ARN of the provider',
    '  iam: { role: "arn:aws:iam::111122223333:role/all" }\n',
    '',
    'arn:aws:iam::111122223333:role/all',
  ],
  ['an older ARN', '  role: arn:aws:iam::111122223333:role/old\n', '', 'arn:aws:iam::111122223333:role/old'],
  ['another stack’s output', '  role: ${cf:roles.Arn}\n', '', '${stack:roles.Arn}'],
  [
    'a resource by its id',
    '',
    '    role: OwnRole\nresources: { Resources: { OwnRole: { Type: "AWS::IAM::Role" } } }\n',
    '${OwnRole.Arn}',
  ],
])('%s takes the place of the shared role', (_, provider, more, expected) => {
  const read = readOne(head + provider + one + more);
  expect(read.stack.resources.has('IamRoleLambdaExecution')).toBe(false);
  expect(printed(read.resource('PlaceDashorderLambdaFunction'), 'Role')).toBe(expected);
});

describe('a role per function', () => {
  const statements =
    '    iamRoleStatements:\n      - { Effect: Allow, Action: s3:GetObject, Resource: "arn:aws:s3:::b/*" }\n';
  const shared = '  iamRoleStatements: [{ Effect: Allow, Action: sns:Publish, Resource: "*" }]\n';
  const plugin = 'plugins: [serverless-iam-roles-per-function]\n';

  test('holds what the function needs, and the shared statements only where they are inherited', () => {
    const read = readOne(head + shared + plugin + one + statements);
    const grants = grantsOf(read, 'PlaceDashorderIamRoleLambdaExecution');
    expect(grants).toContain('s3:GetObject arn:aws:s3:::b/*');
    expect(grants).not.toContain('sns:Publish *');
    expect(printed(read.resource('PlaceDashorderLambdaFunction'), 'Role')).toContain('PlaceDashorderIam');
    const inherit = readOne(`${head}${shared}${plugin}${one}${statements}    iamRoleStatementsInherit: true\n`);
    expect(grantsOf(inherit, 'PlaceDashorderIamRoleLambdaExecution')).toContain('sns:Publish *');
  });

  test('is not there without its plugin, and that is said', () => {
    const read = readOne(head + one + statements);
    expect(idsOf(read)).not.toContain('PlaceDashorderIamRoleLambdaExecution');
    expect(read.codes).toEqual(['serverless/statements-ignored']);
  });
});

test('destinations: a configuration, and the right to send to them', () => {
  const more =
    '    destinations: { onSuccess: notify, onFailure: { type: sqs, arn: !GetAtt Failed.Arn } }\n  notify: { handler: src/n.h }\n';
  const read = readOne(`${head}${one}${more}resources: { Resources: { Failed: { Type: "AWS::SQS::Queue" } } }\n`);
  const config = read.resource('PlaceDashorderLambdaEvConf');
  expect(printed(config, 'DestinationConfig', 'OnSuccess', 'Destination')).toBe('${NotifyLambdaFunction.Arn}');
  expect(grantsOf(read)).toEqual(
    expect.arrayContaining([
      'lambda:InvokeFunction arn:aws:lambda:eu-west-1:${AWS::AccountId}:function:shop-dev-notify',
      'sqs:SendMessage ${Failed.Arn}',
    ]),
  );
  expect(readOne(`${head}${one}    destinations: { onSuccess: nobody }\n`).codes).toEqual(['serverless/destination']);
});

test('a URL without an authorizer lets everybody call', () => {
  const read = readOne(`${head}${one}    url: true\n`);
  expect(printed(read.resource('PlaceDashorderLambdaPermissionFnUrl'), 'Principal')).toBe('*');
  const closed = readOne(`${head}${one}    url: { authorizer: aws_iam }\n`);
  expect(idsOf(closed)).not.toContain('PlaceDashorderLambdaPermissionFnUrl');
});

test('the environment is the provider’s with the function’s own over it', () => {
  const read = readOne(`${head}  environment: { A: 1, B: 2 }\n${one}    environment: { B: 3 }\n`);
  const fn = read.resource('PlaceDashorderLambdaFunction');
  expect([printed(fn, 'Environment', 'Variables', 'A'), printed(fn, 'Environment', 'Variables', 'B')]).toEqual([
    '1',
    '3',
  ]);
});

test('the team’s resources are merged over the generated ones, and extensions after them', () => {
  const resources =
    'resources:\n  - Resources: { PlaceDashorderLogGroup: { Properties: { RetentionInDays: 7 } } }\n' +
    '  - extensions: { PlaceDashorderLambdaFunction: { Properties: { Timeout: 20 }, Condition: Wanted } }\n' +
    '    Conditions: { Wanted: !Equals [a, a] }\n';
  const read = readOne(head + one + resources);
  expect(printed(read.resource('PlaceDashorderLogGroup'), 'RetentionInDays')).toBe('7');
  expect(printed(read.resource('PlaceDashorderLogGroup'), 'LogGroupName')).toBe('/aws/lambda/shop-dev-place-order');
  expect(printed(read.resource('PlaceDashorderLambdaFunction'), 'Timeout')).toBe('20');
  expect(readOne(`${head}${one}resources: { extensions: { Nothing: { Properties: {} } } }\n`).codes).toEqual([
    'serverless/extension',
  ]);
});

test('declarations: of the function, of its events, and under custom', () => {
  const read = readOne(
    `${head}${one}    calling: [billing:charge, notify]\n    subscribable: true\n    events:\n` +
      '      - function: { service: billing, name: charge, type: success }\n' +
      'custom: { stackgate: { functions: { place-order: { uses: [{ write: Orders }], callers: [web] } } } }\n',
  );
  expect(read.resource('PlaceDashorderLambdaFunction').declarations).toMatchObject({
    calling: [
      { service: 'billing', id: 'charge', location: { line: 9 } },
      { service: 'shop', id: 'notify' },
    ],
    uses: [{ verb: 'write', service: 'shop', id: 'Orders' }],
    subscribesTo: [{ service: 'billing', id: 'charge', outcome: 'success', location: { line: 12 } }],
    subscribable: { value: true },
    callers: [{ name: 'web' }],
  });
  expect(read.diagnostics).toEqual([]);
});

test.each([
  ['src/a/b.handler', ['src/a/b.ts'], ['src']],
  ['handler.main', ['handler.py', 'other.py'], ['handler.py']],
  ['bin/app', ['main.go'], ['.']],
  ['../shared/x.handler', ['x.js'], ['.']],
])('the code of %s', (handler, files, expected) => {
  const content = Object.fromEntries(files.map((file) => [file, '']));
  const read = readOne(`${head}functions: { f: { handler: ${handler} } }\n`, content);
  expect(read.resource('FLambdaFunction').code).toEqual(expected);
});

test('an artefact, an image and a layer are their own paths', () => {
  const read = readOne(
    `${head}  ecr: { images: { app: { path: docker } } }\nlayers: { libs: { path: layer } }\n` +
      'functions:\n  a: { handler: x.y, package: { artifact: out/a.zip } }\n  b: { image: { name: app } }\n',
    { 'out/a.zip': '', 'docker/Dockerfile': '', 'layer/l.js': '' },
  );
  expect(read.resource('ALambdaFunction').code).toEqual(['out/a.zip']);
  expect(read.resource('BLambdaFunction').code).toEqual(['docker']);
  expect(read.resource('LibsLambdaLayer').code).toEqual(['layer']);
});

test('#{…} is a reference where the plugin for it is there, and text where it is not', () => {
  const variable = '    environment: { ARN: "arn:aws:sns:#{AWS::Region}:1:t" }\n';
  const value = (more: string) =>
    printed(
      readOne(head + more + one + variable).resource('PlaceDashorderLambdaFunction'),
      'Environment',
      'Variables',
      'ARN',
    );
  expect(value('plugins: [serverless-pseudo-parameters]\n')).toBe('arn:aws:sns:eu-west-1:1:t');
  expect(value('')).toBe('arn:aws:sns:#{AWS::Region}:1:t');
});

test('workflows: the definition stays an object, functions by their key, a role for its tasks', () => {
  const read = readOne(
    `${head}plugins: [serverless-step-functions]\n${one}stepFunctions:\n  stateMachines:\n    checkout:\n      definition:\n` +
      '        StartAt: A\n        States:\n          A: { Type: Task, Resource: !GetAtt place-order.Arn, Next: B }\n' +
      '          B: { Type: Task, Resource: "arn:aws:states:::sns:publish", Parameters: { TopicArn: !Ref T }, End: true }\n' +
      '      events: [{ schedule: rate(1 day) }]\nresources: { Resources: { T: { Type: "AWS::SNS::Topic" } } }\n',
  );
  const machine = read.resource('CheckoutStepFunctionsStateMachine');
  expect(printed(machine, 'DefinitionString', 'States', 'A', 'Resource')).toBe('${PlaceDashorderLambdaFunction.Arn}');
  expect(grantsOf(read, 'CheckoutStepFunctionsStateMachineRole')).toEqual([
    'lambda:InvokeFunction ${PlaceDashorderLambdaFunction.Arn}',
    'lambda:InvokeFunction ${PlaceDashorderLambdaFunction.Arn}:*',
    'sns:Publish ${T}',
  ]);
  expect(idsOf(read)).toContain('CheckoutStepFunctionsEventsRuleSchedule1');
  expect(read.diagnostics).toEqual([]);
});

test('an event of a plugin, and a plugin that is not read, are notes', () => {
  const read = readOne(`${head}plugins: [serverless-magic]\n${one}    events: [{ magic: true }]\n`);
  expect(read.diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'note serverless/event',
    'note serverless/plugin',
  ]);
});

test('loops in the team’s own resources are run, as CloudFormation runs them', () => {
  const resources = `resources:
  Transform: AWS::LanguageExtensions
  Resources:
    Fn::ForEach::Queues: [Name, [Alpha, Beta], { 'Queue\${Name}': { Type: AWS::SQS::Queue } }]
  Outputs:
    Beta: { Value: !GetAtt QueueBeta.Arn }
`;
  const read = readOne(head + one + resources);
  expect(read.resource('QueueAlpha').type).toBe('AWS::SQS::Queue');
  expect(printed(read.resource('QueueBeta'))).toBeDefined();
  expect(read.diagnostics).toEqual([]);
});

import { bodyOf, packageFiles } from '../../test/support/packaged.js';
import { checkTemplate, parseTemplate } from '../cloud/local/template/index.js';
import { digestOf } from '../plan/fingerprint.js';

const queue = 'Type: AWS::SQS::Queue';

function serverless(resources: string, more = ''): Record<string, string> {
  return {
    'shop/serverless.yml': `service: shop\nprovider: { name: aws }\n${more}\nresources:\n  Resources:\n    Queue:\n      ${queue}\n      Properties:\n        QueueName: ${resources}\n`,
  };
}

function queueName(files: Record<string, string>) {
  const packaged = packageFiles(files);
  const body = bodyOf(packaged, 'shop');
  return { name: body.Resources.Queue.Properties.QueueName, body, packaged, stack: packaged.stacks[0] };
}

describe('symbols become what CloudFormation resolves', () => {
  test('an output of another stack is a parameter that is bound', () => {
    const { name, body, stack } = queueName(serverless('${cf:orders-dev.Topic}'));
    expect(stack?.bindings).toEqual([{ parameter: name.Ref, stackName: 'orders-dev', output: 'Topic' }]);
    expect(body.Parameters[name.Ref]).toEqual({ Type: 'String', Description: 'Output Topic of the stack orders-dev' });
    expect(Object.keys(stack?.parameters ?? {})).not.toContain(name.Ref);
  });

  test('another region is part of the binding', () => {
    const { stack } = queueName(serverless('${cf(eu-west-1):orders-dev.Topic}'));
    expect(stack?.bindings[0]).toMatchObject({ stackName: 'orders-dev', region: 'eu-west-1' });
  });

  test('a parameter in Parameter Store is a parameter of that type with the name as its value', () => {
    const { name, body, stack } = queueName(serverless('${ssm:/shop/name}'));
    expect(body.Parameters[name.Ref]).toEqual({ Type: 'AWS::SSM::Parameter::Value<String>', Default: '/shop/name' });
    expect(stack?.parameters).toEqual({ [name.Ref]: '/shop/name' });
  });

  test('a secret is a dynamic reference', () => {
    const { name } = queueName(serverless('${ssm:/aws/reference/secretsmanager/shop/key}'));
    expect(name).toBe('{{resolve:secretsmanager:shop/key}}');
  });

  test('account and region are Refs inside a text', () => {
    const { name } = queueName(serverless('"a-${aws:accountId}-b"'));
    expect(name).toEqual({ 'Fn::Join': ['', ['a-', { Ref: 'AWS::AccountId' }, '-b']] });
  });

  test('the environment is its fallback, and a listed stub without one', () => {
    expect(queueName(serverless('"q-${env:NAME, \'x\'}"')).name).toBe('q-x');
    const { name, stack } = queueName(serverless('"q-${env:NAME}"'));
    expect(name).toBe('q-stub-NAME');
    expect(stack?.stubs).toEqual([{ kind: 'environment', name: 'NAME', value: 'stub-NAME' }]);
  });

  test('what would run code is a stub with the reason, the same each time', () => {
    const files = serverless('${file(./name.js)}');
    const { name, stack } = queueName(files);
    expect(stack?.stubs).toEqual([{ kind: 'unknown', name: 'file(shop/name.js) would run code', value: name }]);
    expect(queueName(files).name).toBe(name);
  });

  test('a symbol inside Fn::Sub stands beside its own variables', () => {
    const { name, stack } = queueName(serverless('{ "Fn::Sub": "${AWS::Region}-${cf:orders-dev.Topic}-x" }'));
    expect(name).toEqual({ 'Fn::Sub': `\${AWS::Region}-\${${stack?.bindings[0]?.parameter}}-x` });
  });

  test('the name of an import may be symbolic', () => {
    const { name } = queueName(serverless('{ "Fn::ImportValue": "${cf:orders-dev.Prefix}-topic" }'));
    expect(name).toEqual({ 'Fn::ImportValue': { 'Fn::Join': ['', [{ Ref: expect.any(String) }, '-topic']] } });
  });

  test('an output that Compose passes on is of the stack as it is named', () => {
    const packaged = packageFiles({
      'serverless-compose.yml':
        'services:\n  orders: { path: orders }\n  shop:\n    path: shop\n    params: { topic: "${orders.Topic}" }\n',
      'orders/serverless.yml':
        'service: orders\nprovider: { name: aws, stackName: our-orders }\nresources:\n  Outputs: { Topic: { Value: x } }\n',
      ...serverless('${param:topic}'),
    });
    expect(packaged.stacks.find(({ service }) => service === 'shop')?.bindings).toEqual([
      expect.objectContaining({ stackName: 'our-orders', output: 'Topic' }),
    ]);
  });

  test('keys without a value are left out of serverless.yml, as the framework does', () => {
    expect(queueName(serverless('\n        DelaySeconds: 1')).body.Resources.Queue.Properties).toEqual({
      DelaySeconds: 1,
    });
  });

  test('what a plugin would add has stubs: resources, attributes, dependencies and conditions', () => {
    const { name, body, stack } = queueName({
      'shop/serverless.yml':
        'service: shop\nprovider: { name: aws }\nplugins: [some-plugin]\nresources:\n  Resources:\n    Queue:\n      Type: AWS::SQS::Queue\n      DependsOn: [Made]\n      Condition: Allowed\n      Properties:\n        QueueName: !GetAtt Made.Name\n        A: !Ref Made\n        B: !Sub "x-${Made.Arn}"\n',
    });
    expect(name).toMatch(/^stub-Made-Name-/);
    expect(body.Resources.Queue.Properties).toMatchObject({
      A: 'stub-Made',
      B: { 'Fn::Sub': expect.stringContaining('x-arn:aws:stub') },
    });
    expect(body.Resources.Queue.DependsOn).toEqual([]);
    expect(body.Conditions.Allowed).toEqual({ 'Fn::Equals': ['stub', ''] });
    expect(stack?.stubs.map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(() => checkTemplate(parseTemplate(JSON.stringify(body)))).not.toThrow();
  });

  test('a condition is asked for by functions, resources, outputs and other conditions; a property of that name is none', () => {
    const { body, stack } = queueName({
      'shop/serverless.yml':
        'service: shop\nprovider: { name: aws }\nresources:\n  Conditions:\n    Two: !Not [{ Condition: ByOther }]\n  Resources:\n    Queue:\n      Type: AWS::SQS::Queue\n      Properties:\n        QueueName: !If [ByFunction, a, b]\n        DependsOn: [{ Condition: START, ContainerName: side }]\n  Outputs:\n    Name: { Condition: ByOutput, Value: !Ref Queue }\n',
    });
    expect(body.Resources.Queue.Properties.DependsOn).toEqual([{ Condition: 'START', ContainerName: 'side' }]);
    expect(Object.keys(body.Conditions).sort()).toEqual(['ByFunction', 'ByOther', 'ByOutput', 'Two']);
    expect(stack?.stubs).toHaveLength(3);
    expect(() => checkTemplate(parseTemplate(JSON.stringify(body)))).not.toThrow();
  });
});

describe('templates that are deployed as they stand', () => {
  const template = `AWSTemplateFormatVersion: 2010-09-09
Description: Account 012345678901
Parameters:
  Size: { Type: Number, Default: 010 }
Rules:
  Big: { Assertions: [{ Assert: !Equals [!Ref Size, "010"] }] }
Resources:
  Queue:
    Type: AWS::SQS::Queue
    UpdatePolicy: { AutoScalingRollingUpdate: { MinInstancesInService: 1 } }
    Metadata: { Note: true }
    Properties: { QueueName: !Sub "\${AWS::StackName}-q", FifoQueue: true, DelaySeconds: 5 }
`;

  test('keep sections and attributes that nothing here reads, and numbers as they are written', () => {
    const packaged = packageFiles({ 'queue/template.yaml': template });
    const body = bodyOf(packaged);
    expect(Object.keys(body)).toEqual(['AWSTemplateFormatVersion', 'Description', 'Parameters', 'Rules', 'Resources']);
    expect(body.Resources.Queue).toEqual({
      Type: 'AWS::SQS::Queue',
      UpdatePolicy: { AutoScalingRollingUpdate: { MinInstancesInService: 1 } },
      Metadata: { Note: true },
      Properties: { QueueName: { 'Fn::Sub': '${AWS::StackName}-q' }, FifoQueue: true, DelaySeconds: 5 },
    });
    expect(body.Parameters.Size.Default).toBe('010');
    expect(packaged.stacks[0]?.parameters).toEqual({ Size: '010' });
  });

  test('give the same bytes, ASCII alone, under their digest', () => {
    const [one, two] = [0, 1].map(() => packageFiles({ 'q/template.yaml': template.replace('Account', 'Ünïcode') }));
    expect(one?.stacks).toEqual(two?.stacks);
    const stack = one?.stacks[0];
    const body = one?.bodies.get(stack?.templateDigest ?? '') ?? '';
    expect(digestOf(body)).toBe(stack?.templateDigest);
    expect(stack?.templateBytes).toBe(Buffer.byteLength(body));
    expect(body).toMatch(/^[ -~]+$/);
    expect(body).toContain('\\u00dcn\\u00efcode');
    expect(JSON.stringify(JSON.parse(body))).toContain('Ünïcode');
  });

  test('a key of any name is a key like any other', () => {
    const packaged = packageFiles({
      'q/template.json':
        '{"Resources":{"Q":{"Type":"AWS::SQS::Queue","Properties":{"constructor":{"prototype":{"x":1}}}}}}',
    });
    expect(packaged.bodies.get(packaged.stacks[0]?.templateDigest ?? '')).toContain(
      '"constructor":{"prototype":{"x":1}}',
    );
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test('a local file that is included stands in its place', () => {
    const include = '{ "Fn::Transform": { Name: AWS::Include, Parameters: { Location: ./name.yaml } } }';
    const files = { 'q/template.yaml': `Resources: { Q: { Type: AWS::SQS::Queue, Properties: ${include} } }` };
    expect(bodyOf(packageFiles({ ...files, 'q/name.yaml': 'QueueName: mine' })).Resources.Q.Properties).toEqual({
      QueueName: 'mine',
    });
    expect(packageFiles(files).stacks[0]?.stubs).toEqual([
      { kind: 'artefact', name: 'the included file ./name.yaml', value: '{}' },
    ]);
  });

  test('a stack of the CDK without resources is not deployed, and that is said', () => {
    const manifest = { artifacts: { S: { type: 'aws:cloudformation:stack', properties: { templateFile: 's.json' } } } };
    const packaged = packageFiles({
      'cdk.json': '{}',
      'cdk.out/manifest.json': JSON.stringify({ version: '48.0.0', ...manifest }),
      'cdk.out/s.json': '{"Parameters":{}}',
    });
    expect(packaged.stacks).toEqual([]);
    expect(packaged.diagnostics.map(({ code }) => code)).toEqual(['package/no-resources']);
  });
});

describe('code is named by its digest', () => {
  const sam = (more = '') =>
    `Transform: AWS::Serverless-2016-10-31\nResources:\n  Pay:\n    Type: AWS::Serverless::Function\n    Properties: { Handler: a.b, Runtime: nodejs22.x, CodeUri: src/${more} }\n`;

  test('SAM: other code is another template; a comment in the definition is not', () => {
    const of = (code: string, comment = '') =>
      packageFiles({ 'pay/template.yaml': comment + sam(), 'pay/src/a.js': code }).stacks[0];
    const [first, second, same] = [of('1'), of('2'), of('1', '# a comment\n')];
    expect(first?.templateDigest).not.toBe(second?.templateDigest);
    expect(first?.templateDigest).toBe(same?.templateDigest);
    expect(first?.artefacts).toEqual([
      {
        key: `artefacts/${first?.artefacts[0]?.digest}`,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        path: 'pay/src',
      },
    ]);
  });

  test('SAM: the template names the bucket of artefacts and has no transform left', () => {
    const packaged = packageFiles({ 'pay/template.yaml': sam(), 'pay/src/a.js': '1' });
    const body = bodyOf(packaged);
    expect(body.Transform).toBeUndefined();
    expect(body.Resources.Pay.Properties.Code).toEqual({
      S3Bucket: 'stackgate-artefacts',
      S3Key: packaged.stacks[0]?.artefacts[0]?.key,
    });
  });

  test('a published version has another id for other code, and is referred to by it', () => {
    const of = (code: string) =>
      bodyOf(packageFiles({ 'pay/template.yaml': sam(', AutoPublishAlias: live'), 'pay/src/a.js': code })).Resources;
    const versionIn = (resources: Record<string, { Type: string }>) =>
      Object.keys(resources).find((id) => resources[id]?.Type === 'AWS::Lambda::Version');
    const [one, two] = [of('1'), of('2')];
    expect(versionIn(one)).not.toBe(versionIn(two));
    expect(one.PayAliaslive.Properties.FunctionVersion).toEqual({ 'Fn::GetAtt': [versionIn(one), 'Version'] });
  });

  test('serverless.yml: the placeholder becomes the digest, and a lock file counts', () => {
    const of = (lock: string) =>
      packageFiles({
        'shop/serverless.yml': 'service: shop\nprovider: { name: aws }\nfunctions: { a: { handler: src/a.handler } }\n',
        'shop/src/a.js': '1',
        'shop/package-lock.json': lock,
      });
    const packaged = of('{}');
    const { Code } = bodyOf(packaged).Resources.ALambdaFunction.Properties;
    expect(Code).toEqual({ S3Bucket: 'stackgate-artefacts', S3Key: packaged.stacks[0]?.artefacts[0]?.key });
    expect(of('{"a":1}').stacks[0]?.artefacts).not.toEqual(packaged.stacks[0]?.artefacts);
  });

  test('CloudFormation: a local path is replaced; inline code, images and uploads stay', () => {
    const code = (value: string) => {
      const text = `Resources: { F: { Type: AWS::Lambda::Function, Properties: { Role: r, Code: ${value} } } }`;
      return bodyOf(packageFiles({ 'f/template.yaml': text, 'f/src/a.js': '1' })).Resources.F.Properties.Code;
    };
    expect(code('./src').S3Bucket).toBe('stackgate-artefacts');
    for (const kept of [{ ZipFile: 'x' }, { ImageUri: 'a/b:c' }, { S3Bucket: 'mine', S3Key: 'k.zip' }])
      expect(code(JSON.stringify(kept))).toEqual(kept);
  });

  test('code that is built elsewhere is a stub', () => {
    const packaged = packageFiles({ 'pay/template.yaml': sam() });
    expect(packaged.stacks[0]?.artefacts).toEqual([]);
    expect(packaged.stacks[0]?.stubs).toEqual([
      { kind: 'artefact', name: 'code of Pay in pay/src', value: 'pay/unbuilt-Pay.zip' },
    ]);
  });

  test('the CDK keeps the keys of its own, and the asset is listed', () => {
    const metadata = { 'aws:asset:path': 'asset.abc' };
    const resource = { Type: 'AWS::Lambda::Function', Properties: { Code: { S3Bucket: 'b', S3Key: 'abc.zip' } } };
    const packaged = packageFiles({
      'cdk.json': '{}',
      'cdk.out/manifest.json': JSON.stringify({
        version: '48.0.0',
        artifacts: { S: { type: 'aws:cloudformation:stack', properties: { templateFile: 's.json' } } },
      }),
      'cdk.out/s.json': JSON.stringify({ Resources: { F: { ...resource, Metadata: metadata } } }),
      'cdk.out/asset.abc/index.js': '1',
    });
    expect(bodyOf(packaged).Resources.F.Properties.Code).toEqual({ S3Bucket: 'b', S3Key: 'abc.zip' });
    expect(packaged.stacks[0]?.artefacts).toEqual([
      { key: 'abc.zip', digest: expect.any(String), path: 'cdk.out/asset.abc' },
    ]);
  });
});

describe('nested stacks', () => {
  const parent = (extra = '') =>
    `Resources:\n  Inner:\n    Type: AWS::CloudFormation::Stack\n    Properties: { TemplateURL: ./inner.yaml${extra} }\n`;
  const inner = (name: string) =>
    `Resources: { Q: { Type: AWS::SQS::Queue, Properties: { QueueName: ${name} } }, R: { Type: AWS::IAM::Role, Properties: { RoleName: r, AssumeRolePolicyDocument: {} } } }`;

  test('go with their root: a change inside is a change of the root', () => {
    const of = (name: string) => packageFiles({ 'app/template.yaml': parent(), 'app/inner.yaml': inner(name) });
    const [one, two] = [of('a'), of('b')];
    expect(one.stacks.map(({ service }) => service)).toEqual(['app']);
    expect(one.stacks[0]?.templateDigest).not.toBe(two.stacks[0]?.templateDigest);
    const nested = one.nested.get('app/Inner');
    expect(bodyOf(one).Resources.Inner.Properties.TemplateURL).toBe(
      `https://stackgate-artefacts.s3.amazonaws.com/${nested?.objectKey}`,
    );
    expect(JSON.parse(one.bodies.get(nested?.digest ?? '') ?? '').Resources.Q.Properties.QueueName).toBe('a');
    expect(one.stacks[0]?.artefacts).toEqual([
      { key: nested?.objectKey, digest: nested?.digest, path: 'app/inner.yaml' },
    ]);
    expect(one.stacks[0]?.capabilities).toEqual(['CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND']);
  });

  test('an address elsewhere stays', () => {
    const url = 'https://example.com/t.yaml';
    const text = parent().replace('./inner.yaml', url);
    expect(bodyOf(packageFiles({ 'app/template.yaml': text })).Resources.Inner.Properties.TemplateURL).toBe(url);
  });
});

describe('parameters', () => {
  const sentinel = 'SENTINEL-5f0c';
  const template = (parameters: string) => `Parameters: ${parameters}\nResources: { Q: { ${queue} } }\n`;
  const of = (parameters: string, options: Parameters<typeof packageFiles>[1] = {}) =>
    packageFiles({ 'q/template.yaml': template(parameters) }, options);

  test('values of settings stand over defaults, and a stub over nothing', () => {
    const stages = [{ name: 'dev', ephemeral: false, parameters: new Map([['B', 'given']]) }];
    const packaged = of('{ A: { Type: String, Default: a }, B: { Type: String, Default: b }, C: { Type: String } }', {
      settings: { stages },
    });
    expect(packaged.stacks[0]?.parameters).toEqual({ A: 'a', B: 'given', C: 'stub-C' });
    expect(packaged.stacks[0]?.stubs).toEqual([{ kind: 'parameter', name: 'C', value: 'stub-C' }]);
  });

  test('lists keep their commas, and a dynamic reference stays one', () => {
    const packaged = of(
      '{ L: { Type: CommaDelimitedList, Default: "a, b" }, D: { Type: String, Default: "{{resolve:ssm:/x:3}}" }, S: { Type: "AWS::SSM::Parameter::Value<String>", Default: /y } }',
    );
    expect(packaged.stacks[0]?.parameters).toEqual({ L: 'a,b', D: '{{resolve:ssm:/x:3}}', S: '/y' });
  });

  test('a NoEcho value is nowhere but in the secrets', () => {
    const packaged = of('{ P: { Type: String, NoEcho: true }, Q: { Type: String, NoEcho: "true", Default: d } }', {
      secret: (_stack, name) => (name === 'P' ? sentinel : undefined),
    });
    expect(packaged.stacks[0]).toMatchObject({ parameters: {}, noEcho: ['P', 'Q'] });
    expect(packaged.secrets.get('q/main')).toEqual(new Map([['P', sentinel]]));
    const printed = JSON.stringify({ ...packaged, bodies: [...packaged.bodies], nested: [...packaged.nested] });
    expect(printed).not.toContain(sentinel);
  });

  test("a template's own NoEcho default stays in its body alone", () => {
    const packaged = of(`{ P: { Type: String, NoEcho: true, Default: ${sentinel} } }`);
    expect([...packaged.bodies.values()].join()).toContain(sentinel);
    expect(JSON.stringify(packaged.stacks)).not.toContain(sentinel);
    expect(JSON.stringify(packaged.diagnostics)).not.toContain(sentinel);
    expect(packaged.secrets.size).toBe(0);
  });

  test('a NoEcho parameter that nobody gives is a stub by its name', () => {
    const packaged = of('{ P: { Type: String, NoEcho: true } }');
    expect(packaged.secrets.get('q/main')?.get('P')).toBe('stub-P');
    expect(packaged.stacks[0]?.stubs).toEqual([{ kind: 'parameter', name: 'P', value: 'stub-P' }]);
  });
});

test('stacks say whose they are', () => {
  const { stack } = queueName(serverless('q'));
  expect(stack?.tags).toEqual({
    STAGE: 'dev',
    'stackgate:service': 'shop',
    'stackgate:stack': 'main',
    'stackgate:stage': 'dev',
  });
  expect(stack).toMatchObject({ key: 'shop/main', stackName: 'shop-dev', capabilities: [] });
});

test('the definition of a state machine is text again, with null and functions in it', () => {
  const packaged = packageFiles({
    'm/template.yaml':
      'Transform: AWS::Serverless-2016-10-31\nResources:\n  M:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n      Role: r\n      Definition: { StartAt: A, States: { A: { Type: Task, Resource: !GetAtt F.Arn, ResultPath: null, End: true } } }\n  F: { Type: AWS::Lambda::Function, Properties: { Role: r, Code: { ZipFile: x } } }\n',
  });
  const { DefinitionString } = bodyOf(packaged).Resources.M.Properties;
  const [, pieces] = DefinitionString['Fn::Join'];
  const text = pieces.map((piece: unknown) => (typeof piece === 'string' ? piece : 'HERE')).join('');
  expect(JSON.parse(text).States.A).toEqual({ Type: 'Task', Resource: 'HERE', ResultPath: null, End: true });
});

test("a stack's own tags are deployed with it, and cannot say whose it is", () => {
  const tagged = {
    'a/serverless.yml':
      'service: a\nprovider: { name: aws, tags: { Team: x }, stackTags: { Cost: "${env:COST}", "stackgate:stage": prod } }\n',
    'b/template.yaml': 'Resources: { Q: { Type: AWS::SQS::Queue } }',
    'b/samconfig.toml':
      'version = 0.1\n[default.deploy.parameters]\nstack_name = "b"\ntags = "Team=\\"y z\\" Cost=1"\n',
  };
  const [a, b] = packageFiles(tagged).stacks;
  expect(a?.tags).toMatchObject({ STAGE: 'dev', Team: 'x', Cost: 'stub-COST', 'stackgate:stage': 'dev' });
  expect(b?.tags).toMatchObject({ Team: 'y z', Cost: '1', 'stackgate:service': 'b' });
});

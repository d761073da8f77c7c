import { everyOutput, folder, healthy, removeFolders } from '../support/hostile.js';

afterAll(removeFolders);

const environmentSecret = 'Zq81-from-the-environment';
const secrets = Array.from({ length: 7 }, (_, at) => `hunter${at}hunter`);

const secretive = {
  ...healthy,
  's/serverless.yml': `service: sick-\${env:SECRET}
provider:
  name: aws
  runtime: nodejs20.x
  stackName: x-\${env:SECRET}
  environment: {A: "\${env:SECRET}", B: "\${strToBool(\${env:SECRET})}"}
  iam: {role: {statements: [{Effect: Allow, Action: "*", Resource: "arn:aws:s3:::\${env:SECRET}/*"}]}}
functions:
  f:
    handler: a.b
    name: f-\${env:SECRET}
    calling: ["\${env:SECRET}:x"]
    events: [{sqs: "arn:aws:sqs:eu-west-1:123456789012:\${env:SECRET}"}, {schedule: "\${env:SECRET}"}]
custom: {a: "\${file(./\${env:SECRET}.yml)}"}
resources:
  Resources: {T: {Type: "AWS::SNS::Topic", Properties: {TopicName: "\${env:SECRET}", DisplayName: "\${self:custom.a}"}}}
  Outputs: {O: {Value: "\${env:SECRET}", Export: {Name: "e-\${env:SECRET}"}}}
`,
  't/template.yaml': `Transform: AWS::Serverless-2016-10-31
Parameters:
  A: {Type: String, NoEcho: true, Default: ${secrets[0]}}
  B: {Type: String, NoEcho: "true", Default: ${secrets[1]}}
  C: {Type: Number, NoEcho: true, Default: ${secrets[2]}, AllowedValues: [a, ${secrets[3]}], AllowedPattern: "^x$"}
Conditions:
  Same: !Equals [!Ref A, b]
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Handler: a.b
      Runtime: nodejs20.x
      CodeUri: .
      FunctionName: !Sub "f-\${A}"
      Environment: {Variables: {X: !Ref A, Y: !Join ["-", [!Ref B, x]], Z: !Ref C}}
      Policies: [{Statement: [{Effect: Allow, Action: "*", Resource: !Sub "arn:aws:s3:::\${A}"}]}]
  N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: nested.yaml, Parameters: {P: !Ref A, Q: ${secrets[4]}}}}
Outputs:
  O: {Value: !Ref A, Export: {Name: !Sub "x-\${B}"}}
`,
  't/nested.yaml': `Parameters: {P: {Type: String}, Q: {Type: String, NoEcho: true}}
Resources: {T: {Type: AWS::SNS::Topic, Properties: {TopicName: !Ref P, DisplayName: !Ref Q}}}
`,
  't/samconfig.toml': `version = 0.1\n[default.deploy.parameters]\nparameter_overrides = "A=${secrets[5]}"\n`,
  'stackgate.yml': `version: 1\nstages: [{name: dev, parameters: {B: ${secrets[6]}}}]\n`,
};

test('no secret is in any output of any format', () => {
  for (const [format, text] of everyOutput(folder(secretive), { SECRET: environmentSecret })) {
    const shown = [environmentSecret, ...secrets].filter((secret) => text.includes(secret));
    expect([format, shown]).toEqual([format, []]);
    expect(text.length).toBeGreaterThan(10);
  }
});

const labels = [
  '@org/team<img src=x>',
  '::error::boom',
  'a`b|c\n## Heading',
  '<!-- stackgate -->',
  '[x](http://evil.example)',
  '${{ secrets.X }}',
  '\u001b[2J\u0007',
  '\u202egnp',
  'end\n```\n</details>',
  '"]; n0 -> n1; x ["',
];

function labelled(label: string): readonly (readonly [string, object])[] {
  const statement = { Sid: label, Effect: 'Allow', Action: ['*', label], Resource: [label, '*'] };
  const policies = [{ PolicyName: label, PolicyDocument: { Statement: [statement] } }];
  const role = { 'Fn::GetAtt': [`${label}R`, 'Arn'] };
  return [
    [
      label,
      {
        Type: 'AWS::Lambda::Function',
        Properties: { FunctionName: label, Role: role },
        Metadata: { Stackgate: { Calling: [label, `${label}:${label}`] } },
      },
    ],
    [`${label}R`, { Type: 'AWS::IAM::Role', Properties: { Policies: policies } }],
    [`${label}T`, { Type: `${label}::x`, DependsOn: label }],
  ];
}

test('hostile logical ids are text in every format', () => {
  const outputs = labels.map((label) => [label, { Value: label, Export: { Name: label } }]);
  const parts = { Resources: Object.fromEntries(labels.flatMap(labelled)), Outputs: Object.fromEntries(outputs) };
  const functions = Object.fromEntries(labels.map((label) => [label, { handler: 'a.b', calling: [label] }]));
  const statements = [{ Effect: 'Allow', Action: '*', Resource: '*' }];
  const provider = { name: 'aws', runtime: 'nodejs20.x', iam: { role: { statements } } };
  const printed = everyOutput(
    folder({
      's/t.json': JSON.stringify({ AWSTemplateFormatVersion: 'x', ...parts }),
      'u/serverless.yml': JSON.stringify({ service: labels[0], provider, functions }),
    }),
  );
  for (const [format, text] of printed) {
    const found = ['\u001b', '\u0007', '\u202e', '\n::error', '\n## Heading', '\n```\n<'].filter((sign) =>
      text.includes(sign),
    );
    expect([format, found]).toEqual([format, []]);
  }
  for (const format of ['check markdown', 'graph mermaid'])
    expect(printed.get(format)).not.toMatch(/<img|<!-- stackgate -->|@org|[^\\]\]\(http:\/\/evil/);
  expect(printed.get('graph dot')).not.toMatch(/^\s*n0 -> n1; x/m);
  for (const format of ['check json', 'check sarif', 'inspect json', 'graph json'])
    expect(() => JSON.parse(printed.get(format) ?? '')).not.toThrow();
});

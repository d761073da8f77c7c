import { packageFiles } from '../../../test/support/packaged.js';
import { checkTemplate, parseTemplate } from '../../cloud/local/template/index.js';
import { placeOf } from '../../plan/place.js';
import { stacksOfBody } from './body-stacks.js';
import { externalsOf, type Surroundings } from './externals.js';

const target = { account: '000000000000', region: 'us-east-1' };
const nowhere: Surroundings = { exports: [], stacks: new Set() };

function externals(files: Record<string, string>, there: Surroundings = nowhere) {
  const packaged = packageFiles(files);
  const read = packaged.stacks.map((stack) => {
    const body = packaged.bodies.get(stack.templateDigest) ?? '';
    return [stack.key, stacksOfBody({ ...stack, body }, (digest) => packaged.bodies.get(digest))] as const;
  });
  return externalsOf(packaged, new Map(read), there);
}

const queueNamed = (name: string) =>
  `Resources: { Q: { Type: AWS::SQS::Queue, Properties: { QueueName: ${name} } } }\n`;
const importing = (name: string) => ({ 'a/template.yaml': queueNamed(`!ImportValue ${name}`) });

test('an import is external where no stack of the place exports it', () => {
  expect(externals(importing('x')).exports).toEqual([{ name: 'x', target }]);
  expect(externals(importing('x'), { ...nowhere, exports: [{ name: 'x', target }] }).exports).toEqual([]);
  const elsewhere = { name: 'x', target: { ...target, region: 'eu-west-1' } };
  expect(externals(importing('x'), { ...nowhere, exports: [elsewhere] }).exports).toHaveLength(1);
  const exporter = `${queueNamed('q')}Outputs: { X: { Value: v, Export: { Name: !Sub "x" } } }\n`;
  expect(externals({ ...importing('x'), 'b/template.yaml': exporter }).exports).toEqual([]);
});

test('the name of an import is the one that parameters make it', () => {
  const text = `Parameters: { Env: { Type: String, Default: dev } }\n${queueNamed('{ "Fn::ImportValue": !Sub "${Env}-x" }')}`;
  expect(externals({ 'a/template.yaml': text }).exports.map(({ name }) => name)).toEqual(['dev-x']);
});

test('parameters in Parameter Store have values of their types, and those that a stack sets have none', () => {
  const parameters = `Parameters:\n  A: { Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>", Default: /ami }\n  B: { Type: "AWS::SSM::Parameter::Value<String>", Default: /set }\n`;
  const setter = 'Resources: { P: { Type: AWS::SSM::Parameter, Properties: { Name: /set, Type: String, Value: v } } }';
  const files = { 'a/template.yaml': parameters + queueNamed('"{{resolve:ssm:/plain:2}}"'), 'b/template.yaml': setter };
  expect(externals(files).things[0]?.things.ssm).toEqual({
    '/ami': 'ami-0123456789abcdef0',
    '/plain': expect.stringContaining('stub-plain'),
  });
});

test('a secret has every key that is asked of one', () => {
  const { things } = externals({ 'a/template.yaml': queueNamed('"{{resolve:secretsmanager:db:SecretString:user}}"') });
  expect(JSON.parse(things[0]?.things.secrets?.db ?? '')).toEqual({ user: 'stub' });
});

test('a binding that nobody answers becomes a value and a stub; one to a stack that is there stays', () => {
  const files = {
    'a/serverless.yml':
      'service: a\nprovider: { name: aws }\nresources:\n  Outputs: { O: { Value: "${cf:far-dev.ThingArn}" } }\n',
  };
  const [stack] = externals(files).stacks;
  expect(stack?.bindings).toEqual([]);
  expect(stack?.stubs).toEqual([
    { kind: 'stack-output', name: 'far-dev.ThingArn', value: expect.stringMatching(/^arn:aws:stub:/) },
  ]);
  expect(Object.values(stack?.parameters ?? {})).toEqual(stack?.stubs.map(({ value }) => value));
  const there = { ...nowhere, stacks: new Set([placeOf(target, 'far-dev')]) };
  expect(externals(files, there).stacks[0]?.bindings).toHaveLength(1);
});

test('a nested template that is elsewhere has one in its place that its parent can work with', () => {
  const url = 'https://example.com/inner.yaml';
  const text = `Resources:\n  N: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: "${url}", Parameters: { P: x } } }\nOutputs: { O: { Value: !GetAtt N.Outputs.Url } }\n`;
  const body = externals({ 'a/template.yaml': text }).templates.get(url) ?? '';
  expect(JSON.parse(body)).toMatchObject({ Parameters: { P: {} }, Outputs: { Url: { Value: 'stub-Url' } } });
  expect(() => checkTemplate(parseTemplate(body))).not.toThrow();
});

test('what only a stand-in names is there, and listed once', () => {
  const template = `Transform: AWS::Serverless-2016-10-31
Parameters: { A: { Type: "AWS::SSM::Parameter::Value<String>" } }
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref A } }
  App: { Type: AWS::Serverless::Application, Properties: { Location: { ApplicationId: some, SemanticVersion: 1.0.0 } } }
`;
  const { stubs, things, templates } = externals({ 'a/template.yaml': template });
  expect(stubs.map(({ kind, name }) => [kind, name])).toEqual([
    ['artefact', 'the template of App'],
    ['parameter', 'A'],
  ]);
  expect(Object.keys(things[0]?.things.ssm ?? {})).toEqual(['/stub/A']);
  expect(templates.size).toBe(1);
});

import { contextOf } from '../../test/support/read-context.js';
import { get, printValue } from '../model/walk.js';
import { cdkReader } from './cdk/cdk-reader.js';
import { cloudFormationReader } from './cloudformation/cloudformation-reader.js';
import { readEstate } from './read-estate.js';
import type { Reader } from './reader.js';

const topic = "Resources:\n  T: { Type: 'AWS::SNS::Topic' }\n";
const readers = [cdkReader, cloudFormationReader];
const names = (files: Record<string, string>, options: Parameters<typeof contextOf>[1] = {}) =>
  readEstate(contextOf(files, options), readers).estate.services.map(({ name }) => name);

describe('readEstate', () => {
  test('an empty repository is an empty estate', () => {
    expect(readEstate(contextOf({}), readers)).toEqual({ estate: { stage: 'dev', services: [] }, diagnostics: [] });
  });

  test('finds templates by what they hold, in name order', () => {
    const files = {
      'b/template.yaml': topic,
      'a/stack.json': '{"Resources":{"T":{"Type":"AWS::SNS::Topic"}}}',
      'package.json': '{"Resources":"::"}',
      'notes.yml': 'Resources: [a::b]\n',
      'node_modules/x/template.yaml': topic,
      'sam/template.yaml': `Transform: AWS::Serverless-2016-10-31\n${topic}`,
    };
    expect(names(files)).toEqual(['a', 'b']);
  });

  test('stackgate.yml leaves out, takes in, and names', () => {
    const files = { 'a/template.yaml': topic, 'b/template.yaml': topic, 'c/orders.tpl': topic };
    const services = { 'b/template.yaml': { name: 'billing' } };
    expect(names(files, { exclude: ['a/**'], include: ['c/*.tpl'], services })).toEqual(['billing', 'orders']);
  });

  test('an included file that is no definition is said', () => {
    const { diagnostics } = readEstate(contextOf({ 'a.txt': 'text' }, { include: ['a.txt'] }), readers);
    expect(diagnostics).toMatchObject([{ code: 'read/not-a-definition', location: { file: 'a.txt' } }]);
  });

  test('a broken file is an error with its place and hides no other', () => {
    const { estate, diagnostics } = readEstate(
      contextOf({ 'a/template.yaml': `${topic}  X: { Type: 'A::B'\n`, 'b/template.yaml': topic }),
      readers,
    );
    expect(estate.services.map(({ name }) => name)).toEqual(['b']);
    expect(diagnostics).toMatchObject([{ severity: 'error', location: { file: 'a/template.yaml' } }]);
  });

  test('a template that loses its only resource to the parser is still a template, and told', () => {
    const { diagnostics } = readEstate(
      contextOf({ 'a.json': '{"Resources":{"__proto__":{"Type":"AWS::SNS::Topic"}}}' }),
      readers,
    );
    expect(diagnostics.map(({ severity }) => severity)).toContain('error');
  });

  test('a reader that throws is a bug, named with the file, and the rest is read', () => {
    const crashing: Reader = {
      format: 'serverless',
      find: () => [{ format: 'serverless', file: 'x/serverless.yml' }],
      read: () => {
        throw new Error('boom');
      },
    };
    const { estate, diagnostics } = readEstate(contextOf({ 'b/template.yaml': topic, 'x/serverless.yml': '' }), [
      crashing,
      ...readers,
    ]);
    expect(estate.services).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'read/internal', location: { file: 'x/serverless.yml' } },
    ]);
  });

  test('services that state the same name are told apart, and told', () => {
    const named = `Metadata: { Stackgate: { Service: shop } }\n${topic}`;
    const { estate, diagnostics } = readEstate(
      contextOf({ 'a/template.yaml': named, 'b/template.yaml': named }),
      readers,
    );
    expect(estate.services.map(({ name }) => name)).toEqual(['a-shop', 'b-shop']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['read/duplicate-service', 'read/duplicate-service']);
  });

  test.each([
    ['Resources: [oops: {', 'infra/a.yaml'],
    ['Resources:\n  Topic: {\n', 'infra/a.yml'],
    ['{ "Resources": { "Topic": ', 'infra/a.json'],
    ['Resources: [a, b\n', 'infra/a.yaml'],
  ])('a broken file that was to be a template is an error at its place: %j', (text, file) => {
    const { diagnostics } = readEstate(contextOf({ [file]: text }), readers);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every(({ location }) => location.file === file && location.line > 0)).toBe(true);
  });

  test('a sound file that has Resources of its own is none', () => {
    const files = { 'a.yaml': 'Resources: [links]\n', 'b.json': '{ "Resources": { "cpu": 1 } }', 'c.yml': 'x: [\n' };
    expect(readEstate(contextOf(files), readers)).toEqual({ estate: { stage: 'dev', services: [] }, diagnostics: [] });
  });

  test('a nested template is part of its parent, with the values it is given, and takes no name from others', () => {
    const nested = `
Parameters: { Name: { Type: String }, List: { Type: CommaDelimitedList } }
Resources:
  Q: { Type: 'AWS::SQS::Queue', Properties: { QueueName: !Ref Name, Tags: !Ref List } }
`;
    const parent = `
Resources:
  T: { Type: 'AWS::SNS::Topic' }
  Inner:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ./api.yaml
      Parameters: { Name: !Sub '\${T.TopicName}-q', List: 'a, b' }
`;
    const { estate, diagnostics } = readEstate(
      contextOf({ 'shop/template.yaml': parent, 'shop/api.yaml': nested, 'api/template.yaml': topic }),
      readers,
    );
    expect(diagnostics).toEqual([]);
    expect(estate.services.map(({ name }) => name)).toEqual(['api', 'shop']);
    const [main, inner] = estate.services[1]?.stacks ?? [];
    expect([main?.key, inner?.key, inner?.parent]).toEqual([
      'shop/main',
      'shop/Inner',
      { stack: 'shop/main', logicalId: 'Inner' },
    ]);
    const queue = inner?.resources.get('Q')?.properties;
    expect(queue && printValue(queue)).toBe('{QueueName:${T.TopicName}-q,Tags:[a,b]}');
    expect(get(queue, 'QueueName')).toMatchObject({ parts: [{ kind: 'attribute', stack: 'shop/main' }, '-q'] });
  });

  test('nested templates that are remote, missing or nest themselves end the descent and are said', () => {
    const nest = (url: string) =>
      `  N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: '${url}' } }\n`;
    const codeOf = (url: string) =>
      readEstate(contextOf({ 'a/template.yaml': topic + nest(url) }), readers).diagnostics.map(({ code }) => code);
    expect(codeOf('https://example.org/t.yaml')).toEqual(['cloudformation/remote-template']);
    expect(codeOf('./gone.yaml')).toEqual(['cloudformation/missing-template']);
    expect(codeOf('../../etc/passwd')).toEqual(['cloudformation/missing-template']);
    expect(codeOf('template.yaml')).toEqual(['cloudformation/nested-cycle']);
  });

  test('a nested stack is given the parameters that it has, and no other', () => {
    const nested = `Parameters: { A: { Type: String }, B: { Type: String }, C: { Type: String, Default: c } }\n${topic}`;
    const parent = `
Resources:
  N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: n.yaml, Parameters: { A: a, X: x, C: !Ref AWS::NoValue } } }
`;
    const { estate, diagnostics } = readEstate(contextOf({ 'a/template.yaml': parent, 'a/n.yaml': nested }), readers);
    expect(
      diagnostics.map(({ code, message, location }) => [code, message.split(' ').slice(1).join(' '), location.line]),
    ).toEqual([
      ['cloudformation/nested-parameters', 'has no parameter X.', 3],
      ['cloudformation/nested-parameters', 'needs the parameter B, which has no default.', 3],
    ]);
    expect(estate.services[0]?.stacks[1]?.parameters.get('C')?.value).toMatchObject({ value: 'c' });
  });

  test('templates that nest each other are still one service', () => {
    const nest = (url: string) =>
      `${topic}  N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: ${url} } }\n`;
    expect(names({ 'a/one.yaml': nest('two.yaml'), 'a/two.yaml': nest('one.yaml') })).toEqual(['one']);
  });

  test('what is in a nested stack that may not be deployed may not be deployed', () => {
    const parent = `
Parameters: { E: { Type: String } }
Conditions: { C: !Equals [!Ref E, prod] }
Resources:
  N: { Type: 'AWS::CloudFormation::Stack', Condition: C, Properties: { TemplateURL: n.yaml } }
`;
    const { estate } = readEstate(contextOf({ 'a/template.yaml': parent, 'a/n.yaml': topic }), readers);
    expect(estate.services[0]?.stacks[1]?.resources.get('T')?.presence).toBe('maybe');
  });

  test('stack names come from stackgate.yml, then samconfig.toml, else are symbols of their own stack', () => {
    const stackName = (files: Record<string, string>, options: Parameters<typeof contextOf>[1] = {}) => {
      const name = readEstate(contextOf({ 'a/template.yaml': topic, ...files }, options), readers).estate.services[0]
        ?.stacks[0]?.name;
      return name && printValue(name);
    };
    const samconfig = { 'a/samconfig.toml': '[default.deploy.parameters]\nstack_name = "from-sam"\n' };
    expect(stackName(samconfig, { services: { 'a/template.yaml': { stackName: '{service}-{stage}' } } })).toBe(
      'from-sam-dev',
    );
    expect(stackName(samconfig)).toBe('from-sam');
    expect(stackName({})).toBe('${AWS::StackName(a/main)}');
  });
});

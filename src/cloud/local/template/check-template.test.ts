import { templateOf, templateWith, topic } from '../../../../test/support/local-template.js';
import { checkTemplate, type Json, maxBytes, maxInlineBytes, type ParsedTemplate, parseTemplate } from './index.js';

function many(count: number, value: Json): { readonly [key: string]: Json } {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`N${at}`, value]));
}

function refused(template: ParsedTemplate, message: string) {
  expect(() => checkTemplate(template)).toThrow(expect.objectContaining({ code: 'ValidationError', status: 400 }));
  expect(() => checkTemplate(template)).toThrow(message);
}

test('a good template passes', () => {
  const template = templateOf({
    Parameters: { Stage: { Type: 'String', Default: 'dev', AllowedValues: ['dev', 'prod'] } },
    Mappings: { M: { a: { b: 1 } } },
    Conditions: { Prod: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] }, Not: { 'Fn::Not': [{ Condition: 'Prod' }] } },
    Resources: {
      Topic: {
        ...topic,
        Condition: 'Not',
        DependsOn: 'Queue',
        Properties: { TopicName: { 'Fn::Sub': '${Stage}-${Queue.QueueName}' } },
      },
      Queue: { Type: 'AWS::SQS::Queue' },
      CDKMetadata: { Type: 'AWS::CDK::Metadata' },
      Own: {
        Type: 'Custom::Thing',
        Properties: { A: { 'Fn::GetAtt': 'Queue.Arn' }, B: { 'Fn::Sub': ['${V}', { V: 1 }] } },
      },
    },
    Outputs: { Url: { Value: { Ref: 'Queue' }, Export: { Name: { 'Fn::Sub': '${AWS::StackName}-Url' } } } },
  });
  expect(() => checkTemplate(template)).not.toThrow();
});

test.each([
  [
    'T3',
    'resources',
    { Resources: many(501, topic) },
    'Number of resources, 501, is greater than maximum allowed, 500',
  ],
  ['T3', 'parameters', { Parameters: many(201, { Type: 'String' }) }, 'Number of parameters, 201, is greater'],
  ['T3', 'outputs', { Outputs: many(201, { Value: 'x' }) }, 'Number of outputs, 201, is greater'],
  ['T3', 'mappings', { Mappings: many(201, { a: { b: 'c' } }) }, 'Number of mappings, 201, is greater'],
  ['T5', 'description', { Description: 'é'.repeat(513) }, "'Description' length is greater than 1024"],
])('%s one too many: %s', (_rule, _, sections, message) => {
  refused(templateOf(sections), message);
});

test.each([
  [{ Resources: many(500, topic) }],
  [{ Parameters: many(200, { Type: 'String' }) }],
  [{ Outputs: many(200, { Value: 'x' }) }],
  [{ Description: 'é'.repeat(512) }],
])('as many as there may be', (sections) => {
  expect(() => checkTemplate(templateOf(sections))).not.toThrow();
});

test('T4 a million bytes, counted as UTF-8', () => {
  expect(maxInlineBytes).toBe(51_200);
  const of = (bytes: number) => {
    const [start, end] = ['{"Resources":{"Topic":{"Type":"AWS::SNS::Topic","Metadata":"é', '"}}}'];
    const template = parseTemplate(`${start}${'x'.repeat(bytes - Buffer.byteLength(start + end))}${end}`);
    expect(template.bytes).toBe(bytes);
    return template;
  };
  refused(of(maxBytes + 1), 'Template may not exceed 1000000 bytes in size.');
  expect(() => checkTemplate(of(maxBytes))).not.toThrow();
});

test.each([
  ['T6', { Resources: {} }, 'At least one Resources member must be defined'],
  ['T7', { Resources: { 'my-topic': topic } }, 'Resource name my-topic is non alphanumeric.'],
  ['T7', { Resources: { ['__proto' + '__x']: topic } }, 'Resource name __proto__x is non alphanumeric.'],
  ['T5', { Resources: { ['a'.repeat(256)]: topic } }, 'is longer than 255 characters'],
  ['T7', { Parameters: { a_b: { Type: 'String' } } }, 'Parameter name a_b is non alphanumeric.'],
  ['T7', { Outputs: { 'a.b': { Value: 'x' } } }, 'Output name a.b is non alphanumeric.'],
  ['T7', { Parameters: { Topic: { Type: 'String' } } }, 'Duplicate name Topic'],
  ['T11', { Resources: { X: { Type: 'AWS::SNS::Tropic' } } }, 'Unrecognized resource types: [AWS::SNS::Tropic]'],
  ['T11', { Resources: { X: { Type: 'Topic' } } }, 'Unrecognized resource types: [Topic]'],
  [
    'T11',
    { Resources: { X: { Type: 'AWS::Serverless::Function' } } },
    'Unrecognized resource types: [AWS::Serverless::Function]',
  ],
  [
    'T39',
    { Parameters: { P: { Type: 'String', Default: 'x', AllowedValues: ['y'] } } },
    "Parameter 'P' must be one of AllowedValues [y]",
  ],
  [
    'T15',
    { Outputs: { O: { Value: { Ref: 'Gone' } } } },
    'Unresolved resource dependencies [Gone] in the Outputs block',
  ],
  ['T10', { Outputs: { O: { Value: null } } }, "[/Outputs/O/Value] 'null' values are not allowed in templates"],
  ['T18', { Outputs: { O: { Value: 'x', Condition: 'C' } } }, 'Unresolved condition dependency C in the Outputs block'],
  [
    'T18',
    { Resources: { X: { ...topic, Condition: 'C' } } },
    'Unresolved condition dependency C in the Resources block',
  ],
  [
    'T18',
    { Conditions: { C: { 'Fn::Not': [{ Condition: 'D' }] } } },
    'Unresolved condition dependency D in the Conditions block',
  ],
  [
    'T17',
    { Conditions: { C: { 'Fn::Equals': [{ Ref: 'Topic' }, 'x'] } } },
    'Unresolved dependencies [Topic]. Cannot reference resources in the Conditions block of the template',
  ],
  ['T54', { Conditions: { C: { 'Fn::Nonsense': [] } } }, 'Encountered unsupported function: Fn::Nonsense'],
  [
    'T54',
    { Outputs: { O: { Value: 'x', Export: { Name: { 'Fn::Nonsense': 'x' } } } } },
    'unsupported function: Fn::Nonsense',
  ],
  ['T54', { Outputs: { O: { Value: { 'Fn::Nonsense': 'x' } } } }, 'Encountered unsupported function: Fn::Nonsense'],
  ['T10', { Mappings: { M: { a: { b: null } } } }, "[/Mappings/M/a/b] 'null' values are not allowed in templates"],
  ['T7', { Mappings: { 'a b': { a: { b: 'c' } } } }, 'Mapping name a b is non alphanumeric.'],
  [
    'T17',
    { Conditions: { C: { 'Fn::Equals': [{ 'Fn::GetAtt': [{ Ref: 'AWS::Region' }, 'Arn'] }, 'x'] } } },
    'Cannot reference resources in the Conditions block',
  ],
  ['T17', { Conditions: { C: 'true' } }, 'Every Conditions member must be a condition function'],
  [
    'T15',
    { Resources: { X: { ...topic, DependsOn: ['Gone'] } } },
    'Unresolved resource dependencies [Gone] in the Resources block',
  ],
])('%s %j is refused', (_rule, sections, message) => {
  refused(templateOf(sections), message);
});

test('T7 __proto__ as a logical id is refused like any other bad name', () => {
  refused(parseTemplate('{"Resources":{"__proto__":{"Type":"AWS::SNS::Topic"}}}'), 'Resource name __proto__ is non');
  const inherited = parseTemplate(
    '{"Resources":{"constructor":{"Type":"AWS::SNS::Topic"},"B":{"Type":"AWS::SNS::Topic","Properties":{"TopicName":{"Ref":"toString"}}}}}',
  );
  refused(inherited, 'Unresolved resource dependencies [toString] in the Resources block');
});

test.each<readonly [string, Json, string]>([
  ['T15', { Ref: 'Gone' }, 'Unresolved resource dependencies [Gone] in the Resources block of the template'],
  ['T15', { Ref: 'AWS::Nonsense' }, 'Unresolved resource dependencies [AWS::Nonsense]'],
  ['T15', { 'Fn::GetAtt': ['Gone', 'Arn'] }, 'Unresolved resource dependencies [Gone]'],
  [
    'T16',
    { 'Fn::GetAtt': ['Topic', 'Nonsense'] },
    'resource Topic does not support attribute type Nonsense in Fn::GetAtt',
  ],
  ['T44', { 'Fn::GetAtt': 'Topic' }, 'every Fn::GetAtt object requires two non-empty parameters'],
  ['T15', { 'Fn::Sub': '${Gone}' }, 'Unresolved resource dependencies [Gone]'],
  ['T16', { 'Fn::Sub': '${Topic.Nonsense}' }, 'does not support attribute type Nonsense'],
  ['T45', { 'Fn::Sub': '${a b}' }, 'variable names in Fn::Sub syntax must contain only'],
  ['T45', { 'Fn::Sub': ['${V}'] }, "don't specify expected arguments"],
  ['T15', { a: [{ 'Fn::Join': ['', ['x', { Ref: 'Gone' }]] }] }, 'Unresolved resource dependencies [Gone]'],
  ['T18', { 'Fn::If': ['C', 'a', 'b'] }, 'Unresolved condition dependency C in the Resources block'],
  ['T23', { 'Fn::If': ['C', 'a'] }, 'Fn::If requires a list argument with three elements'],
  ['T54', { 'Fn::Nonsense': 'x' }, 'Encountered unsupported function: Fn::Nonsense Supported functions are: ['],
  ['T54', { 'Fn::Equals': ['a', 'b'] }, 'Encountered unsupported function: Fn::Equals'],
  ['T55', { 'Fn::ToJsonString': { a: 1 } }, 'Encountered unsupported function: Fn::ToJsonString'],
  ['T45', { 'Fn::ImportValue': { 'Fn::Sub': '${Topic}-x' } }, 'Fn::ImportValue must not depend on any resources'],
  ['T10', { a: { b: [null] } }, "[/Resources/X/Properties/Value/a/b/0] 'null' values are not allowed in templates"],
])('%s the property %j is refused', (_rule, value, message) => {
  refused(templateWith(value), message);
});

test("T25 a condition in a policy's statement is no condition of the template", () => {
  expect(() => checkTemplate(templateWith({ Condition: 'anything' }))).not.toThrow();
});

test.each<readonly [Json]>([
  [{ 'Fn::Sub': '${Topic}' }],
  [{ Ref: 'Topic' }],
  [{ 'Fn::GetAtt': ['Topic', 'TopicName'] }],
  [{ 'Fn::ImportValue': 'x' }],
  [{ 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }],
])('T26 an export named %j is refused', (name) => {
  const template = templateOf({ Outputs: { O: { Value: 'x', Export: { Name: name } } } });
  refused(
    template,
    'Output O is malformed. The Name field of Export must not depend on any resources, imported values, or Fn::GetAZs.',
  );
});

describe('circles', () => {
  const needing = (name: string, more = {}) => ({ Type: 'Custom::Any', Properties: { A: { Ref: name } }, ...more });

  test('T19 are named from their least member on', () => {
    const circle = templateOf({ Resources: { C: needing('A'), A: needing('B'), B: needing('C'), D: needing('A') } });
    refused(circle, 'Circular dependency between resources: [A, B, C]');
    refused(
      templateOf({ Resources: { A: { ...topic, DependsOn: 'A' } } }),
      'Circular dependency between resources: [A]',
    );
  });

  test('that only a branch closes are not certain', () => {
    const Conditions = { C: { 'Fn::Equals': ['a', 'b'] } };
    const branch = { 'Fn::If': ['C', { Ref: 'A' }, 'x'] };
    const template = templateOf({
      Conditions,
      Resources: { A: needing('B'), B: { Type: 'Custom::Any', Properties: { A: branch } } },
    });
    expect(() => checkTemplate(template)).not.toThrow();
    const byExistence = templateOf({
      Conditions,
      Resources: { A: needing('B', { Condition: 'C' }), B: { ...topic, DependsOn: 'A' } },
    });
    expect(() => checkTemplate(byExistence)).not.toThrow();
  });
});

test("T12 SAM's types stand until its macro has run", () => {
  const Resources = { F: { Type: 'AWS::Serverless::Function', Connectors: {} } };
  expect(() => checkTemplate(templateOf({ Transform: 'AWS::Serverless-2016-10-31', Resources }))).not.toThrow();
});

import fc from 'fast-check';
import { contextOf } from '../../../test/support/read-context.js';
import { readSam } from '../../../test/support/sam.js';
import { samReader } from './sam-reader.js';
import { functionEventShapes } from './shape/event-shapes.js';
import { resourceShapes } from './shape/resource-shapes.js';

describe('the SAM reader', () => {
  it('finds templates by their transform, alone or in a list, and by their resources', () => {
    const body = 'Resources: { T: { Type: "AWS::SNS::Topic" } }';
    const context = contextOf({
      'a/template.yaml': `Transform: AWS::Serverless-2016-10-31\n${body}`,
      'b/template.yaml': `Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]\n${body}`,
      'c/part.yaml': 'Resources: { F: { Type: AWS::Serverless::Function } }',
      'd/template.yaml': body,
      'e/misspelt.yaml': 'Transform: AWS::Serverless-2016-10-31\nResources: { F: { Type: Function } }',
    });
    expect(samReader.find(context).map(({ file }) => file)).toEqual([
      'a/template.yaml',
      'b/template.yaml',
      'c/part.yaml',
      'e/misspelt.yaml',
    ]);
  });

  it('reads nested applications as stacks of the same service', () => {
    const read = readSam(
      'Resources: { Part: { Type: AWS::Serverless::Application, Properties: { Location: part/template.yaml } } }',
      {
        'orders/part/template.yaml':
          'Transform: AWS::Serverless-2016-10-31\nResources: { T: { Type: AWS::Serverless::SimpleTable } }',
      },
    );
    expect(read.codes).toEqual([]);
    expect(read.stacks.map(({ id, resources }) => [id, [...resources.keys()]])).toEqual([
      ['main', ['Part']],
      ['Part', ['T']],
    ]);
  });

  it('follows the ids that the transform changes', () => {
    const read = readSam(`Resources:
  Layer: { Type: AWS::Serverless::LayerVersion, Properties: { ContentUri: s3://bucket/layer.zip } }
  F: { Type: AWS::Serverless::Function, Properties: { Handler: a.b, Runtime: nodejs22.x, Layers: [!Ref Layer] } }
`);
    const layer = read.ids.find((id) => id.startsWith('Layer'))?.split(' ')[0] ?? '';
    expect(layer).toMatch(/^Layer[0-9a-f]{10}$/);
    expect(read.resource(layer).id).toBe('Layer');
    expect(read.print('F', 'Layers')).toBe(`[\${${layer}}]`);
  });

  it('reads a part without asking for what its whole gives: it names what it does not define', () => {
    const file = 'part.yaml';
    const function_ = 'F: { Type: AWS::Serverless::Function, Properties: { KmsKeyArn: !Ref SharedKey } }';
    const context = contextOf({ [file]: `Resources: { ${function_} }` });
    const { services, diagnostics } = samReader.read({ format: 'sam', file }, context);
    expect(services[0]?.stacks[0]?.resources.has('FRole')).toBe(true);
    const own = diagnostics.filter(({ code }) => code.startsWith('sam/'));
    expect(own.map(({ severity, code }) => [severity, code])).toEqual([['note', 'sam/no-transform']]);
  });

  it('refuses a template without a resource, and events whose names are none for resources', () => {
    const nothing = readSam('Resources: {}\n');
    expect(nothing.codes).toEqual(['sam/resources']);
    const event = '{ Type: Schedule, Properties: { Schedule: rate(1 day) } }';
    const read = readSam(`Resources:
  F: { Type: AWS::Serverless::Function, Properties: { Handler: a.b, Runtime: nodejs22.x, Events: { at-night: ${event} } } }
`);
    expect(read.codes).toEqual(['sam/event']);
  });

  it('leaves events alone that a loop would make whose collection is not known', () => {
    const template = `Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Parameters: { Names: { Type: CommaDelimitedList } }
Resources:
  F:
    Type: AWS::Serverless::Function
    Properties:
      Handler: a.b
      Runtime: nodejs22.x
      Events: { Fn::ForEach::E: [N, !Ref Names, { 'E\${N}': { Type: SNS, Properties: { Topic: !Ref N } } }] }
`;
    const file = 't/template.yaml';
    const read = samReader.read({ format: 'sam', file }, contextOf({ [file]: template }));
    expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('refuses a generated id that the template uses', () => {
    const read = readSam(`Resources:
  F: { Type: AWS::Serverless::Function, Properties: { Handler: a.b, Runtime: nodejs22.x } }
  FRole: { Type: AWS::IAM::Role, Properties: { Path: /mine/ } }
`);
    expect(read.codes).toEqual(['sam/duplicate-logical-id']);
    expect(read.print('FRole', 'Path')).toBe('/mine/');
  });
});

describe('whatever stands in a SAM template', () => {
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom({ Ref: 'F' }, { 'Fn::If': ['C', 1] }, { 'Fn::GetAtt': 'F' }),
  );

  it('is read without throwing, and every diagnostic has its place', () => {
    const resource = fc
      .constantFrom(...Object.keys(resourceShapes))
      .chain((type) =>
        fc.record({ Type: fc.constant(type), Properties: properties(Object.keys(resourceShapes[type] ?? {})) }),
      );
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 3 }), anything, (resources, globals) => {
        const document = {
          Globals: globals,
          Resources: Object.fromEntries(resources.map((one, index) => [`R${index}`, one])),
        };
        const file = 'template.json';
        const text = JSON.stringify({ Transform: 'AWS::Serverless-2016-10-31', ...document }, null, 1);
        const { diagnostics } = samReader.read({ format: 'sam', file }, contextOf({ [file]: text }));
        for (const { location } of diagnostics) expect(location).toMatchObject({ file });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'Globals: { constructor: {} }',
    'Globals: { __proto__: { Timeout: 1 } }',
    'Parameters: { __proto__: { Type: String } }',
  ])('also names of JavaScript: %s', (text) => {
    const read = readSam(`${text}
Resources:
  constructor: { Type: AWS::Serverless::Function, Properties: { Handler: a, Runtime: b, Events: { toString: { Type: constructor } } } }
  T: { Type: AWS::Serverless::SimpleTable, Properties: { PrimaryKey: { Name: a, Type: constructor } } }
  C: { Type: AWS::Serverless::Connector, Properties: { Source: { Type: __proto__ }, Destination: { Type: constructor }, Permissions: [toString] } }
`);
    expect(read.ids).toContain('constructor AWS::Lambda::Function');
    expect(read.codes).toEqual(expect.arrayContaining(['sam/event', 'sam/primary-key', 'sam/connector']));
  });

  it('also in events', () => {
    const event = fc
      .constantFrom(...Object.keys(functionEventShapes))
      .chain((type) =>
        fc.record({ Type: fc.constant(type), Properties: properties(Object.keys(functionEventShapes[type] ?? {})) }),
      );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), (events) => {
        const own = {
          Handler: 'a.b',
          Runtime: 'x',
          Events: Object.fromEntries(events.map((one, index) => [`E${index}`, one])),
        };
        const document = { Resources: { F: { Type: 'AWS::Serverless::Function', Properties: own } } };
        const file = 'template.json';
        const { services } = samReader.read({ format: 'sam', file }, contextOf({ [file]: JSON.stringify(document) }));
        expect(services[0]?.stacks[0]?.resources.has('F')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  function properties(keys: readonly string[]) {
    return fc.record(Object.fromEntries([...keys, 'constructor', 'toString'].map((key) => [key, anything])), {
      requiredKeys: [],
    });
  }
});

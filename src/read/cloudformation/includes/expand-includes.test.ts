import { contextOf } from '../../../../test/support/read-context.js';
import { printValue } from '../../../model/walk.js';
import { cloudFormationReader } from '../cloudformation-reader.js';

function read(template: string, files: Record<string, string> = {}) {
  const context = contextOf({ ...files, 'infra/template.yaml': template });
  const { services, diagnostics } = cloudFormationReader.read(
    { format: 'cloudformation', file: 'infra/template.yaml' },
    context,
  );
  const resources = [...(services[0]?.stacks[0]?.resources.values() ?? [])];
  return {
    ids: resources.map(({ logicalId, location }) => `${logicalId} ${location.file}:${location.line}`),
    print: resources[0] && printValue(resources[0].properties),
    inputs: services[0]?.inputs,
    told: diagnostics.map(
      ({ severity, code, location }) =>
        `${severity} ${code.replace('cloudformation/', '')} ${location.file}:${location.line}`,
    ),
  };
}

const include = (location: string) => `Fn::Transform: { Name: AWS::Include, Parameters: { Location: ${location} } }`;

describe('AWS::Include', () => {
  test('the entries of a local file stand beside what is written, at their own place', () => {
    const { ids, print, inputs, told } = read(
      `Resources:
  Topic:
    Type: AWS::SNS::Topic
    Properties:
      TopicName: mine
      ${include('./names.yaml')}
  ${include('../shared/more.yaml')}
`,
      {
        'infra/names.yaml': 'TopicName: theirs\nDisplayName: !Ref AWS::NoValue\nKmsMasterKeyId: key\n',
        'shared/more.yaml': '# more\nQueue:\n  Type: AWS::SQS::Queue\n',
      },
    );
    expect(told).toEqual([]);
    expect(ids).toEqual(['Topic infra/template.yaml:2', 'Queue shared/more.yaml:2']);
    expect(print).toBe('{TopicName:mine,KmsMasterKeyId:key}');
    expect([...(inputs ?? [])].sort()).toEqual(['infra/names.yaml', 'infra/template.yaml', 'shared/more.yaml']);
  });

  test('as a transform of the template, it brings whole sections', () => {
    const { ids, told } = read(
      `Transform: { Name: AWS::Include, Parameters: { Location: all.json } }\nDescription: d\n`,
      {
        'infra/all.json': '{ "Resources": { "T": { "Type": "AWS::SNS::Topic" } } }',
      },
    );
    expect(told).toEqual([]);
    expect(ids).toEqual(['T infra/all.json:1']);
  });

  test('what is wrong in an included file is told there', () => {
    const { told } = read(`Resources:\n  ${include('more.yaml')}\n`, {
      'infra/more.yaml': 'T:\n  Type: AWS::SNS::Topic\n  Properties: { TopicName: !Ref Gone }\n',
    });
    expect(told).toEqual(['error undefined-reference infra/more.yaml:3']);
  });

  test.each([
    ['s3://bucket/key', 'note remote-include infra/template.yaml:5'],
    ['!Sub "s3://${AWS::Region}/key"', 'note remote-include infra/template.yaml:5'],
    ['../../etc/passwd', 'note remote-include infra/template.yaml:5'],
    ['gone.yaml', 'warning missing-include infra/template.yaml:5'],
    ['list.yaml', 'error wrong-type infra/template.yaml:5'],
  ])('%s is told, and the rest is read', (location, told) => {
    const files = { 'infra/list.yaml': '- a\n' };
    const template = `Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n    Properties:\n      ${include(location)}\n`;
    expect(read(template, files)).toMatchObject({ ids: ['Topic infra/template.yaml:2'], told: [told] });
  });

  test('a file includes no others, and files that are named without end are refused', () => {
    expect(read(`Resources:\n  ${include('a.yaml')}\n`, { 'infra/a.yaml': `${include('a.yaml')}\n` }).ids).toEqual([]);
    const many = Array.from(
      { length: 300 },
      (_, at) => `  R${at}: { Type: AWS::SNS::Topic, ${include('p.yaml')} }`,
    ).join('\n');
    expect(read(`Resources:\n${many}\n`, { 'infra/p.yaml': 'Metadata: {}\n' }).told[0]).toMatch(
      /^error too-many-includes/,
    );
  });
});

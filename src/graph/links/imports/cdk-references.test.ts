import { assembly, type PlainAssembly, type PlainObject } from '../../../../test/support/assembly.js';
import { edgesOf } from '../../../../test/support/graph.js';
import { contextOf } from '../../../../test/support/read-context.js';
import { cdkReader } from '../../../read/cdk/cdk-reader.js';
import { readEstate } from '../../../read/read-estate.js';

function linesOf(plain: PlainAssembly): readonly string[] {
  const { estate } = readEstate(contextOf(assembly(plain)), [cdkReader]);
  return edgesOf(estate)
    .filter(({ mechanism }) => mechanism !== 'declared-order')
    .map(
      ({ kind, mechanism, from, to, wired }) =>
        `${kind} ${mechanism} ${from.service}:${from.id} → ${to.service}:${to.id} ${wired}`,
    );
}

const at = (region: string, account = '111122223333') => ({ environment: `aws://${account}/${region}` });
const consumer = (topic: unknown) => ({
  F: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: { TOPIC: topic } } } },
});
const path = '/cdk/exports/Web/Sharedus1RefT1234ABCD';
const writer = (value: unknown, region = 'eu-west-1') => ({
  Type: 'Custom::CrossRegionExportWriter',
  Properties: { WriterProps: { region, exports: { [path]: value } } },
});
const reader = {
  Type: 'Custom::CrossRegionExportReader',
  Properties: { ReaderProps: { region: 'eu-west-1', prefix: 'Web', imports: { [path]: `{{resolve:ssm:${path}}}` } } },
};
const topic = { Type: 'AWS::SNS::Topic' };

describe('a strong reference into another region', () => {
  const shared = (region?: string) => ({
    artifact: at('us-east-1'),
    resources: { T: topic, Writer: writer({ Ref: 'T' }, region) },
  });
  const web = {
    artifact: at('eu-west-1'),
    resources: { Reader: reader, ...consumer({ 'Fn::GetAtt': ['Reader', path] }) },
  };

  test('is an import of the writer, and leads to what was written', () => {
    expect(linesOf({ stacks: { Shared: shared(), Web: web } })).toEqual([
      'import ssm-parameter Web:main → Shared:Writer yes',
      'publish sns Web:F → Shared:T yes',
    ]);
  });

  test('is not one to a writer that writes elsewhere, or in another account', () => {
    const unknown = [`import ssm-parameter Web:main → null:${path} unknown`];
    expect(linesOf({ stacks: { Shared: shared('ap-south-1'), Web: web } }).slice(0, 1)).toEqual(unknown);
    const away = { ...shared(), artifact: at('us-east-1', '444455556666') };
    expect(linesOf({ stacks: { Shared: away, Web: web } }).slice(0, 1)).toEqual(unknown);
  });
});

describe('a weak reference', () => {
  const output = (more: object) => ({ 'Fn::GetStackOutput': { StackName: 'shared', OutputName: 'Topic', ...more } });
  const shared = (environment: PlainObject) => ({
    artifact: environment,
    properties: { stackName: 'shared' },
    resources: { T: topic },
    outputs: { Topic: { Value: { Ref: 'T' } } },
  });
  const role = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::444455556666:role/GetStackOutput']] };

  test('is an import of the output of the stack in the region and account that it names', () => {
    const stacks = {
      Here: shared(at('eu-west-1')),
      There: shared(at('us-east-1')),
      Foreign: shared(at('us-east-1', '444455556666')),
    };
    const web = (more: object) => ({
      ...stacks,
      Web: { artifact: at('eu-west-1'), resources: consumer(output(more)) },
    });
    const to = (more: object) => linesOf({ stacks: web(more) });
    expect(to({})).toEqual(['import stack-output Web:main → Here:Topic yes', 'publish sns Web:F → Here:T yes']);
    expect(to({ Region: 'us-east-1' })).toEqual([
      'import stack-output Web:main → There:Topic yes',
      'publish sns Web:F → There:T yes',
    ]);
    expect(to({ Region: 'us-east-1', RoleArn: role })).toEqual([
      'import stack-output Web:main → Foreign:Topic yes',
      'publish sns Web:F → Foreign:T yes',
    ]);
  });
});

describe('the version of the bootstrap stack', () => {
  const parameters = {
    BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk-bootstrap/abc/version' },
  };
  const asking = (resources: object) => ({
    'cdk.out/manifest.json': assembly({ stacks: { Api: {} } })['cdk.out/manifest.json'] ?? '',
    'cdk.out/Api.template.json': JSON.stringify({ Parameters: parameters, Resources: resources }),
  });
  const edges = (resources: object) =>
    edgesOf(readEstate(contextOf(asking(resources)), [cdkReader]).estate).map(
      ({ mechanism, to }) => `${mechanism} ${to.id}`,
    );

  test('is of the account that is deployed to, and no edge; unless the estate defines it', () => {
    expect(edges({ T: topic })).toEqual([]);
    const parameter = { Type: 'AWS::SSM::Parameter', Properties: { Name: '/cdk-bootstrap/abc/version', Value: '6' } };
    expect(edges({ V: parameter })).toEqual(['ssm-parameter V']);
  });
});

describe('a declaration', () => {
  const named = (id: string, type: string, more: object = {}) => ({
    Type: type,
    Metadata: { 'aws:cdk:path': `${id}/Resource`, ...more },
  });
  const declaring = (target: string) =>
    assembly({
      stacks: {
        Shared: { resources: { Orders1A2B3C4D: named('Shared/Orders', 'AWS::SNS::Topic') } },
        Web: {
          resources: {
            Fn1A2B3C4D: named('Web/Fn', 'AWS::Lambda::Function', { Stackgate: { Uses: [{ publish: target }] } }),
          },
        },
      },
    });

  test.each(['Shared:Orders', 'Shared:Orders1A2B3C4D', 'Shared:Shared/Orders/Resource'])('may name %s', (target) => {
    const { estate } = readEstate(contextOf(declaring(target)), [cdkReader]);
    expect(edgesOf(estate).map(({ to, declared }) => `${to.service}:${to.id} ${declared}`)).toEqual([
      'Shared:Orders1A2B3C4D yes',
    ]);
  });
});

import { assembly, fileAsset, type PlainAssembly, type PlainObject } from '../../../test/support/assembly.js';
import { contextOf } from '../../../test/support/read-context.js';
import { readEstate } from '../read-estate.js';
import { cdkReader } from './cdk-reader.js';

function read(plain: PlainAssembly, more: Record<string, string> = {}) {
  const { estate, diagnostics } = readEstate(contextOf({ ...assembly(plain), ...more }), [cdkReader]);
  const stacks = estate.services.flatMap((service) => service.stacks);
  const resources = stacks.flatMap((stack) => [...stack.resources.values()]);
  return { services: estate.services, stacks, resources, diagnostics };
}

const hash = 'a1'.repeat(32);
const fn = (code: unknown, metadata?: PlainObject) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Code: code },
  ...(metadata && { Metadata: metadata }),
});

describe('the code of functions', () => {
  const codeOf = (resource: PlainObject, assets: PlainObject, metadata: PlainObject = {}) =>
    read({ stacks: { Api: { resources: { F: resource }, assets, metadata } } }).resources[0]?.code;
  const files = { [hash]: fileAsset(`asset.${hash}`, `${hash}.zip`) };

  test.each<[string, PlainObject, PlainObject, string | undefined]>([
    ['by the key of its object', fn({ S3Bucket: 'b', S3Key: `${hash}.zip` }), { files }, `cdk.out/asset.${hash}`],
    ['by metadata', fn({ S3Key: 'k' }, { 'aws:asset:path': 'asset.1' }), {}, 'cdk.out/asset.1'],
    [
      'by the tag of an image',
      fn({ ImageUri: { 'Fn::Sub': `\${AWS::AccountId}.dkr.ecr.\${AWS::Region}.amazonaws.com/assets:${hash}` } }),
      {
        dockerImages: {
          x: { source: { directory: 'image' }, destinations: { d: { repositoryName: 'assets', imageTag: hash } } },
        },
      },
      'cdk.out/image',
    ],
    [
      'a layer’s',
      { Type: 'AWS::Lambda::LayerVersion', Properties: { Content: { S3Key: `${hash}.zip` } } },
      { files },
      `cdk.out/asset.${hash}`,
    ],
    ['not what the manifest does not hold', fn({ S3Key: 'other.zip' }), { files }, undefined],
    ['not inline', fn({ ZipFile: 'exports.x = 1' }), { files }, undefined],
    [
      'never outside of the output',
      fn({ S3Key: 'k.zip' }),
      { files: { x: fileAsset('../../etc', 'k.zip') } },
      undefined,
    ],
  ])('%s', (_, resource, assets, expected) => {
    expect(codeOf(resource, assets)).toEqual(expected === undefined ? undefined : [expected]);
  });

  test('by the parameters of version 1', () => {
    const data = { path: 'asset.1', packaging: 'zip', s3BucketParameter: 'AssetBucket', sourceHash: 'x' };
    const code = { S3Bucket: { Ref: 'AssetBucket' }, S3Key: { 'Fn::Join': ['', ['a', 'b']] } };
    expect(codeOf(fn(code), {}, { '/Api/F': [{ type: 'aws:cdk:asset', data }] })).toEqual(['cdk.out/asset.1']);
  });

  test('of a nested assembly lies in the output around it', () => {
    const stacks = {
      Api: { resources: { F: fn({ S3Key: 'k.zip' }) }, assets: { files: { x: fileAsset('../asset.1', 'k.zip') } } },
    };
    expect(read({ stages: { 'assembly-Prod': { stacks } } }).resources[0]?.code).toEqual(['cdk.out/asset.1']);
  });
});

describe('nested stacks', () => {
  const url = { 'Fn::Join': ['', ['https://s3.eu-west-1.', { Ref: 'AWS::URLSuffix' }, '/assets/inner.json']] };
  const inner = {
    Type: 'AWS::CloudFormation::Stack',
    Properties: { TemplateURL: url, Parameters: { Topic: { Ref: 'T' } } },
  };
  const template = JSON.stringify({
    Parameters: { Topic: { Type: 'String' } },
    Resources: { S1234ABCD: { Type: 'AWS::SNS::Subscription', Properties: { TopicArn: { Ref: 'Topic' } } } },
    Outputs: { O: { Value: { Ref: 'S1234ABCD' } } },
  });
  const logicalId = (data: string) => [{ type: 'aws:cdk:logicalId', data }];
  const app: PlainAssembly = {
    stacks: {
      Api: {
        resources: { T: { Type: 'AWS::SNS::Topic' }, Inner745E041B: inner },
        assets: { files: { x: fileAsset('Inner.nested.template.json', 'inner.json') } },
        metadata: {
          '/Api/T': logicalId('T'),
          '/Api/Inner.NestedStack/Inner.NestedStackResource': logicalId('Inner745E041B'),
          '/Api/Inner/S/Resource': logicalId('S1234ABCD'),
        },
      },
    },
  };

  test('whose template is known by the asset manifest alone are read, with parameters and construct paths', () => {
    const { stacks, diagnostics } = read(app, { 'cdk.out/Inner.nested.template.json': template });
    expect(diagnostics).toEqual([]);
    expect(stacks.map(({ id, file }) => [id, file])).toEqual([
      ['main', 'cdk.out/Api.template.json'],
      ['Inner745E041B', 'cdk.out/Inner.nested.template.json'],
    ]);
    const names = stacks.flatMap(({ resources }) =>
      [...resources.values()].map(({ constructPath, label }) => [constructPath, label]),
    );
    expect(names).toEqual([
      ['Api/T', 'T'],
      ['Api/Inner.NestedStack/Inner.NestedStackResource', 'Inner'],
      ['Api/Inner/S/Resource', 'Inner/S'],
    ]);
    expect(stacks[1]?.parameters.get('Topic')?.value).toMatchObject({ parts: [{ kind: 'ref', logicalId: 'T' }] });
  });

  test('whose template is not there are told at their place', () => {
    expect(read(app).diagnostics).toMatchObject([
      { code: 'cloudformation/missing-template', location: { file: 'cdk.out/Api.template.json' } },
    ]);
  });
});

describe('construct paths', () => {
  const topic = { Type: 'AWS::SNS::Topic' };
  const tree = (children: PlainObject) =>
    JSON.stringify({ version: 'tree-0.1', tree: { id: 'App', path: '', children } });
  const node = (logicalId: string) => ({ attributes: { 'aws:cdk:cloudformation:logicalId': logicalId } });
  const withTree = { Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } } };

  test('come from tree.json where neither template nor metadata has them', () => {
    const api = { children: { Orders: { children: { Resource: node('Orders1') } } } };
    const { resources, services } = read(
      { stacks: { Api: { resources: { Orders1: topic } } }, artifacts: withTree },
      { 'cdk.out/tree.json': tree({ Api: api }) },
    );
    expect(resources[0]).toMatchObject({ id: 'Orders1', constructPath: 'Api/Orders/Resource', label: 'Orders' });
    expect(services[0]?.inputs).toContain('cdk.out/tree.json');
  });

  test('of the template come before all others', () => {
    const resources = { T: { ...topic, Metadata: { 'aws:cdk:path': 'Api/Mine/Resource' } } };
    const metadata = { '/Api/Other': [{ type: 'aws:cdk:logicalId', data: 'T' }] };
    expect(read({ stacks: { Api: { resources, metadata } } }).resources[0]?.label).toBe('Mine');
  });

  test.each(['{', '[]', '{"tree": []}', '{"tree": {"children": {"Api": 3}}}'])('a tree that is %p is none', (text) => {
    const { resources } = read({ stacks: { Api: {} }, artifacts: withTree }, { 'cdk.out/tree.json': text });
    expect(resources).toHaveLength(1);
    expect(resources[0]).not.toHaveProperty('constructPath');
  });

  test('say where the construct is made, as far as that is in the repository', () => {
    const trace = [
      '...new Topic in aws-cdk-lib...',
      'new Api (/build/agent/7/app/lib/api.ts:12:5)',
      '/build/agent/7/bin.ts:1:1',
    ];
    const metadata = {
      '/Api/T': [
        { type: 'aws:cdk:logicalId', data: 'T' },
        { type: 'aws:cdk:creationStack', data: trace },
      ],
    };
    const sources = { 'app/cdk.json': '{}', 'app/lib/api.ts': '' };
    const files = assembly({ stacks: { Api: { metadata } } }, 'app/cdk.out');
    const { estate } = readEstate(contextOf({ ...files, ...sources }), [cdkReader]);
    expect(estate.services[0]?.stacks[0]?.resources.get('T')).toMatchObject({
      constructedAt: { file: 'app/lib/api.ts', line: 12, column: 5 },
    });
  });
});

describe('what the app said while it was synthesised', () => {
  const said = (entries: readonly PlainObject[], more: Record<string, string> = {}) =>
    read({ stacks: { Api: { metadata: { '/Api/F': entries } } } }, more).diagnostics;

  test('is a diagnostic of the same weight, with the construct', () => {
    const entries = [
      { type: 'aws:cdk:error', data: 'no encryption' },
      { type: 'aws:cdk:warning', data: 'deprecated' },
      { type: 'aws:cdk:info', data: 'fyi' },
      { type: 'aws:cdk:logicalId', data: 'F' },
    ];
    expect(said(entries)).toMatchObject([
      {
        severity: 'error',
        code: 'cdk/synth-error',
        message: 'Api/F: no encryption',
        location: { file: 'cdk.out/manifest.json' },
      },
      { severity: 'warning', code: 'cdk/synth-warning', message: 'Api/F: deprecated' },
      { severity: 'note', code: 'cdk/synth-info', message: 'Api/F: fyi' },
    ]);
  });

  test('stands where it was said, and never names a file that is not the repository’s', () => {
    const trace = ['Annotations.addError (/x/node_modules/lib.js:1:1)', 'new Api (/x/y/lib/api.ts:9:23)'];
    const entry = { type: 'aws:cdk:error', data: 'bad', trace };
    expect(said([entry], { 'lib/api.ts': '' })[0]?.location).toEqual({ file: 'lib/api.ts', line: 9, column: 23 });
    expect(JSON.stringify(said([entry]))).not.toContain('/x/');
    const hostile = { ...entry, trace: ['/x/../../../etc/passwd:1:1', 'a:9999999999:1', ':1:1', 'x'.repeat(100_000)] };
    expect(said([hostile], { 'etc/passwd': '' })[0]?.location.file).toBe('cdk.out/manifest.json');
  });

  test('is read from the file beside the manifest as well, and from nowhere else', () => {
    const file = (additionalMetadataFile: string) =>
      read(
        { stacks: { Api: { artifact: { additionalMetadataFile } } } },
        {
          'cdk.out/Api.metadata.json': JSON.stringify({ '/Api/F': [{ type: 'aws:cdk:error', data: 'bad' }] }),
          'secret.json': '{"/Api/F": [{"type": "aws:cdk:error", "data": "secret"}]}',
        },
      );
    expect(file('Api.metadata.json').diagnostics).toMatchObject([{ location: { file: 'cdk.out/Api.metadata.json' } }]);
    expect(file('Api.metadata.json').services[0]?.inputs).toContain('cdk.out/Api.metadata.json');
    expect(file('../secret.json').diagnostics).toEqual([]);
    expect(file('gone.json').diagnostics).toEqual([]);
  });
});

describe('a stack’s settings', () => {
  test('of the manifest are on its top stack; tags of old apps stand in its metadata', () => {
    const tags = [
      {
        type: 'aws:cdk:stack-tags',
        data: [
          { Key: 'team', Value: 'a' },
          { key: 'cost', value: 'b' },
        ],
      },
    ];
    const properties = { terminationProtection: true, notificationArns: ['arn:aws:sns:eu-west-1:111122223333:t'] };
    const { stacks } = read({ stacks: { Api: { properties, metadata: { '/Api': tags } } } });
    expect(stacks[0]).toMatchObject({ terminationProtection: true, notificationArns: [{ kind: 'scalar' }] });
    expect([...(stacks[0]?.tags ?? [])].map(([key, value]) => [key, value.kind === 'scalar' && value.value])).toEqual([
      ['team', 'a'],
      ['cost', 'b'],
    ]);
  });
});

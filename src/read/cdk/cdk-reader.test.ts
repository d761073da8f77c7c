import { contextOf } from '../../../test/support/read-context.js';
import { cloudFormationReader } from '../cloudformation/cloudformation-reader.js';
import { readEstate } from '../read-estate.js';
import { cdkReader } from './cdk-reader.js';

type Artifacts = Record<string, unknown>;

const manifest = (artifacts: Artifacts) => JSON.stringify({ version: '40.0.0', artifacts }, null, 1);
const stack = (id: string, more: Artifacts = {}, properties: Artifacts = {}) => ({
  type: 'aws:cloudformation:stack',
  environment: 'aws://unknown-account/unknown-region',
  properties: { templateFile: `${id}.template.json`, ...properties },
  ...more,
});
const template = (resources: Artifacts = { T: { Type: 'AWS::SNS::Topic', Metadata: { 'aws:cdk:path': 'App/T' } } }) =>
  JSON.stringify({ Resources: resources });

function read(files: Record<string, string>, options: Parameters<typeof contextOf>[1] = {}) {
  const { estate, diagnostics } = readEstate(contextOf(files, options), [cdkReader, cloudFormationReader]);
  return { services: estate.services, codes: diagnostics.map(({ code }) => code), diagnostics };
}

const twoStacks = {
  'app/cdk.json': '{}',
  'app/cdk.out/manifest.json': manifest({
    'Shared.assets': { type: 'cdk:asset-manifest', properties: { file: 'Shared.assets.json' } },
    Shared: stack('Shared', { dependencies: ['Shared.assets'], environment: 'aws://111122223333/eu-west-1' }),
    'Web.assets': { type: 'cdk:asset-manifest', dependencies: ['Shared'] },
    Web: stack('Web', { dependencies: ['Web.assets'], displayName: 'Stage/Web' }, { stackName: 'prod-web' }),
    Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
  }),
  'app/cdk.out/Shared.template.json': template(),
  'app/cdk.out/Web.template.json': template(),
  'app/cdk.out/Shared.assets.json': '{"Resources::":1}',
};

describe('cdkReader', () => {
  test('each stack of an app is a service, ordered as the manifest says, and no template is found twice', () => {
    const { services, codes } = read(twoStacks);
    expect(codes).toEqual([]);
    expect(services.map(({ name, format, directory }) => [name, format, directory])).toEqual([
      ['Shared', 'cdk', 'app'],
      ['Stage-Web', 'cdk', 'app'],
    ]);
    const [shared, web] = services;
    expect(shared?.stacks[0]).toMatchObject({ key: 'Shared/main', account: '111122223333', region: 'eu-west-1' });
    expect(web?.stacks[0]).toMatchObject({ name: { value: 'prod-web' } });
    expect(web?.stacks[0]).not.toHaveProperty('account');
    expect(web?.dependsOn).toMatchObject([{ on: 'Shared', location: { file: 'app/cdk.out/manifest.json' } }]);
    expect(web?.stacks[0]?.resources.get('T')?.constructPath).toBe('App/T');
  });

  test.each(['{"version":', '', '[]', '{"version":"40.0.0","artifacts":{"Web":{"type":"aws:cloudformation:st'])(
    'templates beside a broken manifest belong to the app, which is told to be broken: %p',
    (text) => {
      const { services, diagnostics } = read({ ...twoStacks, 'app/cdk.out/manifest.json': text });
      expect(services).toEqual([]);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ location }) => location.file)).toEqual(['app/cdk.out/manifest.json']);
    },
  );

  test('so they do in an output of another name; the manifest of another tool has none', () => {
    const files = { 'out/manifest.json': '{"version":', 'out/Web.template.json': template() };
    expect(read(files)).toMatchObject({ services: [], diagnostics: [{ severity: 'error' }, {}] });
    expect(read({ ...files, 'out/manifest.json': '{"name":"pwa"}' }).services).toHaveLength(1);
    expect(read({ 'web/manifest.json': '{"name":', 'web/template.json': template() }).services).toHaveLength(1);
  });

  test('equal stack names in two apps are qualified by their folders, and so is the order between them', () => {
    const app = (folder: string) => ({
      [`${folder}/cdk.json`]: '{}',
      [`${folder}/cdk.out/manifest.json`]: manifest({ Api: stack('Api', { dependencies: ['Db'] }), Db: stack('Db') }),
      [`${folder}/cdk.out/Api.template.json`]: template(),
      [`${folder}/cdk.out/Db.template.json`]: template(),
    });
    const { services } = read({ ...app('shop'), ...app('bank') });
    expect(services.map(({ name, dependsOn }) => [name, ...dependsOn.map(({ on }) => on)])).toEqual([
      ['bank-Api', 'bank-Db'],
      ['bank-Db'],
      ['shop-Api', 'shop-Db'],
      ['shop-Db'],
    ]);
  });

  test('reads nested assemblies, nested stacks and the code of functions', () => {
    const { services, codes } = read({
      'app/cdk.out/manifest.json': manifest({
        'assembly-Prod': { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Prod' } },
      }),
      'app/cdk.out/assembly-Prod/manifest.json': manifest({ Api: stack('Api', { displayName: 'Prod/Api' }) }),
      'app/cdk.out/assembly-Prod/Api.template.json': template({
        Inner: {
          Type: 'AWS::CloudFormation::Stack',
          Properties: { TemplateURL: { 'Fn::Sub': 'https://s3.${AWS::URLSuffix}/x.json' } },
          Metadata: { 'aws:asset:path': 'Inner.nested.template.json' },
        },
      }),
      'app/cdk.out/assembly-Prod/Inner.nested.template.json': template({
        F: { Type: 'AWS::Lambda::Function', Metadata: { 'aws:asset:path': 'asset.1', 'aws:asset:property': 'Code' } },
      }),
    });
    expect(codes).toEqual([]);
    expect(services.map(({ name }) => name)).toEqual(['Prod-Api']);
    expect(services[0]?.stacks.map(({ key }) => key)).toEqual(['Prod-Api/main', 'Prod-Api/Inner']);
    expect(services[0]?.stacks[1]?.resources.get('F')?.code).toEqual(['app/cdk.out/assembly-Prod/asset.1']);
  });

  test('a name from --assembly stands for the only stack, and goes before several', () => {
    const { 'app/cdk.json': _, ...files } = twoStacks;
    expect(read(files, { assemblies: { web: 'app/cdk.out' } }).services.map(({ name }) => name)).toEqual([
      'web-Shared',
      'web-Stage-Web',
    ]);
    const one = { 'out/manifest.json': manifest({ Api: stack('Api') }), 'out/Api.template.json': template() };
    expect(read(one, { assemblies: { web: 'out/' } }).services.map(({ name }) => name)).toEqual(['web']);
  });

  test('an app without output is said, unless its output is given', () => {
    const app = { 'shop/cdk.json': '{}' };
    expect(read(app).diagnostics).toMatchObject([
      { severity: 'warning', code: 'cdk/no-assembly', message: expect.stringContaining('--assembly shop=DIR') },
    ]);
    const out = { 'elsewhere/manifest.json': manifest({ S: stack('S') }), 'elsewhere/S.template.json': template() };
    expect(read({ ...app, ...out }, { assemblies: { shop: 'elsewhere' } }).codes).toEqual([]);
  });

  test.each([
    ['{"version": "40.0.0", "artifacts": [1], "x": "cdk:"}', ['cdk/manifest', 'cdk/no-stacks']],
    [
      '{"version": "40.0.0", "artifacts": {"S": {"type": "aws:cloudformation:stack"}}}',
      ['cdk/manifest', 'cdk/no-stacks'],
    ],
    [
      '{"version": "40.0.0", "artifacts": {"S": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "../../x.json"}}}}',
      ['cdk/manifest', 'cdk/no-stacks'],
    ],
    [
      '{"version": "40.0.0", "artifacts": {"S": {"type": "aws:cloudformation:stack", "properties": {"templateFile": "gone.json"}}}}',
      ['cdk/missing-template'],
    ],
    [
      '{"version": "40.0.0", "artifacts": {"A": {"type": "cdk:cloud-assembly", "properties": {"directoryName": "."}}}}',
      ['cdk/manifest', 'cdk/no-stacks'],
    ],
    ['{"version": "40.0.0", "artifacts": {"S": {"type": "aws:cloudformation:stack"', ['json/syntax', 'cdk/no-stacks']],
  ])('%s is told, not thrown', (text, expected) => {
    const { services, codes } = read({ 'a/cdk.out/manifest.json': text });
    expect(services).toEqual([]);
    expect(codes).toEqual(expected);
  });
});

import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readZip } from '../../test/support/read-zip.js';
import { type ScratchFiles, scratchFolder } from '../../test/support/scratch-folder.js';
import { openArtefacts } from '../artefacts/artefact-folder.js';
import { digestOf } from '../plan/fingerprint.js';
import { sizeProblem } from './artefacts/built-check.js';
import { type PackageOptions, type PackageOutcome, runPackage } from './package.js';

interface Packed extends PackageOutcome {
  readonly out: string;
  /** `service/resource.property` to the archive's contents; an artefact that is no archive as its text. */
  readonly contents: Readonly<Record<string, unknown>>;
  readonly problems: readonly string[];
}

function pack(files: ScratchFiles, options: Partial<PackageOptions> = {}): Packed {
  return packFolder(scratchFolder(files), options);
}

function packFolder(directory: string, options: Partial<PackageOptions> = {}): Packed {
  const out = join(scratchFolder(), 'out');
  const given = { directory, out, assemblies: new Map(), packaged: false, images: new Map(), environment: {} };
  const outcome = runPackage({ ...given, onProgress: () => undefined, ...options });
  const contents = (outcome.manifest?.artefacts ?? []).map(({ service, resource, property, key, digest }) => {
    const bytes = readFileSync(join(options.out ?? out, 'artefacts', digest));
    const isArchive = bytes.subarray(0, 2).toString() === 'PK';
    const name = resource === '' ? `${service} ${key}` : `${service}/${resource}.${property}`;
    return [name, isArchive ? readZip(bytes) : bytes.toString()];
  });
  const problems = outcome.diagnostics.map(({ severity, code }) => `${severity} ${code}`);
  return { ...outcome, out, contents: Object.fromEntries(contents), problems };
}

const messages = ({ diagnostics }: PackageOutcome) => diagnostics.map(({ message }) => message).join('\n');

const sam = (properties: string, more = '') =>
  `Transform: AWS::Serverless-2016-10-31\nResources:\n  Pay:\n    Type: AWS::Serverless::Function\n    Properties: { Handler: a.handler, Runtime: nodejs22.x, ${properties} }\n${more}`;
const plain = (properties: string) =>
  `Resources: { F: { Type: AWS::Lambda::Function, Properties: { Role: r, Handler: a.handler, Runtime: nodejs22.x, ${properties} } } }`;
const serverless = (more: string) => `service: shop\nprovider: { name: aws, runtime: nodejs22.x }\n${more}`;
const oneFunction = 'functions: { one: { handler: src/one.handler } }\n';

describe('what goes in, by each tool', () => {
  test('serverless.yml: its patterns; the definition itself stays out', () => {
    const { contents, manifest } = pack({
      'shop/serverless.yml': serverless(`package: { patterns: ['!*.md'] }\n${oneFunction}`),
      'shop/src/one.js': '1',
      'shop/README.md': 'x',
      'shop/bin/run.sh': 'go',
    });
    expect(contents).toEqual({
      'shop/OneLambdaFunction.Code': { 'bin/run.sh': '100755 go', 'src/one.js': '100644 1' },
    });
    expect(manifest?.artefacts[0]?.from).toEqual(['shop']);
  });

  test('serverless.yml: functions of one archive share it; layers have their own', () => {
    const { contents, manifest, out } = pack({
      'shop/serverless.yml': serverless(
        'layers: { common: { path: layer } }\nfunctions: { one: { handler: src/one.handler }, two: { handler: src/one.other } }\n',
      ),
      'shop/src/one.js': '1',
      'shop/layer/nodejs/x.js': '2',
    });
    expect(contents['shop/CommonLambdaLayer.Content']).toEqual({ 'nodejs/x.js': '100644 2' });
    expect(contents['shop/OneLambdaFunction.Code']).toEqual({ 'src/one.js': '100644 1' });
    expect(new Set(manifest?.artefacts.map(({ digest }) => digest)).size).toBe(2);
    expect(readdirSync(join(out, 'artefacts'))).toHaveLength(2);
  });

  test('what the framework packaged is taken as it is with --packaged', () => {
    const template = {
      Resources: {
        OneLambdaFunction: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Code: { S3Bucket: 'b', S3Key: 'serverless/shop/dev/1700000000000-2023-11-14T22:13:20.000Z/shop.zip' },
          },
        },
      },
    };
    const files = {
      'shop/serverless.yml': serverless(`plugins: [serverless-esbuild]\n${oneFunction}`),
      'shop/src/one.ts': 'source',
      'shop/.serverless/cloudformation-template-update-stack.json': JSON.stringify(template),
      'shop/.serverless/serverless-state.json': JSON.stringify({ service: { provider: { stage: 'dev' } } }),
      'shop/.serverless/shop.zip': 'as the plugin built it',
    };
    expect(pack(files, { packaged: true }).contents).toEqual({
      'shop/OneLambdaFunction.Code': 'as the plugin built it',
    });
    const without = pack(files);
    expect(without.problems).toContain('error package/not-built');
    expect(messages(without)).toContain('serverless package');
  });

  test('SAM: what `sam build` made where its template says so, else the folder', () => {
    const built = {
      'pay/.aws-sam/build/template.yaml': sam('CodeUri: Shared'),
      'pay/.aws-sam/build/Shared/a.js': 'built',
    };
    const files = { 'pay/template.yaml': sam('CodeUri: src/'), 'pay/src/a.js': 'source' };
    expect(pack({ ...files, ...built }).contents).toEqual({ 'pay/Pay.Code': { 'a.js': '100644 built' } });
    expect(pack(files).contents).toEqual({ 'pay/Pay.Code': { 'a.js': '100644 source' } });
    const elsewhere = { ...files, 'pay/.aws-sam/build/template.yaml': 'Resources: {}' };
    expect(pack(elsewhere).contents).toEqual({ 'pay/Pay.Code': { 'a.js': '100644 source' } });
  });

  test('SAM: a build that is older than its template, or does not have a function, is a warning with the command', () => {
    const directory = scratchFolder({
      'pay/template.yaml': sam('CodeUri: src/'),
      'pay/src/a.js': 'source',
      'pay/.aws-sam/build/template.yaml': sam('CodeUri: Pay'),
      'pay/.aws-sam/build/Pay/a.js': 'built',
    });
    const build = join(directory, 'pay/.aws-sam/build/template.yaml');
    const template = join(directory, 'pay/template.yaml');
    utimesSync(template, 1_000, 1_000);
    expect(packFolder(directory).problems).toEqual([]);
    utimesSync(build, 900, 900);
    const old = packFolder(directory);
    expect(old.problems).toEqual(['warning package/sam-build-old']);
    expect(messages(old)).toBe(
      'pay/template.yaml was written after pay/.aws-sam/build/template.yaml: run `sam build` again.',
    );
    expect(old.manifest?.digest).toBe(packFolder(directory).manifest?.digest);
    writeFileSync(build, 'Resources: {}');
    expect(messages(packFolder(directory))).toContain('has no Pay, which is packed from its sources: run `sam build`');
  });

  test('CloudFormation: folders and files are archived, archives are not, definitions are files', () => {
    const api = ', A: { Type: AWS::ApiGateway::RestApi, Properties: { BodyS3Location: ./api.json } } }';
    const { contents } = pack({
      'f/template.yaml': plain('Code: ./src').replace(/ }$/, api),
      'f/src/a.js': '1',
      'f/api.json': '{}',
      'g/template.yaml': plain('Code: a.js'),
      'g/a.js': '2',
      'h/template.yaml': plain('Code: made.zip'),
      'h/made.zip': 'made elsewhere',
      'i/template.yaml': plain('Timeout: 3'),
      'i/a.js': '3',
    });
    expect(contents).toEqual({
      'f/A.BodyS3Location': '{}',
      'f/F.Code': { 'a.js': '100644 1' },
      'g/F.Code': { 'a.js': '100644 2' },
      'h/F.Code': 'made elsewhere',
      'i/F.Code': { 'a.js': '100644 3', 'template.yaml': expect.stringContaining('Timeout') },
    });
  });

  test('the CDK: assets that a template names, by the keys of the CDK', () => {
    const [code, data, unused] = ['1', '2', '3'].map((digit) => digit.repeat(64));
    const asset = (path: string, packaging: string, objectKey: string) => ({
      source: { path, packaging },
      destinations: { current: { bucketName: 'cdk-x-assets-${AWS::AccountId}-${AWS::Region}', objectKey } },
    });
    const { contents, problems } = pack({
      'cdk.json': '{}',
      'cdk.out/manifest.json': JSON.stringify({
        version: '48.0.0',
        artifacts: {
          S: { type: 'aws:cloudformation:stack', properties: { templateFile: 's.json' }, dependencies: ['S.assets'] },
          'S.assets': { type: 'cdk:asset-manifest', properties: { file: 'S.assets.json' } },
        },
      }),
      'cdk.out/S.assets.json': JSON.stringify({
        version: '48.0.0',
        files: {
          code: asset('asset.code', 'zip', `${code}.zip`),
          data: asset('asset.data.txt', 'file', `${data}.txt`),
          unused: asset('asset.gone', 'zip', `${unused}.zip`),
        },
      }),
      'cdk.out/s.json': JSON.stringify({
        Resources: {
          F: { Type: 'AWS::Lambda::Function', Properties: { Code: { S3Bucket: 'b', S3Key: `${code}.zip` } } },
          D: { Type: 'Custom::Deployment', Properties: { SourceObjectKeys: [`${data}.txt`] } },
        },
      }),
      'cdk.out/asset.code/index.js': '1',
      'cdk.out/asset.data.txt': 'data',
    });
    expect(contents).toEqual({ [`S ${code}.zip`]: { 'index.js': '100644 1' }, [`S ${data}.txt`]: 'data' });
    expect(problems.filter((one) => one.startsWith('error'))).toEqual([]);
  });
});

describe('what cannot be packed is an error, with the command that helps', () => {
  test.each<readonly [string, ScratchFiles, string, string]>([
    ['code that is not there', { 'pay/template.yaml': sam('CodeUri: src/') }, 'code-missing', 'sam build'],
    [
      'a BuildMethod without a build',
      { 'pay/template.yaml': sam('CodeUri: src/', '    Metadata: { BuildMethod: esbuild }\n'), 'pay/src/a.js': '1' },
      'not-built',
      'sam build',
    ],
    ['TypeScript', { 'pay/template.yaml': sam('CodeUri: src/'), 'pay/src/a.ts': '1' }, 'not-built', 'sam build'],
    [
      'TypeScript of the framework',
      { 'shop/serverless.yml': serverless(oneFunction), 'shop/src/one.ts': '1' },
      'not-built',
      '--packaged',
    ],
    [
      'Go without its binary',
      { 'pay/template.yaml': sam('CodeUri: src/').replace('nodejs22.x', 'provided.al2023'), 'pay/src/main.go': '1' },
      'not-built',
      'sam build',
    ],
    [
      'an artifact',
      { 'shop/serverless.yml': serverless(`package: { artifact: b.zip }\n${oneFunction}`) },
      'code-missing',
      'run the build',
    ],
    [
      'a link out of the repository',
      { 'pay/template.yaml': sam('CodeUri: src/'), 'pay/src/a.js': { link: '/etc/hostname' } },
      'not-packed',
      'leads out of the repository',
    ],
    [
      'an image by a tag',
      {
        'pay/template.yaml': sam('PackageType: Image, ImageUri: "1.dkr.ecr.eu-west-1.amazonaws.com/a:v1"').replace(
          /Handler: a.handler, Runtime: nodejs22.x, /,
          '',
        ),
      },
      'image-tag',
      '--image pay/Pay=',
    ],
    [
      'an image that is built',
      {
        'shop/serverless.yml': serverless('functions: { one: { image: { name: x } } }\n').replace(
          'aws,',
          'aws, ecr: { images: { x: { path: img } } },',
        ),
        'shop/img/Dockerfile': 'x',
      },
      'not-built',
      '--image shop/one=',
    ],
  ])('%s', (_, files, code, help) => {
    const outcome = pack(files);
    expect(outcome.problems).toContain(`error package/${code}`);
    expect(messages(outcome)).toContain(help);
    expect(outcome).toMatchObject({ exitCode: 2 });
    expect(outcome.manifest).toBeUndefined();
    expect(readdirSync(outcome.out)).toEqual(['artefacts']);
  });

  test('an image that is given by its digest is in the manifest', () => {
    const uri = `1.dkr.ecr.eu-west-1.amazonaws.com/a@sha256:${'a'.repeat(64)}`;
    const template = sam('PackageType: Image, ImageUri: "x:v1"').replace(
      /Handler: a.handler, Runtime: nodejs22.x, /,
      '',
    );
    const { manifest } = pack({ 'pay/template.yaml': template }, { images: new Map([['pay/Pay', uri]]) });
    expect(manifest?.images).toEqual([{ service: 'pay', stack: 'main', resource: 'Pay', uri }]);
    const mistyped = pack(
      { 'pay/template.yaml': template },
      {
        images: new Map([
          ['pay/Pay', uri],
          ['pay/Pya', uri],
        ]),
      },
    );
    expect([mistyped.problems, mistyped.manifest]).toEqual([['error package/unknown-image'], undefined]);
    expect(messages(mistyped)).toContain('--image pay/Pya');
  });

  test('patterns that cannot be followed, or take nothing, are told with the way out', () => {
    const of = (patterns: string) =>
      messages(
        pack({
          'shop/serverless.yml': serverless(`package: { patterns: [${patterns}] }\n${oneFunction}`),
          'shop/src/one.js': '1',
        }),
      );
    expect(of("'src/+(one|two).js'")).toContain('write `{a,b}`, or run `serverless package`');
    expect(of("'!**'")).toContain('its patterns take no file of shop: !**');
  });

  test('a handler that is nowhere is a warning, and none where a layer may bring it', () => {
    const files = { 'pay/src/b.js': '1' };
    expect(pack({ ...files, 'pay/template.yaml': sam('CodeUri: src/') }).problems).toContain(
      'warning package/handler-missing',
    );
    const layered = {
      ...files,
      'pay/template.yaml': sam('CodeUri: src/, Layers: ["arn:aws:lambda:eu-west-1:1:layer:x:1"]'),
    };
    expect(pack(layered).problems).not.toContain('warning package/handler-missing');
  });

  test('code of a resource that this stage does not deploy may be missing', () => {
    const template = `Conditions: { Never: !Equals [a, b] }\n${plain('Code: ./gone').replace('Type: AWS::Lambda::Function,', 'Type: AWS::Lambda::Function, Condition: Never,')}`;
    expect(pack({ 'f/template.yaml': template }).exitCode).toBe(0);
  });
});

describe('the manifest', () => {
  const files = { 'shop/serverless.yml': serverless(oneFunction), 'shop/src/one.js': '1', 'shop/src/two.js': '2' };

  test('is the same for the same files, whenever they were written and wherever they lie', () => {
    const first = pack(files);
    const again = scratchFolder(Object.fromEntries(Object.entries(files).toReversed()));
    for (const name of ['shop/src/one.js', 'shop/src']) utimesSync(join(again, name), 1_000, 2_000);
    expect(packFolder(again).manifest).toEqual(first.manifest);
    expect(pack({ ...files, 'shop/src/two.js': '3' }).manifest?.digest).not.toBe(first.manifest?.digest);
  });

  test('has digest, size and path of everything, and deploy can open it', () => {
    const { manifest, out } = pack(files);
    const [artefact] = manifest?.artefacts ?? [];
    const bytes = readFileSync(join(out, 'artefacts', artefact?.digest ?? ''));
    expect(artefact).toMatchObject({
      key: `artefacts/${digestOf(bytes)}`,
      size: bytes.length,
      unpacked: 2,
      from: ['shop'],
    });
    expect(openArtefacts(out).manifest).toEqual(manifest);
  });

  test('holds no secret and no path of this machine', () => {
    const sentinel = 'SENTINEL-77';
    const { manifest, out } = pack({
      'f/template.yaml': `Parameters: { P: { Type: String, NoEcho: true, Default: ${sentinel} } }\n${plain('Code: ./src, Environment: { Variables: { A: !Ref P } }')}`,
      'f/src/a.js': '1',
    });
    const text = readFileSync(join(out, 'manifest.json'), 'utf8');
    expect(manifest?.artefacts).toHaveLength(1);
    expect(text).not.toContain(sentinel);
    expect(text).not.toContain('stackgate-scratch');
  });

  test('a folder for artefacts inside of what is packed is not packed', () => {
    const directory = scratchFolder(files);
    const out = join(directory, 'shop/out');
    const first = packFolder(directory, { out });
    const second = packFolder(directory, { out });
    expect(first.manifest?.artefacts).toEqual(second.manifest?.artefacts);
    expect(Object.keys(first.contents['shop/OneLambdaFunction.Code'] ?? {})).toEqual(['src/one.js', 'src/two.js']);
  });

  test('more than Lambda unpacks is said with the size', () => {
    expect(sizeProblem(262_144_000, 'F')).toBeUndefined();
    expect(sizeProblem(262_144_001, 'F')).toContain('F has 251 MB');
  });
});

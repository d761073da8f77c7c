import { packageFiles } from '../../test/support/packaged.js';
import { inBucket } from './asset-buckets.js';
import type { PackedCode } from './code-request.js';
import { digestInUrl } from './packaged.js';

const own = 'cdk-x-assets-${AWS::AccountId}-${AWS::Region}';

test('the bucket of the CDK becomes the stage’s wherever a whole text is its name, in code and in what may read it', () => {
  const arn = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::', { 'Fn::Sub': own }, '/*']] };
  const document = {
    Code: { S3Bucket: { 'Fn::Sub': own }, S3Key: 'k.zip' },
    Names: [{ 'Fn::Sub': own }, own],
    arn,
    other: `${own}x`,
  };
  expect(inBucket(document, new Set([own]), 'shop')).toEqual({
    Code: { S3Bucket: 'shop', S3Key: 'k.zip' },
    Names: ['shop', 'shop'],
    arn: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':s3:::', 'shop', '/*']] },
    other: `${own}x`,
  });
  expect(inBucket(document, new Set(), 'shop')).toBe(document);
});

const answered: PackedCode = {
  answer: ({ kind, resource }) =>
    kind === 'image'
      ? { kind: 'image', uri: `r@sha256:${'1'.repeat(64)}` }
      : resource.logicalId === 'Gone'
        ? { kind: 'problem', code: 'not-built', message: 'The code of Gone is not built.' }
        : { kind: 'object', digest: '2'.repeat(64), path: 'x' },
  assets: (_service, _stack, isNamed) => {
    const artefacts = ['k.zip', 'unnamed.zip']
      .filter(isNamed)
      .map((key) => ({ key, digest: '3'.repeat(64), path: 'a' }));
    return { artefacts, buckets: new Set([own]), problems: [] };
  },
};
const options = { code: answered, bucket: ({ region }: { readonly region: string }) => `shop-${region}` };
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects to be there.
const bodiesOf = (packaged: ReturnType<typeof packageFiles>): any[] =>
  [...packaged.bodies.values()].map((body) => JSON.parse(body));

test('packed code lies in the bucket of the stack’s region under its digest, nested templates beside it', () => {
  const packaged = packageFiles(
    {
      'f/template.yaml':
        'Resources:\n  F: { Type: AWS::Lambda::Function, Properties: { Role: r, Code: ./src } }\n  I: { Type: AWS::Lambda::Function, Properties: { Role: r, PackageType: Image, Code: { ImageUri: "r:v1" } } }\n  N: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./inner.yaml } }\n',
      'f/inner.yaml': 'Resources: { Q: { Type: AWS::SQS::Queue } }',
      'f/src/a.js': '1',
    },
    options,
  );
  const { F, I, N } = bodiesOf(packaged).find(({ Resources }) => Resources.F !== undefined).Resources;
  expect(F.Properties.Code).toEqual({ S3Bucket: 'shop-us-east-1', S3Key: `artefacts/${'2'.repeat(64)}` });
  expect(I.Properties.Code).toEqual({ ImageUri: `r@sha256:${'1'.repeat(64)}` });
  expect(N.Properties.TemplateURL).toMatch(/^https:\/\/shop-us-east-1\.s3\.us-east-1\.amazonaws\.com\/artefacts\//);
  expect(packaged.bodies.has(digestInUrl(N.Properties.TemplateURL) ?? '')).toBe(true);
  expect(packaged.stacks[0]?.stubs).toEqual([]);
});

test('a nested template is named by the address that CloudFormation is to fetch it from', () => {
  const files = {
    'f/template.yaml':
      'Resources: { N: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./inner.yaml } } }\n',
    'f/inner.yaml': 'Resources: { Q: { Type: AWS::SQS::Queue } }',
  };
  const address = ({ region }: { readonly region: string }, key: string) => `http://127.0.0.1:4566/b-${region}/${key}`;
  const packaged = packageFiles(files, { ...options, address });
  const [nested] = packaged.nested.values();
  const { N } = bodiesOf(packaged).find(({ Resources }) => Resources.N !== undefined).Resources;
  expect(N.Properties.TemplateURL).toBe(`http://127.0.0.1:4566/b-us-east-1/${nested?.objectKey}`);
});

test('code that cannot be packed is an error at its place', () => {
  const text = 'Resources:\n  Gone: { Type: AWS::Lambda::Function, Properties: { Role: r, Code: ./src } }\n';
  const { diagnostics } = packageFiles({ 'f/template.yaml': text }, options);
  expect(diagnostics).toEqual([
    {
      severity: 'error',
      code: 'package/not-built',
      message: 'The code of Gone is not built.',
      location: { file: 'f/template.yaml', line: 2, column: 3 },
    },
  ]);
});

test('assets of the CDK that a template names are artefacts by their own keys', () => {
  const packaged = packageFiles(
    {
      'cdk.json': '{}',
      'cdk.out/manifest.json': JSON.stringify({
        version: '48.0.0',
        artifacts: { S: { type: 'aws:cloudformation:stack', properties: { templateFile: 's.json' } } },
      }),
      'cdk.out/s.json': JSON.stringify({
        Resources: {
          F: { Type: 'AWS::Lambda::Function', Properties: { Code: { S3Bucket: { 'Fn::Sub': own }, S3Key: 'k.zip' } } },
        },
      }),
    },
    options,
  );
  expect(packaged.stacks[0]?.artefacts).toEqual([{ key: 'k.zip', digest: '3'.repeat(64), path: 'a' }]);
  expect(bodiesOf(packaged)[0].Resources.F.Properties.Code).toEqual({ S3Bucket: 'shop-us-east-1', S3Key: 'k.zip' });
});

test('a nested template that CloudFormation would not take is an error before anything is uploaded', () => {
  const inner = (length: number) =>
    JSON.stringify({ Metadata: { Notes: 'x'.repeat(length) }, Resources: { Q: { Type: 'AWS::SQS::Queue' } } });
  const codes = (length: number) =>
    packageFiles({
      'f/template.yaml':
        'Resources: { N: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ./inner.json } } }',
      'f/inner.json': inner(length),
    }).diagnostics.map(({ code }) => code);
  expect(codes(1_000_000)).toEqual(['package/template-too-large']);
  expect(codes(900_000)).toEqual([]);
});

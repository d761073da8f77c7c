import { addressInUrl, codeKeysOf } from './code-keys.js';
import { addressOf, digestInUrl, digestsInBody, templateUrl } from './packaged.js';

const target = { account: '111122223333', region: 'eu-west-1' };
const digest = 'a'.repeat(64);

// biome-ignore lint/suspicious/noExplicitAny: templates as they are written down.
const of = (resources: any) => codeKeysOf(JSON.stringify({ Resources: resources }), target);

test('code, layers, definitions, mapping templates and nested templates are named', () => {
  const found = of({
    F: { Type: 'AWS::Lambda::Function', Properties: { Code: { S3Bucket: 'b', S3Key: 'f' } } },
    L: { Type: 'AWS::Lambda::LayerVersion', Properties: { Content: { S3Bucket: 'b', S3Key: 'l' } } },
    A: { Type: 'AWS::ApiGateway::RestApi', Properties: { BodyS3Location: { Bucket: 'b', Key: 'a' } } },
    M: { Type: 'AWS::StepFunctions::StateMachine', Properties: { DefinitionS3Location: { Bucket: 'b', Key: 'm' } } },
    G: { Type: 'AWS::AppSync::GraphQLSchema', Properties: { DefinitionS3Location: 's3://b/g' } },
    S: { Type: 'AWS::Serverless::Function', Properties: { CodeUri: 's3://b/s' } },
    N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://s3.amazonaws.com/b/n.json' } },
    I: { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://b/i' } } },
  });
  expect(found).toEqual(['f', 'l', 'a', 'm', 'g', 's', 'n.json', 'i'].map((key) => ({ bucket: 'b', key })));
});

test('the bucket of the CDK is filled in, and is left out where the place is not known', () => {
  const code = { S3Bucket: { 'Fn::Sub': 'cdk-x-assets-${AWS::AccountId}-${AWS::Region}' }, S3Key: 'k.zip' };
  const resources = { F: { Type: 'AWS::Lambda::Function', Properties: { Code: code } } };
  expect(of(resources)).toEqual([{ bucket: 'cdk-x-assets-111122223333-eu-west-1', key: 'k.zip' }]);
  expect(codeKeysOf(JSON.stringify({ Resources: resources }))).toEqual([]);
});

test('an address that is joined is put together, and one with a parameter in it is not known', () => {
  const url = (...items: unknown[]) => ({
    N: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: { 'Fn::Join': ['', items] } } },
  });
  const joined = url('https://s3.', { Ref: 'AWS::Region' }, '.', { Ref: 'AWS::URLSuffix' }, '/b/k');
  expect(of(joined)).toEqual([{ bucket: 'b', key: 'k' }]);
  expect(of(url('https://s3.amazonaws.com/', { Ref: 'Bucket' }, '/k'))).toEqual([]);
});

test('inline code, images and what only looks like an object name nothing', () => {
  expect(
    of({
      F: { Type: 'AWS::Lambda::Function', Properties: { Code: { ZipFile: 'x' } } },
      I: { Type: 'AWS::Lambda::Function', Properties: { Code: { ImageUri: 'a/b@sha256:c' } } },
      B: { Type: 'Custom::Thing', Properties: { Code: { S3Bucket: 'b', S3Key: 'k' } } },
      constructor: { Type: 'AWS::Lambda::Function' },
      T: 'no resource',
    }),
  ).toEqual([]);
});

test('own addresses lead back to bucket, key and digest, wherever the bucket lies', () => {
  for (const place of [
    { bucket: 'shop-111122223333', region: 'eu-west-1' },
    { bucket: 'shop.example.com', region: 'eu-west-1' },
    { bucket: 'shop', region: 'cn-north-1' },
    { bucket: 'shop', region: 'us-iso-east-1' },
    { bucket: 'shop', region: 'us-isob-east-1' },
    { bucket: 'stackgate-artefacts' },
  ]) {
    const url = templateUrl(digest, place);
    expect(digestInUrl(url)).toBe(digest);
    expect(digestsInBody(JSON.stringify({ TemplateURL: url, more: url }))).toEqual([digest]);
    expect(addressInUrl(url)).toEqual({ bucket: place.bucket, key: `artefacts/${digest}` });
  }
  for (const endpoint of ['http://127.0.0.1:4566', 'https://s3.internal.example/mirror', 'http://localhost']) {
    const url = `${endpoint}/shop-1/artefacts/${digest}`;
    expect(digestsInBody(JSON.stringify({ TemplateURL: url }))).toEqual([digest]);
    expect(addressInUrl(url)).toEqual({ bucket: 'shop-1', key: `artefacts/${digest}` });
  }
  expect(addressInUrl('https://example.com/shop/code.zip')).toBeUndefined();
  expect(addressOf('k', { bucket: 'b', region: 'eu-west-1' })).toBe('https://b.s3.eu-west-1.amazonaws.com/k');
  expect(digestInUrl(`${templateUrl(digest)}0`)).toBeUndefined();
});

test('a template in YAML is read with its short functions; what is no template names nothing', () => {
  const yaml =
    'Resources:\n  F:\n    Type: AWS::Lambda::Function\n    Properties:\n      Code: { S3Bucket: !Sub "b-${AWS::Region}", S3Key: 007 }\n';
  expect(codeKeysOf(yaml, target)).toEqual([{ bucket: 'b-eu-west-1', key: '007' }]);
  for (const body of ['', '[]', '{', 'x']) expect(codeKeysOf(body)).toEqual([]);
});

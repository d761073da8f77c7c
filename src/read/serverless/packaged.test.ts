import { contextOver } from '../../../test/support/read-context.js';
import { printValue } from '../../model/walk.js';
import { memoryFiles } from '../files/memory-files.js';
import { serverlessReader } from './serverless-reader.js';
import { withStableIds } from './stable-ids.js';

const definition = `service: shop
provider: { name: aws, runtime: nodejs20.x }
plugins: [some-plugin]
functions:
  place-order:
    handler: src/place.main
    calling: [payments:charge]
`;
const digest = 'aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789aBcDeFg';
const template = {
  Resources: {
    PlaceDashorderLogGroup: {
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: '/aws/lambda/shop-dev-place-order' },
    },
    PlaceDashorderLambdaFunction: {
      Type: 'AWS::Lambda::Function',
      Properties: { FunctionName: 'shop-dev-place-order', Role: { 'Fn::GetAtt': ['IamRoleLambdaExecution', 'Arn'] } },
    },
    [`PlaceDashorderLambdaVersion${digest}`]: {
      Type: 'AWS::Lambda::Version',
      Properties: { FunctionName: { Ref: 'PlaceDashorderLambdaFunction' } },
    },
    IamRoleLambdaExecution: { Type: 'AWS::IAM::Role', Properties: {} },
    ServerlessDeploymentBucket: { Type: 'AWS::S3::Bucket' },
    ServerlessDeploymentBucketPolicy: { Type: 'AWS::S3::BucketPolicy', Properties: {} },
    MadeByPlugin: { Type: 'AWS::SQS::Queue' },
  },
  Outputs: { Newest: { Value: { Ref: `PlaceDashorderLambdaVersion${digest}` } } },
};
const state = { service: { provider: { stage: 'dev' } } };

function read(files: Record<string, string>, packaged = true) {
  const context = contextOver({ ...memoryFiles({ 'app/serverless.yml': definition, ...files }), packaged });
  const { services, diagnostics } = serverlessReader.read(
    { format: 'serverless', file: 'app/serverless.yml' },
    context,
  );
  return { resources: services[0]?.stacks[0]?.resources, outputs: services[0]?.stacks[0]?.outputs, diagnostics };
}

const packagedFiles = (of: object = template, as: object = state) => ({
  'app/.serverless/cloudformation-template-update-stack.json': JSON.stringify(of, undefined, 2),
  'app/.serverless/serverless-state.json': JSON.stringify(as),
});
const codesOf = ({ diagnostics }: ReturnType<typeof read>) => diagnostics.map(({ code }) => code);

test('the packaged template is read, with what only the definition says', () => {
  const found = read(packagedFiles());
  expect(codesOf(found)).toEqual(['serverless/packaged']);
  expect(found.resources?.get('MadeByPlugin')?.type).toBe('AWS::SQS::Queue');
  const fn = found.resources?.get('PlaceDashorderLambdaFunction');
  expect(fn).toMatchObject({ id: 'place-order', location: { file: 'app/serverless.yml', line: 5 } });
  expect(fn?.declarations?.calling).toHaveLength(1);
});

test('ids are those of every run, wherever they are used', () => {
  const { resources, outputs } = read(packagedFiles());
  expect(resources?.has('PlaceDashorderLambdaVersion')).toBe(true);
  expect(outputs?.map(({ value }) => printValue(value))).toEqual(['${PlaceDashorderLambdaVersion}']);
});

test('nothing is taken from the folder unless it is asked for', () => {
  const found = read(packagedFiles(), false);
  expect(found.resources?.has('MadeByPlugin')).toBe(false);
  expect(codesOf(found)).toEqual(['serverless/plugin']);
});

test.each([
  ['nothing is packaged', {}, 'serverless/not-packaged'],
  [
    'it is for another stage',
    packagedFiles(template, { service: { provider: { stage: 'prod' } } }),
    'serverless/packaged-stage',
  ],
])('the definition is read where %s, and that is said', (_case, files, code) => {
  const found = read(files);
  expect(codesOf(found)).toContain(code);
  expect(found.resources?.has('MadeByPlugin')).toBe(false);
  expect(found.resources?.has('PlaceDashorderLambdaFunction')).toBe(true);
});

test('a template that lacks what the definition has is stale', () => {
  const { PlaceDashorderLogGroup: _gone, ...Resources } = template.Resources;
  const found = read(packagedFiles({ ...template, Resources }));
  expect(found.diagnostics.find(({ code }) => code === 'serverless/packaged-stale')?.message).toContain(
    'PlaceDashorderLogGroup',
  );
});

test.each([
  [
    '{"Code":{"S3Key":"serverless/shop/dev/1700000000000-2023-11-14T22:13:20.000Z/shop.zip"}}',
    '{"Code":{"S3Key":"shop.zip"}}',
  ],
  ['{', '{'],
  ['[]', '[]'],
  [
    '{"Resources":{"__proto__":{"Type":"AWS::Lambda::Version"}}}',
    '{"Resources":{"__proto__":{"Type":"AWS::Lambda::Version"}}}',
  ],
  [
    '{"Resources":{"ApiGatewayDeployment1700000000000":{"Type":"AWS::ApiGateway::Deployment"}}}',
    '{"Resources":{"ApiGatewayDeployment":{"Type":"AWS::ApiGateway::Deployment"}}}',
  ],
])('%s gets the ids that stay', (text, expected) => {
  expect(withStableIds(text)).toBe(expected);
});

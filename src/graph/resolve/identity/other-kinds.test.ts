import {
  att,
  estateOf,
  type Plain,
  type PlainResources,
  pseudo,
  ref,
  serviceOf,
  sub,
  toValue,
} from '../../../../test/support/estate.js';
import { EstateResolver } from '../estate-resolver.js';
import { Externals } from '../externals.js';
import type { Target } from '../resolver.js';

const home = { region: 'eu-west-1', account: '111122223333' };
const place = 'eu-west-1:111122223333';
const here = `${home.region}:${home.account}`;

/** Targets of a value that stands in another service of the same region and account, as `service:id@qualifier`. */
function leadTo(resources: PlainResources, value: Plain, type?: string): readonly string[] {
  const estate = estateOf([serviceOf('a', resources, { name: 'a-dev', ...home })]);
  return new EstateResolver(estate, new Externals([])).targets(toValue(value, 'a/main'), type, home).map(print);
}

function print(target: Target): string {
  if (target.kind !== 'resource') return target.kind === 'unknown' ? `unknown: ${target.reason}` : target.kind;
  const { resource, qualifier } = target;
  return `${resource.service}:${resource.id}${qualifier === undefined ? '' : `@${qualifier}`}`;
}

const things: PlainResources = {
  Pool: { type: 'AWS::Cognito::UserPool' },
  Logs: { type: 'AWS::Logs::LogGroup', properties: { LogGroupName: '/aws/lambda/work' } },
  Layer: { type: 'AWS::Lambda::LayerVersion', properties: { LayerName: 'tools' } },
  Secret: { type: 'AWS::SecretsManager::Secret', properties: { Name: 'db' } },
  Key: { type: 'AWS::KMS::Key' },
  KeyAlias: { type: 'AWS::KMS::Alias', properties: { AliasName: 'alias/main', TargetKeyId: ref('Key') } },
  Kept: { type: 'AWS::SSM::Parameter', properties: { Name: '/a/url', Value: 'x' } },
  Bare: { type: 'AWS::SSM::Parameter', properties: { Name: 'plain', Value: 'x' } },
  Api: { type: 'AWS::ApiGateway::RestApi' },
  Http: { type: 'AWS::ApiGatewayV2::Api' },
};

describe.each<[string, string, readonly Plain[]]>([
  ['a user pool', 'Pool', [ref('Pool'), att('Pool', 'Arn'), sub(`arn:aws:cognito-idp:${here}:userpool/`, ref('Pool'))]],
  [
    'a user pool by its URL',
    'Pool',
    [sub('https://cognito-idp.', pseudo('AWS::Region'), '.amazonaws.com/', ref('Pool')), att('Pool', 'ProviderURL')],
  ],
  [
    'a log group',
    'Logs',
    [
      att('Logs', 'Arn'),
      `arn:aws:logs:${place}:log-group:/aws/lambda/work`,
      `arn:aws:logs:${place}:log-group:/aws/lambda/work:*`,
      `arn:aws:logs:${place}:log-group:/aws/lambda/work:log-stream:x`,
    ],
  ],
  ['a layer', 'Layer', [ref('Layer'), `arn:aws:lambda:${place}:layer:tools`, `arn:aws:lambda:${place}:layer:tools:3`]],
  [
    'a secret',
    'Secret',
    [ref('Secret'), `arn:aws:secretsmanager:${place}:secret:db-??????`, `arn:aws:secretsmanager:${place}:secret:db-*`],
  ],
  ['a key', 'Key', [ref('Key'), att('Key', 'Arn'), sub(`arn:aws:kms:${place}:key/`, ref('Key'))]],
  ['an alias of a key', 'KeyAlias', [ref('KeyAlias'), `arn:aws:kms:${place}:alias/main`]],
  ['a parameter', 'Kept', [ref('Kept'), `arn:aws:ssm:${place}:parameter/a/url`]],
  ['a parameter without a slash', 'Bare', [ref('Bare'), `arn:aws:ssm:${place}:parameter/plain`]],
  [
    'a REST API',
    'Api',
    [
      ref('Api'),
      sub(`arn:aws:execute-api:${place}:`, ref('Api'), '/*/GET/orders'),
      sub('https://', ref('Api'), '.execute-api.eu-west-1.amazonaws.com/dev'),
    ],
  ],
  [
    'an HTTP API',
    'Http',
    [
      ref('Http'),
      att('Http', 'ApiEndpoint'),
      sub('https://', ref('Http'), '.execute-api.', pseudo('AWS::Region'), '.', pseudo('AWS::URLSuffix')),
      sub('wss://', ref('Http'), '.execute-api.eu-west-1.amazonaws.com/dev'),
    ],
  ],
])('%s', (_, id, values) => {
  test.each(values.map((value, at) => [at, value] as const))('spelling %d', (_at, value) => {
    expect(leadTo(things, value)).toEqual([`a:${id}`]);
  });
});

describe('a name beside another text is another name', () => {
  test.each<[string, Plain]>([
    ['a bucket in a host name', sub('https://', ref('Photos'), '-src.s3.eu-west-1.amazonaws.com')],
    ['a queue in a URL', sub(`https://sqs.eu-west-1.amazonaws.com/1/`, att('Inbox', 'QueueName'), '-dlq')],
    ['an API in a host name', sub('https://v2-', ref('Api'), '.execute-api.eu-west-1.amazonaws.com')],
  ])('%s', (_, value) => {
    const resources = { ...things, Photos: { type: 'AWS::S3::Bucket' }, Inbox: { type: 'AWS::SQS::Queue' } };
    expect(leadTo(resources, value).filter((one) => one.startsWith('a:'))).toEqual([]);
  });
});

describe('a function’s alias and version stay with the reference', () => {
  const functions: PlainResources = {
    Work: { type: 'AWS::Lambda::Function', properties: { FunctionName: 'work' } },
    Live: { type: 'AWS::Lambda::Alias', properties: { Name: 'live', FunctionName: ref('Work') } },
    Next: { type: 'AWS::Lambda::Version', properties: { FunctionName: ref('Work') } },
    ByName: { type: 'AWS::Lambda::Alias', properties: { Name: 'blue', FunctionName: 'work' } },
  };
  const arn = `arn:aws:lambda:${place}:function:work`;
  const invoked = (uri: Plain) =>
    sub('arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/', uri as string, '/invocations');

  test.each<[Plain, string]>([
    [ref('Live'), 'a:Work@live'],
    [ref('ByName'), 'a:Work@blue'],
    [ref('Next'), 'a:Work@$version'],
    [sub(att('Work', 'Arn'), ':live'), 'a:Work@live'],
    [sub(ref('Work'), ':live'), 'a:Work@live'],
    [`${arn}:live`, 'a:Work@live'],
    [`${arn}:$LATEST`, 'a:Work@$LATEST'],
    [`${arn}:1`, 'a:Work@1'],
    [arn, 'a:Work'],
    [`${arn}:*`, 'a:Work'],
    [`${arn}*`, 'a:Work'],
    [invoked(`${arn}:live`), 'a:Work@live'],
    [invoked(ref('Live') as unknown as string), 'a:Work@live'],
  ])('%j', (value, expected) => {
    expect(leadTo(functions, value, 'AWS::Lambda::Function')).toEqual([expected]);
  });

  test.each<[Plain, string]>([
    ['work:live', 'a:Work@live'],
    ['111122223333:function:work', 'a:Work'],
    ['111122223333:function:work:live', 'a:Work@live'],
    ['function:work', 'external'],
  ])('as the Lambda API takes it: %j', (value, expected) => {
    expect(leadTo(functions, value, 'AWS::Lambda::Function')).toEqual([expected]);
  });
});

describe('names that AWS makes up', () => {
  const made: PlainResources = {
    Inbox: { type: 'AWS::SQS::Queue' },
    Work: { type: 'AWS::Lambda::Function' },
    Photos: { type: 'AWS::S3::Bucket' },
  };

  test.each<[string, string]>([
    [`arn:aws:sqs:${place}:a-dev-Inbox-1A2B3C4D5E6F`, 'may be a:Inbox'],
    ['arn:aws:s3:::a-dev-photos-1a2b3c4d5e6f', 'may be a:Photos'],
    [`https://sqs.eu-west-1.amazonaws.com/111122223333/a-dev-Inbox-1A2B3C4D5E6F`, 'may be a:Inbox'],
  ])('written out they are only likely: %s', (value, reason) => {
    expect(leadTo(made, value)).toEqual([expect.stringContaining(reason)]);
  });

  test('a secret with six characters behind its name is only likely', () => {
    const written = `arn:aws:secretsmanager:${place}:secret:db-a1B2c3`;
    expect(leadTo(things, written)).toEqual([expect.stringContaining('may be a:Secret')]);
  });

  test.each<[string, readonly string[]]>([
    [`arn:aws:sqs:${place}:a-dev-*`, ['a:Inbox']],
    [`arn:aws:sqs:${place}:a-dev-Inbox-*`, ['a:Inbox']],
    ['arn:aws:s3:::a-dev-photos-*', ['a:Photos']],
    [`arn:aws:sqs:${place}:a-dev-InboxOld-*`, ['external']],
    [`arn:aws:sqs:${place}:a-dev-Inbox-1A*`, ['external']],
    [`arn:aws:sqs:${place}:b-dev-*`, ['external']],
    [`arn:aws:sqs:${place}:a-dev-Inbox`, ['external']],
    [`arn:aws:sqs:us-east-1:111122223333:a-dev-*`, ['external']],
  ])('a pattern that leaves the end open covers them: %s', (value, expected) => {
    expect(leadTo(made, value)).toEqual(expected);
  });
});

test.each<[string, Plain, string]>([
  ['its name', 'default', 'event-bus/default'],
  ['its ARN', `arn:aws:events:${place}:event-bus/default`, 'event-bus/default'],
  [
    'its ARN by pseudo parameters',
    sub('arn:aws:events:', pseudo('AWS::Region'), ':', pseudo('AWS::AccountId'), ':event-bus/default'),
    'event-bus/default',
  ],
  [
    'that of another region',
    'arn:aws:events:us-east-1:111122223333:event-bus/default',
    'arn:aws:events:us-east-1:111122223333:event-bus/default',
  ],
])('the default bus is one node, and always there: %s', (_, value, id) => {
  const resolver = new EstateResolver(estateOf([]), new Externals([]));
  const targets = resolver.targets(toValue(value, 'a/main'), 'AWS::Events::EventBus', home);
  expect(targets.map((target) => 'id' in target && target.id)).toEqual([id]);
});

test('a bucket is one over all regions, a queue is not', () => {
  const resources: PlainResources = {
    Uploads: { type: 'AWS::S3::Bucket', properties: { BucketName: 'uploads' } },
    Inbox: { type: 'AWS::SQS::Queue', properties: { QueueName: 'inbox' } },
  };
  const resolver = new EstateResolver(
    estateOf([serviceOf('a', resources, { name: 'a-dev', ...home })]),
    new Externals([]),
  );
  const from = { region: 'us-east-1', account: '444455556666' };
  expect(print(resolver.target(toValue('uploads', 'b/main'), 'AWS::S3::Bucket', from))).toBe('a:Uploads');
  expect(print(resolver.target(toValue('inbox', 'b/main'), 'AWS::SQS::Queue', from))).toBe('external');
});

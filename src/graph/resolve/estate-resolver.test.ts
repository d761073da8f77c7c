import fc from 'fast-check';
import {
  att,
  estateOf,
  importOf,
  type Marker,
  type Plain,
  param,
  pseudo,
  ref,
  serviceOf,
  ssm,
  sub,
  toValue,
} from '../../../test/support/estate.js';
import { EstateResolver } from './estate-resolver.js';
import { Externals } from './externals.js';
import type { Target } from './resolver.js';

const none = new Externals([]);

function targetsOf(services: Parameters<typeof estateOf>[0], value: Plain, type?: string): readonly Target[] {
  return new EstateResolver(estateOf(services), none).targets(toValue(value, 'asker/main'), type);
}

const ids = (targets: readonly Target[]) =>
  targets.map((target) =>
    target.kind === 'resource' ? `${target.resource.service}:${target.resource.id}` : target.kind,
  );

const queue = (name: Plain) => ({ Queue: { type: 'AWS::SQS::Queue', properties: { QueueName: name } } });
const arn = (...name: readonly (string | Marker)[]) =>
  sub('arn:aws:sqs:', pseudo('AWS::Region'), ':', pseudo('AWS::AccountId'), ':', ...name);

describe('names', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,4})?$/);

  test('of two names where one begins the other, each leads to its own', () => {
    fc.assert(
      fc.property(word, word, (short, more) => {
        const services = [serviceOf('short', queue(short)), serviceOf('long', queue(`${short}${more}`))];
        expect(ids(targetsOf(services, arn(short)))).toEqual(['short:Queue']);
        expect(ids(targetsOf(services, arn(`${short}${more}`)))).toEqual(['long:Queue']);
        expect(ids(targetsOf(services, short, 'AWS::SQS::Queue'))).toEqual(['short:Queue']);
      }),
      { numRuns: 40 },
    );
  });

  test('nor do names with symbols: ui-${Region} is never ui-src-${Region}', () => {
    fc.assert(
      fc.property(word, word, (short, more) => {
        const services = [
          serviceOf('short', queue(sub(`${short}-`, pseudo('AWS::Region')))),
          serviceOf('long', queue(sub(`${short}-${more}-`, pseudo('AWS::Region')))),
        ];
        expect(ids(targetsOf(services, arn(`${short}-`, pseudo('AWS::Region'))))).toEqual(['short:Queue']);
        expect(ids(targetsOf(services, arn(`${short}-${more}-`, pseudo('AWS::Region'))))).toEqual(['long:Queue']);
      }),
      { numRuns: 40 },
    );
  });

  test('of two resources that are there under one name nobody knows which is meant', () => {
    const [target, ...more] = targetsOf([serviceOf('a', queue('inbox')), serviceOf('b', queue('inbox'))], arn('inbox'));
    expect(more).toEqual([]);
    expect(target).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('a:Queue and b:Queue') });
  });

  test('where conditions keep one of several, each may be it; one that is there for certain is it', () => {
    const maybe = (name: string) =>
      ({ type: 'AWS::SQS::Queue', properties: { QueueName: name }, presence: 'maybe' }) as const;
    const guises = serviceOf('a', { Small: maybe('inbox'), Large: maybe('inbox') });
    expect(ids(targetsOf([guises], arn('inbox')))).toEqual(['a:Small', 'a:Large']);
    expect(ids(targetsOf([guises, serviceOf('b', queue('inbox'))], arn('inbox')))).toEqual(['b:Queue']);
  });

  test('a literal region rules out what is certainly elsewhere', () => {
    const here = serviceOf('a', queue('inbox'), { region: 'eu-west-1' });
    const there = serviceOf('b', queue('inbox'), { region: 'us-east-1' });
    expect(ids(targetsOf([here, there], 'arn:aws:sqs:us-east-1:123456789012:inbox'))).toEqual(['b:Queue']);
  });

  test('a pattern matches names that hold symbols, and only by what is certain', () => {
    const services = [
      serviceOf('a', queue(sub('orders-', param('Stage')))),
      serviceOf('b', queue(sub('order-', param('Stage')))),
    ];
    expect(ids(targetsOf(services, arn('orders-*')))).toEqual(['a:Queue']);
    expect(ids(targetsOf(services, arn('shipping-*')))).toEqual(['external']);
  });

  test('a name that is made of one stack’s own name is unknown to others, not missing', () => {
    const services = [serviceOf('a', queue('inbox'))];
    expect(ids(targetsOf(services, arn(pseudo('AWS::StackName(b/main)'), '-inbox')))).toEqual(['unknown']);
    expect(ids(targetsOf(services, arn(pseudo('AWS::Region'), '-inbox')))).toEqual(['external']);
  });
});

describe('a star behind a name', () => {
  const here = serviceOf('asker', {
    Table: { type: 'AWS::DynamoDB::Table' },
    Queue: { type: 'AWS::SQS::Queue' },
    Call: { type: 'AWS::Lambda::Function' },
  });

  test.each<[string, Plain, string]>([
    ['an attribute', sub(att('Table', 'Arn'), '*'), 'asker:Table'],
    ['a queue', sub(att('Queue', 'Arn'), '*'), 'asker:Queue'],
    ['a name inside an ARN', sub('arn:aws:lambda:eu-west-1:1:function:', ref('Call'), '*'), 'asker:Call'],
    ['a table with its indexes', sub(att('Table', 'Arn'), '/index/*'), 'asker:Table'],
  ])('covers the thing itself: %s', (_, value, id) => {
    expect(ids(targetsOf([here], value))).toEqual([id]);
  });

  test('a name with more behind it is another name', () => {
    expect(ids(targetsOf([here], sub('arn:aws:lambda:eu-west-1:1:function:', ref('Call'), '-old')))).not.toContain(
      'asker:Call',
    );
  });
});

describe('what leads on', () => {
  const stream = {
    Clicks: { type: 'AWS::Kinesis::Stream' },
    Audit: {
      type: 'AWS::Kinesis::StreamConsumer',
      properties: { ConsumerName: 'audit', StreamARN: att('Clicks', 'Arn') },
    },
    Call: { type: 'AWS::Lambda::Function' },
    Url: { type: 'AWS::Lambda::Url', properties: { AuthType: 'NONE', TargetFunctionArn: att('Call', 'Arn') } },
    Live: { type: 'AWS::Lambda::Alias', properties: { Name: 'live', FunctionName: ref('Call') } },
  };

  test.each<[Plain, string]>([
    [ref('Audit'), 'asker:Clicks'],
    [ref('Url'), 'asker:Call'],
    [att('Url', 'FunctionArn'), 'asker:Call'],
    [ref('Live'), 'asker:Call'],
    // Who is given the URL calls over HTTP, which the Lambda API's permissions say nothing about.
    [att('Url', 'FunctionUrl'), 'asker:Url'],
  ])('%j', (value, id) => {
    expect(ids(targetsOf([serviceOf('asker', stream)], value))).toEqual([id]);
  });

  test('a consumer by its literal ARN is its stream', () => {
    const named = serviceOf('a', { Clicks: { type: 'AWS::Kinesis::Stream', properties: { Name: 'clicks' } } });
    const consumer = 'arn:aws:kinesis:eu-west-1:123456789012:stream/clicks/consumer/audit:1583862000';
    expect(ids(targetsOf([named], consumer))).toEqual(['a:Clicks']);
  });
});

describe('following values', () => {
  test('exports that import each other end', () => {
    const ring = (name: string, other: string) =>
      serviceOf(name, {}, { outputs: { Out: { value: importOf(other), exportName: name } } });
    const services = [ring('a', 'b'), ring('b', 'a')];
    expect(ids(targetsOf(services, importOf('a')))).toEqual(['unknown']);
  });

  test('an SSM parameter that holds its own name ends', () => {
    const own = { Own: { type: 'AWS::SSM::Parameter', properties: { Name: '/own', Value: ssm('/own') } } };
    expect(ids(targetsOf([serviceOf('a', own)], ssm('/own'), 'AWS::SQS::Queue'))).toEqual(['unknown']);
  });

  test('through an export, a parameter and a name', () => {
    const services = [
      serviceOf('a', queue('inbox'), { outputs: { Arn: { value: att('Queue', 'Arn'), exportName: 'inbox-arn' } } }),
      serviceOf('b', {
        Copy: { type: 'AWS::SSM::Parameter', properties: { Name: '/inbox', Value: importOf('inbox-arn') } },
      }),
    ];
    expect(ids(targetsOf(services, ssm('/inbox')))).toEqual(['a:Queue']);
    expect(ids(targetsOf(services, ssm('/inbox:3')))).toEqual(['a:Queue']);
  });
});

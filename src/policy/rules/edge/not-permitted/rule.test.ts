import { edgeOf } from '../../../../../test/support/edge.js';
import { estateOf, serviceOf } from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { notPermitted } from './rule.js';

const estate = estateOf([
  serviceOf('orders', { Events: { type: 'AWS::SNS::Topic', properties: { TopicName: 'orders-dev' } } }),
  serviceOf('jobs', {
    Queue: { type: 'AWS::SQS::Queue' },
    Run: { type: 'AWS::Lambda::Function' },
    Api: { type: 'AWS::ApiGateway::RestApi' },
  }),
]);
const edge = { kind: 'subscribe', mechanism: 'sns', from: 'orders:Events', to: 'jobs:Queue', wired: 'yes' } as const;
const check = (plain: Parameters<typeof edgeOf>[0]) => reportsOf(notPermitted, { estate, edges: [edgeOf(plain)] });

describe('edge/not-permitted', () => {
  it('finds a queue that lets no topic in, with the policy to add', () => {
    const [report] = check({ ...edge, granted: 'no' });
    expect(report?.text).toBe(
      'jobs:Queue does not let sns.amazonaws.com in (granted by the test): what orders:Events sends it is dropped.',
    );
    expect(report?.service).toBe('jobs');
    expect(report?.fix).toContain('Type: AWS::SQS::QueuePolicy');
    expect(report?.fix).toContain(
      "aws:SourceArn: !Sub 'arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:orders-dev'",
    );
  });

  it('finds a function that lets no API in', () => {
    const [report] = check({
      kind: 'call',
      mechanism: 'api',
      from: 'jobs:Api',
      to: 'jobs:Run',
      granted: 'no',
      wired: 'yes',
    });
    expect(report?.message).toBe('refused');
    expect(report?.fix).toContain(
      "SourceArn: !Sub 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*'",
    );
  });

  it.each([
    ['what is let in', { ...edge, granted: 'yes' }],
    ['what may be let in', { ...edge, granted: 'unknown' }],
    ['what is not connected', { ...edge, wired: 'no', granted: 'no' }],
    ['what a role decides', { ...edge, mechanism: 'sqs', from: 'jobs:Queue', to: 'jobs:Run', granted: 'no' }],
    ['a bus', { ...edge, to: { service: 'jobs', id: 'Bus', type: 'AWS::Events::EventBus' }, granted: 'no' }],
    ['imports', { ...edge, kind: 'import', mechanism: 'import-value', granted: 'no' }],
  ] as const)('leaves alone %s', (_, plain) => {
    expect(check(plain)).toEqual([]);
  });
});

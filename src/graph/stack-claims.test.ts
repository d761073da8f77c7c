import fc from 'fast-check';
import { att, estateOf, importOf, type PlainResources, ref, serviceOf } from '../../test/support/estate.js';
import { lambda } from '../../test/support/graph.js';
import { statementsOf } from '../iam/statements.js';
import type { Edge } from '../model/edge.js';
import type { Statement } from '../model/grant.js';
import type { Service, Stack } from '../model/service.js';
import { buildGraph } from './build.js';

const known = new WeakMap<Stack, readonly Statement[]>();

/** As the pipeline does it: a stack that both sides share has the same statements on both. */
function edgesOf(...services: readonly Service[]): readonly Edge[] {
  const stacks = services.flatMap((service) => service.stacks);
  for (const stack of stacks) if (!known.has(stack)) known.set(stack, statementsOf(stack).statements);
  return buildGraph(
    estateOf(services),
    stacks.flatMap((stack) => known.get(stack) ?? []),
    [],
  );
}

/** What may differ between the two sides of a comparison in one service that others lean on. */
interface Shape {
  readonly exports: boolean;
  readonly named: boolean;
  readonly policy: boolean;
  readonly stream: boolean;
}

const shape = fc.record({ exports: fc.boolean(), named: fc.boolean(), policy: fc.boolean(), stream: fc.boolean() });

function provider({ exports, named, policy, stream }: Shape): Service {
  const resources: PlainResources = {
    Queue: {
      type: stream ? 'AWS::Kinesis::Stream' : 'AWS::SQS::Queue',
      properties: named ? { QueueName: 'inbox' } : {},
    },
    ...lambda('charge'),
    ...(policy
      ? {
          Policy: {
            type: 'AWS::Lambda::Permission',
            properties: {
              FunctionName: ref('charge'),
              Action: 'lambda:InvokeFunction',
              Principal: 'sns.amazonaws.com',
            },
          },
        }
      : {}),
  };
  const outputs = { Charge: { value: att('charge', 'Arn'), ...(exports ? { exportName: 'charge-arn' } : {}) } };
  return serviceOf('provider', resources, { outputs });
}

/** Everything in it leans on the other service, and nothing of it ever changes. */
const consumer = () =>
  serviceOf('consumer', {
    ...lambda('order', [
      { Action: 'lambda:InvokeFunction', Resource: importOf('charge-arn') },
      { Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:eu-west-1:123456789012:inbox' },
    ]),
    Topic: { type: 'AWS::SNS::Topic' },
    Hears: {
      type: 'AWS::SNS::Subscription',
      properties: { Protocol: 'lambda', TopicArn: ref('Topic'), Endpoint: importOf('charge-arn') },
    },
  });

test('a stack on both sides has the edges that it would have if it were read for each', () => {
  fc.assert(
    fc.property(shape, shape, (before, after) => {
      const shared = consumer();
      edgesOf(shared, provider(before));
      const again = edgesOf(shared, provider(after));
      expect(again).toEqual(edgesOf(consumer(), provider(after)));
    }),
  );
});

test('what is the same on both sides is the same edge', () => {
  const services = [consumer(), provider({ exports: true, named: true, policy: true, stream: false })];
  const before = edgesOf(...services);
  const after = edgesOf(...services);
  expect(before.length).toBeGreaterThan(3);
  expect(after.filter((edge, at) => edge !== before[at])).toEqual([]);
});

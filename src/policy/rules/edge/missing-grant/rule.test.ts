import { edgeOf } from '../../../../../test/support/edge.js';
import { estateOf, serviceOf } from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { missingGrant } from './rule.js';

const charge = { type: 'AWS::Lambda::Function', properties: { FunctionName: 'payments-dev-charge' } };
const estate = estateOf([
  serviceOf('checkout', { Jobs: { type: 'AWS::SQS::Queue' } }, { format: 'serverless' }),
  serviceOf('payments', { charge }),
]);
const call = { kind: 'call', mechanism: 'lambda-invoke', from: 'checkout:placeOrder', to: 'payments:charge' } as const;
const check = (edge: Parameters<typeof edgeOf>[0]) => reportsOf(missingGrant, { estate, edges: [edgeOf(edge)] });

describe('edge/missing-grant', () => {
  it('finds a declared call that the role does not allow, with the statement to add', () => {
    const [report] = check({ ...call, declared: 'yes', granted: 'no' });
    expect(report?.text).toContain('its role does not allow lambda:InvokeFunction: it fails with AccessDenied');
    expect(report?.severity).toBeUndefined();
    expect(report?.fix).toContain(
      "Resource: !Sub 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:payments-dev-charge'",
    );
  });

  it('takes a variable alone for a hint', () => {
    expect(check({ ...call, declared: 'no', granted: 'no', wired: 'yes' })).toMatchObject([{ severity: 'warning' }]);
  });

  it('files a polled queue under the function that polls it', () => {
    const edge = { kind: 'subscribe', mechanism: 'sqs', from: 'checkout:Jobs', to: 'payments:charge' } as const;
    const [report] = check({ ...edge, declared: 'yes', granted: 'no', wired: 'yes' });
    expect(report?.service).toBe('payments');
    expect(report?.fix).toContain('sqs:ReceiveMessage');
  });

  it('files a destination under the function that publishes', () => {
    const edge = {
      kind: 'subscribe',
      mechanism: 'lambda-outcome',
      from: 'payments:charge',
      to: 'checkout:Jobs',
    } as const;
    const [report] = check({ ...edge, declared: 'yes', granted: 'no', wired: 'yes' });
    expect(report).toMatchObject({ message: 'outcome', service: 'payments', at: { line: 12 } });
  });

  it.each([
    ['what is allowed', { ...call, declared: 'yes', granted: 'yes' }],
    ['a role that is not known', { ...call, declared: 'yes', granted: 'unknown' }],
    ['what leads to nothing: edge/dangling', { ...call, declared: 'yes', granted: 'no', wired: 'no' }],
    ['what is neither declared nor connected', { ...call, declared: 'no', granted: 'no' }],
    [
      'what a resource policy decides: edge/not-permitted',
      {
        kind: 'subscribe',
        mechanism: 'sns',
        from: 'a:T',
        to: 'payments:charge',
        declared: 'yes',
        granted: 'no',
        wired: 'yes',
      },
    ],
  ] as const)('leaves alone %s', (_, edge) => {
    expect(check(edge)).toEqual([]);
  });
});

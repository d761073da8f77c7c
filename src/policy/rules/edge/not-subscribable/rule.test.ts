import { edgeOf } from '../../../../../test/support/edge.js';
import { estateOf, serviceOf } from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import type { Declarations } from '../../../../model/service.js';
import { notSubscribable } from './rule.js';

const location = { file: 'payments/serverless.yml', line: 7, column: 5 };
const says = (subscribable?: boolean): Declarations => ({
  calling: [],
  uses: [],
  subscribesTo: [],
  callers: [],
  ...(subscribable !== undefined && { subscribable: { value: subscribable, location } }),
});
const estate = (declarations?: Declarations) => {
  const charge = { type: 'AWS::Lambda::Function', ...(declarations && { declarations }) };
  return estateOf([serviceOf('payments', { charge }, { format: 'serverless' }), serviceOf('receipts', {})]);
};
const edge = { kind: 'subscribe', mechanism: 'lambda-outcome', from: 'payments:charge', to: 'receipts:send' } as const;
const check = (declarations: Declarations | undefined, plain: Parameters<typeof edgeOf>[0]) =>
  reportsOf(notSubscribable, { estate: estate(declarations), edges: [edgeOf(plain)] });

describe('edge/not-subscribable', () => {
  it.each([undefined, says(), says(false)])('finds a subscription to a function that says %j', (declarations) => {
    const [report] = check(declarations, { ...edge, declared: 'yes' });
    expect(report).toMatchObject({ service: 'receipts', related: [{ location: { file: 'payments/template.yaml' } }] });
  });

  it('leaves alone one that is subscribable', () => {
    expect(check(says(true), { ...edge, declared: 'yes' })).toEqual([]);
  });

  it('leaves alone what the publisher connects by itself, and what is inside one service', () => {
    expect(check(says(), { ...edge, declared: 'no', wired: 'yes' })).toEqual([]);
    expect(check(says(), { ...edge, to: 'payments:book', declared: 'yes' })).toEqual([]);
  });
});

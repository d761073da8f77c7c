import { edgeOf } from '../../../../../test/support/edge.js';
import { estateOf, serviceOf } from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { defaultSettings } from '../../../../config/default-settings.js';
import type { AllowedEdge } from '../../../../config/settings.js';
import type { Edge } from '../../../../model/edge.js';
import { noConsent } from './rule.js';

const location = { file: 'payments/template.yaml', line: 1, column: 1 };
interface Case {
  readonly caller?: string;
  readonly callee?: string;
  readonly callers?: readonly string[];
  readonly allow?: readonly AllowedEdge[];
  readonly edges?: readonly Edge[];
}

const call = {
  kind: 'call',
  mechanism: 'lambda-invoke',
  from: 'checkout:placeOrder',
  to: 'payments:charge',
  declared: 'yes',
} as const;

function check({ caller, callee, callers = [], allow = [], edges = [edgeOf(call)] }: Case) {
  const declarations = {
    calling: [],
    uses: [],
    subscribesTo: [],
    callers: callers.map((name) => ({ name, location })),
  };
  const estate = estateOf([
    serviceOf('checkout', {}, caller === undefined ? {} : { owner: caller }),
    serviceOf(
      'payments',
      { charge: { type: 'AWS::Lambda::Function', declarations } },
      callee === undefined ? {} : { owner: callee },
    ),
  ]);
  const settings = defaultSettings();
  return reportsOf(noConsent, {
    estate,
    edges,
    settings: { ...settings, policy: { ...settings.policy, allow } },
  });
}

const across = { caller: '@shop', callee: '@pay' };

describe('edge/no-consent', () => {
  it('finds a call into a service of another owner', () => {
    const [report] = check(across);
    expect(report?.text).toBe('checkout:placeOrder calls payments:charge of @pay, who never agreed to it.');
    expect(report?.fix).toContain('Callers: [checkout]');
  });

  it('is one finding for all that a service calls of one function, at a declared call', () => {
    const edges = ['a', 'b'].map((id) =>
      edgeOf({ ...call, from: `checkout:${id}`, declared: id === 'b' ? 'yes' : 'no', granted: 'yes' }),
    );
    const [report, ...rest] = check({ ...across, edges });
    expect(rest).toEqual([]);
    expect(report?.text).toBe('checkout:b, checkout:a call payments:charge of @pay, who never agreed to it.');
    expect(report?.subject).toBe('checkout → payments:charge');
  });

  it('asks a caller without an owner as well', () => {
    expect(check({ callee: '@pay' })).toHaveLength(1);
  });

  it.each<[string, Case]>([
    ['the caller is named', { ...across, callers: ['checkout'] }],
    ['its owner is named', { ...across, callers: ['@shop'] }],
    ['everybody is', { ...across, callers: ['*'] }],
    ['the policy allows the services', { ...across, allow: [{ from: 'check*', to: 'payments' }] }],
    ['the policy allows the owners', { ...across, allow: [{ from: '@shop', to: '@pay' }] }],
    ['they have an owner in common', { caller: '@shop @lead', callee: '@lead' }],
    ['nobody owns the callee', { caller: '@shop' }],
  ])('is content where %s', (_, plain) => {
    expect(check(plain)).toEqual([]);
  });

  it('is not content with the consent to somebody else', () => {
    expect(
      check({ ...across, callers: ['receipts', '@ops'], allow: [{ from: 'checkout', to: '@shop' }] }),
    ).toHaveLength(1);
  });
});

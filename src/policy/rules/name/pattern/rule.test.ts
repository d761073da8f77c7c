import { estateOf, pseudo, serviceOf, sub } from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { defaultSettings } from '../../../../config/default-settings.js';
import type { NamePattern } from '../../../../config/settings.js';
import { pattern } from './rule.js';

const named = (FunctionName: string) => ({ type: 'AWS::Lambda::Function', properties: { FunctionName } });
const estate = estateOf([
  serviceOf(
    'pay',
    {
      Good: named('pay-dev-charge'),
      Bad: named('charge'),
      MadeUp: { type: 'AWS::Lambda::Function' },
      Symbolic: { type: 'AWS::Lambda::Function', properties: { FunctionName: sub('x-', pseudo('AWS::Region')) } },
      Stream: { type: 'AWS::Kinesis::Stream', properties: { Name: 'ticks' } },
    },
    { name: 'pay-stack', outputs: { Url: { value: 'x', exportName: 'url' } } },
  ),
]);

function check(...naming: readonly NamePattern[]) {
  const settings = defaultSettings();
  return reportsOf(pattern, { estate, settings: { ...settings, policy: { ...settings.policy, naming } } });
}

describe('name/pattern', () => {
  it('finds nothing without patterns', () => {
    expect(check()).toEqual([]);
  });

  it('finds a literal name that does not match, and leaves alone names that are made up or symbolic', () => {
    const reports = check({ of: 'function', pattern: '{service}-{stage}-*' });
    expect(reports.map(({ text }) => text)).toEqual([
      'The AWS::Lambda::Function Bad is called charge; at stage dev its name has to match {service}-{stage}-*.',
    ]);
    expect(reports[0]?.subject).toBe('function Bad {service}-{stage}-*');
  });

  it.each([
    ['service', 'svc-*', 'service pay svc-*'],
    ['stack', '{service}-{stage}', 'stack main {service}-{stage}'],
    ['export', '{service}-*', 'export Url {service}-*'],
    ['AWS::Kinesis::Stream', '{service}-*', 'AWS::Kinesis::Stream Stream {service}-*'],
  ])('looks at each %s', (of, glob, subject) => {
    expect(check({ of, pattern: glob }).map((report) => report.subject)).toEqual([subject]);
  });

  it('takes a name with glob characters for what it is', () => {
    const odd = estateOf([serviceOf('p*y', { Bad: named('pay-dev') })]);
    const settings = defaultSettings();
    const naming = [{ of: 'function', pattern: '{service}-{stage}' }];
    const policy = { ...settings.policy, naming };
    expect(reportsOf(pattern, { estate: odd, settings: { ...settings, policy } })).toHaveLength(1);
  });
});

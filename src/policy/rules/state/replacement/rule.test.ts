import { estateOf } from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { defaultSettings } from '../../../../config/default-settings.js';
import type { Change } from '../../../../model/change.js';
import { replacement } from './rule.js';

const change: Change = {
  kind: 'resource',
  action: 'replaced',
  service: 'payments',
  subject: 'Ledger',
  type: 'AWS::DynamoDB::Table',
  properties: ['KeySchema', 'Tags'],
  stateful: true,
  certainty: 'certain',
  summary: '',
  location: { file: 'payments/template.yaml', line: 5, column: 3 },
};
const estateWith = (updateReplacePolicy?: string) =>
  estateOf({
    payments: { Ledger: { type: 'AWS::DynamoDB::Table', ...(updateReplacePolicy && { updateReplacePolicy }) } },
  });
const check = (changed: Partial<Change>, policy?: string) =>
  reportsOf(replacement, { estate: estateWith(policy), changes: [{ ...change, ...changed }] });

describe('state/replacement', () => {
  it('finds a table that is replaced, and says what forces it', () => {
    const [report] = check({});
    expect(report?.text).toBe(
      'Ledger (AWS::DynamoDB::Table) would be replaced and its data lost: KeySchema cannot be changed in place.',
    );
    expect(report).toMatchObject({ service: 'payments', subject: 'Ledger', at: change.location });
    expect(report?.advice).toContain('add a second one beside it');
    expect(report?.fix).toBeUndefined();
  });

  it('stops what may lose data as well, with less confidence', () => {
    const [report] = check({ certainty: 'possible' });
    expect(report).toMatchObject({ message: 'possible', confidence: 'medium' });
    expect(report?.severity).toBeUndefined();
  });

  it('warns where the old one stays', () => {
    for (const policy of ['Retain', 'RetainExceptOnCreate', 'Snapshot'])
      expect(check({}, policy)).toMatchObject([{ message: 'retained', severity: 'warning' }]);
  });

  it.each<Partial<Change>>([{ stateful: false }, { action: 'changed' }, { kind: 'code' }])(
    'leaves alone %j',
    (changed) => {
      expect(check(changed)).toEqual([]);
    },
  );

  it('spares ephemeral stages', () => {
    const stages = [{ name: 'dev', ephemeral: true, parameters: new Map() }];
    const settings = { ...defaultSettings(), stages };
    expect(reportsOf(replacement, { estate: estateWith(), changes: [change], settings })).toEqual([]);
  });
});

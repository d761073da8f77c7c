import { estateOf } from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { defaultSettings } from '../../../../config/default-settings.js';
import type { Change } from '../../../../model/change.js';
import { removal } from './rule.js';

const change: Change = {
  kind: 'resource',
  action: 'removed',
  service: 'payments',
  subject: 'Ledger',
  type: 'AWS::DynamoDB::Table',
  properties: [],
  stateful: true,
  certainty: 'certain',
  summary: '',
  location: { file: 'payments/template.yaml', line: 5, column: 3 },
};
const deployed = (deletionPolicy?: string) => ({
  estate: estateOf({
    payments: { Ledger: { type: 'AWS::DynamoDB::Table', ...(deletionPolicy && { deletionPolicy }) } },
  }),
  edges: [],
});
const check = (changed: Partial<Change>, policy?: string) =>
  reportsOf(removal, { changes: [{ ...change, ...changed }], deployed: deployed(policy) });

describe('state/removal', () => {
  it('finds a table that is removed', () => {
    const [report] = check({});
    expect(report?.text).toBe('Ledger (AWS::DynamoDB::Table) would be deleted with all its data.');
    expect(report?.fix).toContain('DeletionPolicy: Retain');
  });

  it.each([
    ['Retain', 'retained'],
    ['RetainExceptOnCreate', 'retained'],
    ['Snapshot', 'snapshot'],
  ])('warns where it is deployed with %s', (policy, message) => {
    expect(check({}, policy)).toMatchObject([{ message, severity: 'warning' }]);
  });

  it('goes by what is deployed: a policy that is gone with it is no help, and Delete is none', () => {
    expect(check({}, 'Delete')).toMatchObject([{ message: 'removed' }]);
  });

  it.each<Partial<Change>>([{ stateful: false }, { action: 'replaced' }, { kind: 'export' }])(
    'leaves alone %j',
    (changed) => {
      expect(check(changed)).toEqual([]);
    },
  );

  it('stops what may be removed as well', () => {
    const [report] = check({ certainty: 'possible' });
    expect(report).toMatchObject({ message: 'possible', confidence: 'medium' });
    expect(report?.severity).toBeUndefined();
  });

  it('spares ephemeral stages', () => {
    const settings = { ...defaultSettings(), stages: [{ name: 'dev', ephemeral: true, parameters: new Map() }] };
    expect(reportsOf(removal, { changes: [change], deployed: deployed(), settings })).toEqual([]);
  });

  it('says nothing of the bucket that the Serverless Framework makes for its own uploads', () => {
    expect(check({ subject: 'ServerlessDeploymentBucket', type: 'AWS::S3::Bucket' })).toEqual([]);
    expect(check({ subject: 'ServerlessDeploymentBucket', type: 'AWS::DynamoDB::Table' })).toHaveLength(1);
  });
});

import { edgeOf } from '../../../../../test/support/edge.js';
import { estateOf, serviceOf } from '../../../../../test/support/estate.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import { defaultSettings } from '../../../../config/default-settings.js';
import type { NodeRef } from '../../../../model/edge.js';
import { crossStage } from './rule.js';

const at = (stage: string) =>
  estateOf(
    [
      serviceOf(
        'orders',
        { Table: { type: 'AWS::DynamoDB::Table', properties: { TableName: `orders-${stage}` } } },
        { name: `orders-stack-${stage}`, outputs: { Arn: { value: 'x', exportName: `orders-${stage}-arn` } } },
      ),
    ],
    stage,
  );
const stage = (name: string, account?: string) => ({
  name,
  ephemeral: false,
  parameters: new Map(),
  ...(account !== undefined && { account }),
});
const settings = { ...defaultSettings(), stages: [stage('dev', '111111111111'), stage('prod', '222222222222')] };
const check = (to: string | NodeRef) =>
  reportsOf(crossStage, {
    estate: at('dev'),
    otherStages: [at('prod')],
    settings,
    edges: [edgeOf({ kind: 'read', mechanism: 'data-access', from: 'orders:read', to, granted: 'yes' })],
  });

describe('edge/cross-stage', () => {
  it('finds a name that is a table of the other stage', () => {
    const [report] = check('arn:aws:dynamodb:eu-west-1:*:table/orders-prod');
    expect(report?.text).toBe(
      'At stage dev, orders:read reads arn:aws:dynamodb:eu-west-1:*:table/orders-prod: that is orders:Table at stage prod.',
    );
    expect(report?.severity).toBeUndefined();
  });

  it.each([
    'orders-prod',
    'orders-prod-arn',
    'orders-stack-prod.TableName',
    'arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/orders-prod/index/x',
  ])('knows %s', (id) => {
    expect(check({ service: null, id })).toMatchObject([{ message: 'resource' }]);
  });

  it('finds an ARN in the account of the other stage', () => {
    expect(check('arn:aws:sqs:eu-west-1:222222222222:whatever')).toMatchObject([{ message: 'account' }]);
    expect(check('arn:aws:sqs:eu-west-1:111111111111:whatever')).toEqual([]);
  });

  it('has little confidence in a word of the name', () => {
    expect(check('billing-prod-table')).toMatchObject([{ message: 'token', severity: 'warning', confidence: 'low' }]);
  });

  it.each(['reproduced-orders', 'products', 'prod-to-dev-copy'])('leaves alone %s', (id) => {
    expect(check(id)).toEqual([]);
  });

  it('leaves alone what is known here, external, or symbolic', () => {
    expect(check('orders:Table')).toEqual([]);
    expect(check({ service: null, id: 'orders-prod', external: 'shared' })).toEqual([]);
    expect(check('table/${param:Stage}-prod')).toEqual([]);
  });
});

import type { Statement } from '../../../../src/model/grant.js';
import type { Service } from '../../../../src/model/service.js';
import { att, importOf, param, serviceOf, stackOf, sub, toValue } from '../../../support/estate.js';
import { at } from '../build.js';

/** Fourteen services, of which checkout and payments have something in them. */
export function shop(stage = 'dev'): readonly Service[] {
  const quiet = ['accounts', 'audit', 'basket', 'catalog', 'mail', 'media', 'prices', 'search', 'stock', 'tax', 'web'];
  return [checkout(stage), payments(stage), ...quiet.map((name) => serviceOf(name, {})), receipts(stage)];
}

function checkout(stage: string): Service {
  const functions = {
    PlaceOrderLambdaFunction: {
      type: 'AWS::Lambda::Function',
      id: 'placeOrder',
      properties: { FunctionName: `checkout-${stage}-placeOrder`, Role: att('Role', 'Arn') },
    },
    Role: { type: 'AWS::IAM::Role' },
  };
  return serviceOf('checkout', functions, {
    format: 'serverless',
    file: 'checkout/serverless.yml',
    owner: '@shop/checkout',
  });
}

function payments(stage: string): Service {
  const resources = {
    Charge: {
      type: 'AWS::Lambda::Function',
      id: 'charge',
      properties: { Role: sub('arn:aws:iam::', param('Account'), ':role/pay') },
    },
    Ledger: { type: 'AWS::DynamoDB::Table' },
    ChargeTopic: { type: 'AWS::SNS::Topic' },
  };
  const stack = stackOf('payments', resources, {
    file: 'payments/template.yaml',
    name: `payments-${stage}`,
    outputs: { ChargeTopicArn: { value: att('ChargeTopic', 'Arn'), exportName: 'payments-ChargeTopicArn' } },
  });
  return serviceOf('payments', [stack], { format: 'sam', file: 'payments/template.yaml', owner: '@shop/payments' });
}

function receipts(stage: string): Service {
  const subscription = {
    type: 'AWS::SNS::Subscription',
    properties: { TopicArn: importOf('payments-ChargeTopicArn') },
  };
  return serviceOf('receipts', { Sub: subscription }, { file: 'receipts/template.json', name: `receipts-${stage}` });
}

export function statements(): readonly Statement[] {
  return [
    {
      service: 'checkout',
      holder: 'checkout/main/Role',
      side: 'identity',
      effect: 'Allow',
      principals: [{ kind: 'holder', value: toValue('Role') }],
      notPrincipal: false,
      actions: [toValue('dynamodb:*')],
      notAction: false,
      resources: [toValue(sub('arn:aws:dynamodb:*:*:table/', att('Ledger', 'Name', 'payments/main')))],
      notResource: false,
      location: at('checkout/serverless.yml', 31, 9),
    },
    {
      service: 'payments',
      holder: 'payments/main/ChargePermission',
      side: 'resource',
      effect: 'Allow',
      principals: [{ kind: 'service', value: toValue('sns.amazonaws.com') }],
      notPrincipal: false,
      actions: [toValue('lambda:InvokeFunction')],
      notAction: false,
      resources: [toValue(att('Charge', 'Arn', 'payments/main'))],
      notResource: false,
      location: at('payments/template.yaml', 44, 7),
    },
  ];
}

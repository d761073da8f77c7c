import type { CheckResult } from '../../../../src/model/result.js';
import { at, change, edge, finding, fn, result, stage } from '../build.js';
import { shop, statements } from './estate.js';

const placeOrder = fn('checkout', 'placeOrder');
const charge = fn('payments', 'charge');
const ledger = fn('payments', 'Ledger', 'DynamoDB::Table');

const call = edge({
  kind: 'call',
  mechanism: 'lambda-invoke',
  from: placeOrder,
  to: charge,
  detail: 'lambda:InvokeFunction',
});
const write = edge({
  kind: 'write',
  mechanism: 'data-access',
  from: placeOrder,
  to: ledger,
  declared: 'no',
  detail: 'dynamodb:DeleteItem, dynamodb:PutItem, dynamodb:UpdateItem, dynamodb:BatchWriteItem',
  evidence: [
    {
      view: 'granted',
      answer: 'yes',
      note: 'the role allows dynamodb:*',
      location: at('checkout/serverless.yml', 31, 9),
    },
  ],
});
const receipt = edge({
  kind: 'import',
  mechanism: 'import-value',
  from: fn('receipts', 'main', 'CloudFormation::Stack'),
  to: fn('payments', 'main', 'CloudFormation::Stack'),
  declared: 'yes',
  granted: 'n/a',
  wired: 'no',
  detail: 'payments-ChargeTopicArn',
  location: at('receipts/template.json', 12, 19),
});

const open = [
  finding({
    rule: 'edge/undeclared',
    subject: write.key,
    message:
      "checkout:placeOrder may delete items of payments' table Ledger, and nobody declared it. Allowed now: `dynamodb:DeleteItem` on `table/payments-prod-Ledger`. Before: no.",
    advice: 'Drop `dynamodb:*` from the role, or declare the access and ask @shop/payments for consent:',
    fix: 'functions:\n  placeOrder:\n    uses:\n      - write: payments:Ledger',
  }),
  finding({
    rule: 'state/replacement',
    service: 'payments',
    subject: 'Ledger',
    message: 'Ledger would be replaced and its data lost: its sort key changes from `at` to `id`.',
    advice: 'Create `LedgerById` beside it, backfill, switch the readers, then retire Ledger.',
    location: at('payments/template.yaml', 58, 7),
  }),
  finding({
    rule: 'edge/cycle',
    severity: 'warning',
    service: 'receipts',
    subject: 'payments receipts',
    message: 'receipts calls payments and payments calls receipts, both synchronously: one slow answer stops both.',
    location: at('receipts/template.json', 12, 19),
  }),
];

const old = Array.from({ length: 9 }, (_, index) =>
  finding({
    rule: 'iam/wildcard-resource',
    severity: 'warning',
    service: 'catalog',
    subject: `Role statement ${index + 1}`,
    message: `catalog may do dynamodb:Query on every table (statement ${index + 1} of its role).`,
    location: at('catalog/template.json', 10 + index, 11),
    new: false,
  }),
);

export function failing(): CheckResult {
  return result({
    compared: { ...result().compared, deployed: 'what is deployed to dev (snapshot of run 381, 12 Nov)' },
    verdict: 'fail',
    policySource: 'acme/platform@3c9e1f0',
    findings: [...old, ...open],
    affected: [
      { service: 'checkout', owner: '@shop/checkout', reasons: ['changed here'] },
      { service: 'payments', owner: '@shop/payments', reasons: ['changed here'] },
      { service: 'receipts', reasons: ['imports `payments-ChargeTopicArn`, which goes away'] },
    ],
    deployOrder: [['payments'], ['checkout', 'receipts']],
    stages: [
      stage({
        services: shop(),
        statements: statements(),
        edges: [call, write, receipt],
        newEdges: new Set([call.key, write.key]),
        removedEdges: [
          edge({
            kind: 'subscribe',
            mechanism: 'sns',
            from: fn('payments', 'ChargeTopic', 'SNS::Topic'),
            to: fn('receipts', 'send'),
          }),
        ],
        changes: [
          change({
            kind: 'code',
            action: 'changed',
            service: 'checkout',
            subject: 'placeOrder',
            summary: 'Code of placeOrder changes',
          }),
          change({
            kind: 'edge',
            action: 'added',
            service: 'checkout',
            subject: call.key,
            summary: 'placeOrder calls payments:charge',
          }),
          change({
            kind: 'statement',
            action: 'added',
            service: 'checkout',
            subject: 'Role',
            summary: 'Role allows `dynamodb:*` on `table/payments-prod-Ledger`',
            location: at('checkout/serverless.yml', 31, 9),
          }),
          change({
            kind: 'resource',
            action: 'replaced',
            service: 'payments',
            subject: 'Ledger',
            type: 'AWS::DynamoDB::Table',
            properties: ['KeySchema'],
            stateful: true,
            summary: 'Ledger (AWS::DynamoDB::Table) is replaced: KeySchema changes',
            location: at('payments/template.yaml', 58, 7),
          }),
          change({
            kind: 'export',
            action: 'removed',
            service: 'payments',
            subject: 'payments-ChargeTopicArn',
            location: at('payments/template.yaml', 90, 5),
          }),
        ],
      }),
    ],
  });
}

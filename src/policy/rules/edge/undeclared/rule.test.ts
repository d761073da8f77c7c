import { edgeOf } from '../../../../../test/support/edge.js';
import { estateOf, serviceOf } from '../../../../../test/support/estate.js';
import { toValue } from '../../../../../test/support/plain.js';
import { reportsOf } from '../../../../../test/support/rule-context.js';
import type { Answer, Edge } from '../../../../model/edge.js';
import { undeclared } from './rule.js';

const FUNCTION = 'AWS::Lambda::Function';
const estate = estateOf([
  serviceOf('checkout', { placeOrder: { type: FUNCTION } }, { format: 'serverless' }),
  serviceOf('payments', { charge: { type: FUNCTION } }),
]);
const caller = { service: 'checkout', id: 'placeOrder', type: FUNCTION };
const call = { kind: 'call', mechanism: 'lambda-invoke', from: caller, to: 'payments:charge' } as const;
const check = (edge: Parameters<typeof edgeOf>[0]) => reportsOf(undeclared, { estate, edges: [edgeOf(edge)] });

const at = { file: 'checkout/serverless.yml', line: 9, column: 11 };
const read = { kind: 'read', mechanism: 'data-access', from: caller, to: ledger() } as const;
const grant = {
  service: 'checkout',
  holder: 'checkout/main/Role',
  side: 'identity',
  effect: 'Allow',
  principals: [],
  notPrincipal: false,
  actions: [toValue('dynamodb:*'), toValue('sns:Publish')],
  notAction: false,
  resources: [],
  notResource: false,
  location: at,
} as const;

function ledger() {
  return { service: 'payments', id: 'Ledger', type: 'AWS::DynamoDB::Table' };
}

function dataEdges(reads: Answer, writes: Answer) {
  const evidence = [{ view: 'granted', answer: 'yes', note: 'role allows a lot', location: at }] as const;
  return [
    edgeOf({ ...read, declared: 'no', granted: reads, evidence }),
    edgeOf({ ...read, kind: 'write', declared: 'no', granted: writes, evidence }),
  ];
}

function readAndWrite(reads: Answer, writes: Answer, before?: readonly Edge[]) {
  const deployed = before && { estate, edges: before };
  return reportsOf(undeclared, {
    estate,
    edges: dataEdges(reads, writes),
    statements: [grant],
    ...(deployed && { deployed }),
  });
}

describe('edge/undeclared', () => {
  it('finds a permission into another service that nobody declares, with the declaration to add', () => {
    const [report, ...rest] = check({ ...call, declared: 'no', granted: 'yes' });
    expect(rest).toEqual([]);
    expect(report?.text).toBe(
      'checkout:placeOrder may call payments:charge, and checkout never declared that it needs to (granted by the test).',
    );
    expect(report).toMatchObject({ service: 'checkout', at: { line: 11 } });
    expect(report?.fix).toBe('functions:\n  placeOrder:\n    calling: [payments:charge]');
  });

  it('finds a connection that a third service makes, at the subscriber', () => {
    const edge = { kind: 'subscribe', mechanism: 'sns', from: 'checkout:Orders', to: 'payments:charge' } as const;
    const [report] = check({ ...edge, declared: 'no', wired: 'yes', granted: 'yes' });
    expect(report).toMatchObject({ message: 'wired', service: 'payments', at: { line: 12 } });
  });

  it('only warns of a connection to what can declare nothing', () => {
    const bus = { service: 'payments', id: 'Bus', type: 'AWS::Events::EventBus' };
    const edge = { kind: 'subscribe', mechanism: 'eventbridge', from: 'checkout:Bus', to: bus } as const;
    const [report] = check({ ...edge, declared: 'no', wired: 'yes' });
    expect(report).toMatchObject({ message: 'wired', severity: 'warning' });
    expect(report?.fix).toBeUndefined();
  });

  it.each([
    ['what is declared', { ...call, declared: 'yes', granted: 'yes' }],
    ['what is inside one service', { ...call, to: 'checkout:price', declared: 'no', granted: 'yes' }],
    ['what no service of the estate defines', { ...call, to: 'arn:aws:lambda:x', declared: 'no', granted: 'yes' }],
    [
      'a dead-letter queue: the function that sends names it',
      {
        ...call,
        kind: 'subscribe',
        mechanism: 'lambda-outcome',
        to: { service: 'payments', id: 'Dlq', type: 'AWS::SQS::Queue' },
        declared: 'no',
        wired: 'yes',
      },
    ],
    ['what is neither allowed nor connected', { ...call, declared: 'no', granted: 'no', wired: 'no' }],
    ['what may or may not be allowed', { ...call, declared: 'no', granted: 'unknown' }],
    ['imports', { ...call, kind: 'import', mechanism: 'import-value', declared: 'no', wired: 'yes' }],
  ] as const)('leaves alone %s', (_, edge) => {
    expect(check(edge)).toEqual([]);
  });

  it('takes a role that functions share for one', () => {
    const location = { file: 'checkout/serverless.yml', line: 9, column: 11 };
    const evidence = [{ view: 'granted', answer: 'yes', note: 'role allows it', location }] as const;
    const edges = ['placeOrder', 'cancelOrder', 'sweep'].map((id) =>
      edgeOf({ ...call, from: { ...caller, id }, declared: 'no', granted: 'yes', evidence }),
    );
    const statement = {
      service: 'checkout',
      holder: 'checkout/main/IamRoleLambdaExecution',
      side: 'identity',
      effect: 'Allow',
      principals: [],
      notPrincipal: false,
      actions: [],
      notAction: false,
      resources: [],
      notResource: false,
      location,
    } as const;
    const [report, ...rest] = reportsOf(undeclared, { estate, edges, statements: [statement] });
    expect(rest).toEqual([]);
    expect(report?.text).toContain(
      'checkout:placeOrder, checkout:cancelOrder, checkout:sweep, which share a role, may call payments:charge',
    );
    expect(report?.subject).toBe('call lambda-invoke checkout/main/IamRoleLambdaExecution → payments:charge');
  });

  it('is one finding for reading and writing, and tells the actions as the statement has them', () => {
    const [report, ...rest] = readAndWrite('yes', 'yes');
    expect(rest).toEqual([]);
    expect(report?.text).toBe(
      'checkout:placeOrder may read and write to payments:Ledger, and checkout never declared that it needs to (its role allows dynamodb:*).',
    );
    expect(report?.subject).toBe('read+write data-access checkout/main/Role → payments:Ledger');
    expect(report?.fix).toBe(
      'functions:\n  placeOrder:\n    uses:\n      - read: payments:Ledger\n      - write: payments:Ledger',
    );
  });

  it('is new when a permission grows and old when it shrinks', () => {
    const both = readAndWrite('yes', 'yes')[0]?.subject;
    const reads = readAndWrite('yes', 'no')[0]?.subject;
    expect(reads).not.toBe(both);
    expect(readAndWrite('yes', 'yes', dataEdges('yes', 'no'))[0]?.subject).toBe(both);
    expect(readAndWrite('yes', 'no', dataEdges('yes', 'yes'))[0]?.subject).toBe(both);
  });

  it('only warns where another function needs what the role that they share allows', () => {
    const sweep = { ...caller, id: 'sweep' };
    const place = { view: 'granted', answer: 'yes', note: 'role allows it', location: grant.location } as const;
    const edges = [caller, sweep].map((from) =>
      edgeOf({ ...read, from, granted: 'yes', declared: from === sweep ? 'yes' : 'no', evidence: [place] }),
    );
    const [report, ...rest] = reportsOf(undeclared, { estate, edges, statements: [grant] });
    expect(rest).toEqual([]);
    expect(report).toMatchObject({ message: 'spread', severity: 'warning' });
    expect(report?.text).toContain('the role is shared with checkout:sweep, which declares it');
    expect(report?.fix).toBeUndefined();
  });

  it('takes a permission that a destination or a task needs for explained by it', () => {
    const granted = edgeOf({ ...call, declared: 'no', granted: 'yes' });
    const outcome = edgeOf({ ...call, kind: 'subscribe', mechanism: 'lambda-outcome', declared: 'yes', wired: 'yes' });
    const task = edgeOf({ ...call, mechanism: 'step-functions', declared: 'yes', wired: 'yes' });
    for (const other of [outcome, task]) expect(reportsOf(undeclared, { estate, edges: [granted, other] })).toEqual([]);
  });

  it('writes the declaration in the format of the service', () => {
    const use = {
      kind: 'write',
      mechanism: 'data-access',
      to: 'payments:Ledger',
      declared: 'no',
      granted: 'yes',
    } as const;
    const sam = estateOf([serviceOf('checkout', {}, { format: 'sam' }), serviceOf('payments', {})]);
    const cdk = estateOf([serviceOf('checkout', {}, { format: 'cdk' }), serviceOf('payments', {})]);
    const edges = [edgeOf({ ...use, from: caller })];
    expect(reportsOf(undeclared, { estate: sam, edges })[0]?.fix).toBe(
      'placeOrder:\n  Metadata:\n    Stackgate:\n      Uses:\n        - write: payments:Ledger',
    );
    expect(reportsOf(undeclared, { estate: cdk, edges })[0]?.fix).toContain(
      '{ "Uses": [{ "write": "payments:Ledger" }] }',
    );
  });
});

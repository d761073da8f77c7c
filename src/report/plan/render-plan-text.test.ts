import { HOSTILE } from '../../../test/golden/report/cases/hostile.js';
import { hardOrder, planOf, planStep, samplePlan, softOrder } from '../../../test/support/sample-plan.js';
import type { Plan } from '../../model/plan.js';
import { columns } from '../text/wrap.js';
import { chainText, renderPlanText, renderRefusalsText } from './render-plan-text.js';

const options = { color: false, width: 100 };
const compared = 'working tree compared with the embedded cloud in .stackgate';

const CHAIN = { steps: samplePlan().steps.map(({ id }) => id), seconds: 140 };

const GOLDEN = [
  'Plan for dev  1 stack to create, 2 stacks to update, 1 stack to delete',
  '  working tree compared with the embedded cloud in .stackgate',
  '  about 2m 20s; longest chain: orders/main → payments/main → checkout/main → legacy/main',
  '  ! 1 change cannot be undone: Ledger',
  '  plan aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  '',
  '  1. + orders/main  create orders-dev of orders in eu-west-1',
  '       why      the stack is new',
  '       changes  3 resources added: Orders (AWS::DynamoDB::Table), Role (AWS::IAM::Role) and Topic',
  '                (AWS::SNS::Topic)',
  '       note     holds data (Orders): if the run is taken back, the stack is kept and named',
  '',
  '  2. ~ payments/main  update payments-dev of payments in eu-west-1',
  '       why      code of charge differs; its template differs',
  '       changes  1 resource replaced: Ledger (AWS::DynamoDB::Table)',
  '                ! items of Ledger: lost for good with Ledger (KeySchema changed)',
  '       after    1 orders/main (imports orders-dev-Topic)',
  '       stub     a value stands in for import network-VpcId',
  '',
  '  3. ~ checkout/main  update checkout-dev of checkout in eu-west-1',
  '       why      its template differs',
  '       note     it is asked when its turn comes and may turn out unchanged',
  '       rather   after 2 payments/main (calls payments:charge)',
  '',
  '  ── commit point: a failure before it takes every stack back; what follows only drops what nobody',
  '     uses any more',
  '',
  '  4. - legacy/main  delete legacy-dev of legacy in eu-west-1',
  '       why      no definition has it any more',
  '       after    3 checkout/main (drops legacy-Url)',
  '',
  '  given up: 2 payments/main after 3 checkout/main (subscribes to checkout:placed), as it would close',
  '  a circle',
  '',
  '  unchanged: 2 stacks (analytics/main and shipping/main)',
];

test('a plan for people has each step with its reasons, losses, orders and stubs', () => {
  expect(renderPlanText(samplePlan(), { ...options, compared, chain: CHAIN }).split('\n')).toEqual([...GOLDEN, '']);
});

test('an empty plan says so', () => {
  expect(renderPlanText(planOf([], { unchanged: ['a/main'] }), options)).toMatch(
    /^Plan for dev {2}nothing to do\n(.|\n)*unchanged: 1 stack \(a\/main\)\n$/,
  );
});

test('a deletion alone begins after a commit point that nothing comes before', () => {
  expect(renderPlanText(planOf([planStep('a/main', { kind: 'delete' })]), options)).toContain(
    'commit point: nothing comes before it, and what follows is not taken back',
  );
});

test('an ephemeral stage keeps no new stack for its data', () => {
  const steps = [planStep('a/main', { kind: 'create', stateful: ['Table'] })];
  expect(renderPlanText(planOf(steps), options)).toContain('holds data (Table)');
  const text = renderPlanText(planOf(steps, { ephemeral: true }), options);
  expect(text).toContain('Plan for dev (ephemeral)');
  expect(text).not.toContain('holds data');
});

test('a change that may replace says perhaps', () => {
  const change = {
    logicalId: 'Queue',
    type: 'AWS::SQS::Queue',
    action: 'replaced',
    certainty: 'possible',
    summary: 'QueueName changed',
    irreversible: 'messages of Queue',
  } as const;
  const text = renderPlanText(planOf([planStep('a/main', { changes: [change] })]), options);
  expect(text).toContain('Queue (AWS::SQS::Queue, perhaps)');
  expect(text).toContain('! messages of Queue: may be lost for good with Queue (QueueName changed)');
});

function hostilePlan(): Plan {
  const { steps, ...rest } = samplePlan();
  const [first, second] = steps;
  if (first === undefined || second === undefined) throw new Error('the sample has steps');
  const step = planStep(HOSTILE, {
    service: HOSTILE,
    stackName: HOSTILE,
    target: { account: HOSTILE, region: HOSTILE },
    reasons: [HOSTILE],
    stateful: [HOSTILE],
    kind: 'create',
    changes: [
      {
        logicalId: HOSTILE,
        type: HOSTILE,
        action: 'removed',
        certainty: 'certain',
        summary: HOSTILE,
        irreversible: HOSTILE,
      },
    ],
    ...(second.deploy !== undefined && {
      deploy: { ...second.deploy, stubs: [{ kind: 'unknown', name: HOSTILE, value: HOSTILE }] },
    }),
  });
  return {
    ...rest,
    stage: HOSTILE,
    fingerprint: HOSTILE,
    steps: [first, step],
    order: [hardOrder(step.id, first.id, HOSTILE), softOrder(step.id, HOSTILE, HOSTILE)],
    cut: [softOrder(first.id, step.id, HOSTILE)],
    unchanged: [HOSTILE],
  };
}

test.each([20, 60, 140])('names and reasons of others command neither terminal nor runner at width %d', (width) => {
  const refusals = [{ code: 'hard-cycle' as const, stack: HOSTILE, subject: HOSTILE, message: HOSTILE }];
  for (const text of [
    renderPlanText(hostilePlan(), { color: false, width, compared: HOSTILE }),
    renderRefusalsText(refusals, { color: false, width, compared: HOSTILE }),
  ]) {
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
    for (const line of text.split('\n')) expect(line.trimStart().startsWith('::') || line.includes('##[')).toBe(false);
  }
});

test('what is wrapped keeps to the width', () => {
  const wide = renderPlanText(samplePlan(), { color: true, width: 60, compared })
    .split('\n')
    .filter((line) => !/^ {0,2}\d+\.|^.{0,6}Plan for|plan a{10}/.test(line));
  for (const line of wide) expect(columns(line)).toBeLessThanOrEqual(60);
});

test('a refusal says what is wrong and that nothing was changed', () => {
  const message = 'orders and payments import from each other; break the circle';
  const lines = renderRefusalsText([{ code: 'hard-cycle', subject: 'orders → payments', message }], options).split(
    '\n',
  );
  expect(lines).toEqual([
    '✗ refused  1 reason; nothing was changed',
    '',
    '  hard-cycle  orders → payments',
    `    ${message}`,
    '',
  ]);
});

test('a long chain shows both of its ends', () => {
  const names = Array.from({ length: 30 }, (_, at) => `s${at}`);
  expect(chainText(names)).toBe('s0 → s1 → s2 → s3 → … 24 more … → s28 → s29');
  expect(chainText(names.slice(0, 3))).toBe('s0 → s1 → s2');
});

test('what stands in for things outside is listed', () => {
  const stubs = [
    { kind: 'import' as const, name: 'network-VpcId', value: 'x' },
    { kind: 'ssm-parameter' as const, name: '/b', value: 'y' },
    { kind: 'ssm-parameter' as const, name: '/a', value: 'y' },
    { kind: 'ssm-parameter' as const, name: '/a', value: 'z' },
  ];
  expect(renderPlanText(planOf([]), { ...options, stubs })).toContain(
    '  stand-ins: 3 values that the estate does not give\n    import: network-VpcId\n    ssm parameter (2): /b and /a\n',
  );
});

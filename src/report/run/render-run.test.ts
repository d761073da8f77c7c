import { Ajv2020 } from 'ajv/dist/2020.js';
import { HOSTILE } from '../../../test/golden/report/cases/hostile.js';
import type { Remaining, RunOutcome, RunReport, StepStatus } from '../../model/run.js';
import { reportJsonSchemas } from '../json/json-schema.js';
import { renderRunJson, renderStatusJson } from './render-run-json.js';
import { renderRunText } from './render-run-text.js';
import { renderStatusText } from './render-status-text.js';
import type { StatusView } from './status-view.js';
import { STATUS_WORDS } from './status-words.js';

const START = Date.UTC(2026, 10, 20, 21, 0, 0);
const options = {
  color: false,
  width: 100,
  resume: 'stackgate deploy --resume r-1',
  rollback: 'stackgate rollback --run r-1',
};

function report(outcome: RunOutcome | undefined, part: Partial<RunReport> = {}): RunReport {
  return {
    run: 'r-1',
    stage: 'dev',
    planFingerprint: 'a'.repeat(64),
    ...(outcome !== undefined && { outcome }),
    steps: [
      {
        step: 'deploy:orders/main',
        stack: 'orders/main',
        status: 'restored',
        startedAt: START,
        endedAt: START + 60_000,
      },
      {
        step: 'deploy:payments/main',
        stack: 'payments/main',
        status: 'failed',
        startedAt: START + 60_000,
        endedAt: START + 72_000,
        reason: 'Charge (AWS::Lambda::Function): AccessDenied',
      },
      { step: 'deploy:checkout/main', stack: 'checkout/main', status: 'skipped', reason: 'payments/main failed' },
    ],
    startedAt: START,
    endedAt: START + 130_000,
    criticalPath: [
      { step: 'deploy:orders/main', took: 60_000 },
      { step: 'deploy:payments/main', took: 12_000 },
    ],
    ...part,
  };
}

const failure = { step: 'deploy:payments/main', reason: 'Charge (AWS::Lambda::Function): AccessDenied' };
const remaining = {
  step: 'deploy:orders/main',
  stack: 'orders/main',
  state: 'not-restored' as const,
  reason: 'its rollback failed',
  command: 'stackgate rollback --run r-1',
};
const lines = (shown: RunReport) => renderRunText(shown, options).split('\n');

test('a failed run tells the outcome, the first failed event, each stack and the longest chain', () => {
  expect(lines(report({ kind: 'failed-and-restored', failures: [failure] }))).toEqual([
    '✗ failed  1 stack failed; every stack of the run is as it was before',
    '  run r-1 · stage dev · plan aaaaaaaaaaa…',
    '',
    'Why',
    '  payments/main',
    '    Charge (AWS::Lambda::Function): AccessDenied',
    '',
    'Stacks',
    '  ↩ orders/main    restored   1m 00s',
    '  ✗ payments/main  failed        12s',
    '  · checkout/main  skipped            payments/main failed',
    '',
    '  longest chain, 1m 12s: orders/main 1m 00s → payments/main 12s',
    '',
  ]);
});

test('what was only not done is not said to be changed', () => {
  const notDone = { ...remaining, state: 'not-deployed' } as const;
  const line = (remains: readonly Remaining[]) =>
    lines(report({ kind: 'restore-incomplete', failures: [failure], remains }))[0];
  expect(line([notDone])).toBe('✗ deployed in part  1 stack of the run is as before, not as planned');
  expect(line([notDone, remaining, notDone])).toBe(
    '✗ not fully restored  1 stack of the run is not as before; 2 stacks of the run are as before, not as planned',
  );
});

test('what remains comes with the command that finishes the job', () => {
  const shown = lines(report({ kind: 'restore-incomplete', failures: [failure], remains: [remaining] }));
  expect(shown[0]).toBe('✗ not fully restored  1 stack of the run is not as before');
  expect(shown.join('\n')).toContain(
    '\nWhat remains\n  orders/main  not restored\n    its rollback failed\n    $ stackgate rollback --run r-1\n',
  );
});

test.each<[RunOutcome | undefined, string, boolean, boolean]>([
  [{ kind: 'deployed', remains: [] }, '✓ deployed  0 stacks in 2m 10s', false, false],
  [
    { kind: 'deployed', remains: [remaining] },
    '✗ deployed in part  0 stacks in 2m 10s; 1 thing left to do',
    false,
    false,
  ],
  [
    { kind: 'failed-and-restored', failures: [] },
    '✓ taken back  every stack of the run is as it was before',
    false,
    false,
  ],
  [{ kind: 'unchanged' }, '✓ unchanged  every stack is as it should be; nothing was changed', false, false],
  [{ kind: 'refused', reasons: ['the stacks moved'] }, '✗ refused  nothing was changed', false, false],
  [{ kind: 'interrupted' }, '‖ interrupted  nothing new was begun; the run can be resumed or taken back', true, true],
  [undefined, '… open  it has not ended: it goes on elsewhere, or waits to be resumed', true, true],
])('%j is told in one sentence, with what can be done next', (outcome, first, resume, rollback) => {
  const shown = lines(report(outcome));
  expect(shown[0]).toBe(first);
  expect(shown.some((line) => line.includes(options.resume))).toBe(resume);
  expect(shown.some((line) => line.startsWith('take back:'))).toBe(rollback);
});

test.each<[StepStatus, boolean]>([
  ['deployed', true],
  ['deleted', false],
  ['unchanged', false],
])('a run whose stacks are %s: taking it back is offered (%s), as nothing takes a deletion back', (status, offered) => {
  const steps = [{ step: 'delete:orders/main', stack: 'orders/main', status }];
  const shown = lines(report({ kind: 'deployed', remains: [] }, { steps }));
  expect(shown.some((line) => line.startsWith('take back:'))).toBe(offered);
});

test('a refused run gives its reasons', () => {
  expect(lines(report({ kind: 'refused', reasons: ['orders-dev moved'] }, { criticalPath: [] }))).toEqual([
    '✗ refused  nothing was changed',
    '  stage dev · plan aaaaaaaaaaa…',
    '',
    '  orders-dev moved',
    '',
  ]);
});

const outcomes: readonly (RunOutcome | undefined)[] = [
  { kind: 'deployed', remains: [remaining] },
  { kind: 'unchanged' },
  { kind: 'failed-and-restored', failures: [failure] },
  { kind: 'restore-incomplete', failures: [failure], remains: [remaining] },
  { kind: 'refused', reasons: ['x'] },
  { kind: 'interrupted' },
  undefined,
];

const view = (part: Partial<StatusView> = {}): StatusView => ({
  state: '.stackgate',
  runs: [],
  leases: [],
  stacks: [],
  ...part,
});

test('JSON fits the published schemas whatever the outcome and status', () => {
  const fits = (name: string, text: string) =>
    new Ajv2020().compile(reportJsonSchemas().get(name) ?? {})(JSON.parse(text));
  const steps = (Object.keys(STATUS_WORDS) as StepStatus[]).map((status) => ({
    step: `deploy:${status}`,
    stack: status,
    status,
  }));
  for (const outcome of outcomes) expect(fits('run.schema.json', renderRunJson(report(outcome, { steps })))).toBe(true);
  const runs = outcomes.map((outcome) => ({
    kind: 'read' as const,
    report: report(outcome),
    resume: 'a',
    rollback: 'b',
  }));
  const leases = [{ stage: 'dev', holder: 'me', until: START, expired: true }];
  const stacks = [{ stackName: 'orders-dev', status: 'UPDATE_COMPLETE', region: 'eu-west-1' }];
  const whole = view({ runs: [...runs, { kind: 'corrupt', run: 'r-0', reason: 'line 3' }], leases, stacks });
  expect(fits('status.schema.json', renderStatusJson(whole))).toBe(true);
  expect(fits('status.schema.json', '{}')).toBe(false);
});

test('status has the newest runs, who holds a stage and the stacks', () => {
  const runs = [
    {
      kind: 'read' as const,
      report: report({ kind: 'interrupted' }),
      resume: options.resume,
      rollback: options.rollback,
    },
    { kind: 'corrupt' as const, run: 'r-0', reason: 'line 3 does not follow from line 2' },
  ];
  const leases = [{ stage: 'dev', holder: 'host:12', until: START, expired: false }];
  const stacks = [{ stackName: 'orders-dev', status: 'UPDATE_ROLLBACK_FAILED', region: 'eu-west-1' }];
  expect(renderStatusText(view({ runs, leases, stacks }), options).split('\n')).toEqual([
    'State in .stackgate',
    '',
    'Runs',
    '  ‖ interrupted  r-1',
    '      dev, 2026-11-20T21:00:00Z, took 2m 10s',
    '      nothing new was begun; the run can be resumed or taken back',
    '      go on:     stackgate deploy --resume r-1',
    '      take back: stackgate rollback --run r-1',
    '  ✗ corrupt  r-0',
    '      line 3 does not follow from line 2',
    '',
    'Held stages',
    '  dev  host:12  until 2026-11-20T21:00:00Z',
    '',
    '1 stack in the cloud',
    '  orders-dev  UPDATE_ROLLBACK_FAILED  eu-west-1',
    '',
  ]);
  const many = Array.from({ length: 12 }, () => runs[1] ?? { kind: 'corrupt' as const, run: '', reason: '' });
  expect(renderStatusText(view({ runs: many }), options)).toContain('2 older runs');
  expect(renderStatusText(view(), options)).toContain('no run yet');
});

test('names and reasons of others command neither terminal nor runner', () => {
  const bad = { step: HOSTILE, stack: HOSTILE, reason: HOSTILE };
  const shown = report(
    { kind: 'restore-incomplete', failures: [bad], remains: [{ ...bad, state: 'stuck', command: HOSTILE }] },
    {
      run: HOSTILE,
      stage: HOSTILE,
      steps: [
        { ...bad, status: 'failed' },
        { ...bad, step: 'x', status: 'skipped' },
      ],
      criticalPath: [{ step: HOSTILE, took: 1 }],
    },
  );
  const hostileStatus = view({
    state: HOSTILE,
    runs: [
      { kind: 'read', report: shown, resume: HOSTILE, rollback: HOSTILE },
      { kind: 'corrupt', run: HOSTILE, reason: HOSTILE },
    ],
    leases: [{ stage: HOSTILE, holder: HOSTILE, until: Number.NaN, expired: true }],
    stacks: [{ stackName: HOSTILE, status: HOSTILE, region: HOSTILE }],
  });
  const refused = report({ kind: 'refused', reasons: [HOSTILE] });
  for (const text of [
    renderRunText(shown, options),
    renderRunText(refused, options),
    renderStatusText(hostileStatus, options),
  ]) {
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
    for (const line of text.split('\n')) expect(line.trimStart().startsWith('::') || line.includes('##[')).toBe(false);
  }
});

test('JSON lists what stood in for things outside, where anything did', () => {
  const stubs = [{ kind: 'import' as const, name: 'network-VpcId', value: 'stub-network-VpcId' }];
  const [first] = outcomes;
  const written = JSON.parse(renderRunJson(report(first), stubs));
  expect(written.stubs).toEqual(stubs);
  expect(new Ajv2020().compile(reportJsonSchemas().get('run.schema.json') ?? {})(written)).toBe(true);
  expect(JSON.parse(renderRunJson(report(first)))).not.toHaveProperty('stubs');
});

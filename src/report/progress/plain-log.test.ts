import { HOSTILE } from '../../../test/golden/report/cases/hostile.js';
import { planOf, planStep } from '../../../test/support/sample-plan.js';
import { openProgress } from '../../cli/deploy-progress/open-progress.js';
import type { RunProgress } from '../../model/run.js';
import { PlainLog } from './plain-log.js';

const plan = planOf([planStep('a/main'), planStep('b/main')]);
const a = { step: 'deploy:a/main', stack: 'a/main' };
const b = { step: 'deploy:b/main', stack: 'b/main' };
const topic = { logicalId: 'T', type: 'AWS::SNS::Topic' };

/** Two stacks at once; one fails and the other comes back. */
const EVENTS: readonly RunProgress[] = [
  { kind: 'run-opened', at: 0, run: 'r-1', resumed: false },
  { kind: 'step-changed', at: 0, ...a, status: 'running' },
  { kind: 'step-changed', at: 0, ...b, status: 'running' },
  { kind: 'resource', at: 1_000, step: a.step, ...topic, status: 'CREATE_IN_PROGRESS' },
  { kind: 'resource', at: 2_000, step: b.step, ...topic, status: 'CREATE_FAILED', reason: 'AccessDenied' },
  { kind: 'resource', at: 3_000, step: a.step, ...topic, status: 'CREATE_COMPLETE' },
  { kind: 'step-changed', at: 3_000, ...a, status: 'deployed' },
  { kind: 'step-changed', at: 4_000, ...b, status: 'failed', reason: 'T (AWS::SNS::Topic): AccessDenied' },
  { kind: 'phase', at: 4_000, phase: 'restore' },
  { kind: 'step-changed', at: 4_000, ...a, status: 'restoring' },
  { kind: 'step-changed', at: 9_000, ...a, status: 'restored' },
  { kind: 'run-ended', at: 9_000, outcome: { kind: 'failed-and-restored', failures: [] } },
];

function logOf(events: readonly RunProgress[], github: boolean): readonly string[] {
  const written: string[] = [];
  const log = new PlainLog(plan, { write: (text) => written.push(text) }, { github });
  for (const event of events) log.show(event);
  log.done();
  return written.join('').split('\n');
}

test('lines of one stack stand together, and what failed is told again at the end', () => {
  expect(logOf(EVENTS, false)).toEqual([
    'beginning run r-1',
    '      0s  ▸ a/main  deploying',
    '      0s  ▸ b/main  deploying',
    '    3.0s  ✓ a/main  deployed in 3.0s',
    '              1.0s  CREATE_IN_PROGRESS T (AWS::SNS::Topic)',
    '              3.0s  CREATE_COMPLETE T (AWS::SNS::Topic)',
    '    4.0s  ✗ b/main  failed in 4.0s: T (AWS::SNS::Topic): AccessDenied',
    '              2.0s  CREATE_FAILED T (AWS::SNS::Topic): AccessDenied',
    '    4.0s  ── restore ──',
    '    4.0s  ◂ a/main  restoring',
    '    9.0s  ↩ a/main  restored in 5.0s',
    '',
    'What failed:',
    '  ✗ b/main  failed: T (AWS::SNS::Topic): AccessDenied',
    '',
  ]);
});

test('a run that is taken back again tells each failure once, and of a way back the last try', () => {
  const failed = { kind: 'step-changed', ...b, at: 0, status: 'failed', reason: 'no' } as const;
  const stuck = { kind: 'step-changed', ...a, at: 0, status: 'restore-failed' } as const;
  const again = { kind: 'step-changed', ...a, at: 1_000, status: 'restoring' } as const;
  const toldAtTheEnd = (events: readonly RunProgress[]) => {
    const lines = logOf(events, false);
    return lines.slice(lines.indexOf('What failed:') + 1);
  };
  const begun = [failed, { ...stuck, reason: 'first' }, again];
  expect(toldAtTheEnd([...begun, failed, { ...stuck, at: 2_000, reason: 'second' }])).toEqual([
    '  ✗ b/main  failed: no',
    '  ✗ a/main  not restored: second',
    '',
  ]);
  expect(toldAtTheEnd([...begun, { ...again, at: 2_000, status: 'restored' }])).toEqual(['  ✗ b/main  failed: no', '']);
});

test('on GitHub the events of a stack fold under a line of their own', () => {
  const lines = logOf(EVENTS, true);
  expect(lines.slice(3, 7)).toEqual([
    '::group::3.0s  ✓ a/main  deployed in 3.0s',
    '              1.0s  CREATE_IN_PROGRESS T (AWS::SNS::Topic)',
    '              3.0s  CREATE_COMPLETE T (AWS::SNS::Topic)',
    '::endgroup::',
  ]);
  expect(lines.filter((line) => line.startsWith('::group::'))).toHaveLength(2);
  expect(lines.filter((line) => line === '::endgroup::')).toHaveLength(2);
});

test.each([HOSTILE, '::error::owned', '::endgroup::', '%0A::error::owned', '100%25'])(
  '%j commands no runner',
  (bad) => {
    const events: readonly RunProgress[] = [
      { kind: 'run-opened', at: 0, run: bad, resumed: true },
      { kind: 'note', at: 0, text: bad },
      { kind: 'step-changed', at: 0, step: bad, stack: bad, status: 'running' },
      { kind: 'resource', at: 0, step: bad, logicalId: bad, type: bad, status: bad, reason: bad },
      { kind: 'note', at: 0, step: bad, text: bad },
      { kind: 'step-changed', at: 0, step: bad, stack: bad, status: 'failed', reason: bad },
      { kind: 'resource', at: 0, step: `${bad}2`, logicalId: bad, type: bad, status: bad },
    ];
    const lines = logOf(events, true);
    expect(lines.join('\n')).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
    const commands = lines.filter((line) => line.trimStart().startsWith('::'));
    expect(commands.map((line) => line.slice(0, 9))).toEqual(['::group::', '::endgrou', '::group::', '::endgrou']);
    for (const line of lines) expect(line).not.toContain('##[');
    // A runner turns %0A back into a line end, %25 into a per cent sign.
    for (const line of commands) expect(line).not.toMatch(/%(?!25)/);
  },
);

test('a stack whose work did not end is written at the end', () => {
  const lines = logOf(EVENTS.slice(0, 4), false);
  expect(lines.slice(-3)).toEqual([
    '          a/main  not ended',
    '              1.0s  CREATE_IN_PROGRESS T (AWS::SNS::Topic)',
    '',
  ]);
});

test('a stack with very many events is cut', () => {
  const event = { kind: 'resource', at: 0, step: a.step, ...topic, status: 'X' } as const;
  const lines = logOf(
    Array.from({ length: 3_000 }, () => event),
    false,
  );
  expect(lines).toHaveLength(2_503);
  expect(lines.at(-2)).toContain('more events than are shown');
});

test.each([
  ['a terminal', { isTTY: true }, {}, false],
  ['a pipe', {}, {}, true],
  ['a dumb terminal', { isTTY: true }, { TERM: 'dumb' }, true],
  ['CI with a terminal', { isTTY: true }, { CI: 'true' }, true],
  ['GitHub', { isTTY: true }, { GITHUB_ACTIONS: 'true' }, true],
])('%s', (_, given, environment, lines) => {
  const written: string[] = [];
  const progress = openProgress(plan, { ...given, write: (text) => written.push(text) }, environment, () => 0);
  progress.show({ kind: 'run-opened', at: 0, run: 'r-1', resumed: false });
  progress.done();
  expect(written.join('').startsWith('beginning run')).toBe(lines);
});

test('a resumed run is told what happened before it went on', () => {
  const lines = logOf(
    [
      { kind: 'run-opened', at: 5_000, run: 'r-1', resumed: true },
      { kind: 'resource', at: 1_000, step: a.step, ...topic, status: 'CREATE_IN_PROGRESS' },
      {
        kind: 'resource',
        at: 1_000,
        step: a.step,
        ...topic,
        status: 'CREATE_IN_PROGRESS',
        reason: 'Resource creation Initiated',
      },
    ],
    false,
  );
  expect(lines).toEqual([
    'resuming run r-1',
    '          a/main  not ended',
    '            before  CREATE_IN_PROGRESS T (AWS::SNS::Topic)',
    '',
  ]);
});

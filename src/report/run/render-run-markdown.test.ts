import { HOSTILE } from '../../../test/golden/report/cases/hostile.js';
import type { RunOutcome, RunReport } from '../../model/run.js';
import { renderRunMarkdown } from './render-run-markdown.js';

const limit = 60_000;
const report = (outcome: RunOutcome | undefined, part: Partial<RunReport> = {}): RunReport => ({
  run: 'r-1',
  stage: 'dev',
  planFingerprint: 'a'.repeat(64),
  ...(outcome !== undefined && { outcome }),
  steps: [
    {
      step: 'deploy:orders/main',
      stack: 'orders/main',
      status: 'restored',
      restoreStartedAt: 0,
      restoreEndedAt: 60_000,
    },
    { step: 'deploy:payments/main', stack: 'payments/main', status: 'failed', startedAt: 0, endedAt: 12_000 },
  ],
  startedAt: 0,
  endedAt: 72_000,
  criticalPath: [],
  ...part,
});

test('a run that was brought back says why, and what became of each stack', () => {
  const failures = [{ step: 'deploy:payments/main', reason: 'Charge (AWS::Lambda::Function): AccessDenied' }];
  const text = renderRunMarkdown(report({ kind: 'failed-and-restored', failures }), { limit });
  expect(text).toContain('### ✗ failed: 1 stack failed; every stack of the run is as it was before');
  expect(text).toContain('- **payments/main**: Charge (`AWS::Lambda::Function`): AccessDenied');
  expect(text).toContain('| orders/main | ↩ restored | 1m 00s |');
  expect(text).toContain('| payments/main | ✗ failed | 12s |');
});

test('what remains comes with the command that finishes it', () => {
  const remaining = {
    step: 'deploy:a/main',
    stack: 'a/main',
    reason: 'stuck',
    state: 'stuck',
    command: 'aws x',
  } as const;
  const text = renderRunMarkdown(report({ kind: 'restore-incomplete', failures: [], remains: [remaining] }), { limit });
  expect(text).toContain('| a/main | stuck | stuck | `aws x` |');
});

test('a refused run gives its reasons alone; an interrupted one the commands that go on', () => {
  const refused = renderRunMarkdown(report({ kind: 'refused', reasons: ['the lease is held'] }), {
    limit,
    resume: 'x',
  });
  expect(refused).toContain('- the lease is held');
  expect(refused).not.toContain('orders/main');
  expect(refused).not.toContain('```');
  const open = renderRunMarkdown(report({ kind: 'interrupted' }), {
    limit,
    resume: 'stackgate go',
    rollback: 'stackgate back',
  });
  expect(open).toContain('```sh\nstackgate go    # go on\nstackgate back    # take it back\n```');
});

test('hundreds of stacks fit; hostile reasons stay text', () => {
  const steps = Array.from({ length: 800 }, (_, at) => ({
    step: `s${at}`,
    stack: `s${at}/main`,
    status: 'deployed' as const,
  }));
  const failures = steps.map(({ step }) => ({ step, reason: HOSTILE }));
  const text = renderRunMarkdown(report({ kind: 'failed-and-restored', failures }, { steps }), { limit: 30_000 });
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(30_000);
  expect(text).toContain('more reasons; all stand in the report as JSON.');
  expect(text).not.toMatch(/@[a-z]/i);
});

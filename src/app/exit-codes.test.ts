import { AppError } from '../model/app-error.js';
import type { RunOutcome } from '../model/run.js';
import { exitCodeOfCheck, exitCodeOfError, exitCodeOfRun, exitCodes } from './exit-codes.js';

test('the published numbers stay what they are', () => {
  expect(exitCodes).toEqual({
    pass: 0,
    internal: 1,
    badInput: 2,
    violation: 3,
    deployFailedAndRestored: 4,
    restoreIncomplete: 5,
    refused: 6,
    interrupted: 7,
  });
});

test.each([
  ['usage', 2],
  ['commit-missing', 2],
  ['untrusted-checkout', 6],
  ['plan-invalid', 2],
  ['plan-tampered', 6],
  ['cloud-unusable', 6],
  ['run-taken-over', 7],
  ['internal', 1],
] as const)('an AppError with code %s ends with %i', (code, exit) => {
  expect(exitCodeOfError(new AppError(code, 'why'))).toBe(exit);
});

test('what was never meant to be thrown is an internal error', () => {
  expect([exitCodeOfError(new TypeError('x')), exitCodeOfError('text'), exitCodeOfError(undefined)]).toEqual([1, 1, 1]);
});

test('report-only spares a violation but not input that could not be read', () => {
  expect(exitCodeOfCheck({ verdict: 'fail', reportOnly: false })).toBe(3);
  expect(exitCodeOfCheck({ verdict: 'fail', reportOnly: true })).toBe(0);
  expect(exitCodeOfCheck({ verdict: 'error', reportOnly: true })).toBe(2);
  expect(exitCodeOfCheck({ verdict: 'pass', reportOnly: false })).toBe(0);
});

const remains = [{ step: 's', stack: 'a/main', state: 'kept', reason: 'r', command: 'c' }] as const;

test.each<[RunOutcome | undefined, number]>([
  [{ kind: 'deployed', remains: [] }, 0],
  [{ kind: 'deployed', remains }, 5],
  [{ kind: 'unchanged' }, 0],
  [{ kind: 'failed-and-restored', failures: [] }, 4],
  [{ kind: 'restore-incomplete', failures: [], remains }, 5],
  [{ kind: 'refused', reasons: [] }, 6],
  [{ kind: 'interrupted' }, 7],
  [undefined, 5],
])('a run that ended as %j exits with %i', (outcome, exit) => {
  expect(exitCodeOfRun(outcome)).toBe(exit);
});

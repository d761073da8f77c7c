import { AppError } from '../model/app-error.js';
import { exitCodeOfCheck, exitCodeOfError, exitCodes } from './exit-codes.js';

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

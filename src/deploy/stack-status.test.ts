import * as ask from './stack-status.js';

const where = (question: (status: string) => boolean) => ask.stackStatuses.filter(question).sort();

test('a row for each status of the API reference', () => {
  expect(ask.stackStatuses).toHaveLength(23);
});

test('an operation runs, is over, or is still to come: exactly one of them', () => {
  for (const status of ask.stackStatuses) {
    const answers = [ask.isTerminal(status), ask.isInProgress(status), ask.isInReview(status)];
    expect([status, answers.filter(Boolean).length]).toEqual([status, 1]);
  }
});

test('success is what was asked for: a finished rollback is none', () => {
  expect(where(ask.succeeded)).toEqual(['CREATE_COMPLETE', 'DELETE_COMPLETE', 'IMPORT_COMPLETE', 'UPDATE_COMPLETE']);
  for (const status of where(ask.isRollback)) expect(ask.succeeded(status)).toBe(false);
});

test('cleaning up is still running', () => {
  expect(ask.isInProgress('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS')).toBe(true);
  expect(ask.isInProgress('UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS')).toBe(true);
  expect(ask.succeeded('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS')).toBe(false);
});

test('what may be updated: five steady statuses and no other', () => {
  expect(where(ask.canUpdate)).toEqual([
    'CREATE_COMPLETE',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_COMPLETE',
    'UPDATE_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
  ]);
});

test('a failed creation that was rolled back is deleted first', () => {
  expect(where(ask.mustBeDeletedFirst)).toEqual(['ROLLBACK_COMPLETE']);
});

test('a rollback is continued in one status, a stack rolled back in two, an update cancelled in one', () => {
  expect(where(ask.canContinueRollback)).toEqual(['UPDATE_ROLLBACK_FAILED']);
  expect(where(ask.canRollBack)).toEqual(['CREATE_FAILED', 'UPDATE_FAILED']);
  expect(where(ask.canCancel)).toEqual(['UPDATE_IN_PROGRESS']);
});

test('a new stack may take the name of a deleted one and of one in review', () => {
  expect(where(ask.canCreate)).toEqual(['DELETE_COMPLETE', 'REVIEW_IN_PROGRESS']);
});

test('nothing is permitted while an operation runs, but to cancel an update', () => {
  for (const status of where(ask.isInProgress)) {
    expect([status, ask.canUpdate(status), ask.canDelete(status), ask.canCreate(status)]).toEqual([
      status,
      false,
      false,
      false,
    ]);
  }
});

test('a person is needed where something would have to be forced', () => {
  expect(where(ask.needsPerson)).toEqual([
    'DELETE_FAILED',
    'IMPORT_ROLLBACK_FAILED',
    'ROLLBACK_FAILED',
    'UPDATE_ROLLBACK_FAILED',
  ]);
});

test.each(['', 'COMPLETE', 'UPDATE_COMPLETE ', 'SHINY_NEW_COMPLETE', '__proto__', 'constructor'])(
  'an unknown status (%j) is never success, over or open to anything',
  (status) => {
    const { stackStatuses: _, needsPerson, ...questions } = ask;
    for (const question of Object.values(questions)) expect(question(status)).toBe(false);
    expect(needsPerson(status)).toBe(true);
  },
);

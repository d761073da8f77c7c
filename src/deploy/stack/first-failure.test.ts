import type { StackEvent } from '../../cloud/port.js';
import { firstFailureIn, lastFailureIn, wordsOf } from './first-failure.js';
import { lastIsOurs, ownOperationIn } from './own-operation.js';

let count = 0;
const event = (logicalId: string, status: string, given: Partial<StackEvent> = {}): StackEvent => ({
  id: `e${++count}`,
  at: count,
  stackId: 'id-1',
  stackName: 's',
  logicalId,
  physicalId: logicalId === 's' ? 'id-1' : `p-${logicalId}`,
  type: logicalId === 's' ? 'AWS::CloudFormation::Stack' : 'AWS::SNS::Topic',
  status,
  token: 'mine',
  ...given,
});

test('the first failure that is not a mere consequence', () => {
  const events = [
    event('s', 'UPDATE_IN_PROGRESS'),
    event('A', 'UPDATE_FAILED', { reason: 'Resource update cancelled' }),
    event('B', 'UPDATE_FAILED', { reason: 'AccessDenied' }),
    event('C', 'UPDATE_FAILED', { reason: 'later' }),
    event('s', 'UPDATE_ROLLBACK_IN_PROGRESS', { reason: 'The following resource(s) failed' }),
  ];
  const first = firstFailureIn(events);
  expect(first && wordsOf(first)).toBe('B (AWS::SNS::Topic): AccessDenied');
});

test('a stack that could not begin says why itself', () => {
  const first = firstFailureIn([event('s', 'ROLLBACK_IN_PROGRESS', { reason: 'No export named x found' })]);
  expect(first && wordsOf(first)).toBe('s (AWS::CloudFormation::Stack): No export named x found');
  expect(firstFailureIn([event('s', 'CREATE_COMPLETE')])).toBeUndefined();
});

test('the first failure of the newest operation is that of its rollback', () => {
  const forward = [event('s', 'UPDATE_IN_PROGRESS'), event('A', 'UPDATE_FAILED', { reason: 'boom' })];
  const back = [
    event('s', 'UPDATE_ROLLBACK_IN_PROGRESS', { reason: 'The following resource(s) failed' }),
    event('B', 'UPDATE_FAILED', { reason: 'no way back' }),
    event('C', 'UPDATE_FAILED', { reason: 'later' }),
    event('s', 'UPDATE_ROLLBACK_FAILED', { reason: 'The following resource(s) failed' }),
  ];
  const words = (events: readonly StackEvent[]) => {
    const last = lastFailureIn(events);
    return last && wordsOf(last);
  };
  expect(words(forward)).toBe('A (AWS::SNS::Topic): boom');
  expect(words([...forward, ...back])).toBe('B (AWS::SNS::Topic): no way back');
  expect(words([...forward, event('s', 'UPDATE_ROLLBACK_IN_PROGRESS'), event('s', 'UPDATE_ROLLBACK_FAILED')])).toBe(
    undefined,
  );
});

const intents = [{ call: 'execute-change-set', token: 'mine' }] as const;

test("an operation is ours by its token alone, and a nested stack's event is not the stack's", () => {
  const foreign = [
    event('s', 'UPDATE_IN_PROGRESS', { token: 'theirs' }),
    event('s', 'UPDATE_COMPLETE', { token: 'theirs' }),
  ];
  expect(ownOperationIn(foreign, intents)).toBeUndefined();
  const nested = event('Nested', 'UPDATE_COMPLETE', { type: 'AWS::CloudFormation::Stack' });
  const own = [...foreign, event('s', 'UPDATE_IN_PROGRESS'), nested];
  expect(ownOperationIn(own, intents)).toMatchObject({ status: 'UPDATE_IN_PROGRESS', call: 'execute-change-set' });
});

test('the last operation is ours until others begin one, or the description names another', () => {
  const stack = { stackId: 'id-1', lastOperations: [{ id: 'op1', type: 'UPDATE_STACK' }] } as unknown as Parameters<
    typeof lastIsOurs
  >[1];
  const ours = [event('s', 'UPDATE_COMPLETE', { operationId: 'op1' })];
  const tokens = new Set(['mine']);
  expect(lastIsOurs(ours, stack, tokens)).toBe(true);
  expect(lastIsOurs([...ours, event('s', 'UPDATE_IN_PROGRESS', { token: 'theirs' })], stack, tokens)).toBe(false);
  expect(lastIsOurs(ours, { ...stack, lastOperations: [{ id: 'op2', type: 'UPDATE_STACK' }] }, tokens)).toBe(false);
  expect(lastIsOurs([], stack, tokens)).toBeUndefined();
});

import { packaged } from '../../../test/support/plan.js';
import { withStageOperations } from './stage-operations.js';

const here = { account: '111122223333', region: 'eu-west-1' };
const stackAt = (target: typeof here) => ({ ...packaged('shop'), target });
const executionRole = 'arn:aws:iam::111122223333:role/cloudformation';
const topic = 'arn:aws:sns:eu-west-1:111122223333:deploys';
const settingsOf = (target: typeof here) =>
  withStageOperations([stackAt(target)], { executionRole, notificationTopics: [topic] })[0]?.settings;

test('a role is for its account, a topic for its region, and a stack elsewhere keeps what it has', () => {
  expect(settingsOf(here)).toEqual({ roleArn: executionRole, notificationArns: [topic] });
  expect(settingsOf({ ...here, region: 'us-east-1' })).toEqual({ roleArn: executionRole });
  expect(settingsOf({ ...here, account: '999999999999' })).toBeUndefined();
});

test('a stage that says nothing changes nothing', () => {
  const stacks = [stackAt(here)];
  expect(withStageOperations(stacks)).toBe(stacks);
  expect(withStageOperations(stacks, { notificationTopics: [] })).toBe(stacks);
});

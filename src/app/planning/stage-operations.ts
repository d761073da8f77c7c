import type { StageSettings } from '../../config/settings.js';
import type { OperationSettings, PackagedStack, Target } from '../../model/plan.js';

type Given = Pick<StageSettings, 'executionRole' | 'notificationTopics'>;

/**
 * The stacks with the role that CloudFormation acts with and the topics that hear of it, as their stage says. A role is of
 * one account and a topic of one region: a stack elsewhere keeps what it has.
 */
export function withStageOperations(stacks: readonly PackagedStack[], stage: Given = {}): readonly PackagedStack[] {
  const { executionRole, notificationTopics = [] } = stage;
  if (executionRole === undefined && notificationTopics.length === 0) return stacks;
  return stacks.map((stack) => {
    const settings = { ...stack.settings, ...settingsAt(stack.target, executionRole, notificationTopics) };
    return Object.keys(settings).length === 0 ? stack : { ...stack, settings };
  });
}

function settingsAt(target: Target, role: string | undefined, topics: readonly string[]): OperationSettings {
  const own = topics.filter((arn) => isAt(arn, target));
  return {
    ...(role !== undefined && partOf(role, 4) === target.account && { roleArn: role }),
    ...(own.length > 0 && { notificationArns: own }),
  };
}

function isAt(arn: string, { account, region }: Target): boolean {
  return partOf(arn, 3) === region && partOf(arn, 4) === account;
}

const partOf = (arn: string, at: number): string | undefined => arn.split(':')[at];

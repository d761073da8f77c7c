import type { Cloud } from '../../cloud/port.js';
import { defaultDeploy } from '../../config/default-settings.js';
import type { DeploySettings } from '../../config/settings.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { StackKey } from '../../model/names.js';
import { placeOf } from '../../plan/place.js';
import type { PlanInput } from '../../plan/plan-input.js';
import { alarmArn, type DeployedAlarm, withRollbackAlarms } from '../../plan/rollback-alarms.js';
import type { DeployedState } from './deployed-stacks.js';
import { patiently } from './patient-reads.js';

const alarmType = 'AWS::CloudWatch::Alarm';

/**
 * The plan's input with the alarms that roll each stack back, as `deploy.rollbackAlarms` wants them. Stacks whose template has an alarm are
 * asked for its name, no others.
 *
 * @param fileOf the definition of a stack
 */
export async function withAlarms(
  input: PlanInput,
  { stacks, read }: DeployedState,
  cloud: Cloud | undefined,
  { rollbackAlarms, alarmMinutes }: DeploySettings = defaultDeploy,
  fileOf: (stack: StackKey) => string,
): Promise<{ readonly input: PlanInput; readonly diagnostics: readonly Diagnostic[] }> {
  if (rollbackAlarms === 'none' || cloud === undefined) return { input, diagnostics: [] };
  const alarms: DeployedAlarm[] = [];
  for (const stack of stacks) {
    const [root] = read.get(placeOf(stack.target, stack.stackName)) ?? [];
    const hasAlarm = [...(root?.resources.values() ?? [])].some(({ type }) => type === alarmType);
    if (hasAlarm) alarms.push(...(await alarmsOf(stack, cloud)));
  }
  const { proposed, edges, changes } = input;
  const question = { which: rollbackAlarms, minutes: alarmMinutes, stacks: proposed, edges, alarms, changes };
  const answer = withRollbackAlarms(question);
  const diagnostics = answer.notes.map(({ stack, text }): Diagnostic => {
    const location = { file: fileOf(stack), line: 1, column: 1 };
    return { severity: 'warning', code: 'plan/rollback-alarms', message: `Stack ${stack}: ${text}.`, location };
  });
  return { input: { ...input, proposed: answer.stacks }, diagnostics };
}

async function alarmsOf(
  { service, key, target, stackName }: DeployedState['stacks'][number],
  { at, clock }: Cloud,
): Promise<readonly DeployedAlarm[]> {
  const resources = await patiently(clock, `${stackName} alarms`, () => at(target).resources(stackName));
  return resources.flatMap(({ logicalId, physicalId, type, status }) => {
    if (type !== alarmType || physicalId === '' || status.startsWith('DELETE_')) return [];
    return [{ service, stack: key, target, logicalId, arn: alarmArn(target, physicalId) }];
  });
}

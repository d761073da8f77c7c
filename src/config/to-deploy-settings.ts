import { locate, type Value } from '../model/value.js';
import { defaultDeploy } from './default-settings.js';
import type { DeployInput } from './deploy-schema.js';
import { listOf } from './list-of.js';
import { valueAt } from './plain.js';
import type { DeploySettings, Verification } from './settings.js';

type VerifyInput = NonNullable<DeployInput['verify']>[number];

/**
 * What `deploy` says, a stage's own before what holds for every stage.
 *
 * @param at where `input` stands
 */
export function toDeploySettings(
  input: DeployInput | undefined,
  at: Value,
  otherwise: DeploySettings = defaultDeploy,
): DeploySettings {
  if (input === undefined) return otherwise;
  return {
    rollbackAlarms: input.rollbackAlarms ?? otherwise.rollbackAlarms,
    alarmMinutes: input.alarmMinutes ?? otherwise.alarmMinutes,
    bakeMinutes: input.bakeMinutes ?? otherwise.bakeMinutes,
    verify: input.verify?.map((one, index) => toVerification(one, valueAt(at, ['verify', index]))) ?? otherwise.verify,
  };
}

function toVerification(input: VerifyInput, at: Value): Verification {
  const { services = '*', command, url = '', expect = 200, retries = 0, retrySeconds = 10 } = input;
  const common = { services, retries, retrySeconds, location: locate(at) };
  return command === undefined
    ? { ...common, kind: 'url', url, expect: listOf(expect), timeoutMinutes: input.timeoutMinutes ?? 0.5 }
    : { ...common, kind: 'command', command, timeoutMinutes: input.timeoutMinutes ?? 5 };
}

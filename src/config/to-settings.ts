import { locate, type Value } from '../model/value.js';
import { get, textOf } from '../model/walk.js';
import { defaultDeploy, defaultStage } from './default-settings.js';
import { listOf } from './list-of.js';
import { accountOfRole } from './place-schema.js';
import { valueAt } from './plain.js';
import { stageBefore } from './promotion-order.js';
import type { SettingsInput } from './schema.js';
import type { DeploySettings, PolicySettings, ServiceEntry, Settings, StageSettings } from './settings.js';
import { toDeploySettings } from './to-deploy-settings.js';

type StageInput = NonNullable<SettingsInput['stages']>[number];
type ServiceInput = NonNullable<SettingsInput['services']>[number];

/** Validated input as settings. `root` is what it was read from: numbers keep their text, facts their place. */
export function toSettings(input: SettingsInput, root: Value, policy: PolicySettings): Settings {
  const deploy = toDeploySettings(input.deploy, valueAt(root, ['deploy']));
  return {
    stages: toStages(input.stages ?? [defaultStage.name], valueAt(root, ['stages']), deploy),
    include: input.include ?? [],
    exclude: input.exclude ?? [],
    services: input.services?.map((entry, index) => toService(entry, valueAt(root, ['services', index]))) ?? [],
    owners: Object.entries(input.owners ?? {}).map(([match, owner]) => ({ match, by: 'service', owner })),
    externals: (input.externals ?? []).map(({ name, match }, index) => ({
      name,
      match: listOf(match),
      location: locate(valueAt(root, ['externals', index])),
    })),
    policy,
    environment: input.environment ?? [],
  };
}

function toStages(inputs: readonly StageInput[], at: Value, everywhere: DeploySettings): readonly StageSettings[] {
  const named = inputs.map((input) => (typeof input === 'string' ? { name: input } : input));
  return named.map((input, index) => {
    const after = stageBefore(named, index);
    return { ...toStage(input, valueAt(at, [index]), everywhere), ...(after !== undefined && { after }) };
  });
}

/** A stage that names no account is in that of its role. */
function toStage(input: Exclude<StageInput, string>, at: Value, everywhere: DeploySettings): StageSettings {
  const { name, region, role, readRole, executionRole, notificationTopics, bucket } = input;
  const ofRole = role ?? readRole;
  const account = input.account ?? (ofRole === undefined ? undefined : accountOfRole(ofRole));
  const deploy = toDeploySettings(input.deploy, valueAt(at, ['deploy']), everywhere);
  return {
    name,
    ...(region !== undefined && { region }),
    ...(account !== undefined && { account }),
    ephemeral: input.ephemeral ?? false,
    parameters: parametersIn(at),
    ...(role !== undefined && { role }),
    ...(readRole !== undefined && { readRole }),
    ...(executionRole !== undefined && { executionRole }),
    ...(notificationTopics !== undefined && { notificationTopics }),
    ...(bucket !== undefined && { bucket }),
    ...(deploy !== defaultDeploy && { deploy }),
  };
}

function toService(input: ServiceInput, at: Value): ServiceEntry {
  return {
    match: input.match,
    ...(input.name !== undefined && { name: input.name }),
    ...(input.stackName !== undefined && { stackName: input.stackName }),
    ...(input.owner !== undefined && { owner: input.owner }),
    ...(input.region !== undefined && { region: input.region }),
    ...(input.account !== undefined && { account: input.account }),
    parameters: parametersIn(at),
    location: locate(at),
  };
}

/** As written: `01` stays `01`, because CloudFormation takes parameters as text. */
function parametersIn(holder: Value): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  const dict = get(holder, 'parameters');
  if (dict?.kind !== 'dict') return parameters;
  for (const [name, { value }] of dict.entries) {
    const text = textOf(value);
    if (text !== undefined) parameters.set(name, text);
  }
  return parameters;
}

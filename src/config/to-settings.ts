import { locate, type Value } from '../model/value.js';
import { get, textOf } from '../model/walk.js';
import { defaultStage } from './default-settings.js';
import { valueAt } from './plain.js';
import type { SettingsInput } from './schema.js';
import type { PolicySettings, ServiceEntry, Settings, StageSettings } from './settings.js';

type StageInput = NonNullable<SettingsInput['stages']>[number];
type ServiceInput = NonNullable<SettingsInput['services']>[number];

/** Validated input as settings. `root` is what it was read from: numbers keep their text, facts their place. */
export function toSettings(input: SettingsInput, root: Value, policy: PolicySettings): Settings {
  return {
    stages: input.stages?.map((stage, index) => toStage(stage, valueAt(root, ['stages', index]))) ?? [defaultStage],
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

function toStage(input: StageInput, at: Value): StageSettings {
  if (typeof input === 'string') return { ...defaultStage, name: input };
  return {
    name: input.name,
    ...(input.region !== undefined && { region: input.region }),
    ...(input.account !== undefined && { account: input.account }),
    ephemeral: input.ephemeral ?? false,
    parameters: parametersIn(at),
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

export function listOf<Item>(oneOrMore: Item | readonly Item[]): readonly Item[] {
  return isList(oneOrMore) ? oneOrMore : [oneOrMore];
}

function isList<Item>(value: Item | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}

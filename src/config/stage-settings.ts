import type { StageName } from '../model/names.js';
import type { ReadSettings, ServiceSettings } from '../read/reader.js';
import { compileGlob } from './bounded-glob.js';
import type { ServiceEntry, Settings, StageSettings } from './settings.js';

export interface StageInputs {
  /**
   * Paths that may be definitions, or simply all: each gets the stage's parameters, and what the entries
   * under `services` say of it.
   */
  readonly definitions: readonly string[];
  /** The process environment; only the names that the settings allow are taken. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `--assembly SERVICE=DIR`. */
  readonly assemblies: ReadonlyMap<string, string>;
}

/** The settings of one stage as reading takes them. A stage that is not configured has no values of its own. */
export function readSettingsForStage(settings: Settings, stage: StageName, inputs: StageInputs): ReadSettings {
  const own = settings.stages.find(({ name }) => name === stage);
  return {
    ...(own?.region !== undefined && { region: own.region }),
    ...(own?.account !== undefined && { account: own.account }),
    ...(settings.stages.length > 1 && { stages: settings.stages.map(({ name }) => name) }),
    allowedEnvironment: allowedEnvironment(settings, inputs.environment),
    assemblies: inputs.assemblies,
    services: servicesByFile(settings, own, inputs.definitions),
    include: settings.include,
    exclude: settings.exclude,
  };
}

function allowedEnvironment(settings: Settings, environment: StageInputs['environment']): ReadonlyMap<string, string> {
  const allowed = new Map<string, string>();
  for (const name of settings.environment) {
    const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
    if (value !== undefined) allowed.set(name, value);
  }
  return allowed;
}

function servicesByFile(
  settings: Settings,
  stage: StageSettings | undefined,
  definitions: readonly string[],
): ReadonlyMap<string, ServiceSettings> {
  if (settings.services.length === 0 && (stage?.parameters.size ?? 0) === 0) return new Map();
  const entries = settings.services.map((entry) => ({ entry, matches: compileGlob(entry.match, 'path') }));
  const services = new Map<string, ServiceSettings>();
  for (const file of definitions) {
    const matching = entries.filter(({ matches }) => matches(file)).map(({ entry }) => entry);
    services.set(file, mergeEntries(matching, stage));
  }
  return services;
}

/** Later entries win over earlier ones, and a stage's parameters over those that hold for every stage. */
function mergeEntries(entries: readonly ServiceEntry[], stage: StageSettings | undefined): ServiceSettings {
  const parameters = new Map<string, string>();
  let merged: Omit<ServiceSettings, 'parameters'> = {};
  for (const entry of entries) {
    const { name, stackName, region, account } = entry;
    merged = {
      ...merged,
      ...(name !== undefined && { name }),
      ...(stackName !== undefined && { stackName }),
      ...(region !== undefined && { region }),
      ...(account !== undefined && { account }),
    };
    for (const [key, value] of entry.parameters) parameters.set(key, value);
  }
  for (const [key, value] of stage?.parameters ?? []) parameters.set(key, value);
  return { ...merged, parameters };
}

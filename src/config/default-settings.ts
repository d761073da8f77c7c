import { packNamed } from './built-in-packs.js';
import type { Pack } from './pack.js';
import type { DeploySettings, PolicySettings, Settings, StageSettings } from './settings.js';

/** The stage of a repository that names none. */
export const defaultStage: StageSettings = { name: 'dev', ephemeral: false, parameters: new Map() };

/** How a stage is deployed that says nothing of it: as soon as its stacks are as they should be. */
export const defaultDeploy: DeploySettings = { rollbackAlarms: 'none', alarmMinutes: 0, bakeMinutes: 0, verify: [] };

/** What holds without a stackgate.yml: one stage, the default pack, no owners. */
export function defaultSettings(): Settings {
  return {
    stages: [defaultStage],
    include: [],
    exclude: [],
    services: [],
    owners: [],
    externals: [],
    policy: policyOf(packNamed('default')),
    environment: [],
  };
}

/** A pack as the policy of a repository that adds nothing to it. */
export function policyOf(pack: Pack): PolicySettings {
  return {
    extends: pack.name,
    rules: pack.rules,
    failOn: pack.failOn,
    reportOnly: pack.reportOnly,
    allow: [],
    naming: [],
    waivers: [],
  };
}

import { realpathSync } from 'node:fs';
import type { Cloud } from '../../cloud/port.js';
import { defaultDeploy } from '../../config/default-settings.js';
import type { Settings } from '../../config/settings.js';
import type { RunTools } from '../../deploy/run/run-tools.js';
import type { StageName } from '../../model/names.js';
import type { RunProgress } from '../../model/run.js';
import type { CloudName } from '../running/cloud-name.js';
import { everyReal, realTools } from './real-tools.js';
import type { VerificationTools } from './verify-one.js';
import { acceptWith } from './verify-services.js';

export interface AcceptanceOptions {
  readonly cloud: CloudName;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onRun: (event: RunProgress) => void;
  /** In place of processes and the network, in tests. */
  readonly verification?: VerificationTools;
}

export interface AcceptedRun {
  readonly run: string;
  readonly stage: StageName;
  readonly settings: Settings;
}

/** What `deploy:` of stackgate.yml asks before the commit point, as a run is given it; empty where it asks for nothing. */
export function acceptanceOf(
  { run, stage, settings }: AcceptedRun,
  cloud: Cloud,
  options: AcceptanceOptions,
): Pick<RunTools, 'accept'> {
  const deploy = settings.stages.find(({ name }) => name === stage)?.deploy ?? defaultDeploy;
  const accept = acceptWith({
    run,
    stage,
    deploy,
    cloud,
    directory: realpathSync(options.directory),
    environment: options.environment,
    allowed: settings.environment,
    loopbackOnly: options.cloud === 'local',
    tools: options.verification ?? realTools,
    every: everyReal,
    tell: (text) => options.onRun({ kind: 'note', at: cloud.clock.now(), text }),
  });
  return accept === undefined ? {} : { accept };
}

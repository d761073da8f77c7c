import { readBaseSettings } from '../../src/app/base-settings.js';
import type { CheckOptions } from '../../src/app/check.js';
import { checkDeployed, type DeployedOptions } from '../../src/app/deployed-source/check-deployed.js';
import { artefactSource } from '../../src/app/planning/artefact-source.js';
import { packageSide } from '../../src/app/planning/plan-sides.js';
import { EstateSource } from '../../src/app/read-stage.js';
import type { Sources } from '../../src/app/sources.js';
import { memoryStores } from '../../src/deploy/stores/memory-stores.js';
import { memoryFiles } from '../../src/read/files/memory-files.js';
import { asStanding, type StandingCloud, standingCloud } from './cloud-of-stacks.js';

export type Files = Readonly<Record<string, string>>;

const options: CheckOptions = {
  directory: '.',
  stage: 'dev',
  assemblies: new Map(),
  environment: {},
  today: '2026-11-21',
  onProgress: () => undefined,
};

function sourcesOf(proposed: Files, base: Files | undefined): Sources {
  const now = memoryFiles(proposed, 'working tree');
  const before = base === undefined ? undefined : base === proposed ? now : memoryFiles(base, 'base');
  return {
    proposed: now,
    ...(before !== undefined && { deployed: before }),
    deployedDescription: before === undefined ? null : 'base',
    policy: before ?? now,
    policyDescription: 'base',
    diagnostics: [],
  };
}

/** What deploying these files would leave. */
export function deployed(files: Files): StandingCloud {
  const sources = sourcesOf(files, files);
  const { settings } = readBaseSettings(sources, {});
  const read = new EstateSource(sources.proposed, { settings, ...options }).read('dev');
  const side = { read, files: sources.proposed, artefacts: artefactSource(sources.proposed, read.estate) };
  return standingCloud(asStanding(packageSide(side, settings, { ...options })));
}

export async function checkCloud(
  cloud: StandingCloud,
  proposed: Files,
  base?: Files,
  more: Partial<DeployedOptions> = {},
) {
  const place = { cloud: cloud.cloud, artefacts: memoryStores().artefacts };
  const { result } = await checkDeployed(sourcesOf(proposed, base), { ...options, ...more }, (_, work) => work(place));
  return result;
}

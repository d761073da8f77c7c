import { readFileSync, statSync } from 'node:fs';
import { resumeDeploy, runDeploy } from '../../app/deploy.js';
import type { BreakGlassRequest } from '../../app/promotion/break-glass.js';
import type { RunSettings } from '../../app/running/run-settings.js';
import { AppError } from '../../model/app-error.js';
import type { Plan } from '../../model/plan.js';
import { readPlan } from '../../plan/plan-file.js';
import { terminalProgress } from '../progress.js';
import { type RunFlags, runInCloud } from './run-in-cloud.js';

export interface DeployFlags extends RunFlags {
  readonly stage?: string;
  /** True without a run: the last one that did not end. */
  readonly resume?: string | true;
  readonly keepGoing?: boolean;
  readonly rehearse?: boolean;
  /** Name of a remote. */
  readonly push?: string;
  /** The reason. */
  readonly breakGlass?: string;
  readonly by?: string;
  readonly drift?: boolean;
  readonly refuseDrift?: boolean;
  readonly concurrency: number;
  readonly assembly: ReadonlyMap<string, string>;
  readonly packaged: boolean;
  readonly artefacts?: string;
}

/** @returns the exit code */
export async function deploy(what: string, flags: DeployFlags): Promise<number> {
  const { stage, resume, keepGoing = false, rehearse = false, concurrency, assembly, packaged, artefacts } = flags;
  if (rehearse && resume !== undefined)
    throw new AppError('usage', 'a run that is resumed has begun; --rehearse goes with a new one');
  const breakGlass = breakGlassOf(flags);
  const drift = driftOf(flags);
  const plan = isFile(what) ? readPlan(readFileSync(what, 'utf8')) : undefined;
  const progress = terminalProgress(process.stderr);
  const reading = {
    directory: plan === undefined ? what : '.',
    assemblies: assembly,
    packaged,
    ...(artefacts !== undefined && { code: { kind: 'artefacts', folder: artefacts } as const }),
    environment: process.env,
    today: new Date().toISOString().slice(0, 10),
    onProgress: progress,
    ...(flags.push !== undefined && { push: flags.push }),
  };
  return runInCloud('deploy', flags, (settings) => {
    const onPlan: RunSettings['onPlan'] = (begun) => {
      progress.done();
      settings.onPlan(begun);
    };
    const given = { ...settings, ...reading, onPlan, ...(drift && { drift }) };
    if (resume !== undefined) return resumeDeploy({ ...given, run: resume, ...(stage !== undefined && { stage }) });
    return runDeploy({
      ...given,
      stage: stageOf(plan, stage),
      ...(plan !== undefined && { plan }),
      ...(breakGlass !== undefined && { breakGlass }),
      keepGoing,
      rehearse,
      concurrency,
    });
  }).finally(() => progress.done());
}

function breakGlassOf({ breakGlass: reason, by, resume }: DeployFlags): BreakGlassRequest | undefined {
  if (reason === undefined && by !== undefined) throw new AppError('usage', '--by goes with --break-glass');
  if (reason === undefined) return undefined;
  if (resume !== undefined) throw new AppError('usage', 'a run that is resumed keeps what it was begun with');
  return { reason, ...(by !== undefined && { by }) };
}

function driftOf({ drift, refuseDrift, resume }: DeployFlags): RunSettings['drift'] {
  const asked = refuseDrift ? 'refuse' : drift ? 'tell' : undefined;
  // A run that was begun changed its stacks since.
  if (asked && resume !== undefined)
    throw new AppError('usage', 'drift is looked for before a run begins, not with --resume');
  return asked;
}

function stageOf(plan: Plan | undefined, stage: string | undefined): string {
  if (plan === undefined && stage === undefined) throw new AppError('usage', 'deploy needs --stage');
  if (plan !== undefined && stage !== undefined && stage !== plan.stage)
    throw new AppError('usage', `the plan is for ${plan.stage}, not for ${stage}`);
  return plan?.stage ?? stage ?? '';
}

/** What is neither is for the reader of the directory to tell. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

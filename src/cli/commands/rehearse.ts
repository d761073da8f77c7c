import { readFileSync, statSync } from 'node:fs';
import { type RehearseOutcome, runRehearsal } from '../../app/rehearse.js';
import type { CloudName } from '../../app/running/cloud-name.js';
import { AppError } from '../../model/app-error.js';
import { readPlan } from '../../plan/plan-file.js';
import { renderRefusalsJson } from '../../report/plan/render-plan-json.js';
import { renderRefusalsText } from '../../report/plan/render-plan-text.js';
import { renderRehearsalJson } from '../../report/rehearsal/render-rehearsal-json.js';
import { renderRehearsalText } from '../../report/rehearsal/render-rehearsal-text.js';
import { terminalProgress } from '../progress.js';
import { terminalStyle } from '../terminal-style.js';
import { requireWritable, writeOutput } from '../write-output.js';
import type { RepositoryFlags } from './flags.js';
import { tellDiagnostics } from './tell-diagnostics.js';

export interface RehearseFlags extends RepositoryFlags {
  readonly cloud?: CloudName;
  readonly deployed?: string;
  readonly state?: string;
  readonly artefacts?: string;
  readonly format: 'text' | 'json';
}

/** @returns the exit code */
export async function rehearse(what: string, flags: RehearseFlags): Promise<number> {
  const { stage, cloud, deployed, state, assembly, packaged, artefacts } = flags;
  requireWritable(flags.output);
  const isFile = statSync(what, { throwIfNoEntry: false })?.isFile() === true;
  const plan = isFile ? readPlan(readFileSync(what, 'utf8')) : undefined;
  if (plan !== undefined && stage !== undefined && stage !== plan.stage)
    throw new AppError('usage', `the plan is for ${plan.stage}, not for ${stage}`);
  const wanted = plan?.stage ?? stage;
  const progress = terminalProgress(process.stderr);
  const outcome = await runRehearsal({
    directory: isFile ? '.' : what,
    ...(plan !== undefined && { plan }),
    ...(wanted !== undefined && { stage: wanted }),
    ...(cloud !== undefined && { cloud }),
    ...(deployed !== undefined && { deployed }),
    ...(state !== undefined && { state }),
    assemblies: assembly,
    packaged,
    ...(artefacts !== undefined && { code: { kind: 'artefacts', folder: artefacts } as const }),
    environment: process.env,
    today: new Date().toISOString().slice(0, 10),
    now: Date.now(),
    onProgress: progress,
  }).finally(() => progress.done());
  tellDiagnostics(outcome.diagnostics, process.stderr);
  if (outcome.kind !== 'unreadable') writeOutput(render(outcome, flags), flags.output);
  return outcome.exitCode;
}

type Told = Exclude<RehearseOutcome, { readonly kind: 'unreadable' }>;

function render(outcome: Told, { format, output }: RehearseFlags): string {
  const options = { ...terminalStyle(output), compared: outcome.compared };
  if (outcome.kind === 'refused')
    return format === 'json' ? renderRefusalsJson(outcome.refusals) : renderRefusalsText(outcome.refusals, options);
  const { rehearsal, refusals } = outcome;
  if (format === 'json') return renderRehearsalJson(rehearsal, refusals);
  const told = renderRehearsalText(rehearsal, options);
  const { compared: _, ...style } = options;
  return refusals.length === 0 ? told : `${told}\n${renderRefusalsText(refusals, style)}`;
}

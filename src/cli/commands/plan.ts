import { type PlanOutcome, type PlanToRead, runPlan } from '../../app/plan.js';
import type { CloudName } from '../../app/running/cloud-name.js';
import { writePlan } from '../../plan/plan-file.js';
import { renderPlanJson, renderRefusalsJson } from '../../report/plan/render-plan-json.js';
import { type PlanTextOptions, renderPlanText, renderRefusalsText } from '../../report/plan/render-plan-text.js';
import { terminalProgress } from '../progress.js';
import { terminalStyle } from '../terminal-style.js';
import { requireWritable, writeOutput } from '../write-output.js';
import type { RepositoryFlags } from './flags.js';
import { tellDiagnostics } from './tell-diagnostics.js';

export interface PlanFlags extends RepositoryFlags {
  readonly cloud?: CloudName;
  readonly deployed?: string;
  readonly state?: string;
  readonly artefacts?: string;
  readonly out?: string;
  readonly format: 'text' | 'json';
}

/** @returns the exit code */
export async function plan(directory: string, flags: PlanFlags): Promise<number> {
  const { stage, cloud, deployed, state, assembly, packaged, artefacts } = flags;
  requireWritable(flags.out);
  requireWritable(flags.output);
  const progress = terminalProgress(process.stderr);
  const outcome = await runPlan({
    directory,
    ...(stage !== undefined && { stage }),
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
  });
  progress.done();
  tellDiagnostics(outcome.diagnostics, process.stderr);
  if (outcome.kind === 'planned' && flags.out !== undefined) writeOutput(writePlan(outcome.plan), flags.out);
  if (outcome.kind !== 'unreadable') writeOutput(render(outcome, flags), flags.output);
  return outcome.exitCode;
}

function render(outcome: Exclude<PlanOutcome, { readonly kind: 'unreadable' }>, { format, output }: PlanFlags): string {
  const options = { ...terminalStyle(output), compared: outcome.compared };
  if (outcome.kind === 'planned') return format === 'json' ? renderPlanJson(outcome.plan) : planText(outcome, options);
  const { refusals, otherwise } = outcome;
  if (format === 'json') return renderRefusalsJson(refusals);
  const { compared: _, ...style } = options;
  return otherwise === undefined
    ? renderRefusalsText(refusals, options)
    : `${planText(otherwise, options)}\n${renderRefusalsText(refusals, style)}`;
}

function planText({ plan: made, chain, stubs }: PlanToRead, options: Omit<PlanTextOptions, 'chain' | 'stubs'>): string {
  return renderPlanText(made, { ...options, chain, stubs });
}

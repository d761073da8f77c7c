import { randomBytes } from 'node:crypto';
import type { Plan, PlanResult } from '../../model/plan.js';
import { exitCodes } from '../exit-codes.js';
import { differsFromApproved } from '../planning/approved-plan.js';
import { type PlanOptions, type PlanOutcome, planEstate } from '../planning/plan-estate.js';
import { storeBodies } from '../planning/store-bodies.js';
import { admitRun } from '../promotion/admit-run.js';
import { overrideLosses, requireAccount } from '../promotion/break-glass.js';
import { codeIn } from '../running/code-in.js';
import type { Environment } from '../running/environment.js';
import { endingOf } from '../running/run-over.js';
import type { RunEnding } from '../running/run-settings.js';
import type { DeployOptions } from './deploy-options.js';
import { errorsIn, refusedBefore } from './refused-before.js';
import { reasonsOfRehearsal } from './rehearsed-first.js';

/** A run that nothing speaks against, and that has not begun. */
export interface PreparedDeploy {
  readonly run: string;
  readonly plan: Plan;
  /** With the plan that is deployed: where the glass was broken, that one. */
  readonly planned: PlanOutcome;
  /** Who breaks the glass answers for it. */
  readonly isGlassBroken: boolean;
  readonly noted: Extract<Admission, { readonly noted: unknown }>['noted'];
}

type Admission = Awaited<ReturnType<typeof admitRun>>;

/**
 * Plans, and asks everything that may speak against the run: definitions, the planner, the approval, the stage before,
 * the rehearsal. Nothing of the cloud is changed.
 */
export async function prepareDeploy(
  environment: Environment,
  options: DeployOptions,
): Promise<
  { readonly kind: 'ended'; readonly ending: RunEnding } | { readonly kind: 'ready'; readonly prepared: PreparedDeploy }
> {
  const account = options.breakGlass && requireAccount(options.breakGlass, options.environment);
  const planned = await planEstate({ ...options, ...asked(environment), ...codeIn(environment, options) });
  if (planned.result === undefined) return { kind: 'ended', ending: unreadable(planned, options) };
  const { result, skipped } =
    account === undefined ? { result: planned.result, skipped: [] } : overrideLosses(planned.result, planned.input);
  if (skipped.length > 0) await storeBodies(result, environment.stores.artefacts);
  if (result.kind === 'refused') return { kind: 'ended', ending: refused(result, planned, options) };
  const { plan = result.plan } = options;
  const refuse = (reasons: readonly string[]) => {
    const ending = {
      ...endingOf(refusedBefore(plan, reasons, options.now), options),
      diagnostics: planned.diagnostics,
    };
    return { kind: 'ended', ending } as const;
  };
  const reasons = options.plan === undefined ? [] : differsFromApproved(plan, planned.packaged.stacks, result.bodies);
  if (reasons.length > 0) return refuse(reasons);
  const run = newRunId(options.now);
  const admission = await admitRun({ run, plan, planned, account, skipped }, environment, options);
  if (admission.kind === 'refused') return refuse(admission.reasons);
  const against = options.rehearse === true ? await reasonsOfRehearsal(plan, options) : [];
  if (against.length > 0) return refuse(against);
  const isGlassBroken = account !== undefined;
  const prepared = { run, plan, planned: { ...planned, result }, isGlassBroken, noted: admission.noted };
  return { kind: 'ready', prepared };
}

/** What a plan of this environment is made with. */
export function asked({
  cloud,
  stores,
  acceptsStubs,
}: Environment): Required<Pick<PlanOptions, 'cloud' | 'artefacts' | 'stubs'>> {
  return { cloud, artefacts: stores.artefacts, stubs: acceptsStubs };
}

function unreadable(planned: PlanOutcome, { now }: DeployOptions): RunEnding {
  const { diagnostics } = planned;
  const report = refusedBefore(planned, errorsIn(diagnostics), now);
  return { kind: 'unreadable', report, diagnostics, exitCode: exitCodes.badInput };
}

function refused(
  { refusals }: Extract<PlanResult, { readonly kind: 'refused' }>,
  planned: PlanOutcome,
  { now }: DeployOptions,
): RunEnding {
  const { diagnostics } = planned;
  const messages = refusals.map(({ message }) => message);
  const report = refusedBefore(planned, messages, now);
  const compared = `working tree compared with ${planned.compared}`;
  return { kind: 'refused', report, refusals, compared, diagnostics, exitCode: exitCodes.refused };
}

/** Sorts by time, and is unique where two begin in the same second. */
function newRunId(now: number): string {
  const time = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return `run-${time}-${randomBytes(3).toString('hex')}`;
}

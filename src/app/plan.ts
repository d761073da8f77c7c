import type { Clock } from '../cloud/port.js';
import { AppError } from '../model/app-error.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Plan, PlanRefusal, Stub } from '../model/plan.js';
import { type CriticalPath, criticalPath } from '../plan/critical-path.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { type PlanOptions as EstateOptions, planEstate } from './planning/plan-estate.js';
import { lookForPromotion } from './promotion/ask-promotion.js';
import type { CloudName } from './running/cloud-name.js';
import { codeIn } from './running/code-in.js';
import type { EnvironmentView } from './running/environment.js';
import { emptyEnvironment, lookIntoEnvironment } from './running/local-environment.js';
import { lookAround } from './running/with-environment.js';

export interface PlanOptions extends Omit<EstateOptions, 'cloud' | 'artefacts' | 'stubs' | 'targets'> {
  /** Asked for what is deployed; where neither this nor `deployed` is given, the embedded cloud if there is one. */
  readonly cloud?: CloudName;
  readonly state?: string;
  /** As in `AwsEnvironmentOptions`: where credentials and GitHub's tokens are found, which definitions must not read. */
  readonly processEnvironment?: Readonly<Record<string, string | undefined>>;
  /** Takes the place of the machine's time on AWS, in tests. */
  readonly clock?: Clock;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** A plan, or why there is none. `stubs` are what stands in for things outside of the estate. */
export type PlanOutcome = { readonly diagnostics: readonly Diagnostic[]; readonly exitCode: ExitCode } & (
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'refused';
      readonly refusals: readonly PlanRefusal[];
      readonly compared: string;
      /** What would be done if nothing had to pass another stage first; to be read, not to be deployed. */
      readonly otherwise?: PlanToRead;
    }
  | ({ readonly kind: 'planned'; readonly compared: string } & PlanToRead)
);

export interface PlanToRead {
  readonly plan: Plan;
  readonly chain: CriticalPath;
  readonly stubs: readonly Stub[];
}

/**
 * What a deploy would do. Nothing in a cloud is changed by it; with the embedded one its templates are kept,
 * so that what is approved can be deployed.
 *
 * @throws AppError for a directory, ref, stage or state that cannot be used
 */
export async function runPlan(options: PlanOptions): Promise<PlanOutcome> {
  const { cloud, deployed } = options;
  if (cloud !== undefined && deployed !== undefined)
    throw new AppError('usage', '--cloud and --deployed are two things to compare with; give one');
  if (cloud === 'aws') return lookAround({ ...options, cloud }, ({ view }) => planAgainst(view, options));
  return planAgainst(askedCloud(options), options);
}

async function planAgainst(view: EnvironmentView | undefined, options: PlanOptions): Promise<PlanOutcome> {
  const planned = await planEstate({
    ...withoutCloud(options),
    ...codeIn(view, options),
    // Only the embedded cloud lets something stand in for what is outside.
    ...(options.cloud === 'aws' && { stubs: false }),
    ...(view !== undefined && { cloud: view.cloud, artefacts: view.stores.artefacts }),
  });
  const { result, diagnostics, externals } = planned;
  const compared = `working tree compared with ${planned.compared}`;
  if (result === undefined) return { kind: 'unreadable', diagnostics, exitCode: exitCodes.badInput };
  const refused = { kind: 'refused', compared, diagnostics, exitCode: exitCodes.refused } as const;
  if (result.kind === 'refused') return { ...refused, refusals: result.refusals };
  const { plan } = result;
  const made = { plan, chain: criticalPath(plan), stubs: externals.stubs };
  const { cloud = 'local' } = options;
  const refusals = view === undefined ? [] : await lookForPromotion(plan, planned, view, { ...options, cloud });
  if (refusals.length > 0) return { ...refused, refusals, otherwise: made };
  return { kind: 'planned', ...made, compared, diagnostics, exitCode: exitCodes.pass };
}

/** Where nothing was deployed yet, `--cloud local` is an empty cloud; without the option it is the base that counts. */
function askedCloud(options: PlanOptions): EnvironmentView | undefined {
  if (options.deployed !== undefined) return undefined;
  return lookIntoEnvironment(options) ?? (options.cloud === undefined ? undefined : emptyEnvironment(options.now));
}

function withoutCloud({ cloud: _, ...options }: PlanOptions): Omit<PlanOptions, 'cloud'> {
  return options;
}

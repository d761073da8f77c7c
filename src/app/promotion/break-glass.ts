import { AppError } from '../../model/app-error.js';
import type { SkippedCheck } from '../../model/break-glass.js';
import type { PlanRefusal, PlanResult } from '../../model/plan.js';
import { makePlan } from '../../plan/make-plan.js';
import type { PlanInput } from '../../plan/plan-input.js';

/** What a person asked for: to go past what a person may decide. */
export interface BreakGlassRequest {
  readonly reason: string;
  /** `--by`; GitHub's account counts where there is one. */
  readonly by?: string;
}

const limits = { reason: { least: 10, most: 1_000 }, by: 128 } as const;

/**
 * Who breaks the glass, and why.
 *
 * @param environment of the process: on GitHub the account is not a matter of what is typed
 * @throws AppError `usage` for a reason that says nothing, or where nobody is named
 */
export function requireAccount(
  { reason, by }: BreakGlassRequest,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly by: string; readonly reason: string } {
  const said = oneLine(reason);
  if ([...said].length < limits.reason.least || said.length > limits.reason.most)
    throw new AppError(
      'usage',
      `--break-glass takes the reason in words: ${limits.reason.least} to ${limits.reason.most} characters`,
    );
  const actor = oneLine(environment.GITHUB_ACTOR ?? '');
  const named = oneLine(by ?? '');
  if (actor !== '' && named !== '' && named !== actor)
    throw new AppError('usage', `--by is for where GitHub names nobody; here it is ${actor}`);
  const who = actor === '' ? named : actor;
  if (who === '' || who.length > limits.by)
    throw new AppError('usage', '--break-glass needs a name to answer for it: --by NAME, or GITHUB_ACTOR');
  return { by: who, reason: said };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What a person may decide about data. Everything else says that the deploy would fail, or break somebody else's. */
const mayDecide: Readonly<Partial<Record<PlanRefusal['code'], 'state/removal' | 'state/replacement'>>> = {
  'stateful-removal': 'state/removal',
  'stateful-replacement': 'state/replacement',
};

export interface Overridden {
  readonly result: PlanResult;
  readonly skipped: readonly SkippedCheck[];
}

/** The plan as if each loss of data that stands against it were waived. The refusal stays where anything else does. */
export function overrideLosses(result: PlanResult, input: PlanInput): Overridden {
  if (result.kind === 'planned') return { result, skipped: [] };
  const waived = new Set(result.refusals.flatMap((refusal) => waiverOf(refusal, input) ?? []));
  if (waived.size === 0) return { result, skipped: [] };
  const again = makePlan({
    ...input,
    waived: (service, logicalId, rule) =>
      waived.has(JSON.stringify([service, logicalId, rule])) || input.waived(service, logicalId, rule),
  });
  if (again.kind === 'refused') return { result, skipped: [] };
  return { result: again, skipped: result.refusals.flatMap(skippedBy) };
}

function waiverOf({ code, stack, subject }: PlanRefusal, { proposed, deployed }: PlanInput): string | undefined {
  const rule = mayDecide[code];
  const service = [...proposed, ...deployed].find(({ key }) => key === stack)?.service;
  return rule === undefined || service === undefined ? undefined : JSON.stringify([service, subject, rule]);
}

function skippedBy({ code, stack, subject, message }: PlanRefusal): readonly SkippedCheck[] {
  if (code !== 'stateful-removal' && code !== 'stateful-replacement') return [];
  return [{ check: code, subject: stack === undefined ? subject : `${stack}: ${subject}`, message }];
}

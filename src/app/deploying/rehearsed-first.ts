import { AppError } from '../../model/app-error.js';
import type { Plan } from '../../model/plan.js';
import { type RehearseOutcome, runRehearsal } from '../rehearse.js';
import type { DeployOptions } from './deploy-options.js';

/** Most cases and steps that are named; `stackgate rehearse` tells all of them. */
const mostNamed = 10;

/**
 * Tries the plan that is about to be deployed against every failure.
 *
 * @returns what speaks against it: steps without a way back, and cases that end badly; none where every way ends well
 * @throws AppError what `runRehearsal` throws, and `usage` for a run that goes another way than the one that is tried
 */
export async function reasonsOfRehearsal(plan: Plan, options: DeployOptions): Promise<readonly string[]> {
  if (options.keepGoing)
    throw new AppError(
      'usage',
      '--rehearse tries a run that is taken back, and --keep-going takes nothing back; give one of them',
    );
  if (options.breakGlass !== undefined)
    throw new AppError('usage', '--rehearse refuses what --break-glass lets through; give one of them');
  const { faults: _, signal: __, onPlan: ___, onRun: ____, ...given } = options;
  return reasonsIn(await runRehearsal({ ...given, plan }));
}

function reasonsIn(outcome: RehearseOutcome): readonly string[] {
  if (outcome.kind === 'unreadable') return ['the definitions cannot be read any more'];
  if (outcome.kind === 'refused') return outcome.refusals.map(({ message }) => message);
  const { noWayBack, mistakes, rows } = outcome.rehearsal;
  const reasons = [
    ...noWayBack.map(({ step, message }) => `${step} has no way back: ${message}`),
    ...mistakes.map(({ what, problems }) => `rehearsed: ${what}: ${problems.join('; ')}`),
  ];
  const wrong = noWayBack.length + rows.reduce((sum, row) => sum + row.wrong, 0);
  const more = wrong - Math.min(reasons.length, mostNamed);
  return more > 0
    ? [...reasons.slice(0, mostNamed), `and ${more} more; stackgate rehearse tells them`]
    : reasons.slice(0, mostNamed);
}

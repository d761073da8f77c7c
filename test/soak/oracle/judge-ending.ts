import type { RunOutcome } from '../../../src/model/run.js';
import { keyOf } from '../estate.js';
import { serviceOf } from '../plan-of.js';
import { type Case, stackNames, stepOf, takeBacksIn } from './case.js';
import { boundAsNow, isBetween, standingOf } from './standing.js';

/** Whether what the run says of its end is so. */
export function* judgeEnding(one: Case): Generator<string> {
  const { outcome } = one.report;
  if (outcome === undefined || outcome.kind === 'interrupted') {
    yield `it ended as ${outcome?.kind ?? 'nothing'}`;
    return;
  }
  const remains = remainsByStack(outcome);
  for (const stackName of stackNames(one)) {
    if (one.touched.has(stackName)) continue;
    const complaint = judgeStack(one, stackName, outcome, remains.get(keyOf(serviceOf(stackName))));
    if (complaint !== undefined) yield `${stackName}: ${complaint} (outcome ${outcome.kind})`;
  }
  yield* judgeAsking(one);
  yield* judgeReasons(one);
  for (const remaining of remains.values())
    if (!saysHow(remaining)) yield `${remaining.stack}: named without a command or a reason`;
}

/** A command, or in words what is to be done by hand. */
const saysHow = ({ command, reason }: Remaining): boolean =>
  reason !== '' && (command !== '' || reason.endsWith('in CloudFormation'));

type Remaining = Extract<RunOutcome, { readonly kind: 'deployed' }>['remains'][number];

function remainsByStack(outcome: RunOutcome): ReadonlyMap<string, Remaining> {
  return new Map('remains' in outcome ? outcome.remains.map((remaining) => [remaining.stack, remaining]) : []);
}

function judgeStack(
  one: Case,
  stackName: string,
  outcome: RunOutcome,
  named: Remaining | undefined,
): string | undefined {
  const { asBefore, asPlanned, is } = standingOf(one, stackName);
  const step = stepOf(one.plan, stackName);
  if (step === undefined) return asBefore ? undefined : `no step is about it, and it is not as before but ${is}`;
  // It was only to take its imports anew, and has them as they are now.
  if (named !== undefined && asBefore && asPlanned) return undefined;
  if (named !== undefined) return judgeNamed(named.state, asBefore, isBetween(one, stackName));
  switch (outcome.kind) {
    case 'deployed':
      if (!asPlanned) return `it is not as planned but ${is}, and not named`;
      return step.kind === 'delete' || boundAsNow(one, stackName)
        ? undefined
        : 'a parameter is not the output that it takes';
    case 'restore-incomplete':
      if (asBefore || (one.script.options.keepGoing && asPlanned && takeBacksIn(one.journal) === 0)) return undefined;
      return `it is not as before but ${is}${asPlanned ? ', as planned' : ''}, and not named`;
    default:
      return asBefore ? undefined : `it is not as before but ${is}${asPlanned ? ', as planned' : ''}`;
  }
}

/** Nobody is sent to look after what needs nothing. */
function judgeNamed(state: Remaining['state'], asBefore: boolean, between: boolean): string | undefined {
  switch (state) {
    case 'not-deployed':
    case 'not-deleted':
      return asBefore || between ? undefined : `named as ${state}, and not as before`;
    case 'kept':
      return asBefore ? 'named as kept, and as before' : undefined;
    case 'not-restored':
    case 'stuck':
      return asBefore ? `named as ${state}, and it is as before` : undefined;
    default:
      return state satisfies never;
  }
}

/** Who asks for the way back gets it tried: what could not be restored once may be by now. */
function* judgeAsking({ asked, report, calls, touched, plan }: Case): Generator<string> {
  if (asked === 0) return;
  for (const { step, status, reason } of report.steps) {
    const stackName = plan.steps.find(({ id }) => id === step)?.stackName ?? '';
    if (status !== 'restore-failed' || touched.has(stackName)) continue;
    const tried = [...calls.values()].some(
      (call) => call.step === step && call.goal === 'restore' && call.epoch === asked,
    );
    if (!tried) yield `${step} was not tried again when it was asked for: ${reason}`;
  }
}

/** What the planner is there to order or to refuse must not be found out in the cloud. */
function* judgeReasons({ report, story, script }: Case): Generator<string> {
  const { outcome } = report;
  if (outcome === undefined || !('failures' in outcome) || story.deeds.length > 0 || isStale(script)) return;
  for (const { step, reason } of outcome.failures)
    if (/No export named|cannot be deleted as it is in use|is already exported/.test(reason))
      yield `${step} should have waited, or been refused: ${reason}`;
}

const isStale = ({ rules }: Case['script']): boolean => rules.some(({ effect }) => effect.kind === 'stale');

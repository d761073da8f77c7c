import type { Remaining, RunOutcome, RunReport, StepStatus } from '../../model/run.js';
import { durationText } from '../duration.js';
import { count } from '../plural.js';
import type { Style } from '../text/terminal.js';

export interface OutcomeLine {
  readonly sign: '✓' | '✗' | '‖' | '…';
  /** `deployed`, `not fully restored`. */
  readonly title: string;
  readonly style: Style;
  readonly sentence: string;
}

/** How a run ended, in one sentence; the same in every format. */
export function outcomeLine(report: Pick<RunReport, 'outcome' | 'steps' | 'startedAt' | 'endedAt'>): OutcomeLine {
  const { outcome } = report;
  switch (outcome?.kind) {
    case undefined:
      return {
        sign: '…',
        title: 'open',
        style: 'yellow',
        sentence: 'it has not ended: it goes on elsewhere, or waits to be resumed',
      };
    case 'deployed':
      return deployed(outcome.remains.length, report);
    case 'unchanged':
      return {
        sign: '✓',
        title: 'unchanged',
        style: 'green',
        sentence: 'every stack is as it should be; nothing was changed',
      };
    case 'failed-and-restored':
      return restored(outcome.failures.length);
    case 'restore-incomplete':
      return incomplete(outcome.remains);
    case 'refused':
      return { sign: '✗', title: 'refused', style: 'red', sentence: 'nothing was changed' };
    case 'interrupted':
      return {
        sign: '‖',
        title: 'interrupted',
        style: 'yellow',
        sentence: 'nothing new was begun; the run can be resumed or taken back',
      };
  }
}

/** With `--keep-going` what was not done is as it was, and the rest is as planned. */
function incomplete(remains: readonly Remaining[]): OutcomeLine {
  const notDone = remains.filter(({ state }) => state === 'not-deployed' || state === 'not-deleted').length;
  const others = remains.length - notDone;
  const undone = `${count(notDone, 'stack')} of the run ${notDone === 1 ? 'is' : 'are'} as before, not as planned`;
  if (others === 0) return { sign: '✗', title: 'deployed in part', style: 'red', sentence: undone };
  const changed = `${count(others, 'stack')} of the run ${others === 1 ? 'is' : 'are'} not as before`;
  const sentence = notDone === 0 ? changed : `${changed}; ${undone}`;
  return { sign: '✗', title: 'not fully restored', style: 'red', sentence };
}

/** A run that nothing failed in was taken back because somebody wanted it. */
function restored(failures: number): OutcomeLine {
  const whole = 'every stack of the run is as it was before';
  if (failures === 0) return { sign: '✓', title: 'taken back', style: 'green', sentence: whole };
  return { sign: '✗', title: 'failed', style: 'red', sentence: `${count(failures, 'stack')} failed; ${whole}` };
}

function deployed(
  remains: number,
  { steps, startedAt, endedAt }: Pick<RunReport, 'steps' | 'startedAt' | 'endedAt'>,
): OutcomeLine {
  // A stack may have gone through several steps.
  const changed = steps.filter(({ status }) => CHANGED.has(status));
  const done = new Set(changed.map(({ step, stack, part }) => (part === undefined ? step : stack))).size;
  const took = endedAt === undefined ? '' : ` in ${durationText(endedAt - startedAt)}`;
  if (remains === 0)
    return { sign: '✓', title: 'deployed', style: 'green', sentence: `${count(done, 'stack')}${took}` };
  return {
    sign: '✗',
    title: 'deployed in part',
    style: 'yellow',
    sentence: `${count(done, 'stack')}${took}; ${count(remains, 'thing')} left to do`,
  };
}

const CHANGED: ReadonlySet<StepStatus> = new Set(['deployed', 'deleted']);

/** What went wrong, first things first; empty for what went well. */
export function failuresOf(outcome: RunOutcome | undefined) {
  return outcome?.kind === 'failed-and-restored' || outcome?.kind === 'restore-incomplete' ? outcome.failures : [];
}

/** What is not as it should be; empty for what is whole. */
export function remainsOf(outcome: RunOutcome | undefined) {
  return outcome?.kind === 'deployed' || outcome?.kind === 'restore-incomplete' ? outcome.remains : [];
}

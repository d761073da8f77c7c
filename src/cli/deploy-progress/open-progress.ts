import type { Plan } from '../../model/plan.js';
import { PlainLog } from '../../report/progress/plain-log.js';
import type { ProgressStream, RunFollower } from '../../report/progress/run-progress.js';
import { liveTable } from './live-table.js';

/** Milliseconds between two turns of the spinner where nothing else happens. */
const TICK = 120;

/** A live table in a terminal, lines in a log. @param environment for GitHub's and other CI's own variables */
export function openProgress(
  plan: Pick<Plan, 'steps'>,
  stream: ProgressStream,
  environment: Readonly<Record<string, string | undefined>>,
  runClock: () => number,
): RunFollower {
  const github = environment.GITHUB_ACTIONS === 'true';
  // A terminal that says 0 columns does not know its width: what is drawn over itself would be cut to nothing.
  const isWide = stream.columns !== 0;
  const inPlace = stream.isTTY === true && isWide && !github && !isSet(environment.CI) && environment.TERM !== 'dumb';
  if (!inPlace) return new PlainLog(plan, stream, { github });
  const table = liveTable(plan, stream, {
    color: (environment.NO_COLOR ?? '') === '',
    now: () => performance.now(),
    runClock,
  });
  const timer = setInterval(table.tick, TICK);
  timer.unref();
  return {
    show: table.show,
    done() {
      clearInterval(timer);
      table.done();
    },
  };
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}

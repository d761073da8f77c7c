import type { Writable } from 'node:stream';
import { createLogUpdate } from 'log-update';
import type { Plan } from '../../model/plan.js';
import { follow, startState } from '../../report/progress/progress-state.js';
import type { ProgressStream, RunFollower } from '../../report/progress/run-progress.js';
import { liveRows } from './live-rows.js';

/** Real milliseconds between two drawings: a run on the embedded cloud has thousands of events in a second. */
const BETWEEN = 80;

export interface LiveTableOptions {
  readonly color: boolean;
  /** Real milliseconds, from any origin. */
  readonly now: () => number;
  /** The run's clock, by which what goes on has taken so long; the time of the latest event without one. */
  readonly runClock?: () => number;
}

/** A table that is drawn over itself. `tick` is for time that passes without events. */
export function liveTable(
  plan: Pick<Plan, 'steps'>,
  stream: ProgressStream,
  { color, now, runClock }: LiveTableOptions,
): RunFollower & { tick(): void } {
  // The cursor is left alone: hiding it would have to be undone however the process ends.
  const draw = createLogUpdate(stream as unknown as Writable, { showCursor: true });
  let state = startState(plan);
  let drawnAt = Number.NEGATIVE_INFINITY;
  let frame = 0;
  const redraw = () => {
    // Some terminals say 0 for what they do not know.
    const width = stream.columns || 80;
    const height = stream.rows || 24;
    const at = Math.max(state.at, runClock?.() ?? 0);
    draw(liveRows({ ...state, at }, frame, { width: Math.max(1, width - 1), height: Math.max(2, height - 1), color }));
  };
  const tick = () => {
    if (now() - drawnAt < BETWEEN) return;
    drawnAt = now();
    frame += 1;
    redraw();
  };
  return {
    show(event) {
      state = follow(state, event);
      tick();
    },
    tick,
    done() {
      redraw();
      draw.done();
    },
  };
}

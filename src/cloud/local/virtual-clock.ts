import { performance } from 'node:perf_hooks';
import type { Clock } from '../port.js';
import { SleeperQueue } from './sleeper-queue.js';

/** Real time, for a pace. */
export interface RealTime {
  /** Milliseconds, from any origin, never back. */
  now(): number;
  /** @returns what calls it off */
  after(milliseconds: number, run: () => void): () => void;
}

export interface VirtualClockOptions {
  /** Milliseconds since the epoch. */
  readonly startAt: number;
  /** Called with the new time before it is anybody's; where it throws, those who would have woken get the error. */
  readonly onAdvance?: (time: number) => void;
  /** Simulated milliseconds per real one; 0 jumps. */
  readonly pace?: number;
  readonly realTime?: RealTime;
  /** True while something is under way that the event loop does not show: a call over a socket. */
  readonly busy?: () => boolean;
}

/**
 * Time of a simulation: it stands still while anything can run and then jumps to whoever wakes first. It never goes back.
 *
 * Whether something can run is seen from the event loop: promises, immediates and file operations are waited for.
 * Sockets, processes and timers are not: who talks over the network says so by `busy`, or awaits each answer.
 */
export class VirtualClock implements Clock {
  private time: number;
  private readonly onAdvance: (time: number) => void;
  private readonly pace: number;
  private readonly realTime: RealTime;
  private readonly busy: () => boolean;
  private readonly sleepers = new SleeperQueue();
  private pumping = false;
  /** Where a paced wait began. */
  private wait: { readonly from: number; readonly until: number; readonly since: number } | undefined;
  private cancelWait: (() => void) | undefined;

  constructor(options: VirtualClockOptions) {
    this.time = options.startAt;
    this.onAdvance = options.onAdvance ?? (() => {});
    this.pace = options.pace ?? 0;
    this.realTime = options.realTime ?? processTime;
    this.busy = options.busy ?? (() => false);
    if (!Number.isFinite(this.time)) throw new RangeError('A clock starts at a finite time.');
    if (!(this.pace >= 0 && this.pace < Infinity)) throw new RangeError('A pace is finite and not negative.');
  }

  now(): number {
    if (!this.wait) return this.time;
    const passed = (this.realTime.now() - this.wait.since) * this.pace;
    // Whole milliseconds, and never beyond the next waking: what is due there has not happened yet.
    this.time = Math.max(this.time, Math.min(Math.floor(this.wait.from + passed), this.wait.until));
    return this.time;
  }

  /** Wakes in the order of time; at the same time in the order of falling asleep. */
  async sleep(milliseconds: number): Promise<void> {
    if (!Number.isFinite(milliseconds)) throw new RangeError('A sleep has an end.');
    const until = this.now() + Math.max(0, milliseconds);
    const woken = this.sleepers.add(until);
    if (this.wait && until < this.wait.until) this.stopWaiting();
    this.pump();
    return woken;
  }

  private pump(): void {
    if (this.pumping || this.wait || this.sleepers.earliest() === undefined) return;
    this.pumping = true;
    whenIdle(this.realTime, this.busy, () => {
      this.pumping = false;
      this.goOn();
    });
  }

  private goOn(): void {
    const next = this.sleepers.earliest();
    if (next === undefined) return;
    if (this.pace === 0 || next <= this.time) this.wake(next);
    else this.waitFor(next);
  }

  private waitFor(next: number): void {
    this.wait = { from: this.time, until: next, since: this.realTime.now() };
    this.cancelWait = this.realTime.after((next - this.time) / this.pace, () => {
      this.wait = undefined;
      this.wake(next);
    });
  }

  private wake(time: number): void {
    this.time = Math.max(this.time, time);
    let failure: { readonly error: unknown } | undefined;
    try {
      this.onAdvance(this.time);
    } catch (error) {
      failure = { error };
    }
    for (const sleeper of this.sleepers.takeUntil(this.time)) {
      if (failure) sleeper.fail(failure.error);
      else sleeper.wake();
    }
    this.pump();
  }

  /** Somebody wakes before the end of this wait. */
  private stopWaiting(): void {
    this.cancelWait?.();
    this.wait = undefined;
  }
}

const processTime: RealTime = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** A file operation that takes longer than this, as reading from a pipe may for ever, is not waited for. Milliseconds. */
const patience = 2_000;

/** Clocks of one process must not take each other's immediates for work. */
let waitingClocks = 0;

/** Runs `then` in a turn of the event loop that began with nothing left to do. */
function whenIdle(realTime: RealTime, busy: () => boolean, then: () => void): void {
  const since = realTime.now();
  const look = (): void => {
    waitingClocks--;
    if ((busy() || isBusy()) && realTime.now() - since < patience) again();
    else then();
  };
  const again = (): void => {
    waitingClocks++;
    setImmediate(look);
  };
  again();
}

function isBusy(): boolean {
  let immediates = 0;
  for (const resource of process.getActiveResourcesInfo()) {
    if (resource === 'Immediate') immediates++;
    else if (resource.startsWith('FSReq')) return true;
  }
  return immediates > waitingClocks;
}

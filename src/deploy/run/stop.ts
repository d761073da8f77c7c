/** This process is to do nothing more of the run, though nothing is wrong with it. */
export class RunStopped extends Error {
  constructor() {
    super('the run was interrupted');
    this.name = 'RunStopped';
  }
}

/** One switch for all that a run has under way. */
export interface Stop {
  readonly isStopped: () => boolean;
  readonly stop: () => void;
  /** @throws RunStopped once stopped */
  check(): void;
  /** Rejects with RunStopped as soon as it is stopped. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Resolves when it is stopped. */
  readonly stopped: Promise<void>;
  dispose(): void;
}

export function stopOn(signal: AbortSignal | undefined): Stop {
  let isStopped = signal?.aborted ?? false;
  let release: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    release = resolve;
  });
  const stop = (): void => {
    isStopped = true;
    release();
  };
  if (isStopped) release();
  signal?.addEventListener('abort', stop, { once: true });
  const check = (): void => {
    if (isStopped) throw new RunStopped();
  };
  return {
    isStopped: () => isStopped,
    stop,
    check,
    race: (work) => Promise.race([work, stopped.then(() => Promise.reject(new RunStopped()))]),
    stopped,
    dispose: () => signal?.removeEventListener('abort', stop),
  };
}

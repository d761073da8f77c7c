/** What is needed of `process`. */
export interface Signals {
  once(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  removeListener(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

/**
 * Runs `work` with a signal that aborts on the first Ctrl-C or SIGTERM. A second one ends the process as the
 * system does: the journal is made for that.
 */
export async function untilSignal<Result>(
  signals: Signals,
  onAbort: () => void,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const abort = () => {
    stop();
    onAbort();
    controller.abort();
  };
  const stop = () => {
    signals.removeListener('SIGINT', abort);
    signals.removeListener('SIGTERM', abort);
  };
  signals.once('SIGINT', abort);
  signals.once('SIGTERM', abort);
  try {
    return await work(controller.signal);
  } finally {
    stop();
  }
}

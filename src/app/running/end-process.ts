import { exitCodes } from '../exit-codes.js';

/** What is needed of `process`. */
export interface EndingProcess {
  exitCode?: number | string | null | undefined;
  exit(code?: number): void;
  readonly stdout: Flushable;
  readonly stderr: Flushable;
}

interface Flushable {
  write(text: string, done?: (error?: Error | null) => void): unknown;
}

/**
 * Milliseconds from the first signal to the end, whatever still waits for an answer. GitHub sends SIGINT, SIGTERM 7.5 s later, and
 * kills 2.5 s after that; a run that is told to stop takes 3.5 s at most.
 */
const grace = 4_500;

/**
 * Ends the process once all that it wrote is taken by whoever reads it. Sockets that nobody answers and timers would keep it
 * alive, and a job with it.
 */
export async function endProcess(ending: EndingProcess, exitCode: number): Promise<void> {
  ending.exitCode = exitCode;
  await Promise.all([ending.stdout, ending.stderr].map(flushed));
  ending.exit(exitCode);
}

/** A reader that went away took all that it wanted. */
function flushed(stream: Flushable): Promise<void> {
  return new Promise((done) => stream.write('', () => done()));
}

/**
 * To be called at the first signal: ends the process in time, also where a call hangs before a run began or something after
 * its end does. The journal is made for that.
 */
export function endInTime(ending: EndingProcess, milliseconds = grace): void {
  const end = (): void => {
    ending.stderr.write(
      'stackgate: something gives no answer, and is left behind; stackgate status shows how far it came.\n',
    );
    ending.exit(Number(ending.exitCode ?? exitCodes.interrupted));
  };
  setTimeout(end, milliseconds).unref();
}

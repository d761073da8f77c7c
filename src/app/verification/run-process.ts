import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { watchedCommand } from './watched-command.js';

export interface ProcessRequest {
  /** Program and arguments; no shell sees them. */
  readonly command: readonly string[];
  readonly directory: string;
  /** All of it: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMilliseconds: number;
  /** What it writes to either stream, as it comes. */
  readonly onOutput: (bytes: Uint8Array) => void;
}

export type ProcessEnd =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'stopped' }
  /** `ENOENT`, `EACCES`: the system's code. */
  | { readonly kind: 'not-started'; readonly code: string };

export type RunProcess = (request: ProcessRequest, signal: AbortSignal) => Promise<ProcessEnd>;

/** Milliseconds that are given to what does not end by itself. */
export interface ProcessGrace {
  /** From SIGTERM to SIGKILL: a runner of GitHub is gone 10 seconds after the first signal. */
  readonly end: number;
  /** How long its streams may stay open once it is gone: a child that it left behind may hold them. */
  readonly streams: number;
  /** From a program's time to when it is ended though nobody who started it is left; see `watchedCommand`. */
  readonly orphan: number;
}

const usualGrace: ProcessGrace = { end: 2_000, streams: 1_000, orphan: 10_000 };

/** Runs programs, each in a process group of its own, and leaves nothing of that group behind. */
export function processRunner(grace: ProcessGrace = usualGrace): RunProcess {
  return async (request, signal) => {
    if (signal.aborted) return { kind: 'stopped' };
    const { directory: cwd, environment: env, timeoutMilliseconds } = request;
    const milliseconds = timeoutMilliseconds + grace.orphan;
    const [program = '', ...args] = watchedCommand(request.command, { directory: cwd, environment: env, milliseconds });
    try {
      const stdio = ['ignore', 'pipe', 'pipe'] as const;
      const child = spawn(program, args, { cwd, env, shell: false, detached: true, stdio: [...stdio] });
      return await endOf(child, request, signal, grace);
    } catch (error) {
      // What cannot be an argument at all, such as one that is too long.
      return { kind: 'not-started', code: codeOf(error) };
    }
  };
}

function endOf(
  child: ChildProcess,
  request: ProcessRequest,
  signal: AbortSignal,
  grace: ProcessGrace,
): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    let cause: 'timed-out' | 'stopped' | undefined;
    let force: NodeJS.Timeout | undefined;
    const end = (why: 'timed-out' | 'stopped'): void => {
      cause ??= why;
      killGroup(child, 'SIGTERM');
      force ??= setTimeout(() => killGroup(child, 'SIGKILL'), grace.end);
    };
    const stop = (): void => end('stopped');
    const timeout = setTimeout(() => end('timed-out'), request.timeoutMilliseconds);
    const orphan = (): void => killGroup(child, 'SIGKILL');
    const settle = (ended: ProcessEnd): void => {
      clearTimeout(timeout);
      clearTimeout(force);
      signal.removeEventListener('abort', stop);
      process.removeListener('exit', orphan);
      killGroup(child, 'SIGKILL');
      resolve(cause === undefined ? ended : { kind: cause });
    };
    signal.addEventListener('abort', stop, { once: true });
    process.once('exit', orphan);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', request.onOutput);
    child.once('error', (error) => settle({ kind: 'not-started', code: codeOf(error) }));
    child.once('exit', (code, killed) => {
      const ended: ProcessEnd = code === null ? { kind: 'killed', signal: killed ?? '' } : { kind: 'exited', code };
      streamsEnd(child, grace.streams).then(() => settle(ended));
    });
  });
}

/** Waits for what is still in the pipes, but not for who else holds them. */
function streamsEnd({ stdout, stderr }: ChildProcess, milliseconds: number): Promise<void> {
  const streams = [stdout, stderr].filter((stream): stream is Readable => stream !== null);
  const closed = streams.map((stream) =>
    stream.closed ? undefined : new Promise((done) => stream.once('close', done)),
  );
  let timer: NodeJS.Timeout | undefined;
  const linger = new Promise((done) => {
    timer = setTimeout(done, milliseconds);
  });
  return Promise.race([Promise.all(closed), linger]).then(() => {
    clearTimeout(timer);
    for (const stream of streams) stream.destroy();
  });
}

/** The whole group: what the program started itself is gone as well. */
function killGroup({ pid }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // ESRCH: nobody is left. EPERM: macOS says so of a group of which only dead processes are left.
    if (!['ESRCH', 'EPERM'].includes(codeOf(error))) throw error;
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
}

import type { RunProgress } from '../../model/run.js';

/** What follows a run for a person; the commands end it before they print their report. */
export interface RunFollower {
  show(event: RunProgress): void;
  done(): void;
}

/** What is needed of `process.stderr`. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
}

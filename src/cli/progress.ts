import type { OnProgress, ProgressEvent } from '../app/progress.js';

/** Shown only when the work takes this long; milliseconds. */
const PATIENCE = 1_000;

/** What is needed of `process.stderr`. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** One line on stderr that is written over, on a terminal only; nothing for quick runs. */
export function terminalProgress(stream: Terminal, now: () => number = Date.now): OnProgress & { done(): void } {
  const start = now();
  let shown = false;
  const show = (event: ProgressEvent) => {
    if (!stream.isTTY || now() - start < PATIENCE) return;
    shown = true;
    stream.write(`\r\u001b[K${describe(event)}`);
  };
  return Object.assign(show, {
    done() {
      if (shown) stream.write('\r\u001b[K');
    },
  });
}

function describe(event: ProgressEvent): string {
  switch (event.kind) {
    case 'reading':
      return `reading what is ${event.what} at ${event.stage} …`;
    case 'read':
      return `read ${event.services} services, ${event.what} at ${event.stage}`;
    case 'judging':
      return `judging by ${event.rules} rules …`;
  }
}

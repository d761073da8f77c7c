import type { StepStatus } from '../../model/run.js';
import type { Style } from '../text/terminal.js';

export interface StatusWords {
  readonly mark: string;
  readonly style: Style;
  readonly words: string;
}

/** How a stack's row looks, in reports and while a run goes on. */
export const STATUS_WORDS: Readonly<Record<StepStatus, StatusWords>> = {
  waiting: { mark: '·', style: 'dim', words: 'waiting' },
  running: { mark: '▸', style: 'cyan', words: 'deploying' },
  deployed: { mark: '✓', style: 'green', words: 'deployed' },
  unchanged: { mark: '=', style: 'dim', words: 'unchanged' },
  deleted: { mark: '✓', style: 'green', words: 'deleted' },
  failed: { mark: '✗', style: 'red', words: 'failed' },
  skipped: { mark: '·', style: 'dim', words: 'skipped' },
  restoring: { mark: '◂', style: 'yellow', words: 'restoring' },
  restored: { mark: '↩', style: 'yellow', words: 'restored' },
  removed: { mark: '↩', style: 'yellow', words: 'new, removed again' },
  kept: { mark: '!', style: 'yellow', words: 'new, kept for its data' },
  'restore-failed': { mark: '✗', style: 'red', words: 'not restored' },
  'held-back': { mark: '!', style: 'red', words: 'held back' },
};

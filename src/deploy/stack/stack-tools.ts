import type { Cloud } from '../../cloud/port.js';
import type { StackKey } from '../../model/names.js';
import type { RunProgress } from '../../model/run.js';
import type { JournalRecord } from '../journal-record.js';
import type { PollTurns } from '../polls/poll-turns.js';
import type { ArtefactStore } from '../stores.js';
import type { Patience } from './goal.js';

/** What driving a stack needs of the run that it belongs to. */
export interface StackTools {
  readonly cloud: Cloud;
  readonly artefacts: ArtefactStore;
  readonly patience: Patience;
  /** Returns when it is durable. */
  readonly record: (record: JournalRecord) => Promise<void>;
  /** Before each call. @throws where this process must do nothing more: interrupted, or the lease is lost */
  readonly guard: () => Promise<void>;
  /** @throws as `guard` does, as soon as there is a reason */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** When to look again at what is waited for. */
  readonly turns: PollTurns;
  readonly progress: (progress: RunProgress) => void;
  /**
   * Operations of this process that were seen to end well, by `placeOf` the stack: who reads its outputs after that
   * knows by them what is out of date, as no two reads need answer from the same place.
   */
  readonly ended: Map<string, string>;
  /**
   * Digests of templates that an operation left, by `operationKey`: read before, and kept in the artefact store. Only of
   * operations that every read knows by now.
   */
  readonly templates: Map<string, string>;
  /** Values of NoEcho parameters for stacks that are created. */
  readonly secret: (stack: StackKey, parameter: string) => string | undefined;
}

/** The cloud gives no answer for longer than is waited for, or credentials ended: the run can be resumed. */
export class CloudUnusable extends Error {
  constructor(message: string, options: { readonly cause: unknown }) {
    super(message, options);
    this.name = 'CloudUnusable';
  }
}

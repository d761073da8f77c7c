import { AppError } from '../../model/app-error.js';
import type { Target } from '../../model/plan.js';
import type { CloudCore } from './cloud-core.js';
import type { CloudState, ExternalThings } from './local-cloud.js';
import { appendChanges, fileText, readState, stampOf, writeState } from './state-file.js';

/** `LocalCloud`, as far as it takes to keep one. */
export interface KeepableCloud extends CloudCore {
  nextEventAt(): number | undefined;
  addExternal(target: Target, things: ExternalThings): void;
  /** JSON of all that it knows. */
  snapshotText(): string;
  /** JSON of `StateChanges` since it was asked before, of everything at first; undefined where nothing changed. */
  changesText(): string | undefined;
}

/** Characters of changes that a file may have more than of the whole, before it is written anew. */
const spare = 4_000_000;

/** An embedded cloud whose state outlives the process. */
export interface KeptCloud extends Omit<KeepableCloud, 'snapshotText' | 'changesText'> {
  /** Keeps what no call has told yet: the time, and what was added from outside. The file is the whole state then. */
  flush(): void;
}

/**
 * The cloud that `folder` keeps, in `cloud.json`; a new one where it keeps none. The file has the whole state and, until the
 * next `flush`, a line for each change since: to write all of it for each change costs more than all else. What a call changed, and what happened
 * before it by itself, is in the file when the call is answered, so nobody knows more than the file does. What happened
 * without anybody having asked is not written at once: a cloud made of the file does the same again.
 *
 * @param make `LocalCloud` with its options, of the state if there is one
 * @throws AppError from here and from every call, where the folder cannot be used or another process has written to it
 */
export function openKeptCloud(folder: string, make: (state: CloudState | undefined) => KeepableCloud): KeptCloud {
  const core = make(readState(folder));
  core.changesText();
  let stamp = stampOf(folder);
  let changed = false;
  /** Characters of the file: of the whole state, and of changes after it. Undefined where the next writing is of the whole. */
  let lengths: { readonly whole: number; readonly changes: number } | undefined;
  /** Something was told by the core that no writing brought into the file. */
  let isBehind = false;

  const requireOwn = (): void => {
    if (stampOf(folder) !== stamp) throw writtenByAnother(folder);
  };

  const written = (after: typeof lengths): void => {
    lengths = after;
    stamp = stampOf(folder);
    isBehind = false;
    changed = false;
  };

  const writeWhole = (): void => {
    isBehind = true;
    requireOwn();
    const text = fileText(core.snapshotText());
    writeState(folder, text);
    written({ whole: text.length, changes: 0 });
  };

  const save = (): void => {
    const changes = core.changesText();
    if (lengths === undefined || isBehind || lengths.changes > lengths.whole + spare) {
      if (changes !== undefined || isBehind) writeWhole();
    } else if (changes !== undefined) {
      isBehind = true;
      requireOwn();
      appendChanges(folder, changes);
      written({ whole: lengths.whole, changes: lengths.changes + changes.length });
    }
    changed = false;
  };

  return {
    call: (target, action, input) => {
      // A call that is refused may have happened all the same: its answer was lost.
      changed ||= !isRead(action);
      try {
        return core.call(target, action, input);
      } finally {
        if (changed) save();
      }
    },
    advanceTo: (time) => {
      const next = core.nextEventAt();
      changed ||= next !== undefined && next <= time;
      core.advanceTo(time);
    },
    now: () => core.now(),
    nextEventAt: () => core.nextEventAt(),
    putTemplate: (url, body) => {
      changed = true;
      core.putTemplate(url, body);
    },
    addExternal: (target, things) => {
      changed = true;
      core.addExternal(target, things);
    },
    flush: () => {
      const isOther = core.changesText() !== undefined || isBehind;
      if (isOther || stamp === undefined || (lengths?.changes ?? 0) > 0) writeWhole();
    },
  };
}

/** What it counts for a fault script is not worth a writing. */
function isRead(action: string): boolean {
  return /^(?:Describe|Get|List|Validate)/.test(action);
}

function writtenByAnother(folder: string): AppError {
  return new AppError(
    'state-unusable',
    `Another process has written to the embedded cloud in ${folder}; what this one did since is not kept. Run one at a time.`,
  );
}

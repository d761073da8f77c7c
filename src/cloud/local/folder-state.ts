import { AppError } from '../../model/app-error.js';
import type { Target } from '../../model/plan.js';
import type { CloudCore } from './cloud-core.js';
import type { CloudState, ExternalThings } from './local-cloud.js';
import { fileText, readState, stampOf, writeState } from './state-file.js';

/** `LocalCloud`, as far as it takes to keep one. */
export interface KeepableCloud extends CloudCore {
  nextEventAt(): number | undefined;
  addExternal(target: Target, things: ExternalThings): void;
  /** JSON of all that it knows. */
  snapshotText(): string;
}

/** An embedded cloud whose state outlives the process. */
export interface KeptCloud extends Omit<KeepableCloud, 'snapshotText'> {
  /** Keeps what no call has told yet: the time, and what was added from outside. */
  flush(): void;
}

/**
 * The cloud that `folder` keeps, in `cloud.json`; a new one where it keeps none. What a call changed, and what happened
 * before it by itself, is in the file when the call is answered, so nobody knows more than the file does. What happened
 * without anybody having asked is not written at once: a cloud made of the file does the same again.
 *
 * @param make `LocalCloud` with its options, of the state if there is one
 * @throws AppError from here and from every call, where the folder cannot be used or another process has written to it
 */
export function openKeptCloud(folder: string, make: (state: CloudState | undefined) => KeepableCloud): KeptCloud {
  const kept = readState(folder);
  let saved = { text: kept && fileText(JSON.stringify(kept)), stamp: stampOf(folder) };
  const core = make(kept);
  let changed = false;

  const save = (): void => {
    const text = fileText(core.snapshotText());
    if (text !== saved.text) {
      if (stampOf(folder) !== saved.stamp) throw writtenByAnother(folder);
      writeState(folder, text);
      saved = { text, stamp: stampOf(folder) };
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
    flush: save,
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

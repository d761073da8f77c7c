import { cloudErrorOf } from '../../adapter/cloud-error-of.js';
import type { ObjectBucket } from '../../objects.js';
import { CloudError } from '../../port.js';
import { ServiceFault } from '../../send.js';
import type { ObjectStore } from './object-store.js';

/** A bucket of the store in this process, as S3's client over the wire shows it. */
export function localBucket(store: ObjectStore, name: string): ObjectBucket {
  const unlessMissing = <T>(perform: () => T): T | undefined => answerOf(perform, ({ code }) => code === 'NoSuchKey');
  return {
    name,
    get: async (key) => {
      const found = unlessMissing(() => store.get(name, key));
      return found && { ...found, bytes: Uint8Array.from(found.bytes) };
    },
    head: async (key) => {
      const found = unlessMissing(() => store.head(name, key));
      if (found === undefined) return undefined;
      const { bytes: _, ...head } = found;
      return head;
    },
    put: async (key, bytes, condition) =>
      answerOf(
        () => store.put(name, key, bytes, condition),
        ({ code }) => condition !== undefined && (code === 'PreconditionFailed' || code === 'NoSuchKey'),
      ),
    list: async (prefix) =>
      answerOf(() => store.list(name, prefix, undefined, Infinity), never)?.objects.map(keyOf) ?? [],
    delete: async (key) => {
      answerOf(() => store.delete(name, key), never);
    },
    copy: async (from, to) => unlessMissing(() => store.copy(from, name, to)) !== undefined,
  };
}

function keyOf({ key }: { readonly key: string }): string {
  return key;
}

function never(): boolean {
  return false;
}

/** Undefined where the fault is an answer. @throws CloudError */
function answerOf<T>(perform: () => T, isAnswer: (fault: ServiceFault) => boolean): T | undefined {
  try {
    return perform();
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
    if (isAnswer(error)) return undefined;
    if (error.code === 'ConditionalRequestConflict')
      throw new CloudError('throttled', error.code, error.message, { cause: error });
    throw cloudErrorOf(error);
  }
}

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Answers of a cloud by what they depend on. What cannot be kept is asked again. */
export interface KeptReads {
  get(key: string): string | undefined;
  put(key: string, text: string): void;
}

export function memoryReads(): KeptReads {
  const kept = new Map<string, string>();
  return { get: (key) => kept.get(key), put: (key, text) => void kept.set(key, text) };
}

/**
 * A folder of answers, each beside its digest: one that was cut short or edited is asked again. It is only ever a cache, so a
 * folder that cannot be written is none.
 *
 * @param folder is made where it is not there
 */
export function folderReads(folder: string): KeptReads {
  const fresh = memoryReads();
  const pathOf = (key: string) => join(folder, `${digestOf(key)}.json`);
  return {
    get: (key) => {
      const known = fresh.get(key) ?? readKept(pathOf(key), key);
      if (known !== undefined) fresh.put(key, known);
      return known;
    },
    put: (key, text) => {
      fresh.put(key, text);
      writeKept(folder, pathOf(key), JSON.stringify({ key, digest: digestOf(text), text }));
    },
  };
}

function readKept(path: string, key: string): string | undefined {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>;
    const { text } = kept;
    return kept.key === key && typeof text === 'string' && kept.digest === digestOf(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function writeKept(folder: string, path: string, text: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, path);
  } catch {
    // Read-only checkouts are usual in CI: then each run asks for itself.
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

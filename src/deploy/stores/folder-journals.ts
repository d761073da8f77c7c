import { join } from 'node:path';
import { type JournalStore, LeaseLost } from '../stores.js';
import { appendAfter, cutFile, fileNameFor, listIfThere, readIfThere } from './durable-files.js';
import { openedAt } from './opened-at.js';

/**
 * One folder per run. Between the look at the size and the write lies a moment in which a process that
 * was stopped for longer than its lease could still write: its line then repeats a number, the journal
 * counts as corrupt, and nobody writes on its word.
 */
export function folderJournals(folder: string): JournalStore {
  const pathOf = (run: string): string => join(folder, fileNameFor(run), 'journal.jsonl');
  const begun = (run: string): number => openedAt(readIfThere(pathOf(run)));
  return {
    async append(run, line, after) {
      if (!appendAfter(pathOf(run), Buffer.from(line), after)) {
        throw new LeaseLost(`the journal of ${run} was written by somebody else`);
      }
    },
    async read(run) {
      return readIfThere(pathOf(run))?.toString('utf8');
    },
    async truncate(run, bytes) {
      cutFile(pathOf(run), bytes);
    },
    async runs() {
      const names = listIfThere(folder).filter((name) => readIfThere(pathOf(name)) !== undefined);
      const found = names.map((run) => ({ run, at: begun(run) }));
      return found.sort((a, b) => b.at - a.at || (a.run < b.run ? 1 : -1)).map(({ run }) => run);
    },
  };
}

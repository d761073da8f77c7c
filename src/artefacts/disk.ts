import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What lies in a repository besides what git lists: output of builds. Paths are from its root. */
export interface Disk {
  /** `none` also for what leads out of the repository. */
  kindOf(path: string): 'file' | 'folder' | 'none';
  /** When a file was written last, in milliseconds since the epoch. */
  modified(path: string): number | undefined;
  /** Undefined where it cannot be read, or is larger than a definition. */
  text(path: string): string | undefined;
}

const mostBytes = 16 * 1024 * 1024;

export function openDisk(root: string): Disk {
  const realRoot = realpathSync(root);
  const real = (path: string): string | undefined => {
    try {
      const found = realpathSync(join(realRoot, path));
      return found === realRoot || found.startsWith(realRoot + sep) ? found : undefined;
    } catch {
      return undefined;
    }
  };
  const kindOf: Disk['kindOf'] = (path) => {
    const found = real(path);
    if (found === undefined) return 'none';
    const stats = statSync(found);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'none';
  };
  return {
    kindOf,
    modified(path) {
      const found = kindOf(path) === 'file' ? real(path) : undefined;
      return found === undefined ? undefined : statSync(found).mtimeMs;
    },
    text(path) {
      const found = kindOf(path) === 'file' ? real(path) : undefined;
      if (found === undefined || statSync(found).size > mostBytes) return undefined;
      return readFileSync(found, 'utf8');
    },
  };
}

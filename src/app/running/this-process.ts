import { hostname } from 'node:os';

/** Who holds the lease of a stage and the lock of a folder: this process of this machine. */
export function thisHolder(): string {
  return `${hostname()}:${process.pid}`;
}

/** True only where the holder was a process of this machine and is gone; of other machines nobody knows. */
export function isGone(holder: string): boolean {
  const prefix = `${hostname()}:`;
  const pid = holder.startsWith(prefix) ? Number(holder.slice(prefix.length)) : Number.NaN;
  return Number.isSafeInteger(pid) && pid > 0 && !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return typeof error === 'object' && error !== null && 'code' in error && error.code !== 'ESRCH';
  }
}

/** Time for people: `0.4s`, `12s`, `3m 05s`, `2h 07m`. */
export function durationText(milliseconds: number): string {
  if (!Number.isFinite(milliseconds) || milliseconds < 0) return '–';
  if (milliseconds > 0 && milliseconds < 9_950) return `${(milliseconds / 1_000).toFixed(1)}s`;
  const seconds = Math.round(milliseconds / 1_000);
  if (seconds < 60) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}m ${padded(seconds % 60)}s`;
  return `${Math.floor(minutes / 60)}h ${padded(minutes % 60)}m`;
}

/** `21:05:09`, in UTC: the same on every machine. */
export function clockText(at: number): string {
  return dateText(at).slice(11, 19);
}

/** `2026-11-20T21:05:09Z`; what is no time is told as such. */
export function dateText(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '(no time)' : `${date.toISOString().slice(0, 19)}Z`;
}

function padded(amount: number): string {
  return String(amount).padStart(2, '0');
}

import { StringDecoder } from 'node:string_decoder';
import { cleanText } from '../../report/clean-text.js';

/** What is shown of one command: a smoke test that prints a log must not bury the run. */
export const toldLimits = { lines: 100, line: 300 } as const;

/** What is kept of a line that has not ended: a megabyte without a line end is one line, cut. */
const mostPending = 8_192;

export interface ToldLines {
  /** Takes what a process writes, in pieces of any size. */
  write(bytes: Uint8Array): void;
  /** Tells what had no line end, and how much was left out. @returns the last line that was not empty */
  end(): string;
}

/**
 * The output of a command as lines for people: no control characters, no line longer and no more of them than the limits,
 * and none of the values that the command was given. Whoever prints them guards against workflow commands.
 *
 * @param secrets values of the environment that the command sees
 */
export function toldLines(tell: (line: string) => void, secrets: readonly string[]): ToldLines {
  const decoder = new StringDecoder('utf8');
  // The longest first: one may hold another. What is shorter is no secret, and stands in every word.
  const hidden = secrets.filter(({ length }) => length >= 6).sort((a, b) => b.length - a.length);
  let pending = '';
  let isCut = false;
  let count = 0;
  let last = '';
  let later: string | undefined;
  const cleaned = (text: string): string => {
    let shown = text;
    for (const secret of hidden) shown = shown.replaceAll(secret, '***');
    return cleanText(shown, toldLimits.line).trim();
  };
  const line = (text: string): void => {
    if (text.trim() === '') return;
    if (count >= toldLimits.lines) {
      // Millions of lines are only counted: cleaning each takes longer than printing it.
      count += 1;
      later = text;
      return;
    }
    const clean = cleaned(text);
    if (clean === '') return;
    last = clean;
    count += 1;
    tell(clean);
  };
  const take = (text: string): void => {
    const [first = '', ...others] = text.split(/\r\n|\n|\r/);
    keep(first);
    for (const other of others) {
      line(pending);
      pending = '';
      isCut = false;
      keep(other);
    }
  };
  const keep = (text: string): void => {
    if (isCut) return;
    pending += text;
    isCut = pending.length > mostPending;
    if (isCut) pending = pending.slice(0, mostPending);
  };
  return {
    write: (bytes) => take(decoder.write(Buffer.from(bytes))),
    end() {
      take(decoder.end());
      line(pending);
      pending = '';
      if (count > toldLimits.lines) tell(`… ${count - toldLimits.lines} more lines`);
      return later === undefined ? last : cleaned(later);
    },
  };
}

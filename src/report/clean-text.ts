/** Half of a surrogate pair, what turns text around, and control characters other than white space. */
const UNPRINTABLE = /\p{Cs}|\p{Bidi_Control}|(?!\s)\p{Cc}/gu;
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Untrusted text on one line: control and direction characters become `�`, white space becomes
 * single spaces, piles of combining marks are cut, and what is longer than `most` UTF-16 units ends in `…`.
 */
export function cleanText(untrusted: string, most = 1_000): string {
  return cleanLine(untrusted, most).replace(/\s+/gu, ' ');
}

/** As `cleanText`, but spaces stay as they are: for code, where they mean something. */
export function cleanLine(untrusted: string, most = 1_000): string {
  return clip(untrusted, most)
    .replace(UNPRINTABLE, '\uFFFD')
    .replace(STACKED_MARKS, '$1')
    .replace(/[^\S ]/gu, ' ');
}

/** The lines of untrusted text, each clean; beyond `mostLines` a last line says how many are left out. */
export function cleanLines(untrusted: string, mostLines = 40, mostInLine = 300): readonly string[] {
  const lines = clip(untrusted, mostLines * mostInLine)
    .replace(/\s+$/u, '')
    .split(/\r\n|\n|\r/u);
  const kept = lines.slice(0, mostLines).map((line) => cleanLine(line, mostInLine));
  return lines.length > mostLines ? [...kept, `… ${lines.length - mostLines} more lines`] : kept;
}

/** At most `most` UTF-16 units, cut between characters, the last one an ellipsis where something is cut. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, Math.max(0, most - 1));
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

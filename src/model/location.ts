/** A place in a file: path relative to the repository root with `/`, line and column from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * One file's text as it was read. Values keep an offset into it, and lines are counted only when
 * a fact is reported: most values of a large template never are.
 */
export class SourceText {
  readonly path: string;
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  /** @param path relative to the repository root, with `/` */
  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** @param offset UTF-16 index into `text`; clamped to the text */
  locationAt(offset: number): Location {
    this.#lineStarts ??= lineStartsOf(this.text);
    const line = lastAtOrBefore(this.#lineStarts, Math.max(0, offset));
    return { file: this.path, line: line + 1, column: offset - (this.#lineStarts[line] ?? 0) + 1 };
  }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** `file:line:column`, the form editors and terminals make clickable. */
export function formatLocation(location: Location): string {
  return `${location.file}:${location.line}:${location.column}`;
}

/** Orders by file, then line, then column; for stable output. */
export function compareLocations(a: Location, b: Location): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

import { STYLED } from './terminal.js';

/** Words in lines of at most `width` columns; a word that is longer has a line to itself. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** Wrapped, each line after `indent`. */
export function paragraph(text: string, width: number, indent: string): readonly string[] {
  return wrap(text, Math.max(20, width - indent.length)).map((line) => indent + line);
}

/** Rows as columns that line up; the last column is not padded. */
export function alignRows(rows: readonly (readonly string[])[], indent = '  ', mostWide = 40): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.min(mostWide, Math.max(...rows.map((row) => columns(row[at] ?? '')))),
  );
  return rows.map((row) => {
    const cells = row.map((cell, at) => (at === row.length - 1 ? cell : padTo(cell, widths[at] ?? 0)));
    return `${indent}${cells.join('  ')}`.trimEnd();
  });
}

export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** Columns on a terminal, near enough: colours take none, East Asian wide characters and emoji two. */
export function columns(text: string): number {
  const bare = text.replace(STYLED, '').replace(/\p{M}/gu, '');
  let count = 0;
  for (const character of bare) count += WIDE.test(character) ? 2 : 1;
  return count;
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u;

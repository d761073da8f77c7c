import { cleanLine, cleanText } from '../clean-text.js';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

const ESCAPE = '\u001B';
const CODES: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
/** Our own colours; untrusted text has lost its escape characters before. */
export const STYLED = new RegExp(`${ESCAPE}\\[\\d+m`, 'gu');

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal; lines are wrapped to it, 100 unless given. */
  readonly width?: number;
}

export type Paint = (style: Style, text: string) => string;

/** Colours where they are wanted; the text as it is elsewhere. */
export function painter(color: boolean): Paint {
  return (style, text) => (color && text !== '' ? `${ESCAPE}[${CODES[style]}m${text}${ESCAPE}[0m` : text);
}

/** Untrusted text for a terminal: one line, nothing that moves the cursor, colours or turns text around. */
export function plain(untrusted: string, most = 2_000): string {
  return cleanText(untrusted, most).trim();
}

/** As `plain`, for code: spaces stay. */
export function plainCode(untrusted: string): string {
  return cleanLine(untrusted, 500);
}

/**
 * Lines as one text that a GitHub runner does not take for a command: those that start with `::`,
 * after any spaces, and the old form `##[`, anywhere. A zero-width space would not do: the runner
 * compares by culture, which ignores it.
 */
export function joinLines(lines: readonly string[]): string {
  return `${lines.map(guard).join('\n')}\n`;
}

function guard(line: string): string {
  const shown = line.replace(STYLED, '').trimStart();
  const safe = shown.startsWith('::') ? line.replace('::', ': :') : line;
  return safe.replaceAll('##[', '## [').trimEnd();
}

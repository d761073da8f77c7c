/** Colour only on a terminal that wants it, and never into a file. An empty NO_COLOR asks for nothing (no-color.org). */
export function terminalStyle(output?: string): { readonly color: boolean; readonly width: number } {
  const { isTTY, columns } = process.stdout;
  const wanted = (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb';
  return { color: output === undefined && isTTY === true && wanted, width: Math.min(columns || 100, 140) };
}

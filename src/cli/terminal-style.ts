/** Colour only on a terminal that wants it, and never into a file. */
export function terminalStyle(output?: string): { readonly color: boolean; readonly width: number } {
  const { isTTY, columns } = process.stdout;
  const wanted = process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb';
  return { color: output === undefined && isTTY === true && wanted, width: Math.min(columns ?? 100, 140) };
}

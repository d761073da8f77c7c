import type { Pattern } from './pattern.js';

/** Counts down; @throws what its maker throws once nothing is left. */
export type Spend = (steps: number) => void;

/**
 * Where a match may end that begins at one of `starts`. All ways are followed at once as a set of positions and no
 * position is entered twice by the same loop, so that no pattern takes exponential time.
 */
export function endPositions(
  pattern: Pattern,
  text: string,
  starts: ReadonlySet<number>,
  spend: Spend,
): ReadonlySet<number> {
  spend(starts.size + 1);
  if (starts.size === 0) return starts;
  const from = (body: Pattern, positions: ReadonlySet<number>) => endPositions(body, text, positions, spend);
  switch (pattern.kind) {
    case 'unit':
      return new Set([...starts].filter((at) => at < text.length && pattern.test(text.charAt(at))).map((at) => at + 1));
    case 'place':
      return new Set([...starts].filter((at) => pattern.test(text, at)));
    case 'sequence':
      return pattern.parts.reduce((positions, part) => from(part, positions), starts);
    case 'either':
      return new Set(pattern.options.flatMap((option) => [...from(option, starts)]));
    case 'ahead':
      return new Set([...starts].filter((at) => from(pattern.body, new Set([at])).size > 0 === pattern.wanted));
    case 'repeat':
      return repeated(pattern, starts, (positions) => from(pattern.body, positions));
  }
}

function repeated(
  { least, most }: { readonly least: number; readonly most: number },
  starts: ReadonlySet<number>,
  turn: (positions: ReadonlySet<number>) => ReadonlySet<number>,
): ReadonlySet<number> {
  let newest = starts;
  for (let turns = 0; turns < least && newest.size > 0; turns++) newest = turn(newest);
  const ends = new Set(newest);
  // A place that was reached before had at least as many turns left.
  for (let turns = least; turns < most && newest.size > 0; turns++) {
    newest = new Set([...turn(newest)].filter((at) => !ends.has(at)));
    for (const at of newest) ends.add(at);
  }
  return ends;
}

import type { BreakGlass } from '../../model/break-glass.js';
import { count } from '../plural.js';
import { type Paint, plain } from '../text/terminal.js';
import { paragraph } from '../text/wrap.js';

/** A run that is over without its skipped checks being read is no use to anybody; a thousand of them neither. */
const MOST_SKIPPED = 20;

/** Who let a run go past checks, why, and past which. */
export function breakGlassLines(
  { by, reason, skipped }: BreakGlass,
  paint: Paint,
  width: number,
  indent: string,
): readonly string[] {
  const more = skipped.length - MOST_SKIPPED;
  return [
    ...paragraph(`${paint('yellow', 'glass broken')} by ${plain(by, 128)}: ${plain(reason)}`, width, indent),
    ...skipped
      .slice(0, MOST_SKIPPED)
      .flatMap(({ message }) => paragraph(`skipped: ${plain(message)}`, width, `${indent}  `)),
    ...(more > 0 ? [`${indent}  and ${count(more, 'more check')}`] : []),
    ...(skipped.length === 0 ? [`${indent}  nothing stood against the run`] : []),
  ];
}

import { invalid } from './fault.js';
import { maxPatternLength, maxPatternSteps } from './limits.js';
import { endPositions } from './pattern/end-positions.js';
import { parsePattern } from './pattern/parse-pattern.js';

/**
 * Whether the whole of a value matches an `AllowedPattern`. A pattern that only Java knows (possessive, `\p{Alnum}`)
 * is not checked.
 *
 * @throws ServiceFault where the pattern is too long, or all values together need too many steps
 */
export function patternTest(name: string, source: string): (value: string) => boolean {
  if (source.length > maxPatternLength) {
    throw invalid(`Parameter '${name}' has an AllowedPattern of more than ${maxPatternLength} characters`);
  }
  const pattern = parsePattern(source);
  if (pattern === undefined) return () => true;
  let left = maxPatternSteps;
  const spend = (steps: number) => {
    left -= steps;
    if (left >= 0) return;
    throw invalid(`Parameter '${name}' cannot be matched with its AllowedPattern in ${maxPatternSteps} steps`);
  };
  return (value) => endPositions(pattern, value, new Set([0]), spend).has(value.length);
}

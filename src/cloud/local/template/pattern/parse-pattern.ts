import { maxDepth } from '../limits.js';
import type { Pattern } from './pattern.js';

const nothing: Pattern = { kind: 'sequence', parts: [] };
const quantifier = /(?:([*+?])|\{(\d{1,9})(?:(,)(\d{1,9})?)?\})([?+]?)/y;
const opening = /\((?:\?(?:[:=!]|<[A-Za-z][A-Za-z0-9]*>))?(?!\?)/y;
/** One unit by a class or an escape that Java and JavaScript read alike. */
const unitOf =
  /\[(?:\^(?!\])|(?![\^\]]))(?:[^\\[\]&]|&(?!&)|\\(?:[dDwWsStnrf]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[^A-Za-z0-9]))+\]|\\(?:[dDwWsStnrf]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[^A-Za-z0-9])|[^\\[(){*+?|^$]/y;
const placeOf = /[\^$]|\\[bBAzZ]/y;

/**
 * What Java and JavaScript read alike: classes, groups, alternatives, quantifiers, lookaheads, `(?i)` at the
 * beginning. Undefined for anything else (back references, possessive quantifiers, `\p{Alnum}`) and for what is no
 * pattern. Time and depth are bounded by the source's length and `maxDepth`.
 */
export function parsePattern(source: string): Pattern | undefined {
  const ignoresCase = source.startsWith('(?i)');
  const units = new Map<string, (unit: string) => boolean>();
  let at = ignoresCase ? 4 : 0;
  let isKnown = true;

  const giveUp = (): Pattern => {
    isKnown = false;
    at = source.length;
    return nothing;
  };
  const take = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = at;
    const found = expression.exec(source);
    if (found !== null) at = expression.lastIndex;
    return found;
  };
  const parseEither = (depth: number): Pattern => {
    const options = [parseSequence(depth)];
    while (source[at] === '|') {
      at++;
      options.push(parseSequence(depth));
    }
    return options.length === 1 ? (options[0] ?? nothing) : { kind: 'either', options };
  };
  const parseSequence = (depth: number): Pattern => {
    const parts: Pattern[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(parseRepeat(depth));
    return { kind: 'sequence', parts };
  };
  const parseRepeat = (depth: number): Pattern => {
    const body = parseOne(depth);
    const found = take(quantifier);
    if (found === null) return body;
    const [, sign, least, comma, most, mode] = found;
    if (mode === '+') return giveUp();
    if (sign !== undefined)
      return { kind: 'repeat', body, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
    const to = comma === undefined ? least : most;
    const bounds = { least: Number(least), most: Number(to ?? Infinity) };
    return bounds.most < bounds.least ? giveUp() : { kind: 'repeat', body, ...bounds };
  };
  const parseOne = (depth: number): Pattern => {
    const group = take(opening);
    if (group !== null) return parseGroup(group[0], depth + 1);
    const place = take(placeOf);
    if (place !== null) return { kind: 'place', test: placeTest(place[0]) };
    const unit = take(unitOf);
    return unit === null ? giveUp() : parseUnit(unit[0]);
  };
  const parseGroup = (start: string, depth: number): Pattern => {
    if (depth > maxDepth) return giveUp();
    const body = parseEither(depth);
    if (source[at] !== ')') return giveUp();
    at++;
    return start === '(?=' || start === '(?!' ? { kind: 'ahead', body, wanted: start === '(?=' } : body;
  };
  const parseUnit = (text: string): Pattern => {
    const test = units.get(text) ?? unitTest(text, ignoresCase);
    if (test === undefined) return giveUp();
    units.set(text, test);
    return { kind: 'unit', test };
  };

  const pattern = parseEither(0);
  return isKnown && at === source.length ? pattern : undefined;
}

/** Over one unit, so that nothing can be tried twice. */
function unitTest(text: string, ignoresCase: boolean): ((unit: string) => boolean) | undefined {
  try {
    const expression = new RegExp(`^${text}$`, ignoresCase ? 'i' : '');
    return (unit) => expression.test(unit);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function placeTest(text: string): (value: string, at: number) => boolean {
  if (text === '^' || text === '\\A') return (_, at) => at === 0;
  if (text !== '\\b' && text !== '\\B') return (value, at) => at === value.length;
  const isWord = (value: string, at: number) => /\w/.test(value.charAt(at));
  return (value, at) => (isWord(value, at - 1) !== isWord(value, at)) === (text === '\\b');
}

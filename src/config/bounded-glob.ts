import { Minimatch, minimatch } from 'minimatch';

/**
 * Globs come from stackgate.yml, which is as hostile as any input: `{a,b}` twenty times expands to
 * a million patterns. What `refuseGlob` lets through is cheap to compile and to match.
 */
export const globLimits = { length: 256, stars: 16, alternatives: 64, text: 4096 } as const;

/**
 * `name`: `*` spans everything, `/` included, because ARNs, export names and rule ids have slashes that
 * mean nothing. `path`: `*` stops at `/` and `**` does not, as in .gitignore.
 */
export type GlobKind = 'name' | 'path';

export type Matcher = (text: string) => boolean;

/** Why a pattern is not taken, in words; undefined when it is fine. */
export function refuseGlob(pattern: string): string | undefined {
  if (pattern === '') return 'the pattern is empty; `*` matches everything';
  if (pattern.length > globLimits.length)
    return `the pattern is ${pattern.length} characters long; at most ${globLimits.length} are allowed`;
  if (hasControlCharacter(pattern)) return 'the pattern holds a control character';
  const stars = pattern.match(/\*+/g)?.length ?? 0;
  if (stars > globLimits.stars) return `the pattern has ${stars} stars; at most ${globLimits.stars} are allowed`;
  if (/[?*+@!]\(/.test(pattern)) return 'groups such as `+(a|b)` are not supported; write `{a,b}`';
  if (countAlternatives(pattern) > globLimits.alternatives)
    return `the braces expand to more than ${globLimits.alternatives} patterns; write fewer alternatives`;
  return undefined;
}

/** A matcher for a pattern that `refuseGlob` took. Texts longer than the limit never match. */
export function compileGlob(pattern: string, kind: GlobKind): Matcher {
  // Most patterns are plain names, such as the rule ids of a pack: no matcher is made for them.
  if (kind === 'name' && /^[\w:/.-]+$/.test(pattern)) return (text) => text === pattern;
  const compiled = new Minimatch(kind === 'name' ? hideSlashes(pattern) : pattern, {
    dot: true,
    noext: true,
    nocomment: true,
    nonegate: true,
    noglobstar: kind === 'name',
    braceExpandMax: globLimits.alternatives + 1,
    platform: 'linux',
  });
  return (text) => text.length <= globLimits.text && compiled.match(kind === 'name' ? hideSlashes(text) : text);
}

/** True when any of the patterns matches. */
export function compileGlobs(patterns: readonly string[], kind: GlobKind): Matcher {
  const matchers = patterns.map((pattern) => compileGlob(pattern, kind));
  return (text) => matchers.some((matches) => matches(text));
}

/** Text as a glob that matches that text alone; for filling names into a pattern. */
export function escapeGlob(text: string): string {
  return minimatch.escape(text, { magicalBraces: true });
}

/** Stops counting just above the limit, so a bomb costs no more than a fair pattern. */
function countAlternatives(pattern: string): number {
  return minimatch.braceExpand(pattern, { braceExpandMax: globLimits.alternatives + 1 }).length;
}

/** minimatch splits on `/`; a private-use character in its place makes it a letter like any other. */
function hideSlashes(text: string): string {
  return text.replaceAll('/', '\uE000');
}

function hasControlCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x20) return true;
  return false;
}

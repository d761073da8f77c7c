import { minimatch } from 'minimatch';
import { refuseGlob } from '../config/bounded-glob.js';

/** Texts longer than this match nothing. */
const longest = 4_096;

export type Choice =
  | { readonly kind: 'chosen'; readonly names: ReadonlySet<string> }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Which files the patterns of a `package:` take, as the Serverless Framework does: the last pattern that matches
 * decides, and what none matches is in. Names may begin with `../`, for files that a pattern names outside of the folder.
 */
export function chooseFiles(names: readonly string[], patterns: readonly string[]): Choice {
  const compiled: { readonly takes: boolean; readonly matches: (name: string) => boolean }[] = [];
  for (const pattern of patterns) {
    const takes = !pattern.startsWith('!');
    const glob = (takes ? pattern : pattern.slice(1)).replace(/^(\.\/)+/, '');
    const refusal = refuseGlob(glob);
    if (refusal !== undefined) return { kind: 'refused', reason: `${JSON.stringify(pattern)}: ${refusal}` };
    compiled.push({ takes, matches: matcher(glob) });
  }
  compiled.reverse();
  const isTaken = (name: string) => compiled.find(({ matches }) => matches(name))?.takes ?? !name.startsWith('../');
  return { kind: 'chosen', names: new Set(names.filter(isTaken)) };
}

/** `a/**` is also `a` itself, there. */
function matcher(glob: string): (name: string) => boolean {
  if (!/[*?{}[\]()!+@\\]/.test(glob)) return (name) => name === glob;
  const options = { dot: true, nocomment: true, nonegate: true, braceExpandMax: 65, platform: 'linux' } as const;
  const compiled = new minimatch.Minimatch(glob, options);
  const alone = glob.endsWith('/**') ? new minimatch.Minimatch(glob.slice(0, -3), options) : undefined;
  return (name) => name.length <= longest && (compiled.match(name) || alone?.match(name) === true);
}

/** The folders outside of the packed one that patterns reach, `../lib` of `../lib/**`: to be listed as well. */
export function foldersAbove(patterns: readonly string[]): readonly string[] {
  const folders = patterns
    .filter((pattern) => pattern.startsWith('../'))
    .map((pattern) => {
      const parts = pattern.split('/');
      const magic = parts.findIndex((part) => /[*?{}[\]()!+@\\]/.test(part));
      return parts.slice(0, magic === -1 ? -1 : magic).join('/');
    });
  return [...new Set(folders)];
}

/** What a file from outside is called in the archive. */
export function nameInArchive(name: string): string {
  return name.replace(/^(\.\.?\/)+/, '');
}

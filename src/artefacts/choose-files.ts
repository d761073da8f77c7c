import { Minimatch } from 'minimatch';
import { refuseGlob } from '../config/bounded-glob.js';

/** Texts longer than this match nothing. */
const longest = 4_096;

export type Choice =
  | { readonly kind: 'chosen'; readonly names: ReadonlySet<string> }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Which files the patterns of a `package:` take, as the Serverless Framework does: the last pattern that matches
 * decides, and what none matches is in. A pattern with `!` whose last part is the name of a folder leaves out all that
 * is in it. Names may begin with `../`, for files that a pattern names outside of the folder.
 *
 * @param excludes globs of files that only a pattern brings back
 */
export function chooseFiles(
  names: readonly string[],
  patterns: readonly string[],
  excludes: readonly string[],
): Choice {
  const compiled: Pattern[] = [];
  for (const written of patterns) {
    const takes = !written.startsWith('!');
    const glob = (takes ? written : written.slice(1)).replace(/^(\.\/)+/, '');
    const refusal = refuseGlob(glob);
    if (refusal !== undefined) return { kind: 'refused', reason: `${JSON.stringify(written)}: ${refusal}` };
    // As fast-glob: a folder is not looked into where the last part of such a pattern is its name.
    const ofFolders = !takes && !magic.test(glob.slice(glob.lastIndexOf('/') + 1));
    compiled.push({ takes, matches: matcher(glob), ofFolders });
  }
  compiled.reverse();
  const left = excludes.filter((glob) => refuseGlob(glob) === undefined).map(matcher);
  const isTaken = (name: string): boolean => {
    const decides = compiled.find((pattern) => decidesOn(name, pattern));
    return decides?.takes ?? !(name.startsWith('../') || left.some((matches) => matches(name)));
  };
  return { kind: 'chosen', names: new Set(names.filter(isTaken)) };
}

interface Pattern {
  readonly takes: boolean;
  readonly matches: (name: string) => boolean;
  /** Whether it leaves out whole folders that it matches. */
  readonly ofFolders: boolean;
}

function decidesOn(name: string, { matches, ofFolders }: Pattern): boolean {
  if (matches(name)) return true;
  if (!ofFolders) return false;
  for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1))
    if (matches(name.slice(0, at))) return true;
  return false;
}

/** Groups such as `@(a|b)` are refused, so their signs are signs like any other. */
const magic = /[*?{}[\]\\]/;

function matcher(glob: string): (name: string) => boolean {
  if (!magic.test(glob)) return (name) => name === glob;
  const compiled = new Minimatch(glob, {
    dot: true,
    nocomment: true,
    nonegate: true,
    braceExpandMax: 65,
    platform: 'linux',
  });
  return (name) => name.length <= longest && compiled.match(name);
}

/** The folders outside of the packed one that patterns reach, `../lib` of `../lib/**`: to be listed as well. */
export function foldersAbove(patterns: readonly string[]): readonly string[] {
  const folders = patterns
    .filter((pattern) => pattern.startsWith('../'))
    .map((pattern) => {
      const parts = pattern.split('/');
      const first = parts.findIndex((part) => magic.test(part));
      return parts.slice(0, first === -1 ? -1 : first).join('/');
    });
  return [...new Set(folders)];
}

/** What a file from outside is called in the archive. */
export function nameInArchive(name: string): string {
  return name.replace(/^(\.\.?\/)+/, '');
}

import type { RepositoryFiles } from '../read/files/repository-files.js';
import type { OwnerRule } from './settings.js';

/** Where GitHub looks, in its order; the first file that is there counts. */
const places: readonly string[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];

/** GitHub ignores a CODEOWNERS file above 3 MB; so much is never needed, and this is input as well. */
const maxRules = 5_000;

/** The rules of CODEOWNERS in their order, as path globs; empty when there is none. */
export function readCodeowners(files: RepositoryFiles): readonly OwnerRule[] {
  const place = places.find((path) => files.has(path));
  const read = place === undefined ? undefined : files.read(place);
  return read?.kind === 'text' ? parseCodeowners(read.text) : [];
}

/**
 * One rule per line: a path pattern and its owners. A line without owners takes ownership away.
 * Several owners stay one text, separated by spaces. Lines that GitHub rejects (`!`, `[`) are skipped, as it does.
 * Source: docs.github.com, "About code owners".
 */
export function parseCodeowners(text: string): readonly OwnerRule[] {
  const rules: OwnerRule[] = [];
  for (const line of text.split('\n')) {
    if (rules.length === maxRules) break;
    const rule = parseLine(line.trim());
    if (rule !== undefined) rules.push(rule);
  }
  return rules;
}

function parseLine(line: string): OwnerRule | undefined {
  if (line === '' || line.startsWith('#')) return undefined;
  const [pattern = '', ...rest] = line.split(/(?<!\\)\s+/);
  if (/^!|[[\]]/.test(pattern) || pattern.length > 256) return undefined;
  const comment = rest.findIndex((word) => word.startsWith('#'));
  const owners = comment === -1 ? rest : rest.slice(0, comment);
  return { match: pattern.replaceAll('\\ ', ' '), by: 'path', owner: owners.join(' ') };
}

/**
 * A CODEOWNERS pattern as path globs, by .gitignore's rules: a slash in front or inside ties it to the
 * root, without one it matches at any depth, and a folder owns all that is in it. `docs/*` owns the files of
 * `docs` and nothing deeper. Braces mean themselves.
 */
export function codeownersGlobs(pattern: string): readonly string[] {
  const folderOnly = pattern.endsWith('/');
  const bare = pattern
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .replace(/[{}()]/g, '\\$&');
  const anchored = pattern.startsWith('/') || bare.includes('/');
  const base = anchored || bare === '' ? bare : `**/${bare}`;
  const inside = base === '' ? '**' : `${base}/**`;
  if (folderOnly || base === '') return [inside];
  return base.endsWith('/*') && anchored ? [base] : [base, inside];
}

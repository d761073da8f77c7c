import { posix } from 'node:path';
import { SourceText } from '../../../model/location.js';
import type { Value } from '../../../model/value.js';
import { itemsOf, scalar } from '../../../model/walk.js';
import type { RepositoryFiles } from '../../files/repository-files.js';
import { plain, unknown } from './answers.js';

/** Where the framework looks for `.env` files, and which it takes. */
export interface DotenvSettings {
  readonly directory: string;
  readonly stage: string;
  /** `useDotenv` as the definition has it. */
  readonly use: Value | undefined;
  /** Version 4 reads them without being told, each file before the next, and others besides. */
  readonly isVersion4: boolean;
}

/**
 * What `.env` files of the repository say, by name. Earlier versions take the file of the stage or, without
 * one, `.env`. A value that refers to other variables is unknown.
 *
 * @param include is told every file that is read
 */
export function readDotenv(
  settings: DotenvSettings,
  files: RepositoryFiles,
  include: (path: string) => void,
): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const path of pathsOf(settings, files)) {
    const read = files.read(path);
    if (read.kind !== 'text') continue;
    include(path);
    const source = new SourceText(path, read.text);
    for (const { name, value, offset } of parseDotenv(read.text)) {
      if (values.has(name)) continue;
      const at = { source, offset };
      values.set(
        name,
        value.includes('$') ? unknown(`${path} makes ${name} of other variables`, at) : scalar(value, at),
      );
    }
  }
  return values;
}

function pathsOf({ directory, stage, use, isVersion4 }: DotenvSettings, files: RepositoryFiles): readonly string[] {
  if (use?.kind === 'scalar' && !use.value && use.value !== null) return [];
  const own = [posix.join(directory, `.env.${stage}`), posix.join(directory, '.env')];
  const custom = [...itemsOf(use)].flatMap((item) => customPaths(plain(item), directory, stage));
  if (isVersion4 || custom.length > 0) return [...own, ...custom];
  if (use === undefined) return [];
  return own.filter((path) => files.has(path)).slice(0, 1);
}

/** A file or a folder of version 4's `useDotenv`. */
function customPaths(stated: string | undefined, directory: string, stage: string): readonly string[] {
  if (stated === undefined || stated === 'true' || stated.startsWith('/')) return [];
  const path = posix.join(directory, stated);
  return [path, posix.join(path, `.env.${stage}`), posix.join(path, '.env')];
}

interface Line {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

const start = /[^\S\n]*(?:export[^\S\n]+)?([\w.-]+)[^\S\n]*[=:][^\S\n]*/y;

/** `NAME=value` by lines, as the package dotenv reads them: quotes, comments, `export`, values over several lines. */
export function parseDotenv(text: string): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  while (at < text.length) {
    start.lastIndex = at;
    const match = start.exec(text);
    if (match?.[1] !== undefined) {
      const from = at + match[0].length;
      const quoted = quotedAt(text, from);
      lines.push({ name: match[1], value: quoted?.value ?? bareAt(text, from), offset: at });
      at = quoted?.end ?? from;
    }
    const end = text.indexOf('\n', at);
    at = end === -1 ? text.length : end + 1;
  }
  return lines;
}

function quotedAt(text: string, from: number): { readonly value: string; readonly end: number } | undefined {
  const quote = text.charAt(from);
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  let end = from + 1;
  while (end < text.length && text.charAt(end) !== quote) end += text.charAt(end) === '\\' ? 2 : 1;
  if (end >= text.length) return undefined;
  const inside = text.slice(from + 1, end);
  const value = quote === '"' ? inside.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : inside;
  return { value, end: end + 1 };
}

function bareAt(text: string, from: number): string {
  const line = text.slice(from, text.indexOf('\n', from) === -1 ? undefined : text.indexOf('\n', from));
  const comment = line.indexOf('#');
  return (comment === -1 ? line : line.slice(0, comment)).trim();
}

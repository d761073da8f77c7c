import { posix } from 'node:path';
import { compileGlobs, refuseGlob } from '../config/bounded-glob.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { type Candidate, candidateKey, type ReadContext, type Reader } from './reader.js';

/** What tools write and other people's packages: never a definition of this repository. */
const foreign = /(^|\/)(node_modules|\.git|\.aws-sam|\.serverless|\.build|\.venv|vendor\/bundle)\//;
const extensions = /\.(ya?ml|json|template|cfn)$/i;

export interface Discovered {
  readonly candidates: readonly Candidate[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Searched {
  readonly files: Pick<ReadContext['files'], 'list'>;
  readonly settings: Pick<ReadContext['settings'], 'include' | 'exclude'>;
}

/** Files in which a reader may look for definitions: by extension, and as stackgate.yml includes and excludes. */
export function definitionFiles({ files, settings }: Searched): readonly string[] {
  const included = matcher(settings.include);
  const excluded = matcher(settings.exclude);
  return files
    .list()
    .filter((path) => !excluded(path) && (included(path) || (extensions.test(path) && !foreign.test(path))));
}

/**
 * The candidates of all readers, each file for the first reader that wants it, in path order. A file
 * that stackgate.yml includes by its path and that no reader knows is reported.
 */
export function discover(context: ReadContext, readers: readonly Reader[]): Discovered {
  const candidates = new Map<string, Candidate>();
  const formats = new Map<string, string>();
  for (const reader of readers) {
    for (const candidate of reader.find(context)) {
      const taken = formats.get(candidate.file) ?? candidate.format;
      const key = candidateKey(candidate);
      if (taken !== candidate.format || candidates.has(key)) continue;
      formats.set(candidate.file, candidate.format);
      candidates.set(key, candidate);
    }
  }
  const ordered = [...candidates.values()].sort((a, b) => (candidateKey(a) < candidateKey(b) ? -1 : 1));
  return { candidates: ordered, diagnostics: [...notDefinitions(context, formats), ...notReadable(context, formats)] };
}

function notDefinitions({ files, settings }: ReadContext, found: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const named = new Set(settings.include?.filter((pattern) => files.has(pattern)));
  return [...named]
    .filter((file) => !found.has(file))
    .map((file) => ({
      severity: 'warning',
      code: 'read/not-a-definition',
      message: `stackgate.yml includes ${file}, but no reader recognises it as a definition.`,
      location: { file, line: 1, column: 1 },
    }));
}

/** What nobody can read may be a definition: said, since a gate that did not look must not look like one that did. */
function notReadable(context: ReadContext, found: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const unread = definitionFiles(context).filter((file) => /\.(ya?ml|template|cfn)$/i.test(file) && !found.has(file));
  return [...unread.flatMap((file) => tellUnreadable(file, context)), ...tellFolders(context)];
}

function tellUnreadable(file: string, { files }: ReadContext): readonly Diagnostic[] {
  const read = files.read(file);
  if (read.kind !== 'not-text' && read.kind !== 'too-large') return [];
  const reason = read.kind === 'not-text' ? read.reason : `it holds ${read.bytes} bytes and ${read.limit} is the limit`;
  return [
    warnOf(
      file,
      'read/unreadable',
      `${file} is not looked into: ${reason}. If it is a definition, nothing in it is checked.`,
    ),
  ];
}

/** `serverless.yml/` is a folder to git and to this reader, and a mistake to everybody else. */
function tellFolders({ files }: ReadContext): readonly Diagnostic[] {
  const folders = files.list().flatMap((path) => /^(?:.*\/)?serverless\.(?:ya?ml|json)(?=\/)/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].map((file) =>
    warnOf(file, 'read/is-a-folder', `${file} is a folder; as a definition it is not read.`),
  );
}

function warnOf(file: string, code: string, message: string): Diagnostic {
  return { severity: 'warning', code, message, location: { file, line: 1, column: 1 } };
}

/** Settings refuse costly globs when they are read; one that gets here all the same matches nothing. */
function matcher(patterns: readonly string[] | undefined): (path: string) => boolean {
  const fair = (patterns ?? []).filter((pattern) => refuseGlob(pattern) === undefined);
  return fair.length === 0 ? () => false : compileGlobs(fair, 'path');
}

/** The text of a listed file, or undefined where it cannot be read; reading it for real says why. */
export function peek(path: string, { files }: Pick<ReadContext, 'files'>): string | undefined {
  const read = files.read(path);
  return read.kind === 'text' ? read.text : undefined;
}

/** A file's folder, `.` for the root. */
export function folderOf(file: string): string {
  return posix.dirname(file);
}

import { posix } from 'node:path';
import { SourceText } from '../../../../model/location.js';
import type { Value } from '../../../../model/value.js';
import { problem } from '../../../cloudformation/problem.js';
import { plain, refused, settled, undecided, unknown } from '../answers.js';
import type { Answer, Call, Scope, SourceResolver } from '../scope.js';

const parsed = new Set(['.yml', '.yaml', '.json', '.tfstate']);
const code = new Set(['.js', '.cjs', '.mjs', '.ts', '.cts', '.mts']);

/**
 * `${file(./path):key.path}`: YAML and JSON as values, other files as text; code is never run. A
 * path starts at the definition's folder, and one that leaves the repository is an error even
 * where there is a fallback.
 */
export const file: SourceResolver = (call, scope) => {
  if (isNothing(call.parameters[0])) return refused(call, scope, 'it names no file');
  const written = plain(call.parameters[0]);
  const address = plain(call.address);
  if (written === undefined || (call.address !== undefined && address === undefined)) return undecided(call);
  const path = posix.normalize(posix.join(scope.directory, written));
  if (written.startsWith('/') || written.startsWith('~') || path === '..' || path.startsWith('../')) {
    return outside(call, scope, 'it leads out of the repository');
  }
  const extension = posix.extname(path);
  if (code.has(extension)) return wouldRunCode(call, path, scope);
  const content = parsed.has(extension) ? document(path, call, scope) : wholeText(path, call, scope);
  if (content === undefined || content.kind === 'settled' || address === undefined || address === '') return content;
  return scope.follow(content, address.split('.'));
};

function isNothing(path: Value | undefined): boolean {
  return path === undefined || (path.kind === 'scalar' && !path.value);
}

function document(path: string, call: Call, scope: Scope): Answer | undefined {
  if (!scope.context.files.has(path)) return absent(path, call, scope);
  scope.include(path);
  const { value, diagnostics } = scope.context.parse(path);
  diagnostics.forEach(scope.report);
  if (value) return value;
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    return settled(unknown(`${path} cannot be read`, call.at));
  }
  return plain(call.address) ? undefined : refused(call, scope, `${path} is empty`);
}

function wholeText(path: string, call: Call, scope: Scope): Answer | undefined {
  const read = scope.context.files.read(path);
  if (read.kind !== 'text') return absent(path, call, scope);
  scope.include(path);
  return { kind: 'scalar', value: read.text, source: new SourceText(path, read.text), offset: 0 };
}

/** A file that is not there asks the next fallback; one that may not be read, or a folder, is an error. */
function absent(path: string, call: Call, scope: Scope): Answer | undefined {
  const { files } = scope.context;
  const read = files.read(path);
  if (read.kind === 'outside') return outside(call, scope, read.reason);
  if (read.kind === 'too-large')
    return unreadable(path, `it has ${read.bytes} bytes, more than ${read.limit}`, call, scope);
  if (read.kind === 'not-text') return unreadable(path, read.reason, call, scope);
  return isFolder(path, files.list()) ? unreadable(path, 'it is a folder', call, scope) : undefined;
}

function unreadable(path: string, why: string, call: Call, scope: Scope): Answer {
  scope.report(problem('error', 'serverless/file-unreadable', `${path} cannot be included: ${why}.`, call.at));
  return settled(unknown(`${path} cannot be read`, call.at));
}

/** @param sorted all files, by code unit: those of a folder follow its name */
function isFolder(path: string, sorted: readonly string[]): boolean {
  const start = path === '.' ? '' : `${path.replace(/\/$/, '')}/`;
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < start) from = middle + 1;
    else to = middle;
  }
  return sorted[from]?.startsWith(start) ?? false;
}

function outside(call: Call, scope: Scope, why: string): Answer {
  scope.report(problem('error', 'serverless/file-outside', `${call.text} is not read: ${why}.`, call.at));
  return settled(unknown(`${call.text} leads out of the repository`, call.at));
}

/** Whether the file is there or not makes no difference to what is known: it may be built, or left out of git. */
function wouldRunCode(call: Call, path: string, scope: Scope): Value {
  const isThere = scope.context.files.has(path);
  if (isThere) scope.include(path);
  const absent = isThere ? '' : ' (and the file is not in the repository)';
  const message = `${call.text} would run code of the repository${absent}, so its value is unknown here.`;
  scope.report(problem(isThere ? 'note' : 'warning', 'serverless/needs-code', message, call.at));
  return unknown(`file(${path}) would run code`, call.at);
}

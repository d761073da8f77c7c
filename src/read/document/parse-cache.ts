import type { Diagnostic } from '../../model/diagnostic.js';
import { SourceText } from '../../model/location.js';
import type { FileRead, RepositoryFiles } from '../files/repository-files.js';
import type { Document } from './document.js';
import { parseDocument } from './parse-document.js';

/** Parses the files of one repository, each once. */
export interface ParseCache {
  /** Never throws: a file that cannot be read gives a document without a value and with the reason. */
  readonly parse: (path: string) => Document;
  /** Everything that was parsed, in path order: whose diagnostics are to be reported. */
  readonly documents: () => readonly Document[];
}

export function parseCache(files: RepositoryFiles): ParseCache {
  const documents = new Map<string, Document>();
  const parse = (path: string): Document => {
    const before = documents.get(path);
    if (before !== undefined) return before;
    const document = documentOf(path, files.read(path));
    documents.set(path, document);
    return document;
  };
  return { parse, documents: () => [...documents].sort(byPath).map(([, document]) => document) };
}

function byPath([a]: readonly [string, Document], [b]: readonly [string, Document]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function documentOf(path: string, read: FileRead): Document {
  if (read.kind === 'text') return parseOnce(path, read.text);
  return { path, diagnostics: [diagnosticOf(path, read)] };
}

function diagnosticOf(path: string, read: Exclude<FileRead, { kind: 'text' }>): Diagnostic {
  const location = { file: path, line: 1, column: 1 };
  return { severity: 'error', code: `file/${read.kind}`, message: messageOf(path, read), location };
}

function messageOf(path: string, read: Exclude<FileRead, { kind: 'text' }>): string {
  switch (read.kind) {
    case 'missing':
      return `${path} is not in the repository`;
    case 'outside':
      return `${path} is not read: ${read.reason}`;
    case 'too-large':
      return `${path} is not read: it holds ${read.bytes} bytes and ${read.limit} is the limit`;
    case 'not-text':
      return `${path} is not read: ${read.reason}`;
  }
}

/**
 * The last texts of each path and what they parse to, for the whole process: most files are the same
 * as proposed and as deployed, and an equal text at the same path gives an equal document.
 */
const parsed = new Map<string, readonly { readonly text: string; readonly document: Document }[]>();
const VERSIONS_KEPT = 3;
const MAX_CHARACTERS = 256 * 1024 * 1024;
let characters = 0;

function parseOnce(path: string, text: string): Document {
  const versions = parsed.get(path) ?? [];
  const before = versions.find((version) => version.text === text);
  if (before !== undefined) return before.document;
  const document = parseDocument(new SourceText(path, text));
  remember(path, { text, document }, versions);
  return document;
}

function remember(
  path: string,
  version: { readonly text: string; readonly document: Document },
  versions: readonly { readonly text: string; readonly document: Document }[],
): void {
  characters += version.text.length;
  if (characters > MAX_CHARACTERS) {
    parsed.clear();
    characters = version.text.length;
  }
  parsed.set(path, [version, ...versions].slice(0, VERSIONS_KEPT));
}

import type { SourceText } from '../../model/location.js';
import type { Document } from './document.js';
import { jsonTree } from './json-tree.js';
import { MAX_BYTES } from './limits.js';
import { Problems, Unreadable } from './problems.js';
import { readYaml } from './read-yaml.js';

/**
 * One file as values: JSON for `.json` and for a file of no YAML name that starts with a brace, else
 * YAML. Short tags stand in long form. Never throws for bad input: what is wrong is a diagnostic,
 * and `value` is absent when nothing can be read. Of several YAML documents it is the first.
 */
export function parseDocument(source: SourceText): Document {
  const documents = parseDocuments(source);
  const [first] = documents;
  if (first === undefined) return empty(source);
  return documents.length === 1 ? first : firstOf(first, documents.length, source);
}

/** Every document of a file, in order; exactly one for JSON. An empty file gives one without a value. */
export function parseDocuments(source: SourceText): readonly Document[] {
  if (source.text.length > MAX_BYTES) return [tooLarge(source)];
  const documents = isJson(source) ? [readJson(source)] : readYaml(source);
  return documents.length === 0 ? [empty(source)] : documents;
}

function isJson({ path, text }: SourceText): boolean {
  if (/\.json$/i.test(path)) return true;
  return !/\.ya?ml$/i.test(path) && /^\uFEFF?\s*\{/.test(text);
}

function readJson(source: SourceText): Document {
  const problems = new Problems(source);
  try {
    const value = jsonTree(source, problems);
    return value === undefined ? empty(source) : { path: source.path, value, diagnostics: problems.all() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems.add('error', error.code, error.reason, error.offset);
    return { path: source.path, diagnostics: problems.all() };
  }
}

function empty(source: SourceText): Document {
  const problems = new Problems(source);
  problems.add('warning', 'document/empty', 'the file holds nothing', 0);
  return { path: source.path, diagnostics: problems.all() };
}

function firstOf(first: Document, count: number, source: SourceText): Document {
  const problems = new Problems(source);
  problems.add('warning', 'document/several', `the file holds ${count} documents; only the first is read`, 0);
  return { ...first, diagnostics: [...first.diagnostics, ...problems.all()] };
}

function tooLarge(source: SourceText): Document {
  const problems = new Problems(source);
  problems.add('error', 'file/too-large', `the file is larger than ${MAX_BYTES} bytes and is not read`, 0);
  return { path: source.path, diagnostics: problems.all() };
}

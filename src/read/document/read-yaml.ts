import { EVENT_ID, type Event } from 'js-yaml';
import type { SourceText } from '../../model/location.js';
import type { Document } from './document.js';
import { Problems, Unreadable } from './problems.js';
import { yamlEvents } from './yaml-events.js';
import { YamlTree } from './yaml-tree.js';

/** Every document of a YAML file; one without a value when nothing of it can be read. */
export function readYaml(source: SourceText): readonly Document[] {
  const problems = new Problems(source);
  try {
    return withProblems(documentsOf(source, yamlEvents(source, problems)), problems);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems.add('error', error.code, error.reason, error.offset);
    return [{ path: source.path, diagnostics: problems.all() }];
  }
}

/** What was wrong with the file as a whole is told with its first document. */
function withProblems(documents: readonly Document[], problems: Problems): readonly Document[] {
  const [first, ...rest] = documents;
  if (first === undefined || problems.list.length === 0) return documents;
  return [{ ...first, diagnostics: [...problems.all(), ...first.diagnostics] }, ...rest];
}

/** Each document's events stand between a DOCUMENT and its POP; a problem in one leaves the others. */
function documentsOf(source: SourceText, events: readonly Event[]): readonly Document[] {
  const documents: Document[] = [];
  for (let at = 0; at < events.length; ) {
    const end = endOfDocument(events, at);
    documents.push(documentOf(source, events, at + 1, end));
    at = end + 1;
  }
  return documents;
}

function endOfDocument(events: readonly Event[], start: number): number {
  let depth = 0;
  let at = start;
  for (; at < events.length; at++) {
    const type = events[at]?.type;
    if (type === EVENT_ID.POP) depth--;
    else if (type !== EVENT_ID.SCALAR && type !== EVENT_ID.ALIAS) depth++;
    if (depth === 0) break;
  }
  return at;
}

function documentOf(source: SourceText, events: readonly Event[], from: number, to: number): Document {
  const problems = new Problems(source);
  const tree = new YamlTree(source, problems);
  try {
    for (let at = from; at < to; at++) {
      const event = events[at];
      if (event !== undefined) tree.take(event);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems.add('error', error.code, error.reason, error.offset);
    return { path: source.path, diagnostics: problems.all() };
  }
  const value = tree.root;
  if (value !== undefined) return { path: source.path, value, diagnostics: problems.all() };
  problems.add('warning', 'document/empty', 'the file holds nothing', 0);
  return { path: source.path, diagnostics: problems.all() };
}

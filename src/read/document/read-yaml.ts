import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { SourceText } from '../../model/location.js';
import type { Document } from './document.js';
import { MAX_DEPTH, MAX_NODES } from './limits.js';
import { Problems, Unreadable } from './problems.js';
import { YamlTree } from './yaml-tree.js';

/** Every document of a YAML file; one without a value when nothing of it can be read. */
export function readYaml(source: SourceText): readonly Document[] {
  const problems = new Problems(source);
  try {
    return documentsOf(source, eventsOf(source));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems.add('error', error.code, error.reason, error.offset);
    return [{ path: source.path, diagnostics: problems.all() }];
  }
}

function eventsOf(source: SourceText): readonly Event[] {
  const events = parseOrRefuse(source);
  if (events.length <= MAX_NODES * 2) return events;
  throw new Unreadable('document/too-many-values', `the file holds more than ${MAX_NODES} values`, 0);
}

function parseOrRefuse(source: SourceText): readonly Event[] {
  try {
    return parseEvents(source.text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new Unreadable('yaml/syntax', error.reason, error.mark?.position ?? 0);
  }
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

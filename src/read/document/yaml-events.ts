import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { SourceText } from '../../model/location.js';
import { MAX_DEPTH, MAX_NODES } from './limits.js';
import { type Problems, Unreadable } from './problems.js';

/** Characters that may be parsed again, one line after the other, to read a badly indented file. */
const MAX_PARSED_AGAIN = 10 * 1024 * 1024;

/**
 * js-yaml's events, whose offsets point into the source.
 *
 * YAML 1.2 wants the lines of a `[…]` or of a quoted text indented deeper than what holds them. AWS's
 * own tools do not, and templates that they deploy break the rule. Such a line is put behind the one
 * before it, blank for line break, so that every offset stays, and all is parsed again.
 *
 * @throws Unreadable where the file is no YAML, too deep, or too large
 */
export function yamlEvents(source: SourceText, problems: Problems): readonly Event[] {
  const first = tryParse(source.text);
  if (!(first instanceof YAMLException)) return withinLimit(first);
  const events = parseJoined(source.text, first);
  if (events instanceof YAMLException) throw new Unreadable('yaml/syntax', reasonOf(events), positionOf(events));
  const message = 'this line is indented less than YAML asks for; it is read as AWS tools read it';
  problems.add('note', 'yaml/indentation', message, positionOf(first));
  return withinLimit(events.map((event) => unfolded(event, source.text)));
}

function withinLimit(events: readonly Event[]): readonly Event[] {
  if (events.length <= MAX_NODES * 2) return events;
  throw new Unreadable('document/too-many-values', `the file holds more than ${MAX_NODES} values`, 0);
}

function tryParse(text: string): Event[] | YAMLException {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

/**
 * The events, or what is wrong. Joined lines keep their offsets, so that stands in the source. A bracket
 * that closes is never what is wrong; any other line may show that one was left open before it.
 */
function parseJoined(text: string, first: YAMLException): Event[] | YAMLException {
  let failure = first;
  let blamed: YAMLException | undefined;
  let joined = text;
  for (let parsed = 0; parsed < MAX_PARSED_AGAIN; ) {
    const offset = failure.mark?.position;
    if (!isIndentation(failure) || offset === undefined) return blamed ?? failure;
    if (!/[\]}]/.test(text.charAt(offset))) blamed ??= failure;
    const start = endOfContentBefore(joined, offset);
    const next = joined.slice(0, start) + ' '.repeat(offset - start) + joined.slice(offset);
    if (next === joined) return blamed ?? failure;
    joined = next;
    parsed += text.length;
    const result = tryParse(joined);
    if (!(result instanceof YAMLException)) return result;
    failure = result;
  }
  return blamed ?? failure;
}

function positionOf(error: YAMLException): number {
  return error.mark?.position ?? 0;
}

/** Nobody who left a bracket open looks for an indentation. */
function reasonOf(error: YAMLException): string {
  return isIndentation(error)
    ? 'this line is indented too little, or a bracket or quote before it is not closed'
    : error.reason;
}

/** js-yaml's errors carry no code. */
function isIndentation(error: YAMLException): boolean {
  return error.reason === 'deficient indentation';
}

/** Past white space, empty lines and remarks, backwards. */
function endOfContentBefore(text: string, offset: number): number {
  let lineEnd = offset;
  while (lineEnd > 0) {
    const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
    const content = text
      .slice(lineStart, lineEnd)
      .replace(/(?:^|\s)#[^'"]*$/, '')
      .trimEnd();
    if (content !== '') return lineStart + content.length;
    lineEnd = lineStart - 1;
  }
  return 0;
}

/** A scalar that was joined to one line is decoded from its own lines. */
function unfolded(event: Event, text: string): Event {
  if (event.type !== EVENT_ID.SCALAR || !event.fast) return event;
  return text.slice(event.valueStart, event.valueEnd).includes('\n') ? { ...event, fast: false } : event;
}

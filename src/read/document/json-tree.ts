import type { SourceText } from '../../model/location.js';
import type { Dict, Entry, List, Value } from '../../model/value.js';
import { addEntry } from './entries.js';
import { JsonScanner } from './json-scanner.js';
import { MAX_DEPTH, MAX_NODES } from './limits.js';
import { type Problems, Unreadable } from './problems.js';

const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const COLON = 58;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_DICT = 123;
const CLOSE_DICT = 125;

interface OpenList {
  readonly kind: 'list';
  readonly items: Value[];
  readonly value: List;
}

interface OpenDict {
  readonly kind: 'dict';
  readonly entries: Map<string, Entry>;
  readonly value: Dict;
  key: string;
  keyOffset: number;
}

/**
 * Strict JSON to values, with a stack of its own: `JSON.parse` keeps no places and the last of two
 * equal keys, and a parser that recurses ends the process on deep input.
 *
 * @throws Unreadable at the first thing that is not JSON
 */
export function jsonTree(source: SourceText, problems: Problems): Value | undefined {
  const tree = new JsonTree(source, problems);
  return tree.read();
}

class JsonTree {
  readonly #source: SourceText;
  readonly #problems: Problems;
  readonly #scanner: JsonScanner;
  readonly #open: (OpenList | OpenDict)[] = [];
  #nodes = 0;

  constructor(source: SourceText, problems: Problems) {
    this.#source = source;
    this.#problems = problems;
    this.#scanner = new JsonScanner(source.text);
  }

  read(): Value | undefined {
    if (Number.isNaN(this.#scanner.peek())) return undefined;
    let done = this.#value();
    while (done === undefined || this.#open.length > 0) done = this.#step(done);
    if (!Number.isNaN(this.#scanner.peek())) this.#fail('the end of the file');
    return done;
  }

  /** Puts a finished value where it belongs and goes on to the next; undefined when one was opened. */
  #step(done: Value | undefined): Value | undefined {
    const top = this.#open[this.#open.length - 1];
    if (top === undefined) return done;
    if (done !== undefined) this.#put(top, done);
    const code = this.#scanner.peek();
    const isEnd = code === (top.kind === 'list' ? CLOSE_LIST : CLOSE_DICT);
    if (isEnd) return this.#closeTop(top);
    if (done !== undefined) this.#pass(COMMA, top.kind === 'list' ? '"," or "]"' : '"," or "}"');
    if (top.kind === 'dict') this.#key(top);
    return this.#value();
  }

  #put(top: OpenList | OpenDict, value: Value): void {
    if (top.kind === 'list') top.items.push(value);
    else addEntry(top.entries, top.key, top.keyOffset, value, this.#problems, 'json');
  }

  #closeTop(top: OpenList | OpenDict): Value {
    this.#scanner.at++;
    this.#open.pop();
    return top.value;
  }

  #key(top: OpenDict): void {
    if (this.#scanner.peek() !== QUOTE) this.#fail('a key in double quotes');
    top.keyOffset = this.#scanner.at;
    top.key = this.#scanner.string();
    this.#pass(COLON, '":"');
  }

  /** A scalar; undefined when a list or dict was opened instead. */
  #value(): Value | undefined {
    const scanner = this.#scanner;
    const code = scanner.peek();
    const offset = scanner.at;
    const source = this.#source;
    if (++this.#nodes > MAX_NODES) {
      throw new Unreadable('document/too-many-values', `the file holds more than ${MAX_NODES} values`, offset);
    }
    if (code === QUOTE) return { kind: 'scalar', value: scanner.string(), source, offset };
    if (code === OPEN_DICT || code === OPEN_LIST) return this.#begin(code, offset);
    if (code === MINUS || (code >= 48 && code <= 57)) return this.#number(offset);
    return { kind: 'scalar', value: scanner.word(), source, offset };
  }

  #number(offset: number): Value {
    const raw = this.#scanner.number();
    const value = Number(raw);
    const source = this.#source;
    return String(value) === raw
      ? { kind: 'scalar', value, source, offset }
      : { kind: 'scalar', value, source, offset, raw };
  }

  #begin(code: number, offset: number): undefined {
    if (this.#open.length >= MAX_DEPTH) {
      throw new Unreadable('json/too-deep', `the file nests deeper than ${MAX_DEPTH} levels`, offset);
    }
    this.#scanner.at++;
    const source = this.#source;
    if (code === OPEN_LIST) {
      const items: Value[] = [];
      this.#open.push({ kind: 'list', items, value: { kind: 'list', items, source, offset } });
    } else {
      const entries = new Map<string, Entry>();
      const value: Dict = { kind: 'dict', entries, source, offset };
      this.#open.push({ kind: 'dict', entries, value, key: '', keyOffset: offset });
    }
    return undefined;
  }

  #pass(code: number, wanted: string): void {
    if (this.#scanner.peek() !== code) this.#fail(wanted);
    this.#scanner.at++;
  }

  #fail(wanted: string): never {
    throw this.#scanner.refuse(this.#scanner.unexpected(wanted), this.#scanner.at);
  }
}

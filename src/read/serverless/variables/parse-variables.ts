import { cutPieces, type Found, literalOf, stringLiteral } from './literals.js';
import {
  type Call,
  Malformed,
  maximumNesting,
  maximumSources,
  type Operand,
  type Parsed,
  type Source,
  type Variable,
} from './syntax.js';

/** Splits a string into text and variables. Never throws; time is linear in the text. */
export function parseVariables(text: string): Parsed {
  const reader = new Reader(text);
  try {
    const pieces = reader.whole();
    return { kind: 'pieces', pieces, ...(reader.legacy !== undefined && { legacy: reader.legacy }) };
  } catch (error) {
    if (error instanceof Malformed) return { kind: 'malformed', reason: error.message };
    throw error;
  }
}

const nothing: Operand = { kind: 'literal', value: null };

/** What stood at a `$`: a variable; text that is read already; or the start of a `${…}` that is CloudFormation's. */
type Attempt = Variable | 'text' | 'foreign';

class Reader {
  /** What only older versions of the framework accept, in words. */
  legacy: string | undefined;
  readonly #text: string;
  #at = 0;
  #nesting = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text as a whole. Inside a foreign `${…}` variables are found too, but backslashes escape nothing. */
  whole() {
    const found: Found[] = [];
    let foreign = 0;
    while (this.#at < this.#text.length) {
      const next = this.#next();
      if (next === '\\' && foreign === 0) this.#backslashes(found);
      else if (next === '$') foreign += this.#dollar(found) ? 1 : 0;
      else {
        if (next === '}' && foreign > 0) foreign -= 1;
        this.#at += 1;
      }
    }
    return cutPieces(this.#text, found, 0, this.#text.length);
  }

  /** `\${` is a literal `${`; of pairs of backslashes before a `${` one each stays. */
  #backslashes(found: Found[]): void {
    const start = this.#at;
    const count = this.#match(/\\+/y)?.[0].length ?? 0;
    this.#at += count;
    if (count % 2 === 0) {
      if (this.#text.startsWith('${', this.#at)) found.push({ start, end: this.#at, piece: '\\'.repeat(count / 2) });
    } else if (this.#next() === '$') {
      this.#at += 1;
      if (this.#next() === '{') found.push({ start, end: this.#at, piece: `${'\\'.repeat((count - 1) / 2)}$` });
      else if (this.#next() !== '\\' && this.#next() !== '$') this.#at += 1;
    } else this.#at += 1;
  }

  /** @returns true where a foreign `${…}` begins */
  #dollar(found: Found[]): boolean {
    const start = this.#at;
    const attempt = this.#attempt(false);
    if (typeof attempt !== 'string') found.push({ start, end: this.#at, piece: attempt });
    return attempt === 'foreign';
  }

  /** @param inside a variable, where each `${` must begin another */
  #attempt(inside: boolean): Attempt {
    const start = this.#at;
    this.#at += this.#match(/\$+/y)?.[0].length ?? 0;
    if (this.#next() !== '{') {
      this.#at += 1;
      return 'text';
    }
    this.#at += 1;
    const from = this.#at;
    const type = this.#match(/[a-z][a-zA-Z0-9.-]*/y)?.[0] ?? '';
    this.#at += type.length;
    const next = this.#next();
    if (type !== '' && (next === ':' || next === '(')) return this.#variable(start, type, inside);
    if (inside) throw new Malformed(`a variable inside a variable needs a type at character ${from + 1}`);
    if (next !== '}') return 'foreign';
    this.#at += 1;
    return 'text';
  }

  #variable(start: number, type: string, inside: boolean): Attempt {
    if (++this.#nesting > maximumNesting) {
      throw new Malformed(`more than ${maximumNesting} variables inside each other`);
    }
    const first = this.#call(type, !inside);
    if (first === undefined) return 'foreign';
    const sources: Source[] = [first];
    while (this.#closes() === ',') {
      if (sources.length >= maximumSources) throw new Malformed(`more than ${maximumSources} fallbacks`);
      sources.push(this.#fallback());
    }
    this.#nesting -= 1;
    return { sources, text: this.#text.slice(start, this.#at) };
  }

  #closes(): ',' | '}' {
    this.#skipSpace();
    const next = this.#next();
    if (next !== ',' && next !== '}') throw this.#unexpected();
    this.#at += 1;
    return next;
  }

  #fallback(): Source {
    this.#skipSpace();
    const next = this.#next();
    if (next === '"' || next === "'") return this.#last({ kind: 'literal', value: this.#quoted() });
    if (this.#text.startsWith('${', this.#at)) return this.#nestedFallback();
    const word = this.#match(/[a-zA-Z0-9.-][a-zA-Z0-9.\- ]*/y)?.[0];
    if (word === undefined) throw this.#unexpected();
    this.#at += word.length;
    const after = this.#next();
    if (after !== ':' && after !== '(') return this.#last({ kind: 'literal', value: literalOf(word.trim()) });
    return this.#laterCall(word);
  }

  /** Nothing can come after a literal; older versions read on. */
  #last(literal: Source): Source {
    this.#skipSpace();
    if (this.#next() === ',') this.legacy = 'a fallback after a literal is never asked';
    return literal;
  }

  #nestedFallback(): Source {
    this.legacy = 'a fallback is written without a `${` of its own';
    const attempt = this.#attempt(true);
    if (typeof attempt === 'string') throw this.#unexpected();
    return { kind: 'nested', pieces: [attempt] };
  }

  #laterCall(word: string): Source {
    if (!/^[a-z][a-zA-Z0-9.-]*$/.test(word)) throw new Malformed(`\`${word}\` is no name of a source`);
    if (/[.-]/.test(word)) this.legacy = `the source \`${word}\` is named as in older versions`;
    const call = this.#call(word, false);
    if (call === undefined) throw this.#unexpected();
    return call;
  }

  /** @param mayBeForeign whether `type::` is CloudFormation's rather than a mistake; then undefined */
  #call(type: string, mayBeForeign: boolean): Call | undefined {
    const hasParameters = this.#next() === '(';
    const parameters = hasParameters ? this.#parameters() : [];
    if (hasParameters) this.#skipSpace();
    if (this.#next() !== ':') return { kind: 'call', type, parameters };
    this.#at += 1;
    this.#skipSpace();
    if (this.#next() === ':') {
      if (!mayBeForeign || hasParameters) throw this.#unexpected();
      this.#at += 1;
      this.#nesting -= 1;
      return undefined;
    }
    const isEmpty = this.#next() === ',' || this.#next() === '}';
    return { kind: 'call', type, parameters, ...(!isEmpty && { address: this.#operand(',}', '') }) };
  }

  #parameters(): readonly Operand[] {
    const parameters: Operand[] = [];
    do {
      this.#at += 1;
      this.#skipSpace();
      if (this.#next() === ',') parameters.push(nothing);
      else if (this.#next() !== ')') {
        const parameter = this.#operand(',)', '}');
        if (parameter !== nothing || this.#next() === ',') parameters.push(parameter);
      }
      this.#skipSpace();
    } while (this.#next() === ',');
    if (this.#next() !== ')') throw this.#unexpected();
    this.#at += 1;
    return parameters;
  }

  #operand(stops: string, never: string): Operand {
    if (this.#next() === '"' || this.#next() === "'") return { kind: 'literal', value: this.#quoted() };
    const start = this.#at;
    const found: Found[] = [];
    let hasDollar = false;
    while (this.#at < this.#text.length && !stops.includes(this.#next())) {
      if (never.includes(this.#next())) throw this.#unexpected();
      if (this.#next() !== '$') {
        this.#at += 1;
        continue;
      }
      hasDollar = true;
      const from = this.#at;
      const attempt = this.#attempt(true);
      if (typeof attempt !== 'string') found.push({ start: from, end: this.#at, piece: attempt });
    }
    if (this.#at >= this.#text.length) throw this.#unexpected();
    const written = this.#text.slice(start, this.#at);
    const from = start + written.length - written.trimStart().length;
    const pieces = cutPieces(this.#text, found, from, start + written.trimEnd().length);
    if (pieces.length === 0) return nothing;
    return hasDollar || !stops.includes(')')
      ? { kind: 'nested', pieces }
      : { kind: 'literal', value: literalOf(written.trim(), true) || null };
  }

  #quoted(): string {
    const quote = this.#next();
    const literal = this.#match(quote === '"' ? /"(?:[^"\\]|\\[\s\S])*"/y : /'[^']*'/y)?.[0];
    if (literal === undefined) throw new Malformed(`${quote} is not closed`);
    this.#at += literal.length;
    return stringLiteral(literal);
  }

  #skipSpace(): void {
    while (this.#next() === ' ') this.#at += 1;
  }

  #next(): string {
    return this.#text.charAt(this.#at);
  }

  #match(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.#at;
    return sticky.exec(this.#text);
  }

  #unexpected(): Malformed {
    const found = this.#next();
    return new Malformed(found === '' ? '`}` is missing' : `\`${found}\` is not expected at character ${this.#at + 1}`);
  }
}

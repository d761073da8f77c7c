/**
 * The framework's variable syntax: `${type(param):address, fallback, 'literal'}`, nested anywhere.
 * What does not look like one, `${AWS::Region}` or `${Table}` of `Fn::Sub`, is text and stays.
 */
export type Piece = string | Variable;

export interface Variable {
  readonly sources: readonly Source[];
  /** As written, for messages. */
  readonly text: string;
}

export type Source = Literal | Call | Nested;

export interface Literal {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

export interface Call {
  readonly kind: 'call';
  readonly type: string;
  readonly parameters: readonly (readonly Piece[])[];
  readonly address?: readonly Piece[];
}

/** A quoted string with variables in it, or a variable where older versions let one stand for a source. */
export interface Nested {
  readonly kind: 'nested';
  readonly pieces: readonly Piece[];
}

export type Parsed =
  | { readonly kind: 'pieces'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'malformed'; readonly reason: string };

/** Nesting beyond this is no honest definition. */
const maximumNesting = 32;

class Malformed extends Error {}

/** Splits a string into text and variables. Never throws; time is linear in the text. */
export function parseVariables(text: string): Parsed {
  try {
    return { kind: 'pieces', pieces: new Reader(text).pieces('') };
  } catch (error) {
    if (error instanceof Malformed) return { kind: 'malformed', reason: error.message };
    throw error;
  }
}

class Reader {
  readonly #text: string;
  #at = 0;
  #nesting = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param stops characters that end the pieces, at this level; none at the top */
  pieces(stops: string): readonly Piece[] {
    const pieces: Piece[] = [];
    let from = this.#at;
    const flush = () => {
      if (this.#at > from) pieces.push(this.#text.slice(from, this.#at));
    };
    while (this.#at < this.#text.length && !stops.includes(this.#text.charAt(this.#at))) {
      const backslashes = this.#text.charAt(this.#at) === '\\' ? (this.#match(/\\+/y)?.[0].length ?? 0) : 0;
      if (backslashes > 0 && this.#text.startsWith('${', this.#at + backslashes)) {
        flush();
        pieces.push(this.#escape(backslashes));
        from = this.#at;
      } else if (backslashes > 0) this.#at += backslashes;
      else if (this.#text.startsWith('${', this.#at)) {
        const start = this.#at;
        const variable = this.#variable();
        if (variable) {
          if (start > from) pieces.push(this.#text.slice(from, start));
          pieces.push(variable);
          from = this.#at;
        } else this.#foreign(stops);
      } else this.#at += 1;
    }
    flush();
    return pieces;
  }

  /** `\${` is a literal `${`; of pairs of backslashes before it one each stays. */
  #escape(backslashes: number): string {
    const literal = backslashes % 2 === 1;
    this.#at += backslashes + (literal ? 2 : 0);
    return '\\'.repeat(backslashes >> 1) + (literal ? '${' : '');
  }

  #foreign(stops: string): void {
    if (stops !== '') throw new Malformed(`a variable inside a variable needs a type at character ${this.#at + 1}`);
    this.#at += 2;
  }

  /** The variable here; undefined, and nothing read, where it is not the framework's. */
  #variable(): Variable | undefined {
    const start = this.#at;
    const opening = this.#match(/\$\{\s*[a-z][a-zA-Z0-9.-]*(?:\(|:(?!:))/y);
    if (!opening) return undefined;
    if (++this.#nesting > maximumNesting)
      throw new Malformed(`more than ${maximumNesting} variables inside each other`);
    this.#at += 2;
    const sources: Source[] = [];
    do sources.push(this.#source());
    while (this.#closes() === ',');
    this.#nesting -= 1;
    return { sources, text: this.#text.slice(start, this.#at) };
  }

  #closes(): ',' | '}' {
    this.#skipSpace();
    const next = this.#text.charAt(this.#at);
    if (next !== ',' && next !== '}') throw new Malformed(this.#unexpected(next));
    this.#at += 1;
    return next;
  }

  #source(): Source {
    this.#skipSpace();
    const quote = this.#text.charAt(this.#at);
    if (quote === '"' || quote === "'") return this.#quotedSource();
    const nested = this.#text.startsWith('${', this.#at) ? this.#variable() : undefined;
    if (nested) return { kind: 'nested', pieces: [nested] };
    const word = this.#match(/[a-zA-Z0-9._+-]+/y)?.[0];
    if (word === undefined) throw new Malformed(this.#unexpected(quote));
    this.#at += word.length;
    const next = this.#text.charAt(this.#at);
    return next === ':' || next === '(' ? this.#call(word) : { kind: 'literal', value: literalOf(word) };
  }

  #quotedSource(): Source {
    const text = this.#quoted();
    if (!text.includes('${')) return { kind: 'literal', value: text };
    const inner = new Reader(text);
    inner.#nesting = this.#nesting;
    return { kind: 'nested', pieces: inner.pieces('') };
  }

  #call(type: string): Call {
    const parameters: (readonly Piece[])[] = [];
    if (this.#text.charAt(this.#at) === '(') {
      do {
        this.#at += 1;
        parameters.push(this.#operand(',)'));
        this.#skipSpace();
      } while (this.#text.charAt(this.#at) === ',');
      if (this.#text.charAt(this.#at) !== ')') throw new Malformed('`)` is missing');
      this.#at += 1;
      this.#skipSpace();
    }
    if (this.#text.charAt(this.#at) !== ':') return { kind: 'call', type, parameters };
    this.#at += 1;
    const address = this.#operand(',}');
    return { kind: 'call', type, parameters, ...(address.length > 0 && { address }) };
  }

  #operand(stops: string): readonly Piece[] {
    this.#skipSpace();
    const quote = this.#text.charAt(this.#at);
    if (quote === '"' || quote === "'") return [this.#quoted()];
    return trim(this.pieces(stops));
  }

  #quoted(): string {
    const quote = this.#text.charAt(this.#at);
    const literal = this.#match(quote === '"' ? /"((?:[^"\\]|\\[\s\S])*)"/y : /'([^']*)'/y);
    if (!literal) throw new Malformed(`${quote} is not closed`);
    this.#at += literal[0].length;
    return (literal[1] ?? '').replace(/\\(["\\])/g, quote === '"' ? '$1' : '$&');
  }

  #skipSpace(): void {
    this.#at += this.#match(/\s+/y)?.[0].length ?? 0;
  }

  #match(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.#at;
    return sticky.exec(this.#text);
  }

  #unexpected(found: string): string {
    return found === '' ? '`}` is missing' : `\`${found}\` is not expected at character ${this.#at + 1}`;
  }
}

function literalOf(word: string): Literal['value'] {
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  const number = Number(word);
  if (Number.isNaN(number)) throw new Malformed(`\`${word}\` is neither a source nor a quoted text`);
  return number;
}

function trim(pieces: readonly Piece[]): readonly Piece[] {
  const trimmed = pieces.map((piece, index) => {
    if (typeof piece !== 'string') return piece;
    const start = index === 0 ? piece.trimStart() : piece;
    return index === pieces.length - 1 ? start.trimEnd() : start;
  });
  return trimmed.filter((piece) => piece !== '');
}

import { Unreadable } from './problems.js';

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const WORD = /true|false|null/y;
/** Below the space, which is where the characters that JSON wants escaped are. */
const CONTROL = /[^ -\uffff]/;

/** Reads the tokens of strict JSON (RFC 8259) by position; every refusal says where. */
export class JsonScanner {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
    if (text.charCodeAt(0) === 0xfeff) this.at = 1;
  }

  /** Passes white space; the next character's code, NaN at the end. */
  peek(): number {
    const { text } = this;
    let code = text.charCodeAt(this.at);
    while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++this.at);
    return code;
  }

  /** At a quote: the decoded text, and past it. */
  string(): string {
    const { text } = this;
    const start = this.at;
    let end = text.indexOf('"', start + 1);
    while (end !== -1 && isEscaped(text, end, start)) end = text.indexOf('"', end + 1);
    if (end === -1) throw this.refuse('this text has no closing quote', start);
    const inner = text.slice(start + 1, end);
    this.at = end + 1;
    const control = CONTROL.exec(inner);
    if (control !== null)
      throw this.refuse('a text holds no line breaks or control characters', start + 1 + control.index);
    return inner.includes('\\') ? this.#unescape(start, end) : inner;
  }

  /** At a number: its text, and past it. */
  number(): string {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text);
    if (found === null) throw this.refuse('a number is ill-formed', this.at);
    this.at += found[0].length;
    return found[0];
  }

  word(): boolean | null {
    WORD.lastIndex = this.at;
    const found = WORD.exec(this.text);
    if (found === null) throw this.refuse(this.unexpected('a value'), this.at);
    this.at += found[0].length;
    return found[0] === 'null' ? null : found[0] === 'true';
  }

  unexpected(wanted: string): string {
    const code = this.text.codePointAt(this.at);
    if (code === undefined) return `the file ends where ${wanted} should stand`;
    if (code === 47) return 'JSON has no comments';
    return `${JSON.stringify(String.fromCodePoint(code))} stands where ${wanted} should`;
  }

  refuse(reason: string, offset: number): Unreadable {
    return new Unreadable('json/syntax', reason, offset);
  }

  #unescape(start: number, end: number): string {
    try {
      return String(JSON.parse(this.text.slice(start, end + 1)));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw this.refuse('this text holds a bad escape', start);
    }
  }
}

/** An odd number of backslashes before the quote. */
function isEscaped(text: string, quote: number, start: number): boolean {
  let at = quote - 1;
  while (at > start && text.charCodeAt(at) === 92) at--;
  return (quote - 1 - at) % 2 === 1;
}

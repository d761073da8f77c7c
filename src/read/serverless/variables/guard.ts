import type { Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import type { Complaints } from './complaints.js';
import { weightOf } from './weight.js';

/**
 * Beyond these a definition is an attack or a mistake: nesting, values after expansion, characters of one
 * value, characters of all texts that variables make.
 */
const limits = { depth: 200, values: 300_000, characters: 1_000_000, allCharacters: 50_000_000 };

/** Ends what does not end by itself: cycles, and definitions that grow without bounds. */
export class Guard {
  readonly #complaints: Complaints;
  /** What is being resolved, and in how many doubts it was begun. */
  readonly #open = new Map<Value, number>();
  #depth = 0;
  #characters = 0;

  constructor(complaints: Complaints) {
    this.#complaints = complaints;
  }

  /** Whether nothing more can be entered. */
  get isFull(): boolean {
    return this.#depth >= limits.depth;
  }

  /** Runs unless the value is being resolved already or lies too deep; then the value stands for a failure. */
  enter<Result>(value: Value, run: () => Result): Result | { readonly failed: Value } {
    if (this.#open.has(value) || this.isFull) return { failed: this.#refuse(value) };
    this.#open.set(value, this.#complaints.doubts);
    this.#depth += 1;
    try {
      return run();
    } finally {
      this.#depth -= 1;
      this.#open.delete(value);
    }
  }

  /** For the moment in which what is entered is entered by its other name. */
  leaving<Result>(value: Value, run: () => Result): Result {
    this.#open.delete(value);
    const result = run();
    this.#open.set(value, this.#complaints.doubts);
    return result;
  }

  /** A cycle that only a fallback closes is one only if that is asked. */
  #refuse(value: Value): Value {
    const begun = this.#open.get(value);
    if (begun === undefined) {
      const message = `Variables and values nest more than ${limits.depth} deep.`;
      return this.#complaints.fail('serverless/variable-depth', message, value);
    }
    const message = `${nameOf(value)} refers to itself: what it takes its value from is made of it again.`;
    const tell = () => this.#complaints.fail('serverless/variable-cycle', message, value);
    return this.#complaints.doubts > begun ? this.#complaints.inDoubt(true, tell) : tell();
  }

  /** A value that variables made, unless it or all of them are too long. */
  bounded(value: Value, at: Value): Value {
    const weight = weightOf(value);
    this.#characters += weight;
    if (weight > limits.characters) return this.#tooLarge(`A text grows beyond ${limits.characters} characters.`, at);
    if (this.#characters <= limits.allCharacters) return value;
    return this.#tooLarge(`All texts together grow beyond ${limits.allCharacters} characters.`, at);
  }

  /** @returns undefined where so many values are no honest definition; that is said then */
  isTooMany(values: number, at: Value): Value | undefined {
    if (values <= limits.values) return undefined;
    return this.#tooLarge(`Variables make this grow beyond ${limits.values} values.`, at);
  }

  #tooLarge(message: string, at: Value): Value {
    return this.#complaints.fail('serverless/variable-size', message, at);
  }
}

function nameOf(value: Value): string {
  const text = stringOf(value);
  return text !== undefined && text.length <= 80 ? text : 'The variable';
}

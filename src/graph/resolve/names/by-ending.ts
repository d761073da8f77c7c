import { partsOf } from '../../../iam/parts.js';
import type { Value } from '../../../model/value.js';

/** Long enough to tell most names apart, short enough that most names have it. */
const LENGTH = 4;

/** Things under names, so that those with another literal end need not be compared. */
export class ByEnding<T> {
  readonly #byEnd = new Map<string, T[]>();
  /** Those that end in a symbol, or in too little that is literal. */
  readonly #open: T[] = [];
  readonly #all: T[] = [];

  add(name: Value, thing: T): void {
    this.#all.push(thing);
    const end = endOf(name);
    const there = end === undefined ? this.#open : this.#byEnd.get(end);
    if (there !== undefined) there.push(thing);
    else if (end !== undefined) this.#byEnd.set(end, [thing]);
  }

  /** All that may have the name, and some that may not. */
  *like(name: Value): Generator<T> {
    const end = endOf(name);
    if (end === undefined) yield* this.#all;
    else {
      yield* this.#byEnd.get(end) ?? [];
      yield* this.#open;
    }
  }
}

function endOf(name: Value): string | undefined {
  const last = partsOf(name)?.at(-1);
  return typeof last === 'string' && last.length >= LENGTH ? last.slice(-LENGTH) : undefined;
}

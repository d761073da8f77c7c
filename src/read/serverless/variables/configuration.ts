import type { Placed, Value } from '../../../model/value.js';
import { loneSymbol, scalar, text } from '../../../model/walk.js';
import { problem } from '../../cloudformation/problem.js';
import { placedAt, unknown } from './answers.js';
import { childOf, keyOfSymbol, partsInText } from './keys.js';
import { parseVariables } from './parse-variables.js';
import type { Call, Scope } from './scope.js';
import { sourceOf } from './sources/registry.js';
import type { Operand, Piece, Source, Variable } from './syntax.js';
import { weightOf } from './weight.js';

/** A value with its variables resolved, and how many values it holds. */
interface Tree {
  readonly value: Value;
  readonly size: number;
}

/**
 * Beyond these a definition is an attack or a mistake: nesting, values after expansion, characters of one
 * value, characters of all texts that variables make.
 */
const limits = { depth: 200, values: 300_000, characters: 1_000_000, allCharacters: 50_000_000 };

/**
 * A definition whose variables are resolved when they are asked for, each once. What nothing asks
 * for is never resolved; the reader asks for `whole` in the end.
 */
export class Configuration {
  readonly #root: Value;
  readonly #scope: Scope;
  readonly #strings = new Map<Value, Value>();
  readonly #again = new Map<Value, Value>();
  readonly #trees = new Map<Value, Tree>();
  /** Texts that are results: what an escape made look like a variable is none. */
  readonly #final = new Set<Value>();
  readonly #open = new Set<Value>();
  #depth = 0;
  #characters = 0;

  constructor(root: Value, scope: Omit<Scope, 'property' | 'follow'>) {
    this.#root = root;
    this.#scope = {
      ...scope,
      property: (path, at) => this.#property(path, at),
      follow: (from, path) => this.#follow(from, path, false),
    };
  }

  /** The value under the keys with every variable in it resolved; undefined where there is none. */
  at(...path: readonly string[]): Value | undefined {
    const value = this.#follow(this.#root, path, true);
    return value && this.resolve(value);
  }

  /** A value of this definition with every variable in it resolved. */
  resolve(value: Value): Value {
    return this.#tree(value).value;
  }

  /**
   * Every section, resolved: the framework deploys nothing where a variable anywhere has no value. What
   * other stages state is left as it is written, as the framework leaves it.
   */
  *sections(): Generator<readonly [string, Value]> {
    if (this.#root.kind !== 'dict') return;
    for (const [name, { value }] of this.#root.entries) {
      const isByStage = name === 'params' || name === 'stages';
      yield [name, isByStage ? this.#ofThisStage(value) : this.resolve(value)];
    }
  }

  #ofThisStage(section: Value): Value {
    const value = this.#string(section);
    if (value.kind !== 'dict') return this.resolve(value);
    const { stage } = this.#scope.context;
    const resolved = [...value.entries].map(([key, entry]) => {
      const isAsked = key === stage || key === 'default';
      return [key, isAsked ? { ...entry, value: this.resolve(entry.value) } : entry] as const;
    });
    return { ...value, entries: new Map(resolved) };
  }

  /** The definition's own value, whole: what is under it must be resolved before it can be used. */
  #property(path: readonly string[], at: Placed): Value | undefined {
    const value = this.#follow(this.#root, path, true);
    const address = path.join('.');
    if (value === undefined) return this.#standard(address, at);
    if (value.kind === 'dict' && address === 'service') return this.#follow(value, ['name'], true);
    if (value.kind === 'dict' || value.kind === 'list') this.resolve(value);
    return value;
  }

  /** What older versions of the framework fill in where the definition is silent. */
  #standard(address: string, at: Placed): Value | undefined {
    if (address === 'provider.stage') return scalar(this.#scope.context.stage, at);
    const region = address === 'provider.region' ? this.#scope.region() : undefined;
    return region === undefined ? undefined : scalar(region, at);
  }

  /** @param toTheEnd whether the last value's own variables are resolved as well */
  #follow(from: Value, path: readonly string[], toTheEnd: boolean): Value | undefined {
    let value = from;
    for (const [index, key] of path.entries()) {
      value = this.#string(value);
      const symbol = loneSymbol(value);
      if (symbol) {
        const rest = path.slice(index);
        const otherwise = symbol.otherwise && this.#follow(symbol.otherwise, rest, toTheEnd);
        return keyOfSymbol(symbol, rest, value, otherwise);
      }
      const next = childOf(value, key);
      if (next === undefined) return undefined;
      value = next;
    }
    const last = toTheEnd ? this.#string(value) : value;
    return last.kind === 'scalar' && last.value === null ? undefined : last;
  }

  /** Resolves the variables of one string, not those inside an object that it turns out to be. */
  #string(value: Value): Value {
    return this.#final.has(value) ? value : this.#remembered(value, this.#strings);
  }

  /** What a reference brings is read for variables once more, a result that looks like one included. */
  #brought(value: Value): Value {
    return this.#remembered(value, this.#final.has(value) ? this.#again : this.#strings);
  }

  #remembered(value: Value, memory: Map<Value, Value>): Value {
    if (value.kind !== 'scalar' || typeof value.value !== 'string' || !value.value.includes('${')) return value;
    const known = memory.get(value);
    if (known) return known;
    const written = value.value;
    const resolved = this.#guarded(value, () => this.#evaluate(written, value)) ?? this.#cycle(value);
    memory.set(value, resolved);
    this.#final.add(resolved);
    return resolved;
  }

  #evaluate(written: string, at: Value): Value {
    const parsed = parseVariables(written);
    if (parsed.kind === 'malformed') {
      return this.#fail('serverless/variable-syntax', `The variable cannot be read: ${parsed.reason}.`, at);
    }
    if (parsed.legacy !== undefined) {
      const message = `Serverless Framework 3 and osls refuse this variable: ${parsed.legacy}.`;
      this.#scope.report(problem('warning', 'serverless/variable-legacy', message, at));
    }
    return this.#join(parsed.pieces, at);
  }

  /** One variable alone is its value, whatever that is; otherwise all become one text. */
  #join(pieces: readonly Piece[], at: Value): Value {
    const [only] = pieces;
    if (only !== undefined && typeof only !== 'string' && pieces.length === 1) return this.#variable(only, at);
    const parts = pieces.map((piece) => (typeof piece === 'string' ? [piece] : partsInText(this.#variable(piece, at))));
    if (!parts.every((part) => part !== undefined)) {
      return this.#fail('serverless/variable-type', 'An object or nothing cannot be put into a text.', at);
    }
    const joined = text(parts.flat(), at);
    this.#characters += weightOf(joined);
    return this.#bounded(joined, at);
  }

  #bounded(value: Value, at: Value): Value {
    if (weightOf(value) > limits.characters) {
      return this.#fail('serverless/variable-size', `A text grows beyond ${limits.characters} characters.`, at);
    }
    if (this.#characters <= limits.allCharacters) return value;
    const message = `All texts together grow beyond ${limits.allCharacters} characters.`;
    return this.#fail('serverless/variable-size', message, at);
  }

  #variable(variable: Variable, at: Value): Value {
    const answer = this.#firstAnswer(variable, at, variable.sources);
    if (answer !== undefined) return answer;
    const message = `${variable.text} has no value: what it names does not exist, and there is no fallback.`;
    return this.#fail('serverless/variable-missing', message, at);
  }

  /** The first source that has a value. Where that is a symbol it may not exist, and keeps the fallbacks after it. */
  #firstAnswer(variable: Variable, at: Value, sources: readonly Source[]): Value | undefined {
    for (const [index, source] of sources.entries()) {
      const answer = this.#source(source, variable, at);
      if (answer === undefined) continue;
      const value = this.#brought(answer);
      const symbol = loneSymbol(value);
      const mayBeAbsent = symbol !== undefined && symbol.otherwise === undefined && symbol.kind !== 'pseudo';
      const fallback = mayBeAbsent ? this.#firstAnswer(variable, at, sources.slice(index + 1)) : undefined;
      const otherwise = fallback && this.resolve(fallback);
      const placed =
        symbol && otherwise ? this.#bounded(text([{ ...symbol, otherwise }], at), at) : placedAt(value, at);
      this.#final.add(placed);
      return placed;
    }
    return undefined;
  }

  #source(source: Source, variable: Variable, at: Value): Value | undefined {
    if (source.kind !== 'call') return this.#operand(source, at);
    const call: Call = {
      type: source.type,
      parameters: source.parameters.map((operand) => this.#operand(operand, at)),
      ...(source.address && { address: this.#operand(source.address, at) }),
      at,
      text: variable.text,
    };
    return sourceOf(call, this.#scope)(call, this.#scope);
  }

  #operand(operand: Operand, at: Value): Value {
    return operand.kind === 'literal' ? scalar(operand.value, at) : this.#join(operand.pieces, at);
  }

  #tree(value: Value): Tree {
    const known = this.#trees.get(value);
    if (known) return known;
    const tree = this.#guarded(value, () => this.#expand(value)) ?? { value: this.#cycle(value), size: 1 };
    this.#trees.set(value, tree);
    return tree;
  }

  #expand(value: Value): Tree {
    const resolved = this.#stringOnce(value);
    if (resolved !== value) return this.#tree(resolved);
    if (value.kind === 'list') {
      const items = value.items.map((item) => this.#tree(item));
      const changed = items.some((item, index) => item.value !== value.items[index]);
      return this.#sized(changed ? { ...value, items: items.map((item) => item.value) } : value, items);
    }
    if (value.kind !== 'dict') return { value, size: 1 };
    const trees = [...value.entries].map(([key, entry]) => ({ key, entry, tree: this.#tree(entry.value) }));
    const changed = trees.some(({ entry, tree }) => tree.value !== entry.value);
    const entries = new Map(trees.map(({ key, entry, tree }) => [key, { ...entry, value: tree.value }]));
    return this.#sized(
      changed ? { ...value, entries } : value,
      trees.map(({ tree }) => tree),
    );
  }

  /** The string's own resolution, which guards itself against cycles, inside that of its tree. */
  #stringOnce(value: Value): Value {
    this.#open.delete(value);
    const resolved = this.#string(value);
    this.#open.add(value);
    return resolved;
  }

  #sized(value: Value, children: readonly Tree[]): Tree {
    const size = children.reduce((sum, child) => sum + child.size, 1);
    if (size <= limits.values) return { value, size };
    const message = `Variables make this grow beyond ${limits.values} values.`;
    return { value: this.#fail('serverless/variable-size', message, value), size: 1 };
  }

  /** Runs unless the value is being resolved already; then undefined. */
  #guarded<Result>(value: Value, run: () => Result): Result | undefined {
    if (this.#open.has(value) || this.#depth >= limits.depth) return undefined;
    this.#open.add(value);
    this.#depth += 1;
    try {
      return run();
    } finally {
      this.#depth -= 1;
      this.#open.delete(value);
    }
  }

  #cycle(value: Value): Value {
    const message = this.#open.has(value)
      ? 'The variable refers to itself.'
      : `Variables and values nest more than ${limits.depth} deep.`;
    return this.#fail(
      this.#open.has(value) ? 'serverless/variable-cycle' : 'serverless/variable-depth',
      message,
      value,
    );
  }

  #fail(code: string, message: string, at: Value): Value {
    this.#scope.report(problem('error', code, message, at));
    return unknown(message.replace(/\.$/, ''), at);
  }
}

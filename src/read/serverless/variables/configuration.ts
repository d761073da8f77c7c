import type { Placed, Symbolic, Value } from '../../../model/value.js';
import { loneSymbol, scalar, text, textOf } from '../../../model/walk.js';
import { problem } from '../../cloudformation/problem.js';
import { placedAt, unknown } from './answers.js';
import type { Call, Scope } from './scope.js';
import { sourceOf } from './sources/registry.js';
import { type Piece, parseVariables, type Source, type Variable } from './syntax.js';

/** A value with its variables resolved, and how many values it holds. */
interface Tree {
  readonly value: Value;
  readonly size: number;
}

/** Beyond these a definition is an attack or a mistake: nesting, values after expansion, characters of one string. */
const limits = { depth: 200, values: 300_000, characters: 1_000_000 };

/**
 * A definition whose variables are resolved when they are asked for, each once. What nothing asks
 * for is never resolved; the reader asks for all of `custom` and `provider` in the end.
 */
export class Configuration {
  readonly #root: Value;
  readonly #scope: Scope;
  readonly #strings = new Map<Value, Value>();
  readonly #trees = new Map<Value, Tree>();
  /** Texts that are results: what an escape made look like a variable is none. */
  readonly #final = new Set<Value>();
  readonly #open = new Set<Value>();
  #depth = 0;

  constructor(root: Value, scope: Omit<Scope, 'property' | 'follow'>) {
    this.#root = root;
    this.#scope = {
      ...scope,
      property: (path, at) => this.#property(path, at),
      follow: (from, path, at) => this.#follow(from, path, at),
    };
  }

  /** The value under the keys with every variable in it resolved; undefined where there is none. */
  at(...path: readonly string[]): Value | undefined {
    const value = this.#follow(this.#root, path, this.#root);
    return value && this.resolve(value);
  }

  /** A value of this definition with every variable in it resolved. */
  resolve(value: Value): Value {
    return this.#tree(value).value;
  }

  #property(path: readonly string[], at: Placed): Value | undefined {
    const value = this.#follow(this.#root, path, at);
    const address = path.join('.');
    if (value?.kind === 'dict' && address === 'service') return this.#follow(value, ['name'], at);
    return value ?? this.#standard(address, at);
  }

  /** What the framework fills in where the definition is silent. */
  #standard(address: string, at: Placed): Value | undefined {
    if (address === 'provider.stage') return scalar(this.#scope.context.stage, at);
    const region = address === 'provider.region' ? this.#scope.region() : undefined;
    return region === undefined ? undefined : scalar(region, at);
  }

  #follow(from: Value, path: readonly string[], at: Placed): Value | undefined {
    let value = this.#string(from);
    for (const [index, key] of path.entries()) {
      if (key === '' && path.length === 1) return value;
      const symbol = loneSymbol(value);
      if (symbol) return this.#keyOfSymbol(symbol, path.slice(index), value, at);
      const next = value.kind === 'dict' ? value.entries.get(key)?.value : itemAt(value, key);
      if (next === undefined) return undefined;
      value = this.#string(next);
    }
    return value.kind === 'scalar' && value.value === null ? undefined : value;
  }

  /** A key of something unknown is unknown for the same reason; of a secret it is part of the secret. */
  #keyOfSymbol(symbol: Symbolic, path: readonly string[], value: Value, at: Placed): Value {
    if (symbol.kind === 'secret') return value;
    const reason = symbol.kind === 'unknown' ? symbol.reason : `${path.join('.')} of a value that is not known here`;
    const otherwise = symbol.otherwise && this.#follow(symbol.otherwise, path, at);
    const of = symbol.kind === 'unknown' ? symbol.of : value;
    return text([{ kind: 'unknown', reason, ...(of && { of }), ...(otherwise && { otherwise }) }], at);
  }

  /** Resolves the variables of one string, not those inside an object that it turns out to be. */
  #string(value: Value): Value {
    if (value.kind !== 'scalar' || typeof value.value !== 'string' || !value.value.includes('${')) return value;
    if (this.#final.has(value)) return value;
    const known = this.#strings.get(value);
    if (known) return known;
    const resolved = this.#guarded(value, () => this.#evaluate(String(value.value), value)) ?? this.#cycle(value);
    this.#strings.set(value, resolved);
    this.#final.add(resolved);
    return resolved;
  }

  #evaluate(written: string, at: Value): Value {
    const parsed = parseVariables(written);
    if (parsed.kind === 'pieces') return this.#join(parsed.pieces, at);
    return this.#fail('serverless/variable-syntax', `The variable cannot be read: ${parsed.reason}.`, at);
  }

  /** One variable alone is its value, whatever that is; otherwise all become one text. */
  #join(pieces: readonly Piece[], at: Value): Value {
    const [only] = pieces;
    if (only !== undefined && typeof only !== 'string' && pieces.length === 1) return this.#variable(only, at);
    const values = pieces.map((piece) => (typeof piece === 'string' ? scalar(piece, at) : this.#variable(piece, at)));
    return this.#concatenate(values, at);
  }

  #concatenate(values: readonly Value[], at: Value): Value {
    if (values.some((value) => value.kind === 'dict' || value.kind === 'list')) {
      return this.#fail('serverless/variable-type', 'An object or a list cannot be put into a text.', at);
    }
    if (values.reduce((sum, value) => sum + weightOf(value), 0) > limits.characters) {
      return this.#fail('serverless/variable-size', `A text grows beyond ${limits.characters} characters.`, at);
    }
    const parts = values.flatMap((value) => (value.kind === 'text' ? value.parts : [textOf(value) ?? '']));
    return text(parts, at);
  }

  #variable(variable: Variable, at: Value): Value {
    const answer = this.#firstAnswer(variable, at, 0);
    if (answer !== undefined) return answer;
    const message = `${variable.text} has no value: what it names does not exist, and there is no fallback.`;
    return this.#fail('serverless/variable-missing', message, at);
  }

  /** The first source that has a value. Where that is a symbol it may not exist, and keeps the fallbacks after it. */
  #firstAnswer(variable: Variable, at: Value, from: number): Value | undefined {
    for (const [index, source] of variable.sources.entries()) {
      const answer = index < from ? undefined : this.#source(source, variable, at);
      if (answer === undefined) continue;
      const value = this.#string(answer);
      const symbol = loneSymbol(value);
      const fallback = symbol && !symbol.otherwise ? this.#firstAnswer(variable, at, index + 1) : undefined;
      const otherwise = fallback && this.resolve(fallback);
      const placed = symbol && otherwise ? text([{ ...symbol, otherwise }], at) : placedAt(value, at);
      this.#final.add(placed);
      return placed;
    }
    return undefined;
  }

  #source(source: Source, variable: Variable, at: Value): Value | undefined {
    if (source.kind === 'literal') return scalar(source.value, at);
    if (source.kind === 'nested') return this.#join(source.pieces, at);
    const call: Call = {
      type: source.type,
      parameters: source.parameters.map((pieces) => this.#join(pieces, at)),
      ...(source.address && { address: this.#join(source.address, at) }),
      at,
      text: variable.text,
    };
    const resolver = sourceOf(source.type);
    return resolver ? resolver(call, this.#scope) : unknown(`${call.text} comes from a plugin`, at, call.address);
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

/** Characters, with a symbol for a hundred of them: a text of a million symbols is as bad as one of as many lines. */
function weightOf(value: Value): number {
  if (value.kind !== 'text') return textOf(value)?.length ?? 0;
  return value.parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 100), 0);
}

function itemAt(value: Value, key: string): Value | undefined {
  return value.kind === 'list' && /^\d{1,6}$/.test(key) ? value.items[Number(key)] : undefined;
}

import type { Entry, Symbolic, Value } from '../../../model/value.js';
import { loneSymbol, scalar, text } from '../../../model/walk.js';
import { problem } from '../../cloudformation/problem.js';
import { placedAt, settled } from './answers.js';
import { Complaints } from './complaints.js';
import { copier, looksLikeVariable } from './copies.js';
import { mayBeNothing, withFallback } from './fallbacks.js';
import { Guard } from './guard.js';
import { childOf, keyOfSymbol, partsInText } from './keys.js';
import { parseVariables } from './parse-variables.js';
import type { Answer, Call, Scope } from './scope.js';
import { sourceOf } from './sources/registry.js';
import type { Operand, Piece, Source, Variable } from './syntax.js';

/** A value with its variables resolved, and how many values it holds. */
interface Tree {
  readonly value: Value;
  readonly size: number;
}

/**
 * A definition whose variables are resolved when they are asked for, each once. What nothing asks
 * for is never resolved; the reader asks for `whole` in the end.
 */
export class Configuration {
  readonly #root: Value;
  readonly #scope: Scope;
  readonly #complaints: Complaints;
  readonly #guard: Guard;
  readonly #strings = new Map<Value, Value>();
  /** Results that were read once more, and what was read in a fallback that may never be asked. */
  readonly #again = new Map<Value, Value>();
  readonly #perhaps = new Map<Value, Value>();
  readonly #trees = new Map<Value, Tree>();
  /** Texts that are results: what an escape made look like a variable is none. */
  readonly #final = new Set<Value>();
  readonly #copy = copier((value) => this.#brought(value));
  /** Whether any result looks like a variable, so that copying matters. */
  #hasEscapes = false;

  constructor(root: Value, scope: Omit<Scope, 'property' | 'follow'>) {
    this.#root = root;
    this.#complaints = new Complaints(scope.report);
    this.#guard = new Guard(this.#complaints);
    this.#scope = {
      ...scope,
      report: this.#complaints.report,
      property: (path) => this.#doubtfully(path, () => this.#property(path)),
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
      yield [name, isByStage(name) ? this.#ofThisStage(value) : this.resolve(value)];
    }
  }

  #ofThisStage(section: Value): Value {
    const value = this.#string(section);
    if (value.kind !== 'dict') return this.resolve(value);
    const resolved = [...value.entries].map(([key, entry]) => {
      return [key, this.#isLeft(key) ? entry : { ...entry, value: this.resolve(entry.value) }] as const;
    });
    return { ...value, entries: new Map(resolved) };
  }

  /** The definition's own values are resolved whoever asks for them, but for what other stages state. */
  #doubtfully<Result>(path: readonly string[], run: () => Result): Result {
    const [section, stage] = path;
    const mayBeLeft = section === undefined || (isByStage(section) && (stage === undefined || this.#isLeft(stage)));
    return this.#complaints.inDoubt(this.#complaints.isDoubtful && mayBeLeft, run);
  }

  #isLeft(stage: string): boolean {
    return stage !== 'default' && stage !== this.#scope.context.stage;
  }

  /** The definition's own value, whole: what is under it must be resolved before it can be used. */
  #property(path: readonly string[]): Value | undefined {
    const value = this.#follow(this.#root, path, true);
    const address = path.join('.');
    if (value === undefined) return undefined;
    if (value.kind === 'dict' && address === 'service') return this.#follow(value, ['name'], true);
    if (value.kind !== 'dict' && value.kind !== 'list') return value;
    const resolved = this.resolve(value);
    return this.#hasEscapes ? this.#copy(resolved) : value;
  }

  /** @param toTheEnd whether the last value's own variables are resolved as well */
  #follow(from: Value, path: readonly string[], toTheEnd: boolean): Value | undefined {
    let value = from;
    for (const [index, key] of path.entries()) {
      value = this.#string(value);
      const symbol = loneSymbol(value);
      if (this.#complaints.hasFailed(value)) return lone(value);
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
    const memory = this.#complaints.isDoubtful ? this.#perhaps : this.#strings;
    return this.#remembered(value, this.#final.has(value) ? this.#again : memory);
  }

  #remembered(value: Value, memory: Map<Value, Value>): Value {
    if (value.kind !== 'scalar' || typeof value.value !== 'string' || !value.value.includes('${')) return value;
    const known = memory.get(value);
    if (known) return known;
    const written = value.value;
    const entered = this.#guard.enter(value, () => this.#evaluate(written, value));
    const resolved = 'failed' in entered ? entered.failed : entered;
    memory.set(value, resolved);
    this.#final.add(resolved);
    this.#hasEscapes ||= looksLikeVariable(resolved);
    return resolved;
  }

  #evaluate(written: string, at: Value): Value {
    const parsed = parseVariables(written);
    if (parsed.kind === 'malformed') {
      return this.#complaints.fail('serverless/variable-syntax', `The variable cannot be read: ${parsed.reason}.`, at);
    }
    if (parsed.legacy !== undefined) {
      const message = `Serverless Framework 3 and osls refuse this variable: ${parsed.legacy}.`;
      this.#complaints.report(problem('warning', 'serverless/variable-legacy', message, at));
    }
    return this.#join(parsed.pieces, at);
  }

  /** One variable alone is its value, whatever that is; otherwise all become one text. */
  #join(pieces: readonly Piece[], at: Value): Value {
    const [only] = pieces;
    if (only !== undefined && typeof only !== 'string' && pieces.length === 1) return this.#variable(only, at);
    const values = pieces.map((piece) => (typeof piece === 'string' ? scalar(piece, at) : this.#variable(piece, at)));
    const failed = values.find((value) => this.#complaints.hasFailed(value));
    const parts = values.map((value) => partsInText(value.kind === 'list' ? this.resolve(value) : value));
    if (!parts.every((part) => part !== undefined)) {
      if (failed) return lone(failed);
      return this.#complaints.fail('serverless/variable-type', 'An object or nothing cannot be put into a text.', at);
    }
    const joined = this.#guard.bounded(text(parts.flat(), at), at);
    // The framework refuses it, yet the pieces that are known say which resource an ARN means.
    if (failed) this.#complaints.addFailed(joined);
    return joined;
  }

  #variable(variable: Variable, at: Value): Value {
    const answer = this.#firstAnswer(variable, at, variable.sources) ?? this.#standard(variable, at);
    if (answer !== undefined) return answer;
    const message = `${variable.text} has no value: what it names does not exist, and there is no fallback.`;
    return this.#complaints.fail('serverless/variable-missing', message, at);
  }

  /** What older versions of the framework fill in where the definition is silent, and newer ones refuse. */
  #standard(variable: Variable, at: Value): Value | undefined {
    const asked = ['provider.stage', 'provider.region'].find((path) =>
      variable.sources.some((one) => isSelf(one, path)),
    );
    const value = asked === 'provider.stage' ? this.#scope.context.stage : asked && this.#scope.region();
    if (value === undefined) return undefined;
    const message = `${asked} is not stated: Serverless Framework 3 and osls refuse ${variable.text}.`;
    this.#complaints.report(problem('warning', 'serverless/variable-legacy', message, at));
    return scalar(value, at);
  }

  /** The first source that has a value. Where that is a symbol it may not exist, and keeps the fallbacks after it. */
  #firstAnswer(variable: Variable, at: Value, sources: readonly Source[]): Value | undefined {
    for (const [index, source] of sources.entries()) {
      const answer = this.#source(source, variable, at);
      if (answer === undefined) continue;
      return this.#settle(answer, at, () => this.#firstAnswer(variable, at, sources.slice(index + 1)));
    }
    return undefined;
  }

  #settle(answer: Answer, at: Value, next: () => Value | undefined): Value {
    const brought = answer.kind === 'settled' ? answer.value : answer;
    const value = this.#brought(brought);
    const hasFailed = answer.kind === 'settled' || this.#complaints.hasFailed(value);
    const symbol = loneSymbol(value);
    const isAsked = symbol !== undefined && !hasFailed && mayBeNothing(symbol, this.#final.has(brought));
    const otherwise = isAsked ? this.#complaints.perhaps(() => this.#whole(next())) : undefined;
    const isNew = symbol !== undefined && (otherwise !== undefined || !this.#final.has(brought));
    const made = symbol && otherwise ? text([withFallback(symbol, otherwise)], at) : placedAt(value, at);
    const placed = isNew ? this.#guard.bounded(made, at) : made;
    if (hasFailed) this.#complaints.addFailed(placed);
    this.#final.add(placed);
    return placed;
  }

  #whole(value: Value | undefined): Value | undefined {
    return value && this.resolve(value);
  }

  #source(source: Source, variable: Variable, at: Value): Answer | undefined {
    if (source.kind !== 'call') return this.#operand(source, at);
    const call: Call = {
      type: source.type,
      parameters: source.parameters.map((operand) => this.#operand(operand, at)),
      ...(source.address && { address: this.#operand(source.address, at) }),
      at,
      text: variable.text,
    };
    const failed = [...call.parameters, call.address].find((value) => value && this.#complaints.hasFailed(value));
    return failed ? settled(lone(failed)) : sourceOf(call, this.#scope)(call, this.#scope);
  }

  #operand(operand: Operand, at: Value): Value {
    return operand.kind === 'literal' ? scalar(operand.value, at) : this.#join(operand.pieces, at);
  }

  #tree(value: Value): Tree {
    // Most of a definition is that, and needs no guard.
    if (isPlain(value) && !this.#guard.isFull) return { value, size: 1 };
    const known = this.#trees.get(value);
    if (known) return known;
    const entered = this.#guard.enter(value, () => this.#expand(value));
    const tree = 'failed' in entered ? { value: entered.failed, size: 1 } : entered;
    this.#trees.set(value, tree);
    return tree;
  }

  #expand(value: Value): Tree {
    // The string's own resolution guards itself against cycles.
    const resolved = this.#guard.leaving(value, () => this.#string(value));
    if (resolved !== value) return this.#tree(resolved);
    if (value.kind === 'list') {
      const items = value.items.map((item) => this.#tree(item));
      const changed = items.some((item, index) => item.value !== value.items[index]);
      return this.#sized(changed ? { ...value, items: items.map((item) => item.value) } : value, items);
    }
    if (value.kind !== 'dict') return { value, size: 1 };
    const trees: Tree[] = [];
    let entries: Map<string, Entry> | undefined;
    for (const [key, entry] of value.entries) {
      const tree = this.#tree(entry.value);
      trees.push(tree);
      if (tree.value === entry.value) continue;
      // A key that is set again keeps its place.
      entries ??= new Map(value.entries);
      entries.set(key, { ...entry, value: tree.value });
    }
    return this.#sized(entries === undefined ? value : { ...value, entries }, trees);
  }

  #sized(value: Value, children: readonly Tree[]): Tree {
    const size = children.reduce((sum, child) => sum + child.size, 1);
    const failed = this.#guard.isTooMany(size, value);
    return failed ? { value: failed, size: 1 } : { value, size };
  }
}

/** A leaf without a variable. */
function isPlain(value: Value): boolean {
  return value.kind === 'scalar' && !(typeof value.value === 'string' && value.value.includes('${'));
}

/** What is asked of a text that failed, or with it, is none of its pieces: it is what they failed for. */
function lone(failed: Value): Value {
  const isReason = (part: string | Symbolic) => typeof part === 'object' && part.kind === 'unknown';
  const symbol = failed.kind === 'text' ? failed.parts.find(isReason) : undefined;
  return symbol === undefined ? failed : text([symbol], failed);
}

function isByStage(section: string): boolean {
  return section === 'params' || section === 'stages';
}

function isSelf(source: Source, path: string): boolean {
  if (source.kind !== 'call' || source.type !== 'self' || source.address?.kind !== 'nested') return false;
  const { pieces } = source.address;
  return pieces.length === 1 && pieces[0] === path;
}

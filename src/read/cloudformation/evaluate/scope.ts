import type { Parameter } from '../../../model/service.js';
import type { Placed, Symbolic, Value } from '../../../model/value.js';
import { list, printSymbol, symbolsIn, text } from '../../../model/walk.js';
import type { StackIdentity, Template } from '../lowered.js';
import { problem, type Report } from '../problem.js';

/** True, false, or not decided by what is known. */
export type Decision = boolean | undefined;

/** What one evaluation knows. A scope with assumptions is a copy that shares `work`. */
export interface Scope {
  readonly template: Template;
  readonly identity: StackIdentity;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly report: Report;
  /** Conditions taken as decided: inside a branch of an undecided one, it is. */
  readonly assumptions: ReadonlyMap<string, boolean>;
  /** Decisions made so far under these assumptions. */
  readonly decisions: Map<string, Decision>;
  /** Logical ids of modules: what is inside is named `<module><inner id>`, and only the registry knows it. */
  readonly modules: ReadonlySet<string>;
  /** Conditions that are being decided, to find cycles. */
  readonly deciding: Set<string>;
  readonly work: Work;
  /** Evaluates a nested value; undefined where `AWS::NoValue` removes it. */
  readonly evaluate: (value: Value, scope: Scope) => Value | undefined;
}

/** What a hostile template may make us do is bounded; this counts it over the whole stack. */
export interface Work {
  depth: number;
  characters: number;
  /** Conditions decided: inside each branch of an undecided one, they are decided again. */
  decided: number;
  /** Uses of names that the template does not define, by the name. */
  readonly undefinedNames: Map<string, { readonly first: Placed; uses: number }>;
}

/** One intrinsic function: its argument as written, and the place of the call. */
export type Intrinsic = (argument: Value, scope: Scope, at: Value) => Value | undefined;

export const limits = {
  /** Values nested in values; CloudFormation itself allows far fewer. */
  depth: 400,
  /** UTF-16 units of text that functions may make for one stack. */
  characters: 8 * 1024 * 1024,
  /** What a symbol in a text counts for. */
  symbol: 64,
  decided: 500_000,
  /** Symbols that an unknown value remembers. */
  remembered: 32,
  /** Pairs of possible values that one comparison looks at. */
  comparisons: 256,
  /** Undefined names of one template that are told one by one. */
  undefinedNames: 4,
  /** Undecided conditions that one text may depend on: 2^4 variants. */
  choices: 4,
} as const;

export function assume(scope: Scope, condition: string, holds: boolean): Scope {
  const assumptions = new Map(scope.assumptions).set(condition, holds);
  return { ...scope, assumptions, decisions: new Map(), deciding: new Set() };
}

/**
 * A value that cannot be known here, with the reason in words. The symbols it would be made from
 * are remembered flat: values share their parts, so a nested memory could be walked for ever.
 */
export function unknown(reason: string, at: Placed, of?: Value): Value {
  const symbols = of ? rememberedSymbols(of) : [];
  const memory = symbols.map((symbol) => text([symbol], at));
  return symbolic({ kind: 'unknown', reason, ...(memory.length > 0 && { of: list(memory, at) }) }, at);
}

function rememberedSymbols(of: Value): readonly Symbolic[] {
  const byPrint = new Map<string, Symbolic>();
  for (const { symbol } of symbolsIn(of)) {
    if (symbol.kind !== 'unknown') byPrint.set(`${symbol.kind} ${printSymbol(symbol)}`, symbol);
    if (byPrint.size >= limits.remembered) break;
  }
  return [...byPrint.values()];
}

export function symbolic(symbol: Symbolic, at: Placed): Value {
  return text([symbol], at);
}

/** Reports arguments of the wrong shape, once, and stands in for the result. */
export function badArguments(name: string, expected: string, scope: Scope, at: Value): Value {
  const message = `${name} takes ${expected}.`;
  scope.report(problem('error', 'cloudformation/bad-arguments', message, at));
  return unknown(`${name} with wrong arguments`, at);
}

/** Notes a name that the template does not define, and stands in for its value. */
export function undefinedName(what: string, scope: Scope, at: Value): Value {
  const seen = scope.work.undefinedNames.get(what);
  if (seen) seen.uses += 1;
  else scope.work.undefinedNames.set(what, { first: at, uses: 1 });
  const { addedTo } = scope.template;
  return unknown(addedTo ? `${what} may come from ${addedTo}` : `${what} is not defined`, at);
}

/** The same value, placed where it is used rather than where it was defined. */
export function placedAt<V extends Value>(value: V, at: Placed): V {
  return { ...value, source: at.source, offset: at.offset };
}

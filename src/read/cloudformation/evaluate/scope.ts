import type { Parameter } from '../../../model/service.js';
import type { Placed, Symbolic, Value } from '../../../model/value.js';
import { text } from '../../../model/walk.js';
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
  /** Conditions that are being decided, to find cycles. */
  readonly deciding: Set<string>;
  readonly work: Work;
  /** Evaluates a nested value; undefined where `AWS::NoValue` removes it. */
  readonly evaluate: (value: Value, scope: Scope) => Value | undefined;
}

/** Bounds on what a hostile template may make us do, counted over the whole stack. */
export interface Work {
  depth: number;
  characters: number;
}

/** One intrinsic function: its argument as written, and the place of the call. */
export type Intrinsic = (argument: Value, scope: Scope, at: Value) => Value | undefined;

export const limits = {
  /** Values nested in values; CloudFormation itself allows far fewer. */
  depth: 400,
  /** UTF-16 units of text that functions may make for one stack. */
  characters: 32 * 1024 * 1024,
  /** Undecided conditions that one text may depend on: 2^4 variants. */
  choices: 4,
} as const;

export function assume(scope: Scope, condition: string, holds: boolean): Scope {
  const assumptions = new Map(scope.assumptions).set(condition, holds);
  return { ...scope, assumptions, decisions: new Map(), deciding: new Set() };
}

/** A value that cannot be known here, with the reason in words and what it would be made from. */
export function unknown(reason: string, at: Placed, of?: Value): Value {
  return symbolic({ kind: 'unknown', reason, ...(of && { of }) }, at);
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

/** Reports a name that the template does not define, and stands in for its value. */
export function undefinedName(what: string, scope: Scope, at: Value): Value {
  const message = `${what} is not defined in this template.`;
  scope.report(problem('error', 'cloudformation/undefined-reference', message, at));
  return unknown(`${what} is not defined`, at);
}

/** The same value, placed where it is used rather than where it was defined. */
export function placedAt<V extends Value>(value: V, at: Placed): V {
  return { ...value, source: at.source, offset: at.offset };
}

import type { Stack } from '../../../model/service.js';
import type { Dict, Entry, Placed, Value } from '../../../model/value.js';
import { get } from '../../../model/walk.js';
import type { Scope } from '../evaluate/scope.js';
import type { Template } from '../lowered.js';
import { describeKind, problem, type Report } from '../problem.js';

/** What the checks of one template look at: as it is written (loops run), as it is parsed, and as it is evaluated. */
export interface Check {
  readonly document: Dict;
  readonly template: Template;
  readonly stack: Stack;
  /** For what the evaluation of the stack leaves out: rules. */
  readonly scope: Scope;
  /** Whether the template asks for `AWS::LanguageExtensions`. */
  readonly extended: boolean;
  readonly report: Report;
}

/** The entries of a section that is an object; a section of another kind is reported by who parses it. */
export function sectionEntries(check: Check, name: string): readonly (readonly [string, Entry])[] {
  const section = get(check.document, name);
  return section?.kind === 'dict' ? [...section.entries].filter(([key]) => !key.startsWith('Fn::')) : [];
}

export function keyPlace(holder: Placed, entry: Entry): Placed {
  return { source: entry.keySource ?? holder.source, offset: entry.keyOffset };
}

/** Reports an error. */
export function refuse({ report }: Pick<Check, 'report'>, code: string, message: string, at: Placed): undefined {
  report(problem('error', `cloudformation/${code}`, message, at));
}

export function refuseKind(check: Check, what: string, expected: string, at: Value): undefined {
  refuse(check, 'wrong-type', `${what} is ${describeKind(at)}, not ${expected}.`, at);
}

/** Reports the keys of an object that are none of those given. */
export function refuseOtherKeys(check: Check, what: string, value: Dict, known: ReadonlySet<string>): undefined {
  for (const [key, entry] of value.entries) {
    if (known.has(key) || key === 'Fn::Transform') continue;
    refuse(
      check,
      'unknown-key',
      `${what} has no ${JSON.stringify(key)}; it may have ${[...known].join(', ')}.`,
      keyPlace(value, entry),
    );
  }
}

export function isNull(value: Value | undefined): boolean {
  return value?.kind === 'scalar' && value.value === null;
}

/** A single function call by its look: `{ Ref: … }`, `{ "Fn::Sub": … }`. */
export function callOf(value: Value | undefined): readonly [name: string, argument: Value] | undefined {
  if (value?.kind !== 'dict' || value.entries.size !== 1) return undefined;
  for (const [name, entry] of value.entries) if (name === 'Ref' || name.startsWith('Fn::')) return [name, entry.value];
  return undefined;
}

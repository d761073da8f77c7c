import type { Dict, Entry, List, Value } from '../../../model/value.js';
import { dict } from '../../../model/walk.js';
import { problem } from '../problem.js';
import { resolveDynamicReferences } from './dynamic-references.js';
import { intrinsics } from './intrinsics.js';
import { nothing } from './lift.js';
import { limits, type Scope, unknown } from './scope.js';

/** A value without intrinsic functions; undefined where `AWS::NoValue` removes it. */
export function evaluateValue(value: Value, scope: Scope): Value | undefined {
  if (value.kind === 'scalar' || value.kind === 'text') return resolveDynamicReferences(value);
  if (scope.work.depth >= limits.depth) return tooDeep(value, scope);
  scope.work.depth += 1;
  const evaluated = evaluateNested(value, scope);
  scope.work.depth -= 1;
  return evaluated;
}

function evaluateNested(value: Exclude<Value, { kind: 'scalar' | 'text' }>, scope: Scope): Value | undefined {
  if (value.kind === 'list') return evaluateItems(value, scope);
  if (value.kind === 'dict') return isCall(value) ? call(value, scope) : evaluateEntries(value, scope);
  return {
    ...value,
    whenTrue: evaluateValue(value.whenTrue, scope) ?? nothing(value.whenTrue),
    whenFalse: evaluateValue(value.whenFalse, scope) ?? nothing(value.whenFalse),
  };
}

/** The same list where nothing in it is a function: most of a template is not, and costs no copy. */
function evaluateItems(value: List, scope: Scope): List {
  let items: Value[] | undefined;
  for (const [at, item] of value.items.entries()) {
    const evaluated = evaluateValue(item, scope);
    if (evaluated === item) items?.push(item);
    else {
      items ??= value.items.slice(0, at);
      if (evaluated) items.push(evaluated);
    }
  }
  return items === undefined ? value : { ...value, items };
}

/** The properties of a resource: an object, also where an undecided `Fn::If` picks one of two, or `AWS::NoValue` none. */
export function evaluateProperties(value: Dict, scope: Scope): Dict {
  const [only = ''] = value.entries.keys();
  if ((only !== 'Fn::If' && only !== 'Ref') || value.entries.size !== 1) return evaluateEntries(value, scope);
  return dictOf(call(value, scope), value);
}

/** An object, or for a choice of objects one whose entries are choices; empty for all else. */
export function dictOf(value: Value | undefined, at: Value): Dict {
  if (value?.kind === 'dict') return value;
  if (value?.kind !== 'choice') return dict([], at);
  const { condition, whenTrue, whenFalse } = value;
  const [one, other] = [dictOf(whenTrue, whenTrue), dictOf(whenFalse, whenFalse)];
  const keys = new Set([...one.entries.keys(), ...other.entries.keys()]);
  const choice = (key: string): Value => ({
    ...value,
    condition,
    whenTrue: one.entries.get(key)?.value ?? nothing(whenTrue),
    whenFalse: other.entries.get(key)?.value ?? nothing(whenFalse),
  });
  return dict(
    [...keys].map((key) => [key, choice(key)]),
    at,
  );
}

/** As `evaluateValue`, for an object that is certainly no function call. */
function evaluateEntries(value: Dict, scope: Scope): Dict {
  let entries: Map<string, Entry> | undefined;
  for (const [key, entry] of value.entries) {
    const evaluated = key.startsWith('Fn::')
      ? besideOthers(key, entry.value, scope)
      : evaluateValue(entry.value, scope);
    if (evaluated === entry.value) continue;
    // A key that is set again keeps its place, so a copy made late is in the same order.
    entries ??= new Map(value.entries);
    if (evaluated) entries.set(key, { ...entry, value: evaluated });
    else entries.delete(key);
  }
  return entries === undefined ? value : { ...value, entries };
}

function isCall(value: Dict): boolean {
  if (value.entries.size !== 1) return false;
  const [key = ''] = value.entries.keys();
  return key === 'Ref' || (key.startsWith('Fn::') && !key.startsWith('Fn::ForEach::'));
}

function call(value: Dict, scope: Scope): Value | undefined {
  for (const [name, entry] of value.entries) {
    const intrinsic = intrinsics.get(name);
    if (intrinsic) return intrinsic(entry.value, scope, value);
    scope.report(
      problem('error', 'cloudformation/unknown-function', `${name} is no function of CloudFormation.`, value),
    );
    return unknown(`${name} is not known`, value, entry.value);
  }
  return value;
}

/** Macros and loops may stand beside other keys; what they add is not known. Other functions may not. */
function besideOthers(key: string, at: Value, scope: Scope): Value {
  if (key !== 'Fn::Transform' && !key.startsWith('Fn::ForEach::')) {
    scope.report(problem('error', 'cloudformation/misplaced-function', `${key} stands beside other keys.`, at));
  }
  return unknown(`${key} is expanded by CloudFormation only`, at);
}

function tooDeep(value: Value, scope: Scope): Value {
  const message = `Values are nested more than ${limits.depth} deep; what is below is not read.`;
  scope.report(problem('error', 'cloudformation/too-deep', message, value));
  return unknown('nested too deep', value);
}

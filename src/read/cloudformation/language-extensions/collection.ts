import type { Scalar, Value } from '../../../model/value.js';
import { get, itemsOf, loneSymbol, printSymbol, stringOf } from '../../../model/walk.js';
import { makeScope } from '../evaluate/make-scope.js';
import type { Scope } from '../evaluate/scope.js';
import type { StackIdentity } from '../lowered.js';

/** The items that a loop goes over; or why they are not known, or what they are instead. */
export type Collection =
  | { readonly kind: 'items'; readonly items: readonly Scalar[] }
  | { readonly kind: 'undecided'; readonly reason: string }
  | { readonly kind: 'wrong'; readonly found: Value };

/**
 * What the extensions can see when they run: parameters, mappings and conditions. Resources do not
 * exist yet, so nothing can be computed from them.
 */
export function scopeBefore(document: Value, file: string, identity: StackIdentity): Scope {
  const template = {
    file,
    location: document.source.locationAt(document.offset),
    parameters: sectionOf(document, 'Parameters'),
    mappings: sectionOf(document, 'Mappings'),
    conditions: sectionOf(document, 'Conditions'),
    resources: new Map(),
    outputs: new Map(),
  };
  // What is wrong with a function is told when the expanded template is evaluated.
  return makeScope(template, identity, () => undefined);
}

function sectionOf(document: Value, name: string): ReadonlyMap<string, Value> {
  const section = get(document, name);
  if (section?.kind !== 'dict') return new Map();
  return new Map([...section.entries].map(([key, entry]) => [key, entry.value]));
}

export function collectionOf(value: Value, scope: Scope): Collection {
  if (value.kind !== 'list' && value.kind !== 'dict') return { kind: 'wrong', found: value };
  const evaluated = scope.evaluate(value, scope);
  if (evaluated === undefined) return { kind: 'items', items: [] };
  if (evaluated.kind !== 'list') return undecided(evaluated) ?? { kind: 'wrong', found: evaluated };
  const items: Scalar[] = [];
  for (const item of evaluated.items) {
    if (item.kind !== 'scalar' || item.value === null) return undecided(item) ?? { kind: 'wrong', found: item };
    items.push(item);
  }
  return { kind: 'items', items };
}

function undecided(value: Value): Collection | undefined {
  if (value.kind === 'choice') return { kind: 'undecided', reason: `the condition ${value.condition} is not decided` };
  if (value.kind !== 'text') return undefined;
  const symbol = loneSymbol(value);
  if (symbol?.kind === 'parameter') return { kind: 'undecided', reason: `the parameter ${symbol.name} has no value` };
  if (symbol?.kind === 'unknown') return { kind: 'undecided', reason: symbol.reason };
  return { kind: 'undecided', reason: symbol ? `${printSymbol(symbol)} is not known` : 'a part of it is not known' };
}

/** `AWS::LanguageExtensions` among the transforms of a template. */
export function usesLanguageExtensions(document: Value): boolean {
  return [...itemsOf(get(document, 'Transform'))].some(
    (item) => (stringOf(item) ?? stringOf(get(item, 'Name'))) === 'AWS::LanguageExtensions',
  );
}

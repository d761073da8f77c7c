import type { Stack } from '../../model/service.js';
import type { Symbolic, Text, Value } from '../../model/value.js';
import { printSymbol, visitSymbols } from '../../model/walk.js';
import type { Configuration } from './variables/configuration.js';

type Reference = NonNullable<Stack['references']>[number];

/** Things of other stacks and parameters, without which a deploy fails. */
const foreign: ReadonlySet<Symbolic['kind']> = new Set(['stack-output', 'ssm-parameter', 'compose-output']);

/** More than this is no honest section; the rest is not looked at. */
const maximumReferences = 2_000;

/**
 * What a definition refers to outside the stack though no part of the template does: the framework
 * resolves every variable of a definition before it deploys. Each is given once.
 */
export function referencesOf(configuration: Configuration, stack: Stack): readonly Reference[] {
  let known: Set<string> | undefined;
  const references: Reference[] = [];
  for (const [section, value] of configuration.sections()) {
    for (const [holder, text] of textsIn(value, section, new Set())) {
      const prints = foreignIn(text);
      if (prints.length === 0) continue;
      // Few definitions refer to anything foreign: those of the template are printed when the first does.
      known ??= symbolsOf(stack);
      if (prints.every((print) => known?.has(print))) continue;
      for (const print of prints) known.add(print);
      references.push({ holder, value: text });
      if (references.length >= maximumReferences) return references;
    }
  }
  return references;
}

/** The foreign symbols of a text as they print, with what it falls back to: the framework may come to any of them. */
function foreignIn(text: Text): readonly string[] {
  const prints: string[] = [];
  visitSymbols(text, (symbol) => {
    if (foreign.has(symbol.kind)) prints.push(printSymbol(symbol));
  });
  return prints;
}

/** Every symbol of the template as it prints. */
function symbolsOf(stack: Stack): Set<string> {
  const found = new Set<string>();
  const add = (symbol: Symbolic) => found.add(printSymbol(symbol));
  for (const resource of stack.resources.values()) visitSymbols(resource.properties, add);
  for (const output of stack.outputs) visitSymbols(output.value, add);
  return found;
}

/** Every text under a value with its dotted path; what several variables share is walked once. */
function* textsIn(value: Value, path: string, seen: Set<Value>): Generator<readonly [string, Text]> {
  if (value.kind === 'scalar' || seen.has(value)) return;
  seen.add(value);
  if (value.kind === 'text') yield [path, value];
  else if (value.kind === 'list') {
    for (const item of value.items) if (item.kind !== 'scalar') yield* textsIn(item, path, seen);
  } else if (value.kind === 'dict') {
    for (const [key, { value: inner }] of value.entries) {
      if (inner.kind !== 'scalar') yield* textsIn(inner, `${path}.${key}`, seen);
    }
  }
}

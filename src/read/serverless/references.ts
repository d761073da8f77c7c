import type { Stack } from '../../model/service.js';
import type { Symbolic, Text, Value } from '../../model/value.js';
import { printSymbol, symbolsIn } from '../../model/walk.js';
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
  const known = new Set([...symbolsOf(stack)].map(printSymbol));
  const references: Reference[] = [];
  for (const [section, value] of configuration.sections()) {
    for (const [holder, text] of textsIn(value, section, new Set())) {
      const fresh = text.parts.filter(
        (part) => typeof part !== 'string' && foreign.has(part.kind) && !known.has(printSymbol(part)),
      );
      for (const part of fresh) if (typeof part !== 'string') known.add(printSymbol(part));
      if (fresh.length > 0) references.push({ holder, value: text });
      if (references.length >= maximumReferences) return references;
    }
  }
  return references;
}

function* symbolsOf(stack: Stack): Generator<Symbolic> {
  for (const resource of stack.resources.values())
    for (const { symbol } of symbolsIn(resource.properties)) yield symbol;
  for (const output of stack.outputs) for (const { symbol } of symbolsIn(output.value)) yield symbol;
}

/** Every text under a value with its dotted path; what several variables share is walked once. */
function* textsIn(value: Value, path: string, seen: Set<Value>): Generator<readonly [string, Text]> {
  if (seen.has(value)) return;
  seen.add(value);
  if (value.kind === 'text') yield [path, value];
  else if (value.kind === 'list') for (const item of value.items) yield* textsIn(item, path, seen);
  else if (value.kind === 'dict') {
    for (const [key, entry] of value.entries) yield* textsIn(entry.value, `${path}.${key}`, seen);
  }
}

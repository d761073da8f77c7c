import type { Dict, Entry, Value } from '../../../model/value.js';
import { dict, stringOf } from '../../../model/walk.js';
import { describeKind, problem } from '../problem.js';
import { collectionOf } from './collection.js';
import { type Expansion, exhaust, limits } from './expansion.js';
import type { Bindings } from './substitute.js';

interface Loop {
  readonly identifier: string;
  readonly collection: Value;
  readonly fragment: Dict;
}

/**
 * Runs one loop and hands over what each round makes. What cannot be run is reported; a loop over
 * what is not known is handed over as it stands.
 */
export function expandLoop(
  key: string,
  entry: Entry,
  bindings: Bindings,
  expansion: Expansion,
  take: (made: Value) => void,
): void {
  const loop = loopOf(key, entry.value, expansion);
  if (!loop) return;
  const source = expansion.expand(loop.collection, bindings, expansion);
  const collection = collectionOf(source, expansion.scope);
  if (collection.kind === 'wrong') {
    const message = `The collection of ${key} is ${describeKind(collection.found)}, not a list of texts.`;
    expansion.report(problem('error', 'cloudformation/foreach-collection', message, loop.collection));
  } else if (collection.kind === 'undecided') {
    const message = `What ${key} makes is not known here: ${collection.reason}.`;
    expansion.report(problem('warning', 'cloudformation/not-expanded', message, loop.collection));
    take(dict([[key, entry.value]], entry.value));
  } else {
    for (const item of collection.items) {
      if (isOver(loop, expansion)) return;
      take(expansion.expand(loop.fragment, new Map(bindings).set(loop.identifier, item), expansion));
    }
  }
}

function isOver({ fragment }: Loop, expansion: Expansion): boolean {
  const { work } = expansion;
  if (!work.exhausted && ++work.iterations > limits.iterations) exhaust(fragment, expansion);
  return work.exhausted;
}

function loopOf(key: string, value: Value, { report }: Expansion): Loop | undefined {
  const [name, collection, fragment, ...more] = value.kind === 'list' ? value.items : [];
  const identifier = stringOf(name);
  if (identifier && collection && fragment?.kind === 'dict' && more.length === 0)
    return { identifier, collection, fragment };
  const message = `${key} takes an identifier, a collection, and an object that is repeated.`;
  report(problem('error', 'cloudformation/bad-arguments', message, value));
  return undefined;
}

import type { Location } from '../model/location.js';
import type { Stack } from '../model/service.js';
import { locate, type Symbolic, type Text, type Value } from '../model/value.js';
import { symbolsIn } from '../model/walk.js';

export interface Reference<K extends Symbolic['kind']> {
  readonly stack: Stack;
  readonly symbol: Extract<Symbolic, { readonly kind: K }>;
  readonly location: Location;
  /** What holds it: `OrdersFunction`, `output TableName`, `parameter Vpc`. */
  readonly holder: string;
}

interface Found {
  readonly symbol: Symbolic;
  readonly text: Text;
  readonly holder: string;
}

/** Every symbol in the parts of a stack that are deployed: properties, outputs, parameters; collected once. */
export class ReferencesByKind {
  readonly #stack: Stack;
  readonly #found = new Map<Symbolic['kind'], Found[]>();

  constructor(stack: Stack) {
    this.#stack = stack;
    for (const [holder, value] of valuesOf(stack))
      for (const { symbol, holder: text } of symbolsIn(value)) this.#add({ symbol, text, holder });
  }

  *of<K extends Symbolic['kind']>(kind: K): Generator<Reference<K>> {
    for (const { symbol, text, holder } of this.#found.get(kind) ?? [])
      if (isKind(symbol, kind)) yield { stack: this.#stack, symbol, location: locate(text), holder };
  }

  #add(found: Found): void {
    const there = this.#found.get(found.symbol.kind);
    if (there === undefined) this.#found.set(found.symbol.kind, [found]);
    else there.push(found);
  }
}

function isKind<K extends Symbolic['kind']>(
  symbol: Symbolic,
  kind: K,
): symbol is Extract<Symbolic, { readonly kind: K }> {
  return symbol.kind === kind;
}

function* valuesOf(stack: Stack): Generator<readonly [string, Value]> {
  for (const parameter of stack.parameters.values())
    if (parameter.value !== undefined) yield [`parameter ${parameter.name}`, parameter.value];
  for (const resource of stack.resources.values()) yield [resource.logicalId, resource.properties];
  for (const output of stack.outputs) yield [`output ${output.name}`, output.value];
  for (const { holder, value } of stack.references ?? []) yield [holder, value];
}

import type { Location } from '../model/location.js';
import type { Stack } from '../model/service.js';
import { locate, type Symbolic, type Text, type Value } from '../model/value.js';
import { visitSymbols } from '../model/walk.js';

/** Kinds of symbols that lead out of a stack, or into one nested in it. */
type Leading = 'import' | 'stack-output' | 'compose-output' | 'ssm-parameter' | 'attribute';

export interface AnyReference {
  readonly stack: Stack;
  readonly symbol: Symbolic;
  readonly location: Location;
  /** What holds it: `OrdersFunction`, `output TableName`, `parameter Vpc`. */
  readonly holder: string;
}

export interface Reference<K extends Leading> extends AnyReference {
  readonly symbol: Extract<Symbolic, { readonly kind: K }>;
}

interface Found {
  readonly symbol: Symbolic;
  readonly text: Text;
  readonly holder: string;
}

/** Every such symbol in the parts of a stack that are deployed: properties, outputs, parameters; collected once. */
export class ReferencesByKind {
  readonly #stack: Stack;
  readonly #found: Readonly<Record<Leading, Found[]>> = {
    import: [],
    'stack-output': [],
    'compose-output': [],
    'ssm-parameter': [],
    attribute: [],
  };

  constructor(stack: Stack) {
    this.#stack = stack;
    for (const [holder, value] of valuesOf(stack))
      visitSymbols(value, (symbol, text) => {
        if (leadsOn(symbol)) this.#found[symbol.kind].push({ symbol, text, holder });
      });
  }

  *of<K extends Leading>(kind: K): Generator<Reference<K>> {
    for (const { symbol, text, holder } of this.#found[kind])
      if (isKind(symbol, kind)) yield { stack: this.#stack, symbol, location: locate(text), holder };
  }
}

function leadsOn(symbol: Symbolic): symbol is Extract<Symbolic, { readonly kind: Leading }> {
  switch (symbol.kind) {
    case 'import':
    case 'stack-output':
    case 'compose-output':
    case 'ssm-parameter':
      return true;
    case 'attribute':
      return symbol.attribute.startsWith('Outputs.');
    default:
      return false;
  }
}

function isKind<K extends Leading>(symbol: Symbolic, kind: K): symbol is Extract<Symbolic, { readonly kind: K }> {
  return symbol.kind === kind;
}

function* valuesOf(stack: Stack): Generator<readonly [string, Value]> {
  for (const parameter of stack.parameters.values())
    if (parameter.value !== undefined) yield [`parameter ${parameter.name}`, parameter.value];
  for (const resource of stack.resources.values()) yield [resource.logicalId, resource.properties];
  for (const output of stack.outputs) yield [`output ${output.name}`, output.value];
  for (const { holder, value } of stack.references ?? []) yield [holder, value];
}

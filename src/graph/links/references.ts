import type { Mechanism, NodeRef } from '../../model/edge.js';
import type { Location } from '../../model/location.js';
import type { Stack } from '../../model/service.js';
import { locate, type Symbolic, type Value } from '../../model/value.js';
import { symbolsIn } from '../../model/walk.js';
import type { Claim, LinkContext } from '../claim.js';
import { stackNode } from '../node-ref.js';

export interface Reference<K extends Symbolic['kind']> {
  readonly stack: Stack;
  readonly symbol: Extract<Symbolic, { readonly kind: K }>;
  readonly location: Location;
  /** What holds it: `OrdersFunction`, `output TableName`, `parameter Vpc`. */
  readonly holder: string;
}

/** Every symbol of one kind in the parts of a stack that are deployed: properties, outputs, parameters. */
export function* referencesOf<K extends Symbolic['kind']>(context: LinkContext, kind: K): Generator<Reference<K>> {
  for (const service of context.estate.services)
    for (const stack of service.stacks)
      for (const [holder, value] of valuesOf(stack))
        for (const { symbol, holder: text } of symbolsIn(value))
          if (isKind(symbol, kind)) yield { stack, symbol, location: locate(text), holder };
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

/** What a consumer's reference leads to. */
export interface Provider {
  readonly node: NodeRef;
  readonly wired: Claim['answer'];
  readonly note: string;
  readonly reason?: string;
}

/** The claims of an import: the reference declares it, and whether its provider is there says if it is wired. */
export function* importClaims<K extends Symbolic['kind']>(
  mechanism: Mechanism,
  reference: Reference<K>,
  provider: Provider,
  detail: string,
): Generator<Claim> {
  // A reference with a fallback needs nobody to provide it.
  if (reference.symbol.otherwise !== undefined && provider.wired !== 'yes') return;
  const edge = { kind: 'import', mechanism, from: stackNode(reference.stack), to: provider.node, detail } as const;
  const { location } = reference;
  yield { ...edge, view: 'declared', answer: 'yes', note: `${reference.holder} refers to ${detail}`, location };
  const reason = provider.reason === undefined ? {} : { reason: provider.reason };
  yield { ...edge, ...reason, view: 'wired', answer: provider.wired, note: provider.note, location };
}

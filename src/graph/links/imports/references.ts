import type { Mechanism, NodeRef } from '../../../model/edge.js';
import type { Claim } from '../../claim.js';
import { stackNode } from '../../node-ref.js';
import type { AnyReference } from '../../references-by-kind.js';

/** What a consumer's reference leads to. */
export interface Provider {
  readonly node: NodeRef;
  readonly wired: Claim['answer'];
  readonly note: string;
  readonly reason?: string;
}

/** The claims of an import: the reference declares it, and whether its provider is there says if it is wired. */
export function* importClaims(
  mechanism: Mechanism,
  reference: AnyReference,
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

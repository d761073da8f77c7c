import type { Stack } from '../../model/service.js';
import type { Claim, Link, LinkContext } from '../claim.js';
import { stackNode } from '../node-ref.js';

const NESTED = { kind: 'import', mechanism: 'nested-stack' } as const;

/** Parent stack → nested stack that it creates, and what it takes out of its outputs. */
export const nestedStack: Link = {
  mechanism: 'nested-stack',
  *claims(context) {
    const stacks = context.estate.services.flatMap((service) => service.stacks);
    for (const stack of stacks) if (stack.parent !== undefined) yield* creation(stacks, stack);
    yield* outputReferences(context, stacks);
  },
};

function* creation(stacks: readonly Stack[], nested: Stack): Generator<Claim> {
  const parent = stacks.find((stack) => stack.key === nested.parent?.stack);
  const by = parent?.resources.get(nested.parent?.logicalId ?? '');
  if (parent === undefined || by === undefined) return;
  const edge = { ...NESTED, from: stackNode(parent), to: stackNode(nested), location: by.location };
  yield { ...edge, view: 'declared', answer: 'yes', note: `${by.logicalId} creates it` };
  yield { ...edge, view: 'wired', answer: 'yes', note: `nested stack ${by.logicalId}` };
}

function* outputReferences(context: LinkContext, stacks: readonly Stack[]): Generator<Claim> {
  for (const { stack, symbol, location, holder } of context.references.of('attribute')) {
    if (!symbol.attribute.startsWith('Outputs.')) continue;
    const nested = stacks.find(({ parent }) => parent?.stack === symbol.stack && parent.logicalId === symbol.logicalId);
    if (nested === undefined) continue;
    const name = symbol.attribute.slice('Outputs.'.length);
    const there = nested.outputs.some((output) => output.name === name);
    const edge = { ...NESTED, from: stackNode(stack), to: stackNode(nested), location, detail: name };
    yield { ...edge, view: 'declared', answer: 'yes', note: `${holder} refers to output ${name}` };
    yield there
      ? { ...edge, view: 'wired', answer: 'yes', note: `output ${name}` }
      : {
          ...edge,
          view: 'wired',
          answer: 'no',
          note: `no output ${name}`,
          reason: `${nested.file} has no output ${name}`,
        };
  }
}

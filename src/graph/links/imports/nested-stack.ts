import type { Claim, Link, LinkContext } from '../../claim.js';
import { stackNode } from '../../node-ref.js';
import { resourcesOfType } from '../wire.js';

const NESTED = { kind: 'import', mechanism: 'nested-stack' } as const;

/** Parent stack → nested stack that it creates, and what it takes out of its outputs. */
export const nestedStack: Link = {
  mechanism: 'nested-stack',
  *claims(context) {
    yield* creation(context);
    yield* outputReferences(context);
  },
};

function* creation(context: LinkContext): Generator<Claim> {
  for (const by of resourcesOfType(context, 'AWS::CloudFormation::Stack')) {
    const nested = context.outputs.nestedStack(by.stack, by.logicalId);
    if (nested === undefined) continue;
    const edge = { ...NESTED, from: stackNode(context.stack), to: stackNode(nested), location: by.location };
    yield { ...edge, view: 'declared', answer: 'yes', note: `${by.logicalId} creates it` };
    yield { ...edge, view: 'wired', answer: 'yes', note: `nested stack ${by.logicalId}` };
  }
}

function* outputReferences(context: LinkContext): Generator<Claim> {
  for (const { stack, symbol, location, holder } of context.references.of('attribute')) {
    const nested = context.outputs.nestedStack(symbol.stack, symbol.logicalId);
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

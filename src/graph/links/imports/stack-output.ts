import { printValue } from '../../../model/walk.js';
import type { Claim, Link, LinkContext } from '../../claim.js';
import { homeOfOutput } from '../../resolve/following/home-of-output.js';
import { providerOf } from './provider.js';
import { importClaims } from './references.js';

/** Consumer → output of another stack: `${cf:stack.Output}`, `Fn::GetStackOutput`, Compose's `${service.output}`. */
export const stackOutput: Link = {
  mechanism: 'stack-output',
  *claims(context) {
    yield* byStackName(context);
    yield* byCompose(context);
  },
};

function* byStackName(context: LinkContext): Generator<Claim> {
  for (const reference of context.references.of('stack-output')) {
    const { stackName, output } = reference.symbol;
    const id = `${printValue(stackName)}.${output}`;
    const there = homeOfOutput(reference.symbol, context.stack);
    const found = context.outputs.outputOfStack(stackName, output, there);
    const provider = providerOf(context, found, { missing: `no stack of this estate has the output ${id}`, id });
    yield* importClaims('stack-output', reference, provider, id);
  }
}

function* byCompose(context: LinkContext): Generator<Claim> {
  for (const reference of context.references.of('compose-output')) {
    const { service, output } = reference.symbol;
    const id = `${service}.${output}`;
    const found = context.outputs.outputOfService(service, output);
    const provider = providerOf(context, found, { missing: `service ${service} has no output ${output}`, id });
    yield* importClaims('stack-output', reference, provider, id);
  }
}

import { isBootstrapVersion } from '../../../model/bootstrap-version.js';
import type { Symbolic } from '../../../model/value.js';
import { printValue } from '../../../model/walk.js';
import type { Link, LinkContext } from '../../claim.js';
import { nodeOf } from '../../node-ref.js';
import { homeOfOutput } from '../../resolve/following/home-of-output.js';
import { ELSEWHERE } from '../../resolve/following/unresolved.js';
import { missingProvider, unknownProvider } from './provider.js';
import { importClaims, type Provider } from './references.js';

/** Public parameters, which AWS itself keeps: images, regions. Source: Systems Manager's user guide, "Public parameters". */
const PUBLIC = '/aws/service/';

type Parameter = Extract<Symbolic, { kind: 'ssm-parameter' }>;

/** Consumer → SSM parameter that a stack of the estate defines. */
export const ssmParameter: Link = {
  mechanism: 'ssm-parameter',
  *claims(context) {
    for (const reference of context.references.of('ssm-parameter')) {
      const name = printValue(reference.symbol.name);
      const provider = providerOf(context, reference.symbol, name);
      if (provider.wired !== 'yes' && isBootstrapVersion(name)) continue;
      yield* importClaims('ssm-parameter', reference, provider, name);
    }
  },
};

/**
 * Parameters are often put there by hand or by another tool, and deploying tells at once when one is
 * missing: what the estate does not define is not known, rather than wired to nothing.
 */
function providerOf(context: LinkContext, symbol: Parameter, name: string): Provider {
  const found = context.outputs.ssmParameter(symbol.name, homeOfOutput(symbol, context.stack));
  if (found === 'missing') {
    if (name.startsWith(PUBLIC))
      return { node: { service: null, id: name, external: 'aws' }, wired: 'n/a', note: 'AWS' };
    const reason = `no service of this estate defines the SSM parameter ${name}${where(symbol)}${ELSEWHERE}`;
    const provider = missingProvider(context, { missing: reason, id: name });
    return provider.wired === 'no' ? { ...provider, wired: 'unknown' } : provider;
  }
  if ('unknown' in found) return unknownProvider(context, { unknown: found.unknown, id: name });
  const resource = found.found;
  return {
    node: nodeOf(resource, context.resolver),
    wired: 'yes',
    note: `SSM parameter ${resource.logicalId} of ${resource.service}`,
  };
}

function where({ region }: Parameter): string {
  return region === undefined ? '' : ` in ${region}`;
}

import { printValue } from '../../../model/walk.js';
import type { Link, LinkContext } from '../../claim.js';
import { providerOf } from './provider.js';
import { importClaims } from './references.js';

/** Consumer → export, by `Fn::ImportValue`. */
export const importValue: Link = {
  mechanism: 'import-value',
  *claims(context: LinkContext) {
    for (const reference of context.references.of('import')) {
      const name = printValue(reference.symbol.exportName);
      const provider = providerOf(context, context.resolver.exportNamed(reference.symbol.exportName), {
        missing: `no stack of this estate exports ${name}`,
        id: name,
      });
      yield* importClaims('import-value', reference, provider, name);
    }
  },
};

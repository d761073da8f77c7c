import type { LinkContext } from '../../claim.js';
import type { ExportEntry, Found } from '../../resolve/resolver.js';
import type { Provider } from './references.js';

/** The output that a reference by name leads to, or a node for what is missing or not known. */
export function providerOf(
  context: LinkContext,
  found: Found<ExportEntry>,
  otherwise: { readonly missing: string; readonly id: string },
): Provider {
  if (found === 'missing') return missingProvider(context, otherwise);
  if ('unknown' in found) return unknownProvider(context, { unknown: found.unknown, id: otherwise.id });
  const { stack, output } = found.found;
  const id = stack.parent === undefined ? output.name : `${stack.id}/${output.name}`;
  return {
    node: { service: stack.service, id, type: 'output' },
    wired: 'yes',
    note: `output ${output.name} of ${stack.service}`,
  };
}

/** Nobody can tell what provides it, unless stackgate.yml says that it lives elsewhere. */
export function unknownProvider(
  context: LinkContext,
  { unknown, id }: { readonly unknown: string; readonly id: string },
): Provider {
  const external = context.externals(id);
  return external === undefined
    ? { node: { service: null, id }, wired: 'unknown', note: unknown, reason: unknown }
    : { node: { service: null, id, external }, wired: 'n/a', note: `external ${external}` };
}

/** Nothing of the estate provides it: wired to nothing, unless stackgate.yml says that it lives elsewhere. */
export function missingProvider(
  context: LinkContext,
  { missing, id }: { readonly missing: string; readonly id: string },
): Provider {
  const external = context.externals(id);
  return external === undefined
    ? { node: { service: null, id }, wired: 'no', note: missing, reason: missing }
    : { node: { service: null, id, external }, wired: 'n/a', note: `external ${external}` };
}

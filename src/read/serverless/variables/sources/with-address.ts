import { refused } from '../answers.js';
import type { Call, SourceResolver } from '../scope.js';

/** Most sources need an address, and say so; one that turns out to be empty, false or zero is none. */
export function withAddress(resolver: SourceResolver): SourceResolver {
  return (call, scope) => (hasAddress(call) ? resolver(call, scope) : refused(call, scope, 'it has no address'));
}

function hasAddress({ address }: Call): boolean {
  return address !== undefined && !(address.kind === 'scalar' && !address.value);
}

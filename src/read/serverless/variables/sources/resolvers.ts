import type { Value } from '../../../../model/value.js';
import { get } from '../../../../model/walk.js';
import { plain } from '../answers.js';
import type { Call, Scope, SourceResolver } from '../scope.js';
import { type AwsAccess, awsWith } from './aws.js';
import { elsewhere } from './elsewhere.js';

const credentials = ['profile', 'accessKeyId', 'secretAccessKey', 'sessionToken'];
const names = new Map([
  ['doppler', 'Doppler'],
  ['terraform', 'the state of Terraform'],
  ['vault', 'Vault'],
]);

/**
 * Version 4: a provider that `stages.<stage>.resolvers` defines under a name of the definition's own,
 * `${account1:ssm:/path}`. Undefined where the definition has none of that name.
 */
export function resolverOf(call: Call, scope: Scope): SourceResolver | undefined {
  const stated = [scope.context.stage, 'default']
    .map((stage) => scope.property(['stages', stage, 'resolvers', call.type]))
    .find((value) => value?.kind === 'dict');
  if (stated === undefined) return undefined;
  const type = plain(get(stated, 'type')) ?? 'a resolver of an unknown type';
  return type === 'aws' ? awsWith(accessOf(stated)) : elsewhere(names.get(type) ?? type);
}

function accessOf(stated: Value): AwsAccess {
  const entries = stated.kind === 'dict' ? [...stated.entries] : [];
  const named = entries.flatMap(([name, { value }]) => {
    const type = plain(get(value, 'type'));
    return type === undefined ? [] : [[name, { type, region: get(value, 'region') }] as const];
  });
  const isForeign = credentials.some((key) => get(stated, key) !== undefined);
  return { region: get(stated, 'region'), isForeign, named: new Map(named) };
}

import type { Principal } from '../model/grant.js';
import type { Value } from '../model/value.js';
import { itemsOf, possibilities, printValue, stringOf } from '../model/walk.js';

const kinds: Readonly<Record<string, Principal['kind']>> = {
  AWS: 'aws',
  Service: 'service',
  Federated: 'federated',
  CanonicalUser: 'canonical-user',
};

/** The principals of a policy's `Principal` or `NotPrincipal`: `*`, or lists by kind. */
export function principalsOf(value: Value | undefined): readonly Principal[] {
  if (!value) return [];
  return [...possibilities(value)].flatMap((possible) => {
    if (possible.kind !== 'dict') return [...itemsOf(possible)].map((item) => awsPrincipal(item));
    return [...possible.entries].flatMap(([key, entry]) =>
      [...itemsOf(entry.value)].map((item) => principalOf(Object.hasOwn(kinds, key) ? kinds[key] : 'aws', item)),
    );
  });
}

function principalOf(kind: Principal['kind'] = 'aws', value: Value): Principal {
  return kind === 'aws' ? awsPrincipal(value) : { kind, value };
}

/** `*` under `AWS` is as public as a bare `*`; so is any account, which AWS refuses in most places. */
function awsPrincipal(value: Value): Principal {
  return { kind: /^(\*|arn:[^:]*:iam::\*.*)$/.test(stringOf(value) ?? '') ? 'any' : 'aws', value };
}

/** The principal of a Lambda permission: a service, an account, an ARN, or `*`. */
export function permissionPrincipal(value: Value): Principal {
  return isService(printValue(value)) ? { kind: 'service', value } : awsPrincipal(value);
}

/** `sns.amazonaws.com`, `apigateway.${AWS::URLSuffix}`, and Alexa's own domain. */
function isService(principal: string): boolean {
  return (
    !principal.startsWith('arn:') &&
    /^[^*/]+\.(amazonaws\.com(\.cn)?|amazon\.com|\$\{AWS::URLSuffix\})$/.test(principal)
  );
}

import { invalid } from './fault.js';
import { isList, isObject, type Json } from './json.js';
import type { Scope } from './template.js';

export type ReferenceScope = Pick<Scope, 'ssm' | 'secret'>;

const opening = '{{resolve:';
const reference = /\{\{resolve:(ssm|ssm-secure|secretsmanager):([^{}]+)\}\}/g;

/**
 * `{{resolve:ssm:name:version}}`, `{{resolve:ssm-secure:…}}` and `{{resolve:secretsmanager:…}}` in every
 * text. What is found is not searched again. A reference of another kind stays as it is.
 *
 * @throws ServiceFault where Parameter Store has no such parameter, or as the scope does for secrets
 */
export function resolveDynamicReferences(value: Json, scope: ReferenceScope): Json {
  if (typeof value === 'string') return value.includes(opening) ? replaceIn(value, scope) : value;
  if (isList(value)) return value.map((item) => resolveDynamicReferences(item, scope));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveDynamicReferences(item, scope)]));
}

function replaceIn(text: string, scope: ReferenceScope): string {
  return text.replace(reference, (_, kind: string, rest: string) => {
    if (kind !== 'ssm') return scope.secret(`${kind}:${rest}`);
    const name = rest.replace(/:\d{1,20}$/, '');
    const value = scope.ssm(name);
    if (value === undefined) throw missingParameter(name);
    return value;
  });
}

export function missingParameter(name: string) {
  return invalid(`Unable to fetch parameters [${name}] from parameter store for this account.`);
}

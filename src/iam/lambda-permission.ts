import type { Statement } from '../model/grant.js';
import type { Resource } from '../model/service.js';
import type { Dict, Value } from '../model/value.js';
import { dict, get, itemsOf, scalar, stringOf } from '../model/walk.js';
import { frameOf } from './policy-document.js';
import { permissionPrincipal } from './principals.js';

/** What Lambda makes of the properties of a permission: operator and condition key. */
const conditionKeys: readonly (readonly [property: string, operator: string, key: string])[] = [
  ['SourceArn', 'ArnLike', 'AWS:SourceArn'],
  ['SourceAccount', 'StringEquals', 'AWS:SourceAccount'],
  ['PrincipalOrgID', 'StringEquals', 'aws:PrincipalOrgID'],
  ['FunctionUrlAuthType', 'StringEquals', 'lambda:FunctionUrlAuthType'],
  ['EventSourceToken', 'StringEquals', 'lambda:EventSourceToken'],
  ['InvokedViaFunctionUrl', 'Bool', 'lambda:InvokedViaFunctionUrl'],
];

/** `AWS::Lambda::Permission` as the statement that Lambda adds to the function's policy. */
export function permissionStatement(permission: Resource): Statement {
  const { properties } = permission;
  const conditions = conditionsOf(properties);
  return {
    ...frameOf({ holder: permission, side: 'resource' }),
    effect: 'Allow',
    principals: [...itemsOf(get(properties, 'Principal'))].map(permissionPrincipal),
    notPrincipal: false,
    actions: [...itemsOf(get(properties, 'Action'))],
    notAction: false,
    resources: [...itemsOf(get(properties, 'FunctionName'))],
    notResource: false,
    ...(conditions.entries.size === 0 ? {} : { conditions }),
    location: permission.location,
  };
}

function conditionsOf(properties: Dict): Dict {
  const byOperator = new Map<string, [string, Value][]>();
  for (const [property, operator, key] of conditionKeys) {
    const value = get(properties, property);
    if (!value || stringOf(value) === '') continue;
    byOperator.set(operator, [...(byOperator.get(operator) ?? []), [key, value]]);
  }
  return dict(
    [...byOperator].map(([operator, entries]) => [operator, dict(entries, properties)]),
    properties,
  );
}

/** `AWS::Lambda::LayerVersionPermission`: an account, an organisation, or `*`. */
export function layerStatement(permission: Resource): Statement {
  const { properties } = permission;
  const organisation = get(properties, 'OrganizationId');
  const equals = organisation && dict([['aws:PrincipalOrgID', organisation]], organisation);
  return {
    ...frameOf({ holder: permission, side: 'resource' }),
    effect: 'Allow',
    principals: [...itemsOf(get(properties, 'Principal'))].map(permissionPrincipal),
    notPrincipal: false,
    actions: [get(properties, 'Action') ?? scalar('lambda:GetLayerVersion', properties)],
    notAction: false,
    resources: [...itemsOf(get(properties, 'LayerVersionArn'))],
    notResource: false,
    ...(equals ? { conditions: dict([['StringEquals', equals]], equals) } : {}),
    location: permission.location,
  };
}

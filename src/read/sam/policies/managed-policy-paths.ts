import { managedPolicies } from './managed-policy-table.js';

const paths = new Map(
  Object.entries(managedPolicies).flatMap(([path, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, path] as const),
  ),
);

// What the transform attaches itself and has not in its map.
paths.set('AWSLambdaBasicDurableExecutionRolePolicy', 'service-role/');
paths.set('AWSLambdaManagedEC2ResourceOperator', '');

/**
 * `service-role/AWSLambdaBasicExecutionRole` for `AWSLambdaBasicExecutionRole`: what follows `policy/` in the ARN.
 * Undefined for a name that AWS has no policy of.
 */
export function managedPolicyPath(name: string): string | undefined {
  const path = paths.get(name);
  return path === undefined ? undefined : `${path}${name}`;
}

import type { Estate, Resource } from '../model/service.js';
import { factsOf } from './resource-table.js';

/** What is lost with a resource, in one word (`items`); undefined when nothing is. */
export type Keeps = (resource: Resource) => string | undefined;

const NESTED_STACK = 'AWS::CloudFormation::Stack';

/**
 * By type, with one exception: a nested stack keeps what its resources keep, and those are compared
 * one by one, unless its template is not in the repository.
 */
export function keepsIn(estate: Estate): Keeps {
  const read = new Set<string>();
  for (const service of estate.services) {
    for (const { parent } of service.stacks) if (parent) read.add(`${parent.stack}/${parent.logicalId}`);
  }
  return (resource) => {
    if (resource.type !== NESTED_STACK) return factsOf(resource.type)?.keeps;
    return read.has(`${resource.stack}/${resource.logicalId}`) ? undefined : 'resources';
  };
}

export type Fate = 'deleted' | 'retained' | 'snapshot';

/** What becomes of a resource that leaves its stack, by its policy and by the default of its type. */
export function fateOf(resource: Resource, policy: string | undefined): Fate {
  if (policy === 'Retain' || policy === 'RetainExceptOnCreate') return 'retained';
  if (policy === 'Snapshot') return 'snapshot';
  return policy === undefined && isSnapshotByDefault(resource) ? 'snapshot' : 'deleted';
}

/** Clusters, and instances of no cluster, are the two that CloudFormation treats so. */
function isSnapshotByDefault({ type, properties }: Resource): boolean {
  if (type === 'AWS::RDS::DBCluster') return true;
  return type === 'AWS::RDS::DBInstance' && !properties.entries.has('DBClusterIdentifier');
}

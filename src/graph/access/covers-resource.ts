import { arnsFor, statementCovers } from '../../iam/match.js';
import { strongest } from '../../iam/match-parts.js';
import { partsOf } from '../../iam/parts.js';
import type { Answer } from '../../model/edge.js';
import type { Statement } from '../../model/grant.js';
import type { Resource } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import { stringOf } from '../../model/walk.js';
import type { Resolver, Target } from '../resolve/resolver.js';

/**
 * Is the resource, or a part of it such as an index or the objects of a bucket, among a statement's
 * resources? Nearly all name it or another one plainly; only the rest is worth a comparison of patterns.
 */
export function coversResource(statement: Statement, action: string, on: Resource, resolver: Resolver): Answer {
  if (!statement.notResource) {
    const home = resolver.homeOf(statement.holder);
    const targetsOf = (pattern: Value) => resolver.targets(pattern, on.type, home);
    if (statement.resources.some((pattern) => names(pattern, on, targetsOf))) return 'yes';
    if (statement.resources.every((pattern) => namesOthers(pattern, targetsOf))) return 'no';
  }
  const arns = arnsFor(on, action, resolver.stackOf(on));
  const targets = arns.length === 0 ? [undefined] : arns;
  return strongest(targets.map((arn) => statementCovers(statement, action, arn, 'some', { expand: resolver.expand })));
}

type TargetsOf = (pattern: Value) => readonly Target[];

function names(pattern: Value, on: Resource, targetsOf: TargetsOf): boolean {
  if (stringOf(pattern) === '*') return true;
  return targetsOf(pattern).some((target) => target.kind === 'resource' && target.resource === on);
}

function namesOthers(pattern: Value, targetsOf: TargetsOf): boolean {
  const parts = partsOf(pattern);
  if (parts === undefined || parts.some((part) => typeof part === 'string' && /[*?]/.test(part))) return false;
  const targets = targetsOf(pattern);
  return targets.length > 0 && targets.every((target) => target.kind === 'resource');
}

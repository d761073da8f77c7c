import { arnsFor, statementCovers } from '../../iam/match.js';
import { strongest } from '../../iam/match-parts.js';
import { joinParts, type Parts, partsOf } from '../../iam/parts.js';
import type { Answer } from '../../model/edge.js';
import type { Statement } from '../../model/grant.js';
import type { Resource } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import { stringOf } from '../../model/walk.js';
import type { Resolver, Target } from '../resolve/resolver.js';

/** A resource, with the alias or version of a function where one is meant. */
export interface Qualified {
  readonly resource: Resource;
  readonly qualifier?: string | undefined;
}

/**
 * Is the resource, or a part of it such as an index or the objects of a bucket, among a statement's
 * resources? Nearly all name it or another one plainly; only the rest is worth a comparison of patterns.
 */
export function coversResource(statement: Statement, action: string, asked: Qualified, resolver: Resolver): Answer {
  const { resource: on, qualifier } = asked;
  if (isPlain(qualifier)) return coversQualified(statement, action, on, qualifier, resolver);
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

/**
 * A statement on a function's own ARN does not cover its aliases and versions; they have ARNs of their own.
 * Source: Lambda's developer guide, "Using Lambda aliases in event sources and permissions policies".
 */
function coversQualified(
  statement: Statement,
  action: string,
  on: Resource,
  qualifier: string,
  resolver: Resolver,
): Answer {
  const home = resolver.homeOf(statement.holder);
  const named = (target: Target) =>
    target.kind === 'resource' && target.resource === on && target.qualifier === qualifier;
  if (!statement.notResource && statement.resources.some((one) => resolver.targets(one, on.type, home).some(named)))
    return 'yes';
  const [arn] = arnsFor(on, action, resolver.stackOf(on));
  const whole = arn && { ...arn, resource: joinParts(arn.resource, [':'], qualifierParts(qualifier, on)) };
  return statementCovers(statement, action, whole, 'some', { expand: resolver.expand });
}

/** The number of a version is known only when it is published. */
function qualifierParts(qualifier: string, { stack, logicalId }: Resource): Parts {
  return qualifier === '$version' ? [{ kind: 'attribute', stack, logicalId, attribute: 'Version' }] : [qualifier];
}

/** A qualifier that depends on what is not known is taken for whatever is allowed. */
function isPlain(qualifier: string | undefined): qualifier is string {
  return qualifier !== undefined && !qualifier.includes('${');
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

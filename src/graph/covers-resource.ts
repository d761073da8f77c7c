import { arnOfResource } from '../iam/arn.js';
import { globsMeet } from '../iam/glob.js';
import { literalOf, type Parts, partsOf } from '../iam/parts.js';
import type { Answer } from '../model/edge.js';
import type { Statement } from '../model/grant.js';
import type { Resource } from '../model/service.js';
import type { Value } from '../model/value.js';
import { stringOf } from '../model/walk.js';
import type { Resolver } from './resolve/resolver.js';

/** Is the resource, or a part of it such as an index or the objects of a bucket, among a statement's resources? */
export function coversResource(statement: Statement, on: Resource, resolver: Resolver): Answer {
  let named: Answer = 'no';
  for (const pattern of statement.resources) {
    const answer = covers(pattern, on, resolver);
    if (answer === 'yes') return statement.notResource ? 'no' : 'yes';
    if (answer === 'unknown') named = 'unknown';
  }
  if (named === 'unknown') return 'unknown';
  return statement.notResource ? 'yes' : 'no';
}

function covers(pattern: Value, on: Resource, resolver: Resolver): Answer {
  if (stringOf(pattern) === '*') return 'yes';
  const targets = resolver.targets(pattern, on.type);
  if (targets.some((target) => target.kind === 'resource' && target.resource === on)) return 'yes';
  if (targets.some((target) => target.kind === 'unknown')) return 'unknown';
  return coversByPattern(pattern, on, resolver);
}

/** `table/*` names no table and covers them all: its text is held against the resource's own ARN. */
function coversByPattern(pattern: Value, on: Resource, resolver: Resolver): Answer {
  const parts = partsOf(pattern);
  const last = parts?.at(-1);
  if (parts === undefined || typeof last !== 'string' || !/[*?]/.test(parts.join(''))) return 'no';
  const arn = arnOfResource(on, resolver.stackOf(on));
  if (arn === undefined) return 'no';
  const own = `arn:*:${literalOf(arn.service)}:*:*:${withHoles(arn.resource)}`;
  return globsMeet(withHoles(parts), own) ? nameIsKnown(arn.resource) : 'no';
}

/** A symbol may be any text; in an ARN pattern, a star. */
function withHoles(parts: Parts): string {
  return parts.map((part) => (typeof part === 'string' ? part : '*')).join('');
}

/** A name that AWS makes up matches `table/*` but, for all we know, not `table/orders-*`. */
function nameIsKnown(resource: Parts): Answer {
  return literalOf(resource) === undefined ? 'unknown' : 'yes';
}

import type { Answer } from '../model/edge.js';
import type { Statement } from '../model/grant.js';
import type { Resource } from '../model/service.js';
import type { Value } from '../model/value.js';
import { itemsOf, stringOf } from '../model/walk.js';
import type { Resolver } from './resolve/resolver.js';

/**
 * Do a statement's conditions on `aws:SourceArn` let one of these sources through? Other conditions are
 * about the caller's account or organisation and are taken as fulfilled inside one estate.
 */
export function conditionsAllowSource(statement: Statement, sources: readonly Resource[], resolver: Resolver): Answer {
  const patterns = [...sourceArns(statement)];
  if (patterns.length === 0) return 'yes';
  const answers = patterns.map((pattern) => allows(pattern, sources, resolver));
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}

function* sourceArns(statement: Statement): Generator<Value> {
  for (const { value: operator } of statement.conditions?.entries.values() ?? []) {
    if (operator.kind !== 'dict') continue;
    for (const [key, { value }] of operator.entries) if (key.toLowerCase() === 'aws:sourcearn') yield* itemsOf(value);
  }
}

function allows(pattern: Value, sources: readonly Resource[], resolver: Resolver): Answer {
  if (stringOf(pattern) === '*') return 'yes';
  const targets = resolver.targets(pattern);
  if (targets.some((target) => target.kind === 'resource' && sources.includes(target.resource))) return 'yes';
  // A pattern may be written in a way that is not a reference; only a resource that is certainly another rules it out.
  return targets.length > 0 && targets.every((target) => target.kind === 'resource') ? 'no' : 'unknown';
}

import type { Answer } from '../../model/edge.js';
import type { Statement } from '../../model/grant.js';
import type { Resource } from '../../model/service.js';
import type { Value } from '../../model/value.js';
import { itemsOf, stringOf } from '../../model/walk.js';
import type { Resolver, Target } from '../resolve/resolver.js';

/**
 * Do a statement's conditions on `aws:SourceArn` let one of these sources through? Other conditions are
 * about the caller's account or organisation and are taken as fulfilled inside one estate.
 */
export function conditionsAllowSource(statement: Statement, sources: readonly Resource[], resolver: Resolver): Answer {
  const home = resolver.homeOf(statement.holder);
  let answer: Answer | undefined;
  for (const pattern of sourceArns(statement)) {
    const one = allows(pattern, sources, resolver.targets(pattern, undefined, home));
    if (one === 'yes') return 'yes';
    if (answer !== 'unknown') answer = one;
  }
  return answer ?? 'yes';
}

function sourceArns({ conditions }: Statement): readonly Value[] {
  const arns: Value[] = [];
  for (const { value: operator } of conditions?.entries.values() ?? []) {
    if (operator.kind !== 'dict') continue;
    for (const [key, { value }] of operator.entries)
      if (key.toLowerCase() === 'aws:sourcearn') arns.push(...itemsOf(value));
  }
  return arns;
}

function allows(pattern: Value, sources: readonly Resource[], targets: readonly Target[]): Answer {
  if (stringOf(pattern) === '*') return 'yes';
  if (targets.some((target) => target.kind === 'resource' && sources.includes(target.resource))) return 'yes';
  // A pattern may be written in a way that is not a reference; only a resource that is certainly another rules it out.
  return targets.length > 0 && targets.every((target) => target.kind === 'resource') ? 'no' : 'unknown';
}

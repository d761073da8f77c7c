import type { Resource, Stack } from '../model/service.js';
import type { Claim, Facts, LinkContext } from './claim.js';
import { type ClaimGroup, groupClaims } from './claim-group.js';
import { environmentClaims } from './links/calls/environment.js';
import { links } from './links/registry.js';
import { Questions } from './questions.js';
import { ReferencesByKind } from './references-by-kind.js';

/** What one stack says about edges: one group for each edge, by key. */
export type StackClaims = ReadonlyMap<string, ClaimGroup>;

interface Known {
  readonly claims: StackClaims;
  readonly questions: Questions;
}

const known = new WeakMap<Stack, Known>();

/** All claims of a stack; those of before where nothing that they hang on has changed. */
export function claimsOf(stack: Stack, facts: Facts): StackClaims {
  const before = known.get(stack);
  if (before?.questions.haveSameAnswersIn(facts)) return before.claims;
  const questions = new Questions(facts, stack);
  const own = { stack, resources: resourcesByType(stack), references: new ReferencesByKind(stack) };
  const claims = groupClaims(statedBy({ ...questions.remembered(), ...own }));
  known.set(stack, { claims, questions });
  return claims;
}

function statedBy(context: LinkContext): readonly Claim[] {
  const stated: Claim[] = [];
  for (const link of links) for (const claim of link.claims(context)) stated.push(claim);
  for (const claim of [...environmentClaims(context, stated)]) stated.push(claim);
  return stated;
}

function resourcesByType(stack: Stack): ReadonlyMap<string, readonly Resource[]> {
  const byType = new Map<string, Resource[]>();
  for (const resource of stack.resources.values()) {
    const there = byType.get(resource.type);
    if (there === undefined) byType.set(resource.type, [resource]);
    else there.push(resource);
  }
  return byType;
}

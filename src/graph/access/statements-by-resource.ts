import type { Statement } from '../../model/grant.js';
import type { Resource } from '../../model/service.js';
import type { Resolver } from '../resolve/resolver.js';

/** Which statements may be about a resource, so that no question has to ask all of an estate's. */
export class StatementsByResource {
  readonly #named = new Map<Resource, Statement[]>();
  /** Those with a pattern, an unknown or NotResource: they may be about anything. */
  readonly #open: Statement[] = [];

  readonly #resolver: Resolver;

  constructor(resolver: Resolver) {
    this.#resolver = resolver;
  }

  add(statement: Statement): void {
    const named = namedBy(statement, this.#resolver);
    if (named === undefined) this.#open.push(statement);
    else for (const resource of named) this.#add(resource, statement);
  }

  about(resource: Resource): readonly Statement[] {
    const named = this.#named.get(resource) ?? [];
    return this.#open.length === 0 ? named : [...named, ...this.#open];
  }

  #add(resource: Resource, statement: Statement): void {
    const there = this.#named.get(resource);
    if (there === undefined) this.#named.set(resource, [statement]);
    else there.push(statement);
  }
}

/** The resources that a statement names, where each of its patterns is a plain reference. */
function namedBy(statement: Statement, resolver: Resolver): ReadonlySet<Resource> | undefined {
  if (statement.notResource) return undefined;
  const named = new Set<Resource>();
  const home = resolver.homeOf(statement.holder);
  for (const pattern of statement.resources) {
    const targets = resolver.targets(pattern, undefined, home);
    if (targets.length === 0) return undefined;
    for (const target of targets) {
      if (target.kind !== 'resource') return undefined;
      named.add(target.resource);
    }
  }
  return named;
}

import type { Stack } from '../model/service.js';
import type { Value } from '../model/value.js';
import type { DefinedNames } from './defined-names.js';
import type { LiteralContext } from './literal.js';
import { type Needs, stubText } from './needs.js';
import type { NamedStack } from './stack-names.js';

/** What writing one template's body knows. */
export interface WriteContext extends LiteralContext {
  readonly stack: Stack;
  readonly needs: Needs;
  /** Logical ids that are written otherwise. */
  readonly renames: ReadonlyMap<string, string>;
  /** Set where something else may have added to the template: what is not defined there has a stub. */
  readonly defined?: DefinedNames | undefined;
  /** True in the Conditions section: elsewhere `Condition` is a property like any other, as one of ECS is. */
  readonly inConditions?: boolean;
  /** True where a key without a value is left out, as the Serverless Framework does. */
  readonly dropsNull: boolean;
  /** Names in Parameter Store that this template sets itself: they cannot be read before it is deployed. */
  readonly setsParameters: ReadonlySet<string>;
  /** A document of the repository by its path; undefined for none, and inside an included one. */
  readonly include?: ((path: string) => Value | undefined) | undefined;
  /** The service's main stack; undefined for one that the estate does not have. */
  readonly mainOf: (service: string) => NamedStack | undefined;
  /** The deployed name of a root stack by its key. */
  readonly nameOf: (stack: string) => string | undefined;
}

export function renamed(logicalId: string, { renames }: Pick<WriteContext, 'renames'>): string {
  return renames.get(logicalId) ?? logicalId;
}

/** The text that stands in for a name that the template does not define; undefined for one that it does. */
export function undefinedStub(name: string, attribute: string, { defined, needs }: WriteContext): string | undefined {
  if (defined === undefined || defined.isDefined(name) || needs.parameters.has(name)) return undefined;
  const whole = attribute === '' ? name : `${name}.${attribute}`;
  return needs.stub('unknown', `${whole}, which nothing here defines`, stubText(whole));
}

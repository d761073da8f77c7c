import type { StageName } from '../../../model/names.js';
import type { Placed, Value } from '../../../model/value.js';
import type { Report } from '../../cloudformation/problem.js';
import type { Draft } from './template/draft.js';
import type { Json } from './template/json.js';

/** One definition on its way to a template; all values have their variables resolved. */
export interface Lowering {
  /** What `service:` says; part of the deployed names. */
  readonly service: Value;
  readonly stage: StageName;
  readonly region: string | undefined;
  readonly provider: Value;
  /** The definition's own `package`. */
  readonly packaging: Value | undefined;
  readonly functions: readonly LoweredFunction[];
  readonly draft: Draft;
  /** The definition, for what has no better place. */
  readonly at: Placed;
  readonly report: Report;
}

export interface LoweredFunction {
  readonly key: string;
  readonly definition: Value;
  readonly at: Placed;
  readonly logicalId: string;
  /** The deployed name. */
  readonly name: Value;
  /** The function itself, without an alias. */
  readonly arn: Json;
  /** What events are sent to: the function's ARN, or its alias where it has one. */
  readonly target: Json;
  readonly alias?: { readonly name: string; readonly logicalId: string };
  readonly condition?: Value;
  readonly role: FunctionRole;
  readonly events: readonly EventSite[];
}

export interface FunctionRole {
  /** True for the role that the framework makes for all functions. */
  readonly shared: boolean;
  readonly arn: Json;
  /** True where the function or the provider names a role, even the shared one by its id. */
  readonly given: boolean;
  /** The resource of this template that it is. */
  readonly logicalId?: string;
  /** The resource that the function waits for. */
  readonly dependsOn?: string;
}

/** One entry of a function's `events`. */
export interface EventSite {
  readonly event: string;
  readonly value: Value;
  readonly at: Placed;
  /** Position among the function's events, from 1. */
  readonly index: number;
  /** Position among its events of this kind, from 1. */
  readonly nth: number;
}

export interface FunctionEvent extends EventSite {
  readonly fn: LoweredFunction;
}

/** How one kind of event becomes resources; it gets all events of the kind, in the order they are written. */
export interface EventLowering {
  readonly event: string;
  lower(events: readonly FunctionEvent[], lowering: Lowering): void;
}

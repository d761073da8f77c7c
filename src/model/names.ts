/**
 * Names that must not be mixed up. A flavoured string accepts any plain string but not another
 * flavour, so the door where text becomes a name needs no cast and a mix-up is still a type error.
 */
type Flavoured<Flavour extends string> = string & { readonly __flavour?: Flavour };

/** The identity of a deployable unit; it survives a moved folder. */
export type ServiceName = Flavoured<'ServiceName'>;
/** A resource's key in its template. */
export type LogicalId = Flavoured<'LogicalId'>;
/** An environment in promotion order, such as `dev` or `prod`. */
export type StageName = Flavoured<'StageName'>;
/** `service/stackId`: one stack of one service, unique in an estate. */
export type StackKey = Flavoured<'StackKey'>;
/** `service/stackId/logicalId`: one resource, unique in an estate. */
export type ResourceKey = Flavoured<'ResourceKey'>;
/** A rule's id, such as `edge/undeclared`. */
export type RuleId = Flavoured<'RuleId'>;

export function stackKey(service: ServiceName, stackId: string): StackKey {
  return `${service}/${stackId}`;
}

export function resourceKey(stack: StackKey, logicalId: LogicalId): ResourceKey {
  return `${stack}/${logicalId}`;
}

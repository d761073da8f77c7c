import type { EdgeKind, Mechanism, NodeRef } from '../../model/edge.js';
import type { Resource } from '../../model/service.js';
import { locate, type Value } from '../../model/value.js';
import { possibilities } from '../../model/walk.js';
import type { Claim, LinkContext } from '../claim.js';
import { nodeOfTarget, withAssumption } from '../node-ref.js';
import type { Target } from '../resolve/resolver.js';

export interface Wire {
  readonly kind: EdgeKind;
  readonly mechanism: Mechanism;
  /** The resource that makes the connection: a subscription, mapping, rule, notification. */
  readonly by: Resource;
  readonly from: WireEnd;
  readonly to: WireEnd;
  readonly detail?: string;
  /** The role by which it delivers: `RoleArn` of a target, schedule, pipe or data source. */
  readonly role?: Value | undefined;
}

/** One end of a connection, as the property that names it or a resource that is known. */
export type WireEnd = { readonly value: Value; readonly type?: string } | { readonly resource: Resource } | NodeRef;

/**
 * The claims of one connection: wired, and declared where it stands in the definition of one that
 * takes part as the subscriber (the far end) or, for a call, the caller (the near end).
 */
export function* wire(context: LinkContext, wiring: Wire): Generator<Claim> {
  const { kind, mechanism, by } = wiring;
  for (const from of endsOf(context, wiring.from))
    for (const to of endsOf(context, wiring.to)) {
      const unknown = from.unknown ?? to.unknown;
      const at = to.at ?? from.at ?? by.location;
      const edge = { kind, mechanism, from: from.node, to: to.node, location: at, via: by };
      const extra = {
        ...(wiring.detail === undefined ? {} : { detail: wiring.detail }),
        ...(wiring.role === undefined ? {} : { role: wiring.role }),
        ...(unknown === undefined ? {} : { reason: unknown }),
      };
      const note = withAssumption(`${shortType(by.type)} ${by.logicalId}`, from.assumed ?? to.assumed);
      yield { ...edge, ...extra, view: 'wired', answer: unknown === undefined ? 'yes' : 'unknown', note };
      if (by.service === to.node.service || to.node.service === null)
        yield {
          ...edge,
          ...extra,
          view: 'declared',
          answer: 'yes',
          note: `${note} in the definition of ${by.service}`,
        };
    }
}

interface End {
  readonly node: NodeRef;
  readonly unknown?: string;
  readonly assumed?: string;
  readonly at?: Claim['location'];
}

function* endsOf(context: LinkContext, end: WireEnd): Generator<End> {
  if ('resource' in end) yield { node: resourceNode(context, end.resource) };
  else if ('value' in end) {
    for (const value of possibilities(end.value)) {
      for (const target of targetsOf(context, value, end.type)) {
        const node = nodeOfTarget(target, context.resolver, end.type);
        if (node !== undefined) yield { node, at: locate(value), ...aboutTarget(target) };
      }
    }
  } else yield { node: end };
}

/** Where nothing but a reference can stand; what is not known there is one as well, of no known type. */
const ANYTHING = 'anything';

function targetsOf({ resolver }: LinkContext, value: Value, type: string | undefined): readonly Target[] {
  const targets = resolver.targets(value, type);
  if (targets.length > 0 || type !== undefined) return targets;
  return resolver.targets(value, ANYTHING).filter(({ kind }) => kind === 'unknown');
}

function aboutTarget(target: Target): Pick<End, 'unknown' | 'assumed'> {
  if (target.kind === 'unknown') return { unknown: target.reason };
  return target.kind === 'resource' && target.assumed !== undefined ? { assumed: target.assumed } : {};
}

function resourceNode(context: LinkContext, resource: Resource): NodeRef {
  const target: Target = { kind: 'resource', resource };
  return nodeOfTarget(target, context.resolver) ?? { service: resource.service, id: resource.id };
}

/** `AWS::SNS::Subscription` → `SNS Subscription`, for notes. */
export function shortType(type: string): string {
  return type.split('::').slice(1).join(' ') || type;
}

/** The stack's resources that have one of the types. */
export function* resourcesOfType(context: LinkContext, ...types: readonly string[]): Generator<Resource> {
  for (const type of types) yield* context.resources.get(type) ?? [];
}

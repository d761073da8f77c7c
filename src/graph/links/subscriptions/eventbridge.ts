import type { NodeRef } from '../../../model/edge.js';
import type { Resource } from '../../../model/service.js';
import { get, itemsOf, textOf } from '../../../model/walk.js';
import type { Claim, Link, LinkContext } from '../../claim.js';
import { usesOf } from '../declared.js';
import { grantedTo } from '../granted.js';
import { resourcesOfType, type WireEnd, wire } from '../wire.js';

export const BUS = 'AWS::Events::EventBus';

/** The account's own bus: no stack defines it, and it is always there. */
export const DEFAULT_BUS: NodeRef = { service: null, id: 'event-bus/default', type: BUS, external: 'aws' };

/** Bus → function, queue, topic, workflow or bus by rule and target; function or workflow → bus by putting events. */
export const eventbridge: Link = {
  mechanism: 'eventbridge',
  *claims(context) {
    for (const rule of resourcesOfType(context, 'AWS::Events::Rule'))
      if (get(rule.properties, 'EventPattern') !== undefined) yield* ruleClaims(context, rule);
    yield* grantedTo(context, { mechanism: 'eventbridge', kind: 'publish', type: BUS, actions: ['events:PutEvents'] });
    yield* usesOf(context, { mechanism: 'eventbridge', kind: 'publish', type: BUS });
  },
};

function* ruleClaims(context: LinkContext, rule: Resource): Generator<Claim> {
  const detail = detailOf(rule);
  for (const target of itemsOf(get(rule.properties, 'Targets'))) {
    const arn = get(target, 'Arn');
    if (arn === undefined) continue;
    yield* wire(context, {
      kind: 'subscribe',
      mechanism: 'eventbridge',
      by: rule,
      from: busOf(rule),
      to: { value: arn },
      role: get(target, 'RoleArn'),
      ...(detail === '' ? {} : { detail }),
    });
  }
}

function busOf(rule: Resource): WireEnd {
  const bus = get(rule.properties, 'EventBusName');
  return bus === undefined || textOf(bus) === 'default' ? DEFAULT_BUS : { value: bus, type: BUS };
}

/** Detail types that the rule asks for, else its sources: what tells one subscription from another. */
function detailOf(rule: Resource): string {
  const pattern = get(rule.properties, 'EventPattern');
  const types = [...itemsOf(get(pattern, 'detail-type'))];
  const named = types.length > 0 ? types : [...itemsOf(get(pattern, 'source'))];
  return named.flatMap((value) => textOf(value) ?? []).join(' | ');
}

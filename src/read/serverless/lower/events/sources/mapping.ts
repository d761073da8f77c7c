import type { Value } from '../../../../../model/value.js';
import { itemsOf } from '../../../../../model/walk.js';
import type { FunctionEvent, Lowering } from '../../lowering.js';
import { defaultRoleId } from '../../naming.js';
import type { Json, JsonObject } from '../../template/json.js';
import { stringify } from '../../template/stringify.js';
import { given, setIn } from '../../template/values.js';

/**
 * An event source mapping of the event's function; it stands where the event stands.
 *
 * @param source a resource of the event's own that must exist first
 */
export function addMapping(
  logicalId: string,
  event: FunctionEvent,
  properties: JsonObject,
  lowering: Lowering,
  source?: string,
): void {
  const { fn } = event;
  const ownRole = !fn.role.shared && !fn.role.given;
  lowering.draft.add(logicalId, {
    type: 'AWS::Lambda::EventSourceMapping',
    properties: { FunctionName: fn.target, ...properties },
    // The plugin that gives functions roles of their own replaces what a mapping waits for, unless it goes to an alias.
    dependsOn:
      ownRole && !fn.alias
        ? [fn.role.logicalId]
        : [ownRole ? defaultRoleId : fn.role.logicalId, fn.alias?.logicalId, source],
    at: event.at,
    madeFor: fn.key,
  });
}

/** `filterPatterns` as Lambda wants them: each as JSON text. */
export function filtersOf(event: Value): Json {
  const patterns = setIn(event, 'filterPatterns');
  return patterns && { Filters: [...itemsOf(patterns)].map((pattern) => ({ Pattern: stringify(pattern) })) };
}

/** `functionResponseType`, which Lambda takes as a list. */
export function responseTypesOf(event: Value): Json {
  const type = given(event, 'functionResponseType');
  return type && [type];
}

/** What all brokers and clusters share. */
export function batchOf(event: Value): JsonObject {
  return {
    BatchSize: setIn(event, 'batchSize'),
    MaximumBatchingWindowInSeconds: setIn(event, 'maximumBatchingWindow'),
    Enabled: given(event, 'enabled'),
    FilterCriteria: filtersOf(event),
  };
}

/** Network access that Lambda needs to poll a broker in a VPC. */
export const networkActions = [
  'ec2:CreateNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeVpcs',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeSubnets',
  'ec2:DescribeSecurityGroups',
];

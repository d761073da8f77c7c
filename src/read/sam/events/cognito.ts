import type { Value } from '../../../model/value.js';
import { get, stringOf } from '../../../model/walk.js';
import { getAtt, make, makeDict, withEntry } from '../intrinsic/make.js';
import { type FunctionEvent, property, reportEvent } from './event.js';
import { addPermission } from './permission.js';

/** `Cognito`: the function becomes a trigger of a user pool of the same template. */
export function lowerCognito(event: FunctionEvent): void {
  const stated = property(event, 'UserPool');
  if (stated === undefined) return;
  const poolId = stringOf(get(stated, 'Ref'));
  const pool = poolId === undefined ? undefined : event.lowering.resources.get(poolId);
  if (poolId === undefined || pool === undefined) {
    reportEvent(event, 'UserPool is to be a Ref to a user pool of this template.', 'UserPool');
    return;
  }
  addPermission(event, {
    principal: 'cognito-idp.amazonaws.com',
    sourceArn: getAtt(poolId, 'Arn'),
    prefix: `${event.target.logicalId}Cognito`,
  });
  let triggers = get(pool.properties, 'LambdaConfig') ?? makeDict({}, event.at);
  for (const trigger of triggersOf(event)) {
    if (triggers.kind !== 'dict') {
      event.lowering.problem('sam/property-type', `LambdaConfig of ${poolId} is to be a map.`, triggers);
      return;
    }
    if (triggers.entries.has(trigger))
      reportEvent(event, `the trigger ${trigger} is defined more than once.`, 'Trigger');
    else triggers = withEntry(triggers, trigger, make(event.target.arn, event.at));
  }
  event.lowering.resources.set(poolId, { ...pool, properties: withEntry(pool.properties, 'LambdaConfig', triggers) });
}

function triggersOf(event: FunctionEvent): readonly string[] {
  const stated = property(event, 'Trigger');
  const items: readonly Value[] = stated?.kind === 'list' ? stated.items : stated === undefined ? [] : [stated];
  return items.flatMap((item) => stringOf(item) ?? []);
}

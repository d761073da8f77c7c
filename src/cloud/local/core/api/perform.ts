import type { Target } from '../../../../model/plan.js';
import { ServiceFault } from '../../../send.js';
import type { FaultEffect } from '../../faults.js';
import type { Engine } from '../engine.js';
import { faults } from '../errors.js';
import { effectsOn } from '../fault-matching.js';
import { inputOf } from '../input.js';
import { runUntil } from '../run.js';
import { ACTIONS } from './actions.js';
import { callOf, nameIn } from './call.js';
import { revived } from './revive.js';

/** One call, with what the fault script makes of it. @throws ServiceFault */
export function perform(
  engine: Engine,
  target: Target,
  actionName: string,
  raw: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  runUntil(engine, engine.state.now);
  const action = ACTIONS.get(actionName);
  if (action === undefined) throw faults.unknownAction(actionName);
  const input = inputOf(raw);
  const stackName = input.text('StackName');
  const effects = effectsOn(engine, {
    action: actionName,
    ...(stackName === undefined ? {} : { stackName: nameIn(stackName) }),
  });
  for (const effect of effects) refuse(effect);
  const staleness = Math.max(0, ...effects.map((effect) => (effect.kind === 'stale' ? effect.milliseconds : 0)));
  const answer = revived(action(callOf(engine, target, actionName, input, raw, staleness)));
  if (effects.some(({ kind }) => kind === 'lost-answer')) throw faults.lostAnswer();
  return answer;
}

function refuse(effect: FaultEffect): void {
  if (effect.kind === 'unreachable') throw faults.unreachable();
  if (effect.kind === 'error') throw new ServiceFault(effect.code, effect.message, effect.status ?? 400);
}

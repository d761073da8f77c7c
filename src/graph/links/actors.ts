import type { Resource } from '../../model/service.js';
import type { LinkContext } from '../claim.js';
import { resourcesOfType } from './wire.js';

export const FUNCTION = 'AWS::Lambda::Function';
export const STATE_MACHINE = 'AWS::StepFunctions::StateMachine';

/** What acts by a role of its own: functions and workflows. */
export function actorsOf(context: LinkContext): Iterable<Resource> {
  return resourcesOfType(context, FUNCTION, STATE_MACHINE);
}

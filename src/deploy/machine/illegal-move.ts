import { AppError } from '../../model/app-error.js';
import type { MachineEvent } from '../machine-state.js';

/**
 * An event that cannot happen where the run is: a bug of the one who sends events, or a journal that is not of
 * this plan. The state that it was sent to is as it was and can be used on.
 */
export class IllegalMove extends AppError {
  readonly event: MachineEvent;

  constructor(event: MachineEvent, why: string) {
    const step = 'step' in event ? ` of ${event.step}` : '';
    super('internal', `The event ${event.type}${step} cannot happen now: ${why}.`);
    this.name = 'IllegalMove';
    this.event = event;
  }
}

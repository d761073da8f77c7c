import type { FunctionEvent } from './event.js';
import { addSchedule } from './scheduler.js';

/** `ScheduleV2` of a function. */
export function lowerScheduleV2(event: FunctionEvent): void {
  addSchedule(event, { arn: event.target.arn, action: 'lambda:InvokeFunction', policySuffix: 'LambdaPolicy' });
}

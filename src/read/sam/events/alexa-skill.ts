import { type FunctionEvent, property } from './event.js';
import { addPermission } from './permission.js';

/** `AlexaSkill`: Alexa may invoke the function, for one skill where it is named. */
export function lowerAlexaSkill(event: FunctionEvent): void {
  addPermission(event, { principal: 'alexa-appkit.amazon.com', eventSourceToken: property(event, 'SkillId') });
}

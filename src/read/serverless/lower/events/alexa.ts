import { get, stringOf } from '../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { isFalse } from '../template/values.js';
import { permit } from './permission.js';

/** `alexaSkill: true` lets every skill call; an application id limits it to one. */
export const alexaSkill: EventLowering = {
  event: 'alexaSkill',
  lower(events, lowering) {
    for (const event of events) allowAlexa(event, 'AlexaSkill', 'alexa-appkit.amazon.com', lowering);
  },
};

export const alexaSmartHome: EventLowering = {
  event: 'alexaSmartHome',
  lower(events, lowering) {
    for (const event of events) allowAlexa(event, 'AlexaSmartHome', 'alexa-connectedhome.amazon.com', lowering);
  },
};

function allowAlexa(event: FunctionEvent, kind: string, principal: string, lowering: Lowering): void {
  const { value, fn } = event;
  const application = value.kind === 'dict' ? get(value, 'appId') : value;
  const every = application?.kind === 'scalar' && stringOf(application) === undefined;
  const caller = {
    principal,
    action: isFalse(get(value, 'enabled')) ? 'lambda:DisableInvokeFunction' : 'lambda:InvokeFunction',
    ...(application && !every && { eventSourceToken: application }),
  };
  permit(`${normalize(fn.key)}LambdaPermission${kind}${event.nth}`, event, caller, lowering);
}

import { get } from '../../../../model/walk.js';
import type { EventLowering } from '../lowering.js';
import { normalize } from '../naming.js';
import { stringify } from '../template/stringify.js';
import { setIn } from '../template/values.js';
import { permit } from './permission.js';

/** A hook that IoT calls before it provisions a device. */
export const iotFleetProvisioning: EventLowering = {
  event: 'iotFleetProvisioning',
  lower(events, lowering) {
    for (const event of events) {
      const { fn, value } = event;
      const permission = `${normalize(fn.key)}LambdaPermissionIotProvisioningTemplate`;
      const body = get(value, 'templateBody');
      lowering.draft.add(`${normalize(fn.key)}IotProvisioningTemplate`, {
        type: 'AWS::IoT::ProvisioningTemplate',
        properties: {
          Enabled: get(value, 'enabled') ?? true,
          PreProvisioningHook: { TargetArn: fn.target },
          ProvisioningRoleArn: get(value, 'provisioningRoleArn'),
          TemplateBody: body && stringify(body),
          TemplateName: setIn(value, 'templateName'),
        },
        dependsOn: [permission, fn.alias?.logicalId],
        at: event.at,
        madeFor: fn.key,
      });
      permit(permission, event, { principal: 'iot.amazonaws.com' }, lowering);
    }
  },
};

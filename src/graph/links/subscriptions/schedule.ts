import { get, itemsOf, textOf } from '../../../model/walk.js';
import type { Link, LinkContext } from '../../claim.js';
import { resourcesOfType, wire } from '../wire.js';

/** A schedule → function, queue, workflow: a rule with a schedule expression, or an EventBridge Scheduler schedule. */
export const schedule: Link = {
  mechanism: 'schedule',
  *claims(context: LinkContext) {
    for (const by of resourcesOfType(context, 'AWS::Events::Rule', 'AWS::Scheduler::Schedule')) {
      const expression = textOf(get(by.properties, 'ScheduleExpression'));
      if (get(by.properties, 'ScheduleExpression') === undefined) continue;
      for (const target of [...itemsOf(get(by.properties, 'Targets')), ...itemsOf(get(by.properties, 'Target'))]) {
        const arn = get(target, 'Arn');
        if (arn === undefined) continue;
        yield* wire(context, {
          kind: 'subscribe',
          mechanism: 'schedule',
          by,
          from: { resource: by },
          to: { value: arn },
          role: get(target, 'RoleArn'),
          ...(expression === undefined ? {} : { detail: expression }),
        });
      }
    }
  },
};

import type { NamePattern } from '../../../../config/settings.js';
import type { Location } from '../../../../model/location.js';
import type { Service } from '../../../../model/service.js';
import { stringOf } from '../../../../model/walk.js';
import { literalName } from '../../../literal-names.js';
import { namePattern } from '../../../name-pattern.js';
import { defineRule } from '../../../rule.js';

export const pattern = defineRule({
  id: 'name/pattern',
  meta: {
    title: "Names follow the organisation's patterns",
    severity: 'error',
    messages: {
      unlike: 'The {{what}} is called {{name}}; at stage {{stage}} its name has to match {{pattern}}.',
    },
  },
  *check({ estate, settings }) {
    for (const naming of settings.policy.naming)
      for (const service of estate.services) {
        const matches = namePattern(naming.pattern, { service: service.name, stage: estate.stage });
        for (const { subject, what, name, at } of namedThings(service, naming.of))
          if (!matches(name))
            yield {
              message: 'unlike',
              data: { what, name, stage: estate.stage, pattern: naming.pattern },
              service: service.name,
              subject: `${naming.of} ${subject} ${naming.pattern}`,
              at,
              advice: 'Rename it. A new name replaces most resources, so whatever keeps data needs a migration.',
            };
      }
  },
});

interface Named {
  readonly subject: string;
  readonly what: string;
  readonly name: string;
  readonly at: Location;
}

/** What one service has of a kind, or of a CloudFormation type. Names that are not wholly known are left alone. */
function* namedThings(service: Service, of: NamePattern['of']): Generator<Named> {
  if (of === 'service') yield { subject: service.name, what: 'service', name: service.name, at: service.location };
  for (const stack of service.stacks) {
    const stackName = stringOf(stack.name);
    if (of === 'stack' && stackName !== undefined && stack.parent === undefined)
      yield { subject: stack.id, what: 'stack', name: stackName, at: stack.location };
    for (const output of of === 'export' ? stack.outputs : []) {
      const name = stringOf(output.exportName);
      if (name !== undefined)
        yield { subject: output.name, what: `export of ${output.name}`, name, at: output.location };
    }
    const type = of === 'function' ? 'AWS::Lambda::Function' : of;
    for (const resource of stack.resources.values()) {
      const name = resource.type === type ? literalName(resource) : undefined;
      if (name !== undefined)
        yield { subject: resource.id, what: `${type} ${resource.id}`, name, at: resource.location };
    }
  }
}

import type { Diagnostic } from '../../model/diagnostic.js';
import type { Service, Stack } from '../../model/service.js';
import { stringOf } from '../../model/walk.js';

/**
 * Stacks of the CDK with the same name in the same account and region are one stack to CloudFormation: each
 * deploy takes away what the other made. The CDK's own tools do not refuse it. An environment that is open in
 * both is the same; one that is open in one of them may be another.
 */
export function sameStackNames(services: readonly Service[]): readonly Diagnostic[] {
  const byName = new Map<string, Service[]>();
  for (const service of services) {
    const key = service.format === 'cdk' ? keyOf(service.stacks[0]) : undefined;
    if (key === undefined) continue;
    const there = byName.get(key);
    if (there) there.push(service);
    else byName.set(key, [service]);
  }
  const twice = [...byName.values()].filter((group) => group.length > 1);
  return twice.flatMap((group) => group.map((service) => sameAs(service, group)));
}

function keyOf(stack: Stack | undefined): string | undefined {
  const name = stringOf(stack?.name);
  return name === undefined ? undefined : JSON.stringify([name, stack?.account, stack?.region]);
}

function sameAs(service: Service, group: readonly Service[]): Diagnostic {
  const others = group.filter((one) => one !== service).map(({ name }) => name);
  const shown = [...others.slice(0, 5), ...(others.length > 5 ? ['others'] : [])].join(', ');
  const message =
    `${service.name} is deployed as the stack ${stringOf(service.stacks[0]?.name)}, and so is ${shown}, in the same account and ` +
    'region as far as the apps say: each would replace the other. Give them different values of stackName.';
  return { severity: 'warning', code: 'cdk/same-stack-name', message, location: service.location };
}

import type { StageName } from '../../model/names.js';
import type { Estate, Service, Stack } from '../../model/service.js';

/** Stacks that were read out of template bodies as an estate, for what compares estates. */
export function estateOfStacks(stage: StageName, stacks: Iterable<Stack>): Estate {
  const services = new Map<string, Stack[]>();
  for (const stack of stacks) {
    const own = services.get(stack.service);
    if (own === undefined) services.set(stack.service, [stack]);
    else own.push(stack);
  }
  return { stage, services: [...services].map(([name, own]) => serviceOf(name, own)) };
}

/** Only its name and stacks are known. */
export function serviceOf(name: string, stacks: readonly Stack[]): Service {
  const [first] = stacks;
  const file = first?.file ?? '.';
  return {
    name,
    format: 'cloudformation',
    file,
    directory: '.',
    stacks,
    dependsOn: [],
    inputs: [],
    location: first?.location ?? { file, line: 1, column: 1 },
  };
}

import {
  outputOf,
  resourceKinds,
  type SoakEstate,
  type SoakExport,
  type SoakResource,
  type SoakStack,
} from './estate.js';
import type { Random } from './random.js';

/** 2 to 12 stacks; each takes from those before it, and calls any. */
export function randomEstate(random: Random): SoakEstate {
  const size = Math.min(12, random.int(2, 6) + (random.chance(0.3) ? random.int(1, 6) : 0));
  const stacks: SoakStack[] = [];
  for (let index = 0; index < size; index += 1) stacks.push(randomStack(random, `s${index}`, stacks));
  return { stacks: stacks.map((stack) => ({ ...stack, calls: callsOf(random, stack, stacks) })) };
}

/** @param others those that it may take from */
export function randomStack(random: Random, service: string, others: readonly SoakStack[]): SoakStack {
  const resources = randomResources(random, service);
  return {
    service,
    resources,
    exports: randomExports(random, service, resources),
    imports: random.some(
      others.flatMap(({ exports }) => exports.map(({ name }) => name)),
      1.6 / (others.length + 1),
    ),
    bindings: random.chance(0.4) ? bindingsTo(random, others) : [],
    calls: [],
    after: random.chance(0.15) && others.length > 0 ? [random.pick(others).service] : [],
    parameters: random.chance(0.5) ? { Size: `${random.int(1, 9)}` } : {},
    secret: random.chance(0.3),
    tags: random.chance(0.5) ? { team: random.pick(['red', 'blue']) } : {},
    version: random.int(1, 9),
  };
}

function randomResources(random: Random, service: string): readonly SoakResource[] {
  const resources: SoakResource[] = [];
  const count = random.int(1, 3);
  for (let index = 0; index < count; index += 1) {
    const before = random.maybePick(resources);
    const dependsOn = before !== undefined && random.chance(0.4) ? before.id : undefined;
    resources.push(randomResource(random, service, `R${index}`, dependsOn));
  }
  return resources;
}

export function randomResource(random: Random, service: string, id: string, dependsOn?: string): SoakResource {
  return {
    id,
    kind: random.pick(['topic', 'function', 'topic', 'function', ...resourceKinds]),
    version: random.int(1, 9),
    identity: 0,
    ...(random.chance(0.3) && { name: `${service}-${id}-named` }),
    retain: random.chance(0.15),
    ...(dependsOn !== undefined && { dependsOn }),
  };
}

function randomExports(random: Random, service: string, resources: readonly SoakResource[]): readonly SoakExport[] {
  return random.some(resources, 0.6).map(({ id }) => ({
    name: `${service}-${id}`,
    of: random.chance(0.8) ? { resource: id } : { text: `${service} 1` },
  }));
}

export function bindingsTo(random: Random, others: readonly SoakStack[]): SoakStack['bindings'] {
  return random.some(others, 1.2 / (others.length + 1)).map(({ service, resources }) => ({
    service,
    output: random.chance(0.6) ? 'Version' : outputOf(random.pick(resources).id),
  }));
}

function callsOf(random: Random, { service }: SoakStack, stacks: readonly SoakStack[]): readonly string[] {
  const others = stacks.filter((other) => other.service !== service);
  return random.some(others, 0.8 / (others.length + 1)).map((other) => other.service);
}

import type { ServiceName, StackKey } from '../../../model/names.js';
import type { Estate, Service, Stack } from '../../../model/service.js';
import type { Claim } from '../../claim.js';
import { stackNode } from '../../node-ref.js';

const ORDER = { kind: 'import', mechanism: 'declared-order' } as const;

/**
 * What a Compose file's `dependsOn` or the CDK manifest states: the order, without what is passed.
 * No link of one stack: it is stated about services.
 */
export function* orderClaims(estate: Estate): Generator<Claim> {
  const services = new Map(estate.services.map((service) => [service.name, service]));
  const stacks = new Map(estate.services.flatMap((service) => service.stacks.map((stack) => [stack.key, stack])));
  for (const service of estate.services) {
    yield* serviceOrder(services, service);
    for (const stack of service.stacks) yield* stackOrder(stacks, stack);
  }
}

function* serviceOrder(services: ReadonlyMap<ServiceName, Service>, service: Service): Generator<Claim> {
  const [from] = service.stacks;
  if (from === undefined) return;
  for (const { on, location } of service.dependsOn) {
    const to = services.get(on)?.stacks[0];
    const node = to === undefined ? { service: null, id: on } : stackNode(to);
    const edge = { ...ORDER, from: stackNode(from), to: node, location };
    yield { ...edge, view: 'declared', answer: 'yes', note: `depends on ${on}` };
    yield to === undefined
      ? {
          ...edge,
          view: 'wired',
          answer: 'no',
          note: 'no such service',
          reason: `no service of this estate is called ${on}`,
        }
      : { ...edge, view: 'wired', answer: 'yes', note: `service ${on}` };
  }
}

function* stackOrder(stacks: ReadonlyMap<StackKey, Stack>, stack: Stack): Generator<Claim> {
  for (const { on, location } of stack.dependsOn) {
    const to = stacks.get(on);
    if (to === undefined) continue;
    const edge = { ...ORDER, from: stackNode(stack), to: stackNode(to), location };
    yield { ...edge, view: 'declared', answer: 'yes', note: `depends on ${on}` };
    yield { ...edge, view: 'wired', answer: 'yes', note: `stack ${to.id} of ${to.service}` };
  }
}

import type { Estate, Service } from '../../model/service.js';
import type { Claim, Link } from '../claim.js';
import { stackNode } from '../node-ref.js';

const ORDER = { kind: 'import', mechanism: 'declared-order' } as const;

/** What a Compose file's `dependsOn` or the CDK manifest states: the order, without what is passed. */
export const declaredOrder: Link = {
  mechanism: 'declared-order',
  *claims({ estate }) {
    for (const service of estate.services) {
      yield* serviceOrder(estate, service);
      yield* stackOrder(estate, service);
    }
  },
};

function* serviceOrder(estate: Estate, service: Service): Generator<Claim> {
  const [from] = service.stacks;
  if (from === undefined) return;
  for (const { on, location } of service.dependsOn) {
    const to = estate.services.find((one) => one.name === on)?.stacks[0];
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

function* stackOrder(estate: Estate, service: Service): Generator<Claim> {
  const stacks = new Map(estate.services.flatMap((one) => one.stacks).map((stack) => [stack.key, stack]));
  for (const stack of service.stacks)
    for (const { on, location } of stack.dependsOn) {
      const to = stacks.get(on);
      if (to === undefined) continue;
      const edge = { ...ORDER, from: stackNode(stack), to: stackNode(to), location };
      yield { ...edge, view: 'declared', answer: 'yes', note: `depends on ${on}` };
      yield { ...edge, view: 'wired', answer: 'yes', note: `stack ${to.id} of ${to.service}` };
    }
}

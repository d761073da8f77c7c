import type { RunTools } from '../../deploy/run.js';

/** What unwinds a process of the demo that was killed; nothing that runs takes it for an error it knows. */
export class ProcessGone extends Error {}

/**
 * The same tools for a process that is killed right after CloudFormation took its call to execute a change set of
 * `stackName`: the answer never comes, the journal never hears of it, the lease is not
 * given back.
 */
export function toolsThatDie(tools: RunTools, stackName: string): RunTools {
  const life = { isOver: false };
  const isLast = (method: string, given: readonly unknown[]) => method === 'executeChangeSet' && given[0] === stackName;
  const { cloud } = tools;
  return {
    ...tools,
    cloud: {
      clock: { now: () => cloud.clock.now(), sleep: mortal(cloud.clock, life).sleep },
      at: (target) => mortal(cloud.at(target), life, isLast),
    },
    journals: mortal(tools.journals, life),
    artefacts: mortal(tools.artefacts, life),
    leases: mortal(tools.leases, life),
  };
}

/** Every method does nothing any more once life is over; the one that ends it is done, and not answered. */
function mortal<Shape extends object>(
  inner: Shape,
  life: { isOver: boolean },
  isLast: (method: string, given: readonly unknown[]) => boolean = () => false,
): Shape {
  const check = () => {
    if (life.isOver) throw new ProcessGone('killed');
  };
  return new Proxy(inner, {
    get(object, name, receiver) {
      const method: unknown = Reflect.get(object, name, receiver);
      if (typeof method !== 'function') return method;
      return async (...given: readonly unknown[]) => {
        check();
        const answer: unknown = await Reflect.apply(method, object, given);
        life.isOver ||= isLast(String(name), given);
        check();
        return answer;
      };
    },
  });
}

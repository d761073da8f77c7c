import type { Cloud, CloudFormation } from '../../src/cloud/port.js';
import type { RunTools } from '../../src/deploy/run.js';
import type { Target } from '../../src/model/plan.js';

/** Unwinds everything: no code of the run may take it for something that can go wrong. */
export class Killed extends Error {}

export interface Mortal {
  readonly tools: RunTools;
  /** What the process touched so far, in order. */
  readonly touched: readonly string[];
  readonly isDead: () => boolean;
}

/** When a process dies: at its `at`-th touch (from 1) of the cloud or a store, before it is done or just after. */
export interface Death {
  readonly at: number;
  /** Only such touches count: `cloud.executeChangeSet`. */
  readonly call?: string;
  readonly when: 'before' | 'after';
}

/** The same tools for a process that dies; from then on it touches nothing. Without a death its touches are counted. */
export function mortal(tools: RunTools, death?: Death): Mortal {
  const touched: string[] = [];
  let dead = false;
  const die = (): never => {
    dead = true;
    throw new Killed(`killed at ${touched.at(-1)}`);
  };
  const touch = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    if (dead) throw new Killed('dead');
    touched.push(name);
    const isLast = death !== undefined && (death.call ?? name) === name && countOf(touched, death.call) === death.at;
    if (isLast && death.when === 'before') die();
    const result = await work();
    if (dead) throw new Killed('dead');
    if (isLast) die();
    return result;
  };
  const wrapped = <Shape extends object>(label: string, inner: Shape): Shape =>
    new Proxy(inner, {
      get(object, name, receiver) {
        const member: unknown = Reflect.get(object, name, receiver);
        if (typeof member !== 'function') return member;
        return (...given: readonly unknown[]) =>
          touch(`${label}.${String(name)}`, async () => Reflect.apply(member, object, given));
      },
    });
  const clouds = new Map<string, CloudFormation>();
  const cloud: Cloud = {
    clock: {
      now: () => tools.cloud.clock.now(),
      sleep: async (milliseconds) => {
        await tools.cloud.clock.sleep(milliseconds);
        if (dead) throw new Killed('dead');
      },
    },
    at(target: Target) {
      const key = JSON.stringify(target);
      const known = clouds.get(key) ?? wrapped('cloud', tools.cloud.at(target));
      clouds.set(key, known);
      return known;
    },
  };
  return {
    tools: {
      ...tools,
      cloud,
      journals: wrapped('journal', tools.journals),
      artefacts: wrapped('artefact', tools.artefacts),
      leases: wrapped('lease', tools.leases),
    },
    touched,
    isDead: () => dead,
  };
}

function countOf(touched: readonly string[], call: string | undefined): number {
  return call === undefined ? touched.length : touched.filter((name) => name === call).length;
}

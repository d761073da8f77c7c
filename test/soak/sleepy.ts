import type { Cloud, CloudFormation } from '../../src/cloud/port.js';

/** Of a process that stands still in the middle of a call, long enough to be thought dead, and then goes on. */
export interface Nap {
  /** At its so-many-th call. */
  readonly at: number;
  readonly milliseconds: number;
}

/** @param fallsAsleep called as it begins; the call itself is made when it is over */
export function sleepy(cloud: Cloud, nap: Nap | undefined, fallsAsleep: () => void): Cloud {
  if (nap === undefined) return cloud;
  let calls = 0;
  const napping = (here: CloudFormation): CloudFormation =>
    new Proxy(here, {
      get(object, name, receiver) {
        const member: unknown = Reflect.get(object, name, receiver);
        if (typeof member !== 'function') return member;
        return async (...given: readonly unknown[]) => {
          calls += 1;
          if (calls === nap.at) {
            fallsAsleep();
            await cloud.clock.sleep(nap.milliseconds);
          }
          return Reflect.apply(member, object, given);
        };
      },
    });
  return { clock: cloud.clock, at: (target) => napping(cloud.at(target)) };
}

import { createHash } from 'node:crypto';
import type { Target } from '../../model/plan.js';
import { cloudFormationOver } from '../adapter/cloudformation-over.js';
import type { Clock, Cloud, CloudFormation } from '../port.js';
import type { CloudCore } from './cloud-core.js';
import type { TargetCall } from './target-call.js';

/**
 * The embedded cloud as planning and deploying see it. Calls take no time of the clock; whoever made the clock has it
 * tell `core` how time goes on (`onAdvance`), so that what happens by itself has happened before anybody wakes.
 */
export function localCloud(core: CloudCore, clock: Clock): Cloud {
  const call = callAt(core, clock);
  const clouds = new Map<string, CloudFormation>();
  return {
    clock,
    at: (target) => {
      const key = `${target.account}/${target.region}`;
      const known = clouds.get(key) ?? cloudAt(core, call, target);
      clouds.set(key, known);
      return known;
    },
  };
}

/** Calls at the clock's time, also for the wrapper that speaks CloudFormation's protocol. */
export function callAt(core: CloudCore, clock: Clock): TargetCall {
  return async (target, action, input) => {
    const now = clock.now();
    // A clock with a pace goes on between two wakings as well.
    if (now > core.now()) core.advanceTo(now);
    return core.call(target, action, input);
  };
}

function cloudAt(core: CloudCore, call: TargetCall, target: Target): CloudFormation {
  return cloudFormationOver((action, input) => call(target, action, input), {
    upload: async (body) => {
      const url = uploadUrl(body);
      core.putTemplate(url, body);
      return url;
    },
  });
}

/** Where a large template lies. No such host exists, and nothing is fetched from it. */
function uploadUrl(body: string): string {
  return `https://stackgate-local.invalid/templates/${createHash('sha256').update(body).digest('hex')}`;
}

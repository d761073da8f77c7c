import type { Claim, Link, LinkContext } from '../../claim.js';
import { actorsOf, FUNCTION } from '../actors.js';
import { declared } from '../declared.js';
import { grantedTo } from '../granted.js';

const CALL = { mechanism: 'lambda-invoke', kind: 'call' } as const;

/** Function → function, by the Lambda API; what a workflow calls is in `step-functions.ts`. What carries the name is found in `environment.ts`. */
export const lambdaInvoke: Link = {
  mechanism: 'lambda-invoke',
  *claims(context) {
    yield* grantedTo(context, { ...CALL, type: FUNCTION, actions: ['lambda:InvokeFunction'], actor: FUNCTION });
    yield* declaredCalls(context);
  },
};

function* declaredCalls(context: LinkContext): Generator<Claim> {
  for (const actor of actorsOf(context))
    for (const call of actor.declarations?.calling ?? []) yield* declared(context, actor, call, CALL);
}

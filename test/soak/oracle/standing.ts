import { createHash } from 'node:crypto';
import { bodyOf, boundParameter, packagedStack, stackNameOf } from '../estate.js';
import { isAtRest, isEmpty, type StackFact } from '../facts.js';
import { type Case, stepOf } from './case.js';

/** How a stack stands against the two that it may be. Both where the plan changes nothing of it. */
export interface Standing {
  readonly asBefore: boolean;
  readonly asPlanned: boolean;
  /** In words, for a complaint. */
  readonly is: string;
}

export function standingOf(one: Case, stackName: string): Standing {
  const before = one.before.stacks.get(stackName);
  const after = one.after.stacks.get(stackName);
  return { asBefore: isSame(before, after), asPlanned: isAsPlanned(one, stackName), is: after?.status ?? 'absent' };
}

/** Template, parameters (secret ones too), tags, and that it is the same stack: one made anew has lost what it held. */
function isSame(before: StackFact | undefined, after: StackFact | undefined): boolean {
  if (isEmpty(before)) return isEmpty(after);
  if (before?.status === 'ROLLBACK_COMPLETE') return isEmpty(after) || after?.id === before.id;
  if (before === undefined || after === undefined || !isSteady(before, after)) return false;
  return before.id === after.id && contentOf(before) === contentOf(after);
}

/** What was broken before the run may be so after it. */
function isSteady(before: StackFact, after: StackFact): boolean {
  return isAtRest(after) || before.status === after.status;
}

const contentOf = ({ body, parameters, tags }: StackFact): string =>
  JSON.stringify([body, Object.entries(parameters).sort(), Object.entries(tags).sort()]);

/** As one of its own steps left it that another was to follow. */
export function isBetween(one: Case, stackName: string): boolean {
  const digest = createHash('sha256')
    .update(one.after.stacks.get(stackName)?.body ?? '')
    .digest('hex');
  const parts = one.plan.steps.filter(({ stackName: name, part }) => name === stackName && part?.kind !== 'complete');
  return parts.some(({ part, deploy }) => part !== undefined && deploy?.templateDigest === digest);
}

function isAsPlanned(one: Case, stackName: string): boolean {
  const step = stepOf(one.plan, stackName);
  const after = one.after.stacks.get(stackName);
  if (step === undefined) return false;
  if (step.kind === 'delete') return isEmpty(after);
  const stack = one.estate.stacks.find(({ service }) => stackNameOf(service) === stackName);
  if (stack === undefined || after === undefined || !isAtRest(after)) return false;
  const { tags, parameters } = packagedStack(stack);
  return (
    after.body === bodyOf(stack) &&
    JSON.stringify(Object.entries(after.tags).sort()) === JSON.stringify(Object.entries(tags).sort()) &&
    Object.entries(parameters).every(([name, value]) => after.parameters[name] === value) &&
    hasItsSecret(one, stackName, after)
  );
}

/** One that was there stays; a new one is what was given from outside. */
function hasItsSecret({ before }: Case, stackName: string, after: StackFact): boolean {
  const old = before.stacks.get(stackName);
  const [name] = after.noEcho;
  if (name === undefined || old === undefined || !Object.hasOwn(old.parameters, name)) return true;
  return old.parameters[name] === after.parameters[name];
}

/** Parameters that take outputs have the value that the output has now. */
export function boundAsNow(one: Case, stackName: string): boolean {
  const stack = one.estate.stacks.find(({ service }) => stackNameOf(service) === stackName);
  const after = one.after.stacks.get(stackName);
  return (stack?.bindings ?? []).every(({ service, output }, index) => {
    if (one.touched.has(stackNameOf(service))) return true;
    return after?.parameters[boundParameter(index)] === one.after.stacks.get(stackNameOf(service))?.outputs[output];
  });
}

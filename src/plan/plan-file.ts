import { AppError } from '../model/app-error.js';
import type { Plan } from '../model/plan.js';
import { canonicalJson, digestOf } from './fingerprint.js';
import { planMistakes } from './plan-mistakes.js';
import { planSchema } from './plan-schema.js';

export type UnsealedPlan = Omit<Plan, 'schemaVersion' | 'fingerprint'>;

/** Gives a plan the digest of all that it says. */
export function sealPlan(plan: UnsealedPlan): Plan {
  return { schemaVersion: 1, fingerprint: fingerprintOf(plan), ...plan };
}

function fingerprintOf({ stage, ephemeral, steps, order, cut, unchanged, neighbours }: UnsealedPlan): string {
  return digestOf(canonicalJson({ stage, ephemeral, steps, order, cut, unchanged, neighbours }));
}

/** JSON with sorted keys, indented: equal plans give equal bytes, and a person can read a difference. */
export function writePlan(plan: Plan): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(plan)), undefined, 2)}\n`;
}

/**
 * A plan out of a file that was approved somewhere else. That it is whole says its fingerprint; who made
 * it is for the deployer to ask.
 *
 * @throws AppError `plan-invalid` for what is no plan, `plan-tampered` where it is not as it was made
 */
export function readPlan(text: string): Plan {
  const content = parse(text);
  const parsed = planSchema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.map(String).join('.') || 'the top';
    throw invalid(`at ${where}: ${issue?.message ?? 'not a plan'}`);
  }
  // What was parsed and not zod's copy: the fingerprint counts every key that stands there.
  const plan = content as Plan;
  if (fingerprintOf(plan) !== plan.fingerprint)
    throw new AppError(
      'plan-tampered',
      'The plan was changed after it was made: its fingerprint differs. Nothing was deployed; make a new plan.',
    );
  const mistake = planMistakes(plan).next().value;
  if (mistake !== undefined) throw invalid(mistake);
  return plan;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid('it is not JSON', cause);
  }
}

function invalid(why: string, cause?: unknown): AppError {
  return new AppError('plan-invalid', `The plan cannot be read: ${why.slice(0, 300)}`, { cause });
}

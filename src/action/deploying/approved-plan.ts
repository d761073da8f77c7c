import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunContext } from '../../github/run-context.js';
import { AppError } from '../../model/app-error.js';
import type { Plan } from '../../model/plan.js';
import { readPlan } from '../../plan/plan-file.js';
import type { ActionInputs } from '../inputs.js';

/** The plan that input `plan-file` names, and the stage that is worked on. */
export interface Asked {
  readonly plan?: Plan;
  readonly stage?: string;
}

/** @throws AppError `usage` for a plan of another stage than the input says, or one that cannot be read */
export function askedFor({ planFile, stage }: ActionInputs, { workspace }: RunContext): Asked {
  if (planFile === undefined) return stage === undefined ? {} : { stage };
  const plan = planIn(workspace, planFile);
  if (stage !== undefined && stage !== plan.stage)
    throw new AppError('usage', `the plan is for ${plan.stage}, not for ${stage}`);
  return { plan, stage: plan.stage };
}

function planIn(workspace: string, path: string): Plan {
  try {
    return readPlan(readFileSync(join(workspace, path), 'utf8'));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('usage', `input plan-file: ${path} cannot be read`, { cause });
  }
}

/** @throws AppError `usage` */
export function required(value: string | undefined, name: string): string {
  if (value === undefined) throw new AppError('usage', `this command needs the input ${name}`);
  return value;
}

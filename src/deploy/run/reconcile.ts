import type { Cloud } from '../../cloud/port.js';
import type { PlanStep, RestorePoint } from '../../model/plan.js';
import { absent, type StackContent, stackFingerprint } from '../../plan/fingerprint.js';
import { readJournal } from '../journal/read-journal.js';
import { contentOf } from '../stack/stack-content.js';
import { restorePointOf } from '../stack/stack-task.js';
import { isGone, isInReview } from '../stack-status.js';
import { openedOf } from './report-of-journal.js';

/** What the cloud has now against what a journal says, for a run that nothing may be written on the word of. */
export interface Reconciliation {
  /** Why the journal is not trusted; absent for a whole one. */
  readonly corrupt?: { readonly line: number; readonly reason: string };
  /** Empty where not even the plan can be read. */
  readonly steps: readonly ReconciledStep[];
}

export interface ReconciledStep {
  readonly step: string;
  readonly stack: string;
  readonly stackName: string;
  /** As the plan saw it before the run, as the plan wants it, or neither. */
  readonly now: 'as-before' | 'as-planned' | 'neither';
  /** CloudFormation's status; absent where there is no stack. */
  readonly status?: string;
}

/** Reads alone, from the cloud as well. @throws CloudError */
export async function reconcile(journal: string, cloud: Cloud): Promise<Reconciliation> {
  const reading = readJournal(journal);
  const records = reading.kind === 'corrupt' ? reading.before : reading.records;
  const opened = openedOf(records);
  const steps: ReconciledStep[] = [];
  for (const step of opened?.plan.steps ?? [])
    steps.push(await reconcileStep(step, restorePointOf(records, step), cloud));
  if (reading.kind !== 'corrupt') return { steps };
  return { corrupt: { line: reading.line, reason: reading.reason }, steps };
}

async function reconcileStep(
  step: PlanStep,
  point: RestorePoint | null | undefined,
  cloud: Cloud,
): Promise<ReconciledStep> {
  const { id, stack, stackName, target } = step;
  const there = await cloud.at(target).describeStack(stackName);
  const isThere = there !== undefined && !isInReview(there.status) && !isGone(there.status);
  const template = isThere ? await cloud.at(target).originalTemplate(there.stackId) : undefined;
  const content = isThere && template !== undefined ? contentOf(there, template) : undefined;
  const before = point === undefined ? step.expects : (point?.fingerprint ?? absent);
  const now = isPlanned(step, content) ? 'as-planned' : stackFingerprint(content) === before ? 'as-before' : 'neither';
  return { step: id, stack, stackName, now, ...(there !== undefined && { status: there.status }) };
}

/** Values of bindings and secrets are not in the plan; the others decide. */
function isPlanned({ deploy }: PlanStep, content: StackContent | undefined): boolean {
  if (deploy === undefined || content === undefined) return deploy === undefined && content === undefined;
  const given = Object.entries(deploy.parameters).every(
    ([name, value]) => Object.hasOwn(content.parameters, name) && content.parameters[name] === value,
  );
  const tags = (texts: Readonly<Record<string, string>>): string => JSON.stringify(Object.entries(texts).sort());
  return content.templateDigest === deploy.templateDigest && given && tags(content.tags) === tags(deploy.tags);
}

import type { DraftStep } from '../choose-steps.js';
import type { StackPair } from '../pair-stacks.js';
import type { RunView } from '../run-view.js';
import { madeDetached, valueNow } from './made-templates.js';
import type { ExportFate } from './phasing.js';
import { weakReference } from './stack-template.js';

/** Why no phases lead through a change of an export in use, in words; undefined where they do. */
export function obstacleTo(fate: ExportFate, view: RunView): string | undefined {
  const [foreign] = [...(view.input.foreignImporters.get(fate.at) ?? [])].sort();
  if (foreign !== undefined) return `stack ${foreign}, which is not of this run, imports it`;
  for (const user of fate.remaining) {
    const problem = obstacleToDetach(fate, user, view);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** Why one importer cannot take the value in place of the export. */
export function obstacleToDetach(fate: ExportFate, user: StackPair, view: RunView): string | undefined {
  const [replaced] = fate.replaced;
  if (view.input.templates === undefined) return 'the templates are not known';
  if (user.deployed === undefined || (user.proposed === undefined && !view.stepAt.has(user.place)))
    return `${user.key}, which is not of this run, imports it`;
  if (replaced !== undefined && weakReference(fate.name) === undefined)
    return `${replaced} is replaced under its own logical id, and ${user.key} would stand on one that is deleted`;
  if (valueNow(fate, view) === undefined)
    return 'its value is secret or not known, so it cannot stand in a template for the time between';
  const made = madeDetached(draftOf(user, view), new Set([fate.name]), view);
  return made.kind === 'made' ? undefined : `${user.key} cannot let go of it: ${made.problem}`;
}

function draftOf(pair: StackPair, { stepAt }: RunView): DraftStep {
  const step = stepAt.get(pair.place);
  return step ?? { ...pair, id: `deploy:${pair.key}`, kind: 'update', reasons: [], mayBeUnchanged: false };
}

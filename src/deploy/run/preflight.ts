import { CloudError, type StackDescription } from '../../cloud/port.js';
import type { Plan, Target } from '../../model/plan.js';
import { absent, stackFingerprint } from '../../plan/fingerprint.js';
import { readPatiently } from '../stack/patient-read.js';
import { contentOf } from '../stack/stack-content.js';
import type { StackTools } from '../stack/stack-tools.js';
import { isGone, isInProgress, isInReview } from '../stack-status.js';
import { inTurn } from './in-turn.js';

/** Reads at once, so that a plan of hundreds of stacks is looked at in seconds and no quota is used up. */
const atOnce = 8;

/** Why a plan must not be begun, in words: something it rests on is not as it was, or not there. Nothing is written. */
export async function preflight(plan: Plan, tools: StackTools): Promise<readonly string[]> {
  const lost = await missingArtefacts(plan, tools);
  if (lost.length > 0) return lost;
  const places = [
    ...plan.steps.map(({ stackName, target, expects }) => ({ stackName, target, expects })),
    ...plan.neighbours.map(({ stackName, target, fingerprint }) => ({ stackName, target, expects: fingerprint })),
  ];
  const found = await inTurn(places, atOnce, (place) => moved(place, tools));
  return found.filter((reason) => reason !== undefined);
}

async function missingArtefacts({ steps }: Plan, { artefacts }: StackTools): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const { deploy, stackName } of steps) {
    if (deploy === undefined) continue;
    const wanted = [
      ['its template', deploy.templateDigest],
      ...deploy.artefacts.map(({ path, digest }) => [path, digest]),
    ] as const;
    for (const [what, digest] of wanted) {
      if (digest !== undefined && (await artefacts.get(digest)) !== undefined) continue;
      missing.push(`${stackName}: ${what} (${digest}) is not in the artefact store`);
    }
  }
  return missing;
}

interface Place {
  readonly stackName: string;
  readonly target: Target;
  readonly expects: string;
}

async function moved(place: Place, tools: StackTools): Promise<string | undefined> {
  const { clock } = tools.cloud;
  const begun = clock.now();
  for (;;) {
    const found = await fingerprintAt(place, tools);
    // Somebody's operation: the step waits for it, and looks then.
    if (found === undefined || found === place.expects) return undefined;
    if (clock.now() - begun >= tools.patience.stale) return sayMoved(place, found);
    await tools.sleep(4_000);
  }
}

async function fingerprintAt({ stackName, target }: Place, tools: StackTools): Promise<string | undefined> {
  const cloud = tools.cloud.at(target);
  const stack = await readPatiently(tools, `${stackName} preflight`, () => cloud.describeStack(stackName));
  if (stack === undefined || isInReview(stack.status) || isGone(stack.status)) return absent;
  if (isInProgress(stack.status)) return undefined;
  const template = await readPatiently(tools, `${stackName} template`, () => cloud.originalTemplate(stack.stackId));
  return fingerprintOf(stack, template);
}

/** @throws CloudError where a stack that is there has no template */
export function fingerprintOf(stack: StackDescription, template: string | undefined): string {
  if (template === undefined) throw new CloudError('other', 'NoTemplate', `${stack.stackName} has no template.`);
  return stackFingerprint(contentOf(stack, template));
}

function sayMoved({ stackName, expects }: Place, found: string): string {
  if (expects === absent) return `${stackName} exists by now; the plan was made without it`;
  if (found === absent) return `${stackName} is gone since the plan was made`;
  return `${stackName} is not as the plan saw it: its template, parameters or tags are others by now`;
}

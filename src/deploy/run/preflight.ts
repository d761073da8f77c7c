import { CloudError, type StackDescription } from '../../cloud/port.js';
import type { Plan, PlanStep } from '../../model/plan.js';
import { absent, stackFingerprint } from '../../plan/fingerprint.js';
import { placeOf } from '../../plan/place.js';
import { rememberTemplate } from '../stack/known-template.js';
import { readPatiently } from '../stack/patient-read.js';
import { contentOf } from '../stack/stack-content.js';
import type { StackTools } from '../stack/stack-tools.js';
import { isGone, isInProgress, isInReview } from '../stack-status.js';
import { driftOf } from './drift.js';
import { inTurn } from './in-turn.js';
import { isThere } from './is-there.js';
import { forbidden } from './policies.js';
import { atOnce, readStacks, type StackPlace } from './read-stacks.js';
import type { RunTools } from './run-tools.js';
import type { SeenStack } from './seen-stack.js';
import { wayBackOf } from './way-back.js';

export interface Findings {
  /** Why the plan must not be begun, in words: something it rests on is not as it was, not there, or without a way back. */
  readonly reasons: readonly string[];
  /** Worth knowing before it is begun. */
  readonly notes: readonly string[];
}

const againstIt = (reasons: readonly string[]): Findings => ({ reasons, notes: [] });

/** Looks at all that a plan rests on. Nothing is changed. */
export async function preflight(
  plan: Plan,
  tools: StackTools,
  {
    objectExists,
    artefactExists,
    drift,
    withoutWayBack: isAnsweredFor = false,
  }: Pick<RunTools, 'objectExists' | 'artefactExists' | 'drift' | 'withoutWayBack'>,
): Promise<Findings> {
  const lost = await missingArtefacts(plan, tools, artefactExists);
  if (lost.length > 0) return againstIt(lost);
  const places = [
    // What a stack's own step leaves is not there yet.
    ...plan.steps
      .filter(({ part }) => (part?.number ?? 1) === 1)
      .map(({ stackName, target, expects }) => ({ stackName, target, expects })),
    ...plan.neighbours.map(({ stackName, target, fingerprint }) => ({ stackName, target, expects: fingerprint })),
  ];
  const found = new Map<string, Found>();
  const moved = await movedPlaces(places, tools, found);
  if (moved.length > 0) return againstIt(moved);
  const seen = seenStacks(plan, found);
  const notToDo = await forbidden(seen, tools);
  if (notToDo.length > 0) return againstIt(notToDo);
  const { lost: noWayBack, unknown } = await wayBackOf(seen.filter(isUpdated), tools, objectExists);
  const isAccepted = isAnsweredFor || plan.ephemeral;
  if (noWayBack.length > 0 && !isAccepted) return againstIt(noWayBack);
  const differing = drift === undefined ? [] : await driftOf(seen.filter(isUpdated), tools);
  if (drift === 'refuse' && differing.length > 0) return againstIt(differing);
  return { reasons: [], notes: [...noWayBack, ...unknown, ...differing] };
}

type Found = Pick<SeenStack, 'stack' | 'template'>;

function seenStacks({ steps }: Plan, found: ReadonlyMap<string, Found>): readonly SeenStack[] {
  const byPlace = new Map<string, [PlanStep, ...PlanStep[]]>();
  for (const step of steps) {
    const place = placeOf(step.target, step.stackName);
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, [step]);
    else known.push(step);
  }
  return [...byPlace].flatMap(([place, own]) => {
    const one = found.get(place);
    return one === undefined ? [] : [{ ...one, steps: own }];
  });
}

const isUpdated = ({ steps }: SeenStack): boolean => steps.every(({ kind }) => kind === 'update');

async function missingArtefacts(
  { steps }: Plan,
  { artefacts }: StackTools,
  artefactExists: RunTools['artefactExists'],
): Promise<readonly string[]> {
  const wanted = steps.flatMap(({ deploy, stackName, target }) => {
    if (deploy === undefined) return [];
    const template = { what: `${stackName}: its template (${deploy.templateDigest})`, digest: deploy.templateDigest };
    const code = deploy.artefacts.map(({ path, digest, key }) => ({
      what: `${stackName}: ${path} (${digest})`,
      digest,
      place: { target, key },
    }));
    return [{ ...template, place: undefined }, ...code];
  });
  const missing = await inTurn(wanted, atOnce, async ({ what, digest, place }) => {
    const isFound =
      artefactExists === undefined || place === undefined
        ? await isThere(digest, artefacts)
        : await artefactExists(place.target, place.key);
    return isFound ? [] : [`${what} is not in the artefact store`];
  });
  return missing.flat();
}

interface Place extends StackPlace {
  readonly expects: string;
}

/** Reads are given time to catch up before anything counts as moved. */
async function movedPlaces(
  places: readonly Place[],
  tools: StackTools,
  settled: Map<string, Found>,
): Promise<readonly string[]> {
  const { clock } = tools.cloud;
  let open = places;
  for (const begun = clock.now(); ; await tools.sleep(4_000)) {
    const stacks = await readStacks(open, tools);
    const found = await inTurn(open, atOnce, async (place) => ({
      place,
      found: await fingerprintAt(stacks.get(placeOf(place.target, place.stackName)), place, tools, settled),
    }));
    // Somebody's operation: the step waits for it, and looks then.
    const moved = found.filter((each) => each.found !== undefined && each.found !== each.place.expects);
    if (moved.length === 0) return [];
    if (clock.now() - begun >= tools.patience.stale) return moved.map((each) => sayMoved(each.place, each.found));
    open = moved.map(({ place }) => place);
  }
}

async function fingerprintAt(
  stack: StackDescription | undefined,
  { target, expects }: Place,
  tools: StackTools,
  settled: Map<string, Found>,
): Promise<string | undefined> {
  if (stack === undefined || isInReview(stack.status) || isGone(stack.status)) return absent;
  if (isInProgress(stack.status)) return undefined;
  const read = () => tools.cloud.at(target).originalTemplate(stack.stackId);
  const template = await readPatiently(tools, `${stack.stackName} template`, read);
  const fingerprint = fingerprintOf(stack, template);
  if (template === undefined || fingerprint !== expects) return fingerprint;
  rememberTemplate(stack, await tools.artefacts.put(Buffer.from(template)), tools);
  settled.set(placeOf(target, stack.stackName), { stack, template });
  return fingerprint;
}

/** @throws CloudError where a stack that is there has no template */
export function fingerprintOf(stack: StackDescription, template: string | undefined): string {
  if (template === undefined) throw new CloudError('other', 'NoTemplate', `${stack.stackName} has no template.`);
  return stackFingerprint(contentOf(stack, template));
}

function sayMoved({ stackName, expects }: Place, found: string | undefined): string {
  if (expects === absent) return `${stackName} exists by now; the plan was made without it`;
  if (found === absent) return `${stackName} is gone since the plan was made`;
  return `${stackName} is not as the plan saw it: its template, parameters or tags are others by now`;
}

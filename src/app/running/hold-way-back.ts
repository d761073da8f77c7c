import { readJournal } from '../../deploy/journal/read-journal.js';
import { closedAs } from '../../deploy/run/report-of-journal.js';
import { restorePointOf } from '../../deploy/stack/stack-task.js';
import type { Plan, Target } from '../../model/plan.js';
import type { Environment } from './environment.js';
import { objectsOf, pinObjects } from './pin-run.js';

type Surroundings = Pick<Environment, 'artefactsAt' | 'home' | 'objectExists' | 'stores'>;

interface Run {
  readonly run: string;
  readonly plan: Plan;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Pins what the stacks of a run are to be brought back to, as its pin went when the run was accepted, and looks whether it is
 * still there. Reasons are only of a run that is over: one that is half-way is better taken back in part than not at all.
 *
 * @returns why the run must not be taken back, in words
 * @throws CloudError
 */
export async function holdWayBack(surroundings: Surroundings, { run, plan, now }: Run): Promise<readonly string[]> {
  const { stores, artefactsAt } = surroundings;
  if (artefactsAt === undefined) return [];
  const reading = readJournal((await stores.journals.read(run)) ?? '');
  if (reading.kind === 'corrupt') return [];
  const held = plan.steps.flatMap(({ target, stackName, ...step }) => {
    const point = restorePointOf(reading.records, { target, stackName, ...step });
    return point ? [{ target, stackName, digest: point.templateDigest }] : [];
  });
  const found = await Promise.all(
    held.map(async (one) => ({ ...one, objects: await objectsOf(one.digest, one.target, stores.artefacts) })),
  );
  const bodies = held.map(({ digest }) => digest);
  await pinObjects(
    surroundings,
    { run, plan, now },
    found.flatMap(({ objects }) => objects),
    bodies,
  );
  if (closedAs(reading.records)?.kind !== 'deployed') return [];
  const reasons = await Promise.all(
    found.map(async ({ target, stackName, digest, objects }) => {
      const gone = await goneOf(objects, target, surroundings);
      const isBodyGone = (await stores.artefacts.get(digest)) === undefined;
      return [...(isBodyGone ? ['its template'] : []), ...gone].map((what) => sayGone(stackName, what));
    }),
  );
  return reasons.flat();
}

async function goneOf(
  objects: Awaited<ReturnType<typeof objectsOf>>,
  target: Target,
  { objectExists }: Surroundings,
): Promise<readonly string[]> {
  const looks = objects.map(async (address) => {
    const isGone = (await objectExists?.(target, address)) === false;
    return isGone ? [`${address.bucket}/${address.key}`] : [];
  });
  return (await Promise.all(looks)).flat();
}

function sayGone(stackName: string, what: string): string {
  return `${stackName} cannot be brought back: ${what}, which it was made of, is gone. Deploy the commit that you want instead.`;
}

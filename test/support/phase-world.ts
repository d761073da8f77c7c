import { estateOfStacks } from '../../src/app/planning/body-estate.js';
import { stacksOfBody } from '../../src/app/planning/body-stacks.js';
import { readDeployedStacks } from '../../src/app/planning/deployed-stacks.js';
import { namesIn } from '../../src/app/planning/known-names.js';
import { phaseTemplates } from '../../src/app/planning/phase-templates.js';
import { stackChanges, statefulIn } from '../../src/app/planning/stack-changes.js';
import type { RunTools } from '../../src/deploy/run.js';
import { startRun } from '../../src/deploy/run.js';
import { buildGraph } from '../../src/graph/build.js';
import type { PackagedStack, PlanResult } from '../../src/model/plan.js';
import type { RunReport } from '../../src/model/run.js';
import { asciiJson, type Json } from '../../src/package/json.js';
import { templateUrl } from '../../src/package/packaged.js';
import { digestOf } from '../../src/plan/fingerprint.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { placeOf } from '../../src/plan/place.js';
import type { PlanInput } from '../../src/plan/plan-input.js';
import { deployedIn, freely, toolsOf, type World } from './deploy-world.js';
import { type PlainPackaged, packaged, planInput, target } from './plan.js';

/** A stack by what it is made of: a template as an object, or a body in JSON or YAML as it stands. */
export interface PhaseStack extends Omit<PlainPackaged, 'template'> {
  readonly template: object | string;
  /** Templates of nested stacks by the address that stands in the parent; see `nestedIn`. */
  readonly nested?: readonly object[];
}

export type PhaseEstate = { readonly [service: string]: PhaseStack };

export const bodyOf = ({ template }: PhaseStack): string =>
  typeof template === 'string' ? template : asciiJson(template as Json);

/** The address under which a parent names a nested template. */
export const urlOf = (template: object): string => templateUrl(digestOf(asciiJson(template as Json)));

export async function phasePlan(
  world: World,
  estate: PhaseEstate,
  given: Partial<PlanInput> = {},
): Promise<PlanResult> {
  const bodies = new Map<string, string>();
  const keep = async (body: string) => {
    bodies.set(digestOf(body), body);
    await world.stores.artefacts.put(Buffer.from(body));
  };
  const stacks: PackagedStack[] = [];
  for (const [service, stack] of Object.entries(estate)) {
    const { template: _, nested = [], ...plain } = stack;
    for (const inside of nested) {
      await keep(asciiJson(inside as Json));
      world.core.putTemplate(urlOf(inside), asciiJson(inside as Json));
    }
    await keep(bodyOf(stack));
    stacks.push(
      packaged(service, { ...plain, template: bodyOf(stack), tags: { ...plain.tags, 'stackgate:stack': 'main' } }),
    );
  }
  const bodyFor = (digest: string) => bodies.get(digest);
  const deployed = await readDeployedStacks(world.cloud, {
    stage: 'dev',
    proposed: stacks,
    targets: [target],
    artefacts: world.stores.artefacts,
  });
  const read = new Map(
    stacks.map((stack) => [
      stack.key,
      stacksOfBody({ ...stack, body: bodies.get(stack.templateDigest) ?? '' }, bodyFor),
    ]),
  );
  const of = <Item>(make: (inside: NonNullable<ReturnType<typeof read.get>>) => Item) =>
    Object.fromEntries([...read].map(([key, inside]) => [key, make(inside)]));
  const places = new Map(stacks.map((stack) => [placeOf(stack.target, stack.stackName), stack.key]));
  const changes = [...new Set([...places.keys(), ...deployed.read.keys()])].map((place) => {
    const key = places.get(place) ?? deployed.stacks.find((one) => placeOf(one.target, one.stackName) === place)?.key;
    return [key, stackChanges(deployed.read.get(place) ?? [], read.get(key ?? '') ?? [])] as const;
  });
  const result = makePlan({
    ...planInput({
      proposed: stacks,
      deployed: deployed.stacks,
      edges: buildGraph(estateOfStacks('dev', [...read.values()].flat()), [], []).filter(
        ({ kind }) => kind === 'import',
      ),
      changes: Object.fromEntries(changes),
      stateful: of(statefulIn),
      exportsOf: of((inside) => namesIn(inside).exports),
      importsOf: of((inside) => namesIn(inside).imports),
      foreignExports: deployed.foreignExports,
      foreignOutputs: deployed.foreignOutputs,
    }),
    foreignImporters: deployed.foreignImporters,
    ...phaseTemplates({ stacks, read, bodyOf: bodyFor, deployed }),
    ...given,
  });
  for (const [digest, body] of result.kind === 'planned' ? (result.bodies ?? []) : []) {
    await world.stores.artefacts.put(Buffer.from(body));
    world.core.putTemplate(templateUrl(digest), body);
  }
  return result;
}

let runs = 0;

/** Plans and runs. @throws Error for a plan that is refused */
export async function deployEstate(
  world: World,
  estate: PhaseEstate,
  given: Partial<RunTools> = {},
): Promise<{ readonly steps: readonly string[]; readonly report: RunReport }> {
  const result = await phasePlan(world, estate);
  if (result.kind === 'refused')
    throw new Error(`refused: ${result.refusals.map(({ message }) => message).join('; ')}`);
  const { plan } = result;
  runs += 1;
  const report = await startRun(toolsOf(world, given), { run: `run-${runs}`, plan, options: freely });
  return { steps: plan.steps.map(({ id }) => id), report };
}

/** Values by export name. */
export async function exportsIn(world: World): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await world.here.exports()).map(({ name, value }) => [name, value]));
}

/** Template bodies by stack name. */
export async function bodiesIn(world: World): Promise<Readonly<Record<string, string>>> {
  const stacks = await deployedIn(world);
  const read = async (name: string) => [name, (await world.here.originalTemplate(name)) ?? ''] as const;
  return Object.fromEntries(await Promise.all(stacks.map(({ stackName }) => read(stackName))));
}

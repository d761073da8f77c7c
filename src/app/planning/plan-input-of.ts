import type { Settings } from '../../config/settings.js';
import { buildGraph } from '../../graph/build.js';
import type { StackKey } from '../../model/names.js';
import type { PackagedStack, StepChange } from '../../model/plan.js';
import type { Service, Stack } from '../../model/service.js';
import { estimateSeconds } from '../../package/estimate.js';
import { placeOf } from '../../plan/place.js';
import type { PlanInput } from '../../plan/plan-input.js';
import { droppedImports } from '../dropped-imports.js';
import type { ReadStage } from '../read-stage.js';
import { estateOfStacks } from './body-estate.js';
import type { DeployedState } from './deployed-stacks.js';
import { namesIn } from './known-names.js';
import { phaseTemplates } from './phase-templates.js';
import { stackChanges, statefulIn } from './stack-changes.js';
import { waivedIn } from './waived.js';

export interface PlanFacts {
  readonly proposed: ReadStage;
  readonly stacks: readonly PackagedStack[];
  /** Root and nested stacks by the root's key, read from the bodies that are about to be deployed. */
  readonly bodies: ReadonlyMap<StackKey, readonly Stack[]>;
  /** A body that is about to be deployed, by its digest; without it no phases are made. */
  readonly bodyOf?: (digest: string) => string | undefined;
  readonly deployed: DeployedState;
  readonly settings: Settings;
  /** ISO date, for waivers. */
  readonly today: string;
}

/** Everything that a plan is made from, out of two sides that were read from what CloudFormation is given. */
export function planInputOf(facts: PlanFacts): PlanInput {
  const { proposed, stacks, bodies, deployed, settings, today, bodyOf } = facts;
  const { stage, services } = proposed.estate;
  const of = <Item>(make: (inside: readonly Stack[]) => Item) =>
    new Map(stacks.map(({ key }) => [key, make(bodies.get(key) ?? [])]));
  const names = of(namesIn);
  return {
    stage,
    ephemeral: settings.stages.some(({ name, ephemeral }) => name === stage && ephemeral),
    proposed: stacks,
    deployed: deployed.stacks,
    edges: proposed.edges,
    dropped: droppedIn(facts),
    declared: services.flatMap((service) => [...declaredBy(service, services)]),
    ...changesIn(facts),
    stateful: of(statefulIn),
    stackOf: rootFinder(services),
    exportsOf: new Map([...names].map(([key, { exports }]) => [key, exports])),
    importsOf: new Map([...names].map(([key, { imports }]) => [key, imports])),
    foreignImporters: deployed.foreignImporters,
    foreignExports: deployed.foreignExports,
    foreignOutputs: deployed.foreignOutputs,
    ...(bodyOf && phaseTemplates({ stacks, read: bodies, bodyOf, deployed })),
    waived: waivedIn(settings.policy.waivers, today),
    estimates: of((inside) =>
      estimateSeconds(inside.flatMap(({ resources }) => [...resources.values()].map(({ type }) => type))),
    ),
  };
}

/** By place: a stack under another name or in another region is another stack. What cannot be read has no entry. */
function changesIn({ stacks, bodies, deployed }: PlanFacts): Pick<PlanInput, 'changes' | 'removals'> {
  const changes = new Map<StackKey, readonly StepChange[]>();
  const removals = new Map<string, readonly StepChange[]>();
  const places = new Set(stacks.map(({ target, stackName }) => placeOf(target, stackName)));
  for (const { key, target, stackName } of stacks) {
    const before = deployed.read.get(placeOf(target, stackName)) ?? [];
    changes.set(key, stackChanges(before, bodies.get(key) ?? []));
  }
  for (const { target, stackName } of deployed.stacks) {
    const place = placeOf(target, stackName);
    const before = deployed.read.get(place) ?? [];
    if (!places.has(place) && before.length > 0) removals.set(place, stackChanges(before, []));
  }
  return { changes, removals };
}

/** Imports that only what is deployed has, both sides read from bodies so that their ends are named alike. */
function droppedIn({ proposed, bodies, deployed, settings }: PlanFacts): PlanInput['dropped'] {
  const { stage } = proposed.estate;
  const before = estateOfStacks(stage, [...deployed.read.values()].flat());
  const after = estateOfStacks(stage, [...bodies.values()].flat());
  const edges = buildGraph(after, [], settings.externals);
  const now = new Set(edges.map(({ key }) => key));
  const removedEdges = buildGraph(before, [], settings.externals).filter(({ key }) => !now.has(key));
  return droppedImports({
    stage,
    services: after.services,
    statements: [],
    edges,
    changes: [],
    newEdges: new Set(),
    removedEdges,
  });
}

function* declaredBy(service: Service, services: readonly Service[]): Generator<PlanInput['declared'][number]> {
  const [main, ...others] = service.stacks.filter(({ parent }) => parent === undefined);
  if (main === undefined) return;
  for (const { on } of service.dependsOn) {
    const first = services.find(({ name }) => name === on)?.stacks.find(({ parent }) => parent === undefined);
    if (first === undefined) continue;
    for (const stack of [main, ...others])
      yield { stack: stack.key, on: first.key, text: `${service.name} depends on ${on}` };
  }
  for (const stack of [main, ...others])
    for (const { on } of stack.dependsOn) yield { stack: stack.key, on, text: `${stack.key} depends on ${on}` };
}

/** The root stack of an edge's end. A service with several has each node in the one whose resources it is among. */
function rootFinder(services: readonly Service[]): PlanInput['stackOf'] {
  const byService = new Map(services.map((service) => [service.name, rootsById(service)]));
  return (service, id) => {
    const roots = byService.get(service);
    return roots?.byId.get(id) ?? roots?.first;
  };
}

function rootsById({ stacks }: Service) {
  const parents = new Map(stacks.map((stack) => [stack.key, stack.parent?.stack]));
  const byId = new Map<string, StackKey>();
  const rootOf = (key: StackKey): StackKey => {
    const parent = parents.get(key);
    return parent === undefined ? key : rootOf(parent);
  };
  for (const stack of stacks) {
    const root = rootOf(stack.key);
    const ids = [stack.id, ...[...stack.resources.values()].flatMap(({ id, logicalId }) => [id, logicalId])];
    const outputs = stack.outputs.map(({ name }) => name);
    const prefix = stack.parent === undefined ? '' : `${stack.id}/`;
    for (const id of [...ids, ...outputs]) if (!byId.has(prefix + id)) byId.set(prefix + id, root);
    if (!byId.has(stack.id)) byId.set(stack.id, root);
  }
  return { byId, first: stacks.find(({ parent }) => parent === undefined)?.key };
}

import type {
  ChangeSetRecord,
  CloudState,
  NamedValue,
  RegionState,
  StackRecord,
  TokenRecord,
} from '../cloud/local/core/state.js';
import type { Target } from '../model/plan.js';
import { placeOf } from '../plan/place.js';

/** A root stack's share of the embedded cloud: itself, those nested in it, and those of its name that are deleted. */
export interface Unit {
  readonly place: string;
  readonly target: Target;
  readonly stacks: readonly StackRecord[];
  readonly changeSets: readonly ChangeSetRecord[];
  readonly tokens: readonly TokenRecord[];
  /** What it put into Parameter Store. */
  readonly ssm: readonly NamedValue[];
  /** Given names that it left behind. */
  readonly leftBehind: RegionState['leftBehind'];
}

/** What is of no stack and does not change in a rehearsal. */
export interface Background {
  readonly seed: string;
  readonly templates: CloudState['templates'];
  readonly regions: readonly Pick<RegionState, 'target' | 'ssm' | 'leftBehind' | 'external'>[];
}

export interface TakenApart {
  /** By place, in the state's order. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly background: Background;
}

/** Takes a state apart; nothing of it may be under way. */
export function unitsOf({ regions, templates, seed }: CloudState): TakenApart {
  const apart = regions.map(regionUnits);
  return {
    units: new Map(apart.flatMap(({ units }) => units.map((unit) => [unit.place, unit] as const))),
    background: { seed, templates, regions: apart.map(({ rest }) => rest) },
  };
}

function regionUnits(region: RegionState) {
  const { target, external, leftBehind } = region;
  const names = rootNames(region.stacks);
  const places = new Map<string, StackRecord[]>();
  for (const stack of region.stacks) {
    const place = placeOf(target, names.get(stack.id) ?? stack.name);
    places.set(place, [...(places.get(place) ?? []), stack]);
  }
  const owned = new Set<string>();
  const units = [...places].map(([place, stacks]): Unit => {
    const own = new Set(stacks.flatMap(parametersOf));
    for (const name of own) owned.add(name);
    return { ...shareOf(region, place, stacks), ssm: region.ssm.filter(({ name }) => own.has(name)), leftBehind: [] };
  });
  return { units, rest: { target, external, leftBehind, ssm: region.ssm.filter(({ name }) => !owned.has(name)) } };
}

function shareOf({ target, changeSets, tokens }: RegionState, place: string, stacks: readonly StackRecord[]) {
  const ids = new Set(stacks.map(({ id }) => id));
  const names = new Set(stacks.map(({ name }) => name));
  return {
    place,
    target,
    stacks,
    changeSets: changeSets.filter(({ stackId }) => ids.has(stackId)),
    tokens: tokens.filter(({ stackName }) => names.has(stackName)),
  };
}

/** The root's name by the id of each stack. */
function rootNames(stacks: readonly StackRecord[]): ReadonlyMap<string, string> {
  const byId = new Map(stacks.map((stack) => [stack.id, stack.name]));
  return new Map(stacks.map(({ id, name, rootId }) => [id, byId.get(rootId ?? id) ?? name]));
}

function parametersOf({ resources, status }: StackRecord): readonly string[] {
  if (status === 'DELETE_COMPLETE') return [];
  return Object.values(resources).flatMap(({ type, physicalId }) =>
    type === 'AWS::SSM::Parameter' ? [physicalId] : [],
  );
}

/** A cloud of these units alone. Records are shared with them: whoever works on it copies what it changes first. */
export function stateOfUnits(
  { templates, regions }: Background,
  units: readonly Unit[],
  given: Pick<CloudState, 'seed' | 'now' | 'ids'>,
): CloudState {
  const targets = new Map([...regions, ...units].map(({ target }) => [placeOf(target, ''), target]));
  return {
    ...given,
    version: 1,
    sequence: 0,
    queue: [],
    templates: [...templates],
    faultMatches: [],
    regions: [...targets.values()].map((target) => regionOfUnits(target, regions, units)),
  };
}

function regionOfUnits(target: Target, regions: Background['regions'], units: readonly Unit[]): RegionState {
  const isHere = (one: { readonly target: Target }) => placeOf(one.target, '') === placeOf(target, '');
  const here = units.filter(isHere);
  const rest = regions.find(isHere);
  return {
    target,
    stacks: here.flatMap(({ stacks }) => stacks),
    changeSets: here.flatMap(({ changeSets }) => changeSets),
    tokens: here.flatMap(({ tokens }) => tokens),
    ssm: [...(rest?.ssm ?? []), ...here.flatMap(({ ssm }) => ssm)],
    leftBehind: [...(rest?.leftBehind ?? []), ...here.flatMap(({ leftBehind }) => leftBehind)],
    external: rest?.external ?? { exports: [], ssm: [], secrets: [], stackOutputs: [] },
  };
}

/**
 * Without what lies behind it: events but the newest of each stack about itself, change sets and tokens that are used up.
 * CloudFormation forgets them too, and a driver that reads them again with every look reads them in vain.
 */
export function withoutPast(unit: Unit): Unit {
  const stacks = unit.stacks.map((stack) => {
    const newest = stack.events.findLast(({ physicalId }) => physicalId === stack.id);
    return { ...stack, events: newest === undefined ? [] : [newest] };
  });
  return { ...unit, stacks, changeSets: [], tokens: [] };
}

/** What an operation on one stack made of its share: all that is not of the others that were there. */
export function unitAfter(
  place: string,
  target: Target,
  state: CloudState,
  others: TakenApart['background'],
  beside: readonly Unit[],
): Unit {
  const region = state.regions.find((one) => placeOf(one.target, '') === placeOf(target, ''));
  const rest = others.regions.find((one) => placeOf(one.target, '') === placeOf(target, ''));
  const foreign = new Set<unknown>([
    ...beside.flatMap(({ stacks, changeSets, tokens, ssm, leftBehind }) => [
      ...stacks,
      ...changeSets,
      ...tokens,
      ...ssm,
      ...leftBehind,
    ]),
    ...(rest?.ssm ?? []),
    ...(rest?.leftBehind ?? []),
  ]);
  const own = <Item>(items: readonly Item[] = []): readonly Item[] => items.filter((item) => !foreign.has(item));
  return {
    place,
    target,
    stacks: own(region?.stacks),
    changeSets: own(region?.changeSets),
    tokens: own(region?.tokens),
    ssm: own(region?.ssm),
    leftBehind: [...own(region?.leftBehind)],
  };
}

import type { StackKey } from '../../model/names.js';
import type { PackagedStack } from '../../model/plan.js';
import type { Estate, Service, Stack } from '../../model/service.js';
import type { Packaged } from '../../package/packaged.js';
import { placeOf } from '../../plan/place.js';
import { stacksOfBody } from '../planning/body-stacks.js';
import { withKnownBindings } from '../planning/bound-values.js';
import type { DeployedState } from '../planning/deployed-stacks.js';
import { graftStack } from './graft-stack.js';

/** Definitions as they were read, and what they would deploy. */
export interface Defined {
  readonly estate: Estate;
  readonly packaged: Packaged;
}

export interface GraftedEstate {
  readonly estate: Estate;
  /** Code paths of which AWS has another version. */
  readonly otherCode: ReadonlySet<string>;
  /** `service: logical ids` whose code cannot be compared. */
  readonly unknownCode: readonly string[];
  /** Keys of nested stacks whose templates could not be read: they stand as they are defined. */
  readonly unreadNested: readonly StackKey[];
  /** Names of stacks of this stage that no definition has. */
  readonly undefinedStacks: readonly string[];
}

/**
 * What AWS has, as services with the identities that definitions give them.
 *
 * @param definitions those of the base first: what a definition declares is deployed only once it was merged
 */
export function graftEstate(state: DeployedState, definitions: readonly Defined[]): GraftedEstate {
  const roots = new Map<string, Root>();
  for (const { estate, packaged } of definitions.toReversed())
    for (const root of rootsOf(estate, packaged, state))
      roots.set(placeOf(root.packaged.target, root.packaged.stackName), root);
  const found = { otherCode: new Set<string>(), unknownCode: [] as string[], unreadNested: [] as StackKey[] };
  const services = new Map<string, { readonly service: Service; readonly stacks: Stack[] }>();
  const undefinedStacks: string[] = [];
  for (const { target, stackName } of state.stacks) {
    const place = placeOf(target, stackName);
    const [root, inside] = [roots.get(place), state.read.get(place) ?? []];
    if (root === undefined) undefinedStacks.push(stackName);
    if (root === undefined || inside.length === 0) continue;
    const known = services.get(root.service.name) ?? { service: root.service, stacks: [] };
    services.set(root.service.name, known);
    known.stacks.push(...graftRoot(root, inside, found));
  }
  return {
    estate: {
      stage: definitions[0]?.estate.stage ?? '',
      services: [...services.values()].map(inOrder).toSorted(byName),
    },
    ...found,
    undefinedStacks,
  };
}

interface Root {
  readonly service: Service;
  readonly stack: Stack;
  readonly packaged: PackagedStack;
  /** Root and nested, evaluated from what would be deployed. */
  readonly inside: readonly Stack[];
}

function rootsOf({ services }: Estate, { stacks, bodies }: Packaged, state: DeployedState): readonly Root[] {
  const parameters = withKnownBindings(stacks, state);
  const owners = new Map(services.flatMap((service) => service.stacks.map((stack) => [stack.key, { service, stack }])));
  return stacks.flatMap((packaged) => {
    const owner = owners.get(packaged.key);
    if (owner === undefined) return [];
    const body = bodies.get(packaged.templateDigest) ?? '';
    const given = { ...packaged, parameters: parameters.get(packaged.key) ?? packaged.parameters, body };
    return [{ ...owner, packaged, inside: stacksOfBody(given, (digest) => bodies.get(digest)) }];
  });
}

interface Findings {
  readonly otherCode: Set<string>;
  readonly unknownCode: string[];
  readonly unreadNested: StackKey[];
}

/** The root stack and those nested in it, by their ids. */
function graftRoot(
  { service, stack: root, inside: packaged }: Root,
  deployed: readonly Stack[],
  found: Findings,
): readonly Stack[] {
  const stacks: Stack[] = [];
  const graft = (defined: Stack): void => {
    const [there, here] = [withId(deployed, defined.id), withId(packaged, defined.id)];
    if (there === undefined || here === undefined) {
      // The resource that nests it is not deployed, or its template is not to be had.
      const parent = stacks.find(({ key }) => key === defined.parent?.stack);
      if (parent?.resources.has(defined.parent?.logicalId ?? '') !== true) return;
      found.unreadNested.push(defined.key);
      stacks.push(defined);
    } else {
      const { stack, otherCode, unknownCode } = graftStack({ deployed: there, packaged: here, defined });
      for (const path of otherCode) found.otherCode.add(path);
      if (unknownCode.length > 0) found.unknownCode.push(`${service.name}: ${unknownCode.join(', ')}`);
      stacks.push(stack);
    }
    for (const nested of service.stacks) if (nested.parent?.stack === defined.key) graft(nested);
  };
  graft(root);
  const known = new Set(stacks.map(({ id }) => id));
  return [...stacks, ...deployed.filter(({ id }) => !known.has(id))];
}

function withId(stacks: readonly Stack[], id: string): Stack | undefined {
  return stacks.find((stack) => stack.id === id);
}

/** In the order of the definition, as stacks are told of in it. */
function inOrder({ service, stacks }: { readonly service: Service; readonly stacks: readonly Stack[] }): Service {
  const order = new Map(service.stacks.map(({ key }, at) => [key, at]));
  const at = ({ key }: Stack) => order.get(key) ?? order.size;
  return { ...service, stacks: stacks.toSorted((a, b) => at(a) - at(b)) };
}

function byName(a: Service, b: Service): number {
  return a.name < b.name ? -1 : 1;
}

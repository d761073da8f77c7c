import type { Target } from '../../../model/plan.js';
import type { NameScope, ParsedTemplate } from '../template/index.js';
import type { CloudOptions } from './options.js';
import type { ChangeSetRecord, CloudState, Definition, NamedValue, RegionState, StackRecord } from './state.js';

/** What a definition comes to in one stack; computed, never stored. */
export interface Blueprint {
  readonly template: ParsedTemplate;
  readonly names: NameScope;
  /** Logical ids whose condition holds, as written. */
  readonly active: readonly string[];
  readonly dependencies: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What every part of the engine is given. */
export interface Engine {
  readonly state: CloudState;
  readonly options: CloudOptions;
  /** Computed from definitions again whenever it is empty. */
  readonly blueprints: WeakMap<Definition, Blueprint>;
}

export function regionOf({ state }: Engine, target: Target): RegionState {
  const found = state.regions.find(
    (region) => region.target.account === target.account && region.target.region === target.region,
  );
  if (found !== undefined) return found;
  const made: RegionState = {
    target: { account: target.account, region: target.region },
    stacks: [],
    changeSets: [],
    tokens: [],
    ssm: [],
    leftBehind: [],
    external: { exports: [], ssm: [], secrets: [], stackOutputs: [] },
  };
  state.regions.push(made);
  return made;
}

/** What lies at an address, put there or found by the options. */
export function findTemplate({ state, options }: Engine, url: string): string | undefined {
  return state.templates.find((template) => template.url === url)?.body ?? options.template?.(url);
}

/** A name finds what is not deleted; an id finds a deleted stack too. */
export function findStack(region: RegionState, nameOrId: string): StackRecord | undefined {
  return region.stacks.find(
    (stack) => stack.id === nameOrId || (stack.name === nameOrId && stack.status !== 'DELETE_COMPLETE'),
  );
}

export function stackById({ state }: Engine, id: string): StackRecord | undefined {
  for (const region of state.regions) {
    const found = region.stacks.find((stack) => stack.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function changeSetById({ state }: Engine, id: string): ChangeSetRecord | undefined {
  for (const region of state.regions) {
    const found = region.changeSets.find((changeSet) => changeSet.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function namedValue(values: readonly NamedValue[], name: string): string | undefined {
  return values.find((value) => value.name === name)?.value;
}

/** Sets or replaces one. */
export function put(values: NamedValue[], name: string, value: string): void {
  const place = values.findIndex((entry) => entry.name === name);
  if (place < 0) values.push({ name, value });
  else values[place] = { name, value };
}

import type { StackRecord } from '../cloud/local/core/state.js';
import { customName } from '../cloud/local/template/index.js';
import type { PackagedStack } from '../model/plan.js';
import { placeOf } from '../plan/place.js';
import type { Unit } from './cloud-units.js';

/** Names by which one stack can have to do with another. Over-estimates: a name too many costs time alone. */
interface Names {
  /** What others may ask it for, or may not have besides it. */
  readonly offers: ReadonlySet<string>;
  readonly asks: ReadonlySet<string>;
  /** It asks for something whose name is not known before it is asked for. */
  readonly asksAnything: boolean;
}

/** A stack in every state in which it is known to be. */
export interface Known {
  readonly place: string;
  readonly units: readonly Unit[];
  readonly deploys: readonly PackagedStack[];
}

/** For each place those places whose stacks an operation there may depend on, its own not among them. */
export function neighboursOf(known: readonly Known[]): ReadonlyMap<string, readonly string[]> {
  const all = known.map((one) => ({ place: one.place, ...namesOf(one) }));
  const holders = index(all, ({ offers }) => offers);
  const askers = index(all, ({ asks }) => asks);
  return new Map(
    all.map(({ place, offers, asks, asksAnything }) => {
      if (asksAnything) return [place, known.map((one) => one.place).filter((other) => other !== place)];
      const near = new Set([...asks, ...offers].flatMap((name) => holders.get(name) ?? []));
      for (const name of offers) for (const other of askers.get(name) ?? []) near.add(other);
      near.delete(place);
      return [place, known.map((one) => one.place).filter((other) => near.has(other))];
    }),
  );
}

function index<Item extends { readonly place: string }>(
  items: readonly Item[],
  names: (item: Item) => ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const item of items)
    for (const name of names(item)) {
      const found = places.get(name);
      if (found === undefined) places.set(name, [item.place]);
      else found.push(item.place);
    }
  return places;
}

function namesOf({ place, units, deploys }: Known): Names {
  const offers = new Set([place]);
  const asks = new Set<string>();
  const stacks = units.flatMap((unit) => unit.stacks);
  for (const stack of stacks) noteStack(stack, offers, asks);
  for (const { target, bindings } of deploys)
    for (const { stackName, region } of bindings)
      asks.add(placeOf({ account: target.account, region: region ?? target.region }, stackName));
  const asksAnything = stacks.some(({ definition }) => dynamic.test(definition?.body ?? ''));
  return { offers, asks, asksAnything };
}

/** Outputs and parameters that a template reads by a name which may be put together. */
const dynamic = /Fn::GetStackOutput|!GetStackOutput|\{\{resolve:ssm/;

function noteStack(stack: StackRecord, offers: Set<string>, asks: Set<string>): void {
  const here = `${stack.target.account} ${stack.target.region}`;
  for (const { exportName } of stack.outputs) if (exportName !== undefined) offers.add(`export ${here} ${exportName}`);
  for (const name of stack.outputImports) asks.add(`export ${here} ${name}`);
  for (const { type, physicalId, properties, imports } of Object.values(stack.resources)) {
    for (const name of imports) asks.add(`export ${here} ${name}`);
    const own = customName(type, properties);
    if (own !== undefined) offers.add(`name ${here} ${type} ${own}`);
    if (type === 'AWS::SSM::Parameter') offers.add(`parameter ${here} ${physicalId}`);
  }
  for (const { name } of stack.definition?.resolved ?? []) {
    const value = stack.definition?.parameters.find((one) => one.name === name)?.value;
    if (value !== undefined) asks.add(`parameter ${here} ${value}`);
  }
}

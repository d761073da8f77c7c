import type { ChangeSetRecord, CloudState, RegionState, StackRecord } from './state.js';

/** What changed of a state, to be put into the state that it changed from. */
export interface StateChanges {
  readonly head: Omit<CloudState, 'regions' | 'templates'>;
  /** All of them, where any changed. */
  readonly templates?: CloudState['templates'];
  readonly regions: readonly RegionChanges[];
}

export interface RegionChanges {
  /** Its place among the regions. */
  readonly at: number;
  readonly rest?: RegionRest;
  /** By place; those that are new follow the others. */
  readonly stacks: readonly (readonly [number, StackRecord])[];
  /** Ids in their order, where that is another. */
  readonly order?: readonly string[];
  readonly changeSets: readonly ChangeSetRecord[];
  /** They come after those that there were. */
  readonly tokens: RegionState['tokens'];
}

type RegionRest = Omit<RegionState, 'stacks' | 'changeSets' | 'tokens'>;

/** Remembers what it told of a state that is changed in place, and tells what changed since. */
export class ChangeTracker {
  #head = '';
  #templates: readonly unknown[] = [];
  readonly #regions: RegionTracker[] = [];

  constructor(private readonly state: CloudState) {}

  /** Since the last time; all of it at first. Undefined where nothing changed. */
  changes(): StateChanges | undefined {
    const { regions, templates, ...head } = this.state;
    const text = JSON.stringify(head);
    const isTemplatesOther = !isSame(templates, this.#templates);
    const changed = regions.flatMap((region, at) => {
      this.#regions[at] ??= new RegionTracker();
      return this.#regions[at].changes(region, at) ?? [];
    });
    if (text === this.#head && !isTemplatesOther && changed.length === 0) return undefined;
    this.#head = text;
    if (isTemplatesOther) this.#templates = [...templates];
    return { head, regions: changed, ...(isTemplatesOther && { templates }) };
  }
}

class RegionTracker {
  #rest = '';
  readonly #stacks: SeenStack[] = [];
  #changeSets: ReadonlyMap<string, ChangeSetRecord> = new Map();
  #tokens = 0;

  changes({ stacks, changeSets, tokens, ...rest }: RegionState, at: number): RegionChanges | undefined {
    const text = JSON.stringify(rest);
    const found = {
      at,
      ...(text !== this.#rest && { rest }),
      stacks: [...stacks.entries()].filter(([place, stack]) => isOther(stack, this.#stacks[place])),
      ...(!isSame([...this.#changeSets.keys()], idsOf(changeSets)) && { order: idsOf(changeSets) }),
      changeSets: changeSets.filter((one) => !hasSameMembers(one, this.#changeSets.get(one.id))),
      tokens: tokens.slice(this.#tokens),
    };
    this.#rest = text;
    for (const [place, stack] of found.stacks) this.#stacks[place] = seen(stack);
    if (found.order !== undefined || found.changeSets.length > 0)
      this.#changeSets = new Map(changeSets.map((one) => [one.id, { ...one }]));
    this.#tokens = tokens.length;
    const { stacks: some, changeSets: sets, tokens: added } = found;
    const isOtherAtAll = 'rest' in found || 'order' in found || some.length + sets.length + added.length > 0;
    return isOtherAtAll ? found : undefined;
  }
}

/** A stack's members as they were, and what of them is changed in place. */
interface SeenStack {
  readonly members: StackRecord;
  readonly events: number;
  /** All of it, while an operation goes on. */
  readonly text?: string;
}

function seen(stack: StackRecord): SeenStack {
  const text = stack.operation && JSON.stringify(stack);
  return { members: { ...stack }, events: stack.events.length, ...(text !== undefined && { text }) };
}

/**
 * A stack is changed inside only by an operation, and every operation leaves events. Between operations members are given
 * other values as a whole (`engine.property.test.ts` holds both against random histories).
 */
function isOther(stack: StackRecord, known: SeenStack | undefined): boolean {
  if (known === undefined) return true;
  if (stack.operation !== undefined) return known.text !== JSON.stringify(stack);
  return known.events !== stack.events.length || !hasSameMembers(stack, known.members);
}

function hasSameMembers<Item extends object>(one: Item, other: Item | undefined): boolean {
  if (other === undefined) return false;
  const keys = Object.keys(one) as (keyof Item)[];
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

const idsOf = (changeSets: readonly ChangeSetRecord[]): readonly string[] => changeSets.map(({ id }) => id);

/**
 * The state that `changes` left. Neither is checked: what comes of it has to be.
 *
 * @throws TypeError or RangeError for changes that are not of this state
 */
export function withChanges(state: CloudState, { head, templates, regions }: StateChanges): CloudState {
  const changed = [...state.regions];
  for (const region of regions) {
    if (region.at > changed.length) throw new RangeError('there is no such region');
    changed[region.at] = regionWith(changed[region.at], region);
  }
  return { ...head, templates: templates ?? state.templates, regions: changed };
}

function regionWith(region: RegionState | undefined, changes: RegionChanges): RegionState {
  const rest = changes.rest ?? region;
  if (rest === undefined) throw new RangeError('a new region is told whole');
  const stacks = [...(region?.stacks ?? [])];
  for (const [place, stack] of changes.stacks) {
    if (!Number.isSafeInteger(place) || place < 0 || place > stacks.length)
      throw new RangeError('there is no such stack');
    stacks[place] = stack;
  }
  const known = new Map([...(region?.changeSets ?? []), ...changes.changeSets].map((one) => [one.id, one]));
  const changeSets = (changes.order ?? idsOf(region?.changeSets ?? [])).map((id) => {
    const found = known.get(id);
    if (found === undefined) throw new RangeError('there is no such change set');
    return found;
  });
  return { ...rest, stacks, changeSets, tokens: [...(region?.tokens ?? []), ...changes.tokens] };
}

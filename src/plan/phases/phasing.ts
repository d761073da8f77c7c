import type { StepKind } from '../../model/plan.js';
import type { StackPair } from '../pair-stacks.js';

/** What becomes of an export that is in the cloud now and that others import. */
export interface ExportFate {
  /** `placeOf` its name. */
  readonly at: string;
  readonly name: string;
  readonly provider: StackPair;
  /** `changes`: its value; `moves`: another stack has it after the run. */
  readonly kind: 'stays' | 'changes' | 'moves' | 'drops';
  readonly to?: StackPair;
  /** Who imports it now and after the run. */
  readonly remaining: readonly StackPair[];
  /** Who imports it now and not after the run. */
  readonly leaving: readonly StackPair[];
  /** Resources of the provider that its value refers to and that the run deletes. */
  readonly vanishing: readonly string[];
  /** The same for resources that it replaces. */
  readonly replaced: readonly string[];
}

/** Imports whose value is another after the run, by the place of who imports: the run lets go of them and takes them again. */
export type Retaken = ReadonlyMap<string, ReadonlySet<string>>;

/** Which stacks are deployed more than once in a run, and what each of their steps does to exports in use. */
export interface Phasing {
  /** By `placeOf` the export. */
  readonly fates: ReadonlyMap<string, ExportFate>;
  readonly retaken: Retaken;
  /** By place, exports that the stack lets go of before all else, by taking their values instead. */
  readonly detached: ReadonlyMap<string, ReadonlySet<string>>;
  /** Places of stacks whose old exports or resources stay beside the new until nobody uses them. */
  readonly kept: ReadonlySet<string>;
  /** Of those, the ones that only give up names in between, and are else as deployed. Stacks that go away do so too. */
  readonly yielding: ReadonlySet<string>;
  /** By place, exports that such a stack takes over only with its last step. */
  readonly notYet: ReadonlyMap<string, ReadonlySet<string>>;
}

export const noPhasing: Phasing = {
  fates: new Map(),
  retaken: new Map(),
  detached: new Map(),
  kept: new Set(),
  yielding: new Set(),
  notYet: new Map(),
};

const none: ReadonlySet<string> = new Set();

export function detachedOf({ place }: { readonly place: string }, { detached }: Phasing): ReadonlySet<string> {
  return detached.get(place) ?? none;
}

export function notYetOf({ place }: { readonly place: string }, { notYet }: Phasing): ReadonlySet<string> {
  return notYet.get(place) ?? none;
}

export function isKept({ place }: { readonly place: string }, { kept }: Phasing): boolean {
  return kept.has(place);
}

/** Between it is as deployed but for the names that it gives up: it has nothing new yet. */
export function onlyYields(step: { readonly place: string; readonly kind: StepKind }, { yielding }: Phasing): boolean {
  return step.kind === 'delete' || yielding.has(step.place);
}

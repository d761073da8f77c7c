import type { Health, MapEdge } from '../../map-data.js';
import { LEGIBLE, type Model } from '../model.js';

export type Selection =
  | { readonly kind: 'edge'; readonly edge: number }
  | { readonly kind: 'node'; readonly node: number }
  | { readonly kind: 'group'; readonly group: number }
  /** Edges that are drawn as one line. */
  | { readonly kind: 'bundle'; readonly edges: readonly number[]; readonly from: string; readonly to: string };

/** What is asked for of the edges. An empty set asks nothing. */
export interface Filters {
  readonly search: string;
  readonly stage: number | undefined;
  readonly services: ReadonlySet<number>;
  readonly kinds: ReadonlySet<string>;
  readonly mechanisms: ReadonlySet<string>;
  readonly health: ReadonlySet<Health>;
  readonly changes: ReadonlySet<NonNullable<MapEdge['change']>>;
  readonly rules: ReadonlySet<string>;
}

export type PageView = 'map' | 'split' | 'list';
export type Theme = 'auto' | 'light' | 'dark';

export interface State {
  readonly filters: Filters;
  /** Groups that are drawn with their nodes; undefined: as many as are legible. */
  readonly open: ReadonlySet<number> | undefined;
  readonly selection: Selection | undefined;
  readonly view: PageView;
  readonly theme: Theme;
}

export const NO_FILTERS: Filters = {
  search: '',
  stage: undefined,
  services: new Set(),
  kinds: new Set(),
  mechanisms: new Set(),
  health: new Set(),
  changes: new Set(),
  rules: new Set(),
};

const START: State = {
  filters: NO_FILTERS,
  open: undefined,
  selection: undefined,
  view: 'split',
  theme: 'auto',
};

/** What a fresh page shows. A large estate gives the map all the room; its table is one press away. */
export function startOf({ data }: Model): State {
  return { ...START, view: data.nodes.length > LEGIBLE ? 'map' : 'split' };
}

/** With the value taken in, or out where it was in. */
export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  return set.has(value) ? new Set([...set].filter((one) => one !== value)) : new Set([...set, value]);
}

export function isFiltering(filters: Filters): boolean {
  return asksOfEdges(filters) || filters.search !== '' || filters.services.size > 0 || filters.stage !== undefined;
}

/** Something that only edges have is asked for, so that a node without any has no place. */
export function asksOfEdges({ kinds, mechanisms, health, changes, rules }: Filters): boolean {
  return [kinds, mechanisms, health, changes, rules].some(({ size }) => size > 0);
}

import type { Health } from '../../map-data.js';
import type { Model } from '../model.js';
import { groupName, groupOf, nodeAt, OUTSIDE } from '../model.js';
import { type Filters, NO_FILTERS, type Selection, type State, startOf } from './state.js';

const HEALTHS: readonly Health[] = ['ok', 'unknown', 'wrong'];
const CHANGES = ['new', 'removed'] as const;

/**
 * The state as the fragment of the address, so that what is seen can be linked: `#kind=call&edge=4f1c2ab0d3e5`.
 * Names are used rather than numbers, and an edge has its digest, so that a link outlives a changed definition.
 */
export function toHash(model: Model, { filters, open, selection, view, theme }: State): string {
  const entries: [string, string][] = [];
  const add = (key: string, values: Iterable<string>) => {
    for (const value of values) entries.push([key, value]);
  };
  const { stage } = filters;
  if (filters.search !== '') add('q', [filters.search]);
  if (stage !== undefined) add('stage', [model.data.stages[stage] ?? '']);
  add('service', namesOf(model, filters.services));
  add('kind', filters.kinds);
  add('mechanism', filters.mechanisms);
  add('health', filters.health);
  add('change', filters.changes);
  add('rule', filters.rules);
  if (open !== undefined) add('open', open.size === 0 ? [''] : namesOf(model, open));
  entries.push(...selectionEntries(model, selection));
  const start = startOf(model);
  if (view !== start.view) add('view', [view]);
  if (theme !== start.theme) add('theme', [theme]);
  return new URLSearchParams(entries).toString();
}

/** What the fragment asks for, as far as this estate has it; the rest is as at the start. */
export function fromHash(model: Model, hash: string): State {
  const query = new URLSearchParams(hash.replace(/^#/u, ''));
  const stage = model.data.stages.indexOf(query.get('stage') ?? '');
  const filters: Filters = {
    ...NO_FILTERS,
    search: query.get('q') ?? '',
    stage: stage === -1 ? undefined : stage,
    services: groupsCalled(model, query.getAll('service')),
    kinds: new Set(query.getAll('kind')),
    mechanisms: new Set(query.getAll('mechanism')),
    health: new Set(HEALTHS.filter((health) => query.getAll('health').includes(health))),
    changes: new Set(CHANGES.filter((change) => query.getAll('change').includes(change))),
    rules: new Set(query.getAll('rule')),
  };
  const start = startOf(model);
  const view = query.get('view');
  const theme = query.get('theme');
  return {
    filters,
    open: query.has('open') ? groupsCalled(model, query.getAll('open')) : undefined,
    selection: selectionOf(model, query),
    view: view === 'map' || view === 'split' || view === 'list' ? view : start.view,
    theme: theme === 'light' || theme === 'dark' ? theme : start.theme,
  };
}

function selectionEntries(model: Model, selection: Selection | undefined): readonly [string, string][] {
  if (selection?.kind === 'edge') return [['edge', model.data.edges[selection.edge]?.id ?? '']];
  if (selection?.kind === 'group') return [['in', groupKey(model, selection.group)]];
  if (selection?.kind !== 'node') return [];
  return [
    ['in', groupKey(model, groupOf(model, selection.node))],
    ['node', nodeAt(model, selection.node).id],
  ];
}

function selectionOf(model: Model, query: URLSearchParams): Selection | undefined {
  const id = query.get('edge');
  const edge = id === null ? -1 : model.data.edges.findIndex((one) => one.id === id);
  if (edge !== -1) return { kind: 'edge', edge };
  const [group] = groupsCalled(model, query.getAll('in'));
  if (group === undefined) return undefined;
  const wanted = query.get('node');
  if (wanted === null) return { kind: 'group', group };
  const node = model.data.nodes.findIndex((one, at) => one.id === wanted && groupOf(model, at) === group);
  return node === -1 ? undefined : { kind: 'node', node };
}

function namesOf(model: Model, groups: Iterable<number>): readonly string[] {
  return [...groups].map((group) => groupKey(model, group));
}

/** A service's name; `/` for the outside, which no service is called. */
function groupKey(model: Model, group: number): string {
  return group === OUTSIDE ? '/' : groupName(model, group);
}

function groupsCalled(model: Model, names: readonly string[]): ReadonlySet<number> {
  const wanted = new Set(names);
  const found = model.data.services.flatMap(({ name }, group) => (wanted.has(name) ? [group] : []));
  return new Set(wanted.has('/') ? [...found, OUTSIDE] : found);
}

import type { MapData } from '../map-data.js';
import { html } from './dom.js';
import { filterColumn } from './filters.js';
import { header } from './header.js';
import { nodesByGroup, openGroups } from './layout/open-groups.js';
import { sceneOf } from './layout/scene.js';
import { edgeList } from './list.js';
import { mapView } from './map/map-view.js';
import { modelOf } from './model.js';
import { details } from './panels/details.js';
import { fromHash, toHash } from './state/hash.js';
import { NO_FILTERS, type Selection, type State, toggled } from './state/state.js';
import { visibleOf } from './state/visible.js';

/** The page: one state, drawn again where it changed. */
function start(data: MapData): void {
  const model = modelOf(data);
  let state = fromHash(model, location.hash);
  let visible = visibleOf(model, state.filters);
  let drawn: State | undefined;

  const select = (selection: Selection | undefined) => change({ selection });
  const opened = () => openGroups(nodesByGroup(model, visible), state.open);
  const toggle = (group: number) => change({ open: toggled(opened(), group) }, group);
  const top = header(model, {
    search: (search) => change({ filters: { ...state.filters, search } }),
    view: (view) => change({ view }),
    theme: (theme) => change({ theme }),
  });
  const filters = filterColumn(model, (next) => change({ filters: next }));
  const map = mapView(model, {
    select,
    toggle,
    openAll: () => change({ open: new Set(nodesByGroup(model, visible).keys()) }),
    closeAll: () => change({ open: new Set() }),
  });
  const list = edgeList(model, select);
  const more = details(model, {
    select,
    toggle,
    only: (group) => change({ filters: { ...NO_FILTERS, services: new Set([group]) } }),
    isOpen: (group) => opened().has(group),
  });
  const body = html('main', {}, filters.element, map.element, list.element, more.element);

  function change(part: Partial<State>, held?: number): void {
    state = { ...state, ...part };
    draw(held);
    history.replaceState(null, '', `#${toHash(model, state)}`);
  }

  function draw(held?: number): void {
    const before = drawn;
    drawn = state;
    document.documentElement.dataset.theme = state.theme;
    body.dataset.view = state.view;
    top.draw(state);
    const filtered = before?.filters !== state.filters;
    if (filtered) {
      visible = visibleOf(model, state.filters);
      filters.draw(state.filters);
    }
    const redrawn = filtered || before?.open !== state.open;
    if (redrawn) map.draw(sceneOf(model, visible, opened()), held);
    else if (before.view !== state.view) map.fitAll();
    const selected = before?.selection !== state.selection;
    map.mark(state.selection, selected && state.selection !== undefined && before !== undefined);
    if (filtered || selected) list.draw(state, visible);
    if (filtered || selected || redrawn) more.draw(state, visible);
  }

  addEventListener('hashchange', () => {
    state = fromHash(model, location.hash);
    draw();
  });
  addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === 'Escape') select(undefined);
    else if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      top.focusSearch();
    }
  });
  document.body.append(top.element, body);
  draw();
  // For whoever measures: the map is there and answers.
  performance.mark('stackgate-map-ready');
}

start(JSON.parse(document.getElementById('map-data')?.textContent ?? ''));

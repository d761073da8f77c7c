import { button, html, replace } from '../dom.js';
import type { Model } from '../model.js';
import type { State } from '../state/state.js';
import type { Visible } from '../state/visible.js';
import { count } from '../words.js';
import { edgePanel } from './edge-panel.js';
import { type GroupActions, groupPanel } from './group-panel.js';
import { nodePanel } from './node-panel.js';
import { overview } from './overview.js';
import { edgeButtons, heading } from './parts.js';

export interface Details {
  readonly element: HTMLElement;
  readonly draw: (state: State, visible: Visible) => void;
}

/** The column that says more of what is selected. */
export function details(model: Model, actions: GroupActions): Details {
  const element = html('aside', { class: 'details', 'aria-label': 'Details', tabindex: -1 });
  const { select } = actions;

  function panelOf({ selection, filters }: State, visible: Visible): HTMLElement {
    switch (selection?.kind) {
      case undefined:
        return overview(model, visible, filters.rules, select);
      case 'edge':
        return edgePanel(model, selection.edge, select);
      case 'node':
        return nodePanel(model, selection.node, select);
      case 'group':
        return groupPanel(model, selection.group, actions);
      case 'bundle':
        return html(
          'div',
          { class: 'panel' },
          heading(count(selection.edges.length, 'edge'), `${selection.from} → ${selection.to}`),
          edgeButtons(model, selection.edges, select, undefined),
        );
    }
  }

  return {
    element,
    draw(state, visible) {
      const close =
        state.selection === undefined
          ? undefined
          : button(
              { class: 'close', 'aria-label': 'Close details', title: 'Close (Esc)' },
              () => select(undefined),
              '✕',
            );
      replace(element, close, panelOf(state, visible));
      element.scrollTop = 0;
    },
  };
}

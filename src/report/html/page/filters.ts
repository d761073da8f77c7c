import { button, html, replace } from './dom.js';
import { swatch } from './map/legend.js';
import type { Model } from './model.js';
import { type Filters, isFiltering, NO_FILTERS, toggled } from './state/state.js';
import { HEALTH_WORDS, KINDS } from './words.js';

export interface FilterColumn {
  readonly element: HTMLElement;
  readonly draw: (filters: Filters) => void;
}

type SetKey = 'services' | 'kinds' | 'mechanisms' | 'health' | 'changes' | 'rules';

/** Chips to press: nothing pressed in a section asks for nothing, several are either-or. */
export function filterColumn(model: Model, change: (filters: Filters) => void): FilterColumn {
  const { data } = model;
  const element = html('aside', { class: 'filters', 'aria-label': 'Filters' });
  const amounts = (keys: readonly string[]) => {
    const found = new Map<string, number>();
    for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
    return found;
  };
  const kinds = amounts(data.edges.map(({ kind }) => kind));
  const mechanisms = amounts(data.edges.map(({ mechanism }) => mechanism));
  const health = amounts(data.edges.map((edge) => edge.health));
  const changes = amounts(data.edges.flatMap((edge) => edge.change ?? []));
  const rules = amounts(data.findings.filter(({ edges }) => edges.length > 0).map(({ rule }) => rule));

  function draw(filters: Filters): void {
    const chips = (
      key: SetKey,
      entries: readonly (readonly [string, string, SVGElement?])[],
      found: ReadonlyMap<string, number>,
    ) => entries.map(([value, text, sign]) => chip(filters, key, value, text, found.get(value) ?? 0, sign));
    replace(
      element,
      isFiltering(filters)
        ? button({ class: 'clear', 'data-focus': 'clear' }, () => change(NO_FILTERS), 'Clear all filters')
        : undefined,
      data.stages.length > 1 ? group('Stage', stageSelect(filters)) : undefined,
      group(
        'Kind',
        ...chips(
          'kinds',
          KINDS.filter((kind) => kinds.has(kind)).map((kind) => [kind, kind, swatch(kind)]),
          kinds,
        ),
      ),
      group(
        'Views',
        ...chips(
          'health',
          (['wrong', 'unknown', 'ok'] as const).map((one) => [one, HEALTH_WORDS[one]]),
          health,
        ),
      ),
      changes.size === 0
        ? undefined
        : group(
            'Change',
            ...chips(
              'changes',
              [...changes.keys()].sort().map((one) => [one, one]),
              changes,
            ),
          ),
      data.judged === undefined
        ? undefined
        : group(
            'Finding',
            ...(rules.size === 0
              ? [html('p', { class: 'hint' }, 'No finding is about an edge.')]
              : chips(
                  'rules',
                  [...rules.keys()].sort().map((rule) => [rule, rule]),
                  rules,
                )),
          ),
      group(
        'Mechanism',
        ...chips(
          'mechanisms',
          [...mechanisms.keys()].sort().map((one) => [one, one]),
          mechanisms,
        ),
      ),
      group('Service', serviceList(filters)),
    );
  }

  function chip(
    filters: Filters,
    key: SetKey,
    value: string,
    text: string,
    amount: number,
    sign?: SVGElement,
  ): HTMLElement {
    const set = filters[key] as ReadonlySet<string>;
    return button(
      {
        class: 'chip',
        'aria-pressed': set.has(value) ? 'true' : 'false',
        'data-focus': `${key}-${value}`,
        disabled: amount === 0,
      },
      () => change({ ...filters, [key]: toggled(set, value) }),
      sign,
      text,
      html('small', {}, ` ${amount.toLocaleString('en-US')}`),
    );
  }

  function stageSelect(filters: Filters): HTMLElement {
    const select = html(
      'select',
      { 'aria-label': 'Stage', 'data-focus': 'stage' },
      html('option', { value: '' }, 'all stages'),
      ...data.stages.map((stage, at) => html('option', { value: at, selected: filters.stage === at }, stage)),
    );
    select.addEventListener('change', () =>
      change({ ...filters, stage: select.value === '' ? undefined : Number(select.value) }),
    );
    return select;
  }

  function serviceList(filters: Filters): HTMLElement {
    return html(
      'ul',
      { class: 'services' },
      ...data.services.map(({ name, format }, at) => {
        const box = html('input', {
          type: 'checkbox',
          checked: filters.services.has(at),
          'data-focus': `service-${at}`,
        });
        box.addEventListener('change', () => change({ ...filters, services: toggled(filters.services, at) }));
        return html(
          'li',
          {},
          html('label', {}, box, html('span', { title: name }, name), html('small', {}, format ?? 'removed')),
        );
      }),
    );
  }

  return { element, draw };
}

function group(title: string, ...children: readonly HTMLElement[]): HTMLElement {
  return html('fieldset', {}, html('legend', {}, title), ...children);
}

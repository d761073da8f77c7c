import { button, html, replace, svg } from './dom.js';
import type { Model } from './model.js';
import type { PageView, State, Theme } from './state/state.js';
import { count } from './words.js';

export interface HeaderActions {
  readonly search: (text: string) => void;
  readonly view: (view: PageView) => void;
  readonly theme: (theme: Theme) => void;
}

export interface Header {
  readonly element: HTMLElement;
  readonly draw: (state: State) => void;
  readonly focusSearch: () => void;
}

const VIEWS: readonly (readonly [PageView, string])[] = [
  ['map', 'Map'],
  ['split', 'Both'],
  ['list', 'Table'],
];
/** Milliseconds without a key before the map is drawn again. */
const PAUSE = 120;
const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };
const THEME_WORDS: Readonly<Record<Theme, string>> = { auto: '◐ Auto', light: '☀ Light', dark: '☾ Dark' };

/** Name, numbers, search, and how to look at it. */
export function header(model: Model, actions: HeaderActions): Header {
  const input = html('input', {
    type: 'search',
    placeholder: 'Search names, types, mechanisms',
    'aria-label': 'Search',
    'aria-keyshortcuts': '/',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  let waiting = 0;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => actions.search(input.value), PAUSE);
  });
  const looks = html('div', { class: 'looks' });
  const element = html(
    'header',
    { class: 'top' },
    mark(),
    html('div', { class: 'what' }, html('h1', {}, 'Stackgate map'), html('p', {}, numbers(model))),
    html('label', { class: 'search' }, input, html('kbd', { 'aria-hidden': 'true' }, '/')),
    looks,
  );

  function draw({ filters, view, theme }: State): void {
    if (input.value !== filters.search) input.value = filters.search;
    const choices = VIEWS.map(([name, text]) =>
      button(
        { 'aria-pressed': view === name ? 'true' : 'false', 'data-focus': `view-${name}` },
        () => actions.view(name),
        text,
      ),
    );
    replace(
      looks,
      html('div', { class: 'segments', role: 'group', 'aria-label': 'View' }, ...choices),
      button(
        {
          class: 'theme',
          'data-focus': 'theme',
          'aria-label': `Colours: ${theme}`,
          title: 'Light, dark, or as the system',
        },
        () => actions.theme(NEXT[theme]),
        THEME_WORDS[theme],
      ),
    );
  }

  return { element, draw, focusSearch: () => input.focus() };
}

function numbers({ data }: Model): string {
  const functions = data.nodes.filter(({ type }) => type === 'AWS::Lambda::Function').length;
  const stages = `${data.stages.length === 1 ? 'stage' : 'stages'} ${data.stages.join(', ')}`;
  const parts = [
    count(data.services.length, 'service'),
    count(functions, 'function'),
    count(data.edges.length, 'edge'),
    data.judged?.compared ?? stages,
  ];
  return parts.join(' · ');
}

function mark(): SVGSVGElement {
  return svg(
    'svg',
    { class: 'mark', viewBox: '0 0 28 28', width: 28, height: 28, 'aria-hidden': 'true' },
    svg('path', { d: 'M4 7h13M4 14h20M4 21h13' }),
    svg('circle', { cx: 20, cy: 7, r: 3 }),
    svg('circle', { cx: 20, cy: 21, r: 3 }),
  );
}

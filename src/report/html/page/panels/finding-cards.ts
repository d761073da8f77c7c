import type { MapFinding } from '../../map-data.js';
import { button, html } from '../dom.js';
import { type Model, placeText } from '../model.js';
import type { Selection } from '../state/state.js';
import type { Select } from './parts.js';

const STATUS = { open: '', old: 'stood there before', waived: 'waived' } as const;

/** @param select makes the message a button that shows what it is about */
export function findingCards(
  model: Model,
  findings: readonly MapFinding[],
  select: Select | undefined,
): readonly HTMLElement[] {
  return findings.map((finding) => findingCard(model, finding, select));
}

function findingCard(model: Model, finding: MapFinding, select: Select | undefined): HTMLElement {
  const { rule, severity, status, message, advice, fix, at } = finding;
  const target = subjectOf(finding);
  return html(
    'article',
    { class: `finding s-${severity} ${status}` },
    html(
      'p',
      { class: 'head' },
      html('strong', {}, severity),
      html('code', {}, rule),
      STATUS[status] === '' ? undefined : html('small', {}, STATUS[status]),
    ),
    select === undefined || target === undefined
      ? html('p', {}, message)
      : button({ class: 'link-like' }, () => select(target), message),
    advice === undefined ? undefined : html('p', { class: 'advice' }, `→ ${advice}`),
    fix === undefined ? undefined : html('pre', {}, fix),
    html('code', { class: 'place' }, placeText(model, at)),
  );
}

/** What the map can show of it: the edge, the node, else its service. */
export function subjectOf({ edges, node, service }: MapFinding): Selection | undefined {
  const [edge] = edges;
  if (edge !== undefined) return { kind: 'edge', edge };
  if (node !== undefined) return { kind: 'node', node };
  return service === undefined ? undefined : { kind: 'group', group: service };
}

import type { DraftStep } from '../choose-steps.js';
import { compareText } from '../compare.js';
import type { RunView } from '../run-view.js';
import { fatesOf } from './made-templates.js';
import { isHeld, type StepPlace } from './parts.js';
import type { ExportFate } from './phasing.js';
import { detachedOf, notYetOf, onlyYields } from './phasing.js';
import { importedAt, importLabel } from './stack-template.js';
import { markerKey } from './step-template.js';

/** What a step of a stack's way is for, in words: `keeps the export shop-Topic until orders/main has moved`. */
export function partText({ part, contracts }: StepPlace, draft: DraftStep, view: RunView): string {
  if (part === 'detach') return detachText(draft, view);
  if (part === 'keep') return keepText(draft, view);
  if (contracts) return draft.kind === 'delete' ? 'goes away' : dropText(draft, view);
  const later = notYetOf(draft, view.phasing);
  if (later.size > 0) return `takes over ${listed(later)}`;
  const [again, gone] = [fatesAt(draft, view, 'remaining'), fatesAt(draft, view, 'leaving')];
  if (again.length > 0) return `imports ${listed(namesOf(again))} again`;
  return gone.length > 0 ? `goes on without ${listed(namesOf(gone))}` : 'as proposed';
}

/** Fates of what it has the value of in between, and imports again after, or does not. */
function fatesAt(draft: DraftStep, { phasing }: RunView, who: 'remaining' | 'leaving'): readonly ExportFate[] {
  const names = detachedOf(draft, phasing);
  const fates = [...names].flatMap((name) => phasing.fates.get(importedAt(draft.target, name)) ?? []);
  return fates.filter((fate) => fate[who].some(({ place }) => place === draft.place));
}

function detachText(draft: DraftStep, view: RunView): string {
  const fates = [...fatesAt(draft, view, 'remaining'), ...fatesAt(draft, view, 'leaving')];
  const can = (
    [
      ['changes', 'change'],
      ['moves', 'go to another stack'],
      ['drops', 'go'],
    ] as const
  )
    .filter(([kind]) => fates.some((fate) => fate.kind === kind))
    .map(([, verb]) => verb);
  const [value, them] = fates.length === 1 ? ['the value', 'it'] : ['the values', 'they'];
  return `has ${value} that ${listed(namesOf(fates))} ${fates.length === 1 ? 'has' : 'have'} now in place of the ${fates.length === 1 ? 'import' : 'imports'}, so that ${them} can ${can.join(' or ')}`;
}

interface Beside {
  /** Exports. */
  readonly held: readonly ExportFate[];
  /** Those whose resources stay. */
  readonly things: readonly ExportFate[];
}

/** What stands beside the new. */
function besideOf(draft: DraftStep, view: RunView): Beside {
  if (onlyYields(draft, view.phasing)) return { held: [], things: [] };
  const fates = fatesOf(draft, view);
  return {
    held: fates.filter((fate) => isHeld(fate, view)),
    things: fates.filter((fate) => fate.vanishing.length > 0 && usersOf(fate, view).length > 0),
  };
}

function keepText(draft: DraftStep, view: RunView): string {
  const { held, things } = besideOf(draft, view);
  const moved = fatesOf(draft, view).filter(({ kind }) => kind === 'moves');
  const kept = held.flatMap(({ leaving }) => leaving);
  const parts = [
    ...(held.length > 0 ? [`keeps ${exportsNamed(held)} until ${moving(kept)}`] : []),
    ...(things.length > 0
      ? [`keeps ${listed(resourcesOf(things))} until ${moving(things.flatMap((fate) => usersOf(fate, view)))}`]
      : []),
    ...(moved.length > 0
      ? [`${onlyYields(draft, view.phasing) ? 'is as it was, and ' : ''}gives up ${exportsNamed(moved)}`]
      : []),
  ];
  if (parts.length > 0) return parts.join('; ');
  return notYetOf(draft, view.phasing).size > 0
    ? 'has the new without what it takes over'
    : `is as proposed, with the output ${markerKey}: without one more change CloudFormation may skip the update, and the old import would stay`;
}

function dropText(draft: DraftStep, view: RunView): string {
  const { held, things } = besideOf(draft, view);
  const gone = [
    ...(held.length > 0 ? [`${exportsNamed(held)}, which nobody imports any more`] : []),
    ...(things.length > 0 ? [`${listed(resourcesOf(things))}, which nobody uses any more`] : []),
  ];
  if (gone.length > 0) return `drops ${gone.join(', and ')}`;
  const isMoving = fatesOf(draft, view).some(({ kind }) => kind === 'moves');
  return isMoving ? 'drops what nobody uses any more' : `takes the output ${markerKey} away again`;
}

const namesOf = (fates: readonly ExportFate[]): readonly string[] => fates.map(({ name }) => name);
const resourcesOf = (fates: readonly ExportFate[]): readonly string[] => fates.flatMap(({ vanishing }) => vanishing);
const exportsNamed = (fates: readonly ExportFate[]): string =>
  `the ${fates.length === 1 ? 'export' : 'exports'} ${listed(namesOf(fates))}`;

/** Who has only the value of the export in the meantime. */
function usersOf({ name, leaving, remaining }: ExportFate, { phasing }: RunView): ExportFate['remaining'] {
  return [...leaving, ...remaining].filter((user) => detachedOf(user, phasing).has(name));
}

function moving(users: ExportFate['remaining']): string {
  const keys = new Set(users.map(({ key }) => key));
  return `${listed(keys)} ${keys.size === 1 ? 'has' : 'have'} moved`;
}

function listed(names: Iterable<string>): string {
  const sorted = [...new Set([...names].map(importLabel))].sort(compareText);
  return sorted.length < 3 ? sorted.join(' and ') : `${sorted.slice(0, -1).join(', ')} and ${sorted.at(-1)}`;
}

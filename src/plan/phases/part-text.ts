import type { DraftStep } from '../choose-steps.js';
import { compareText } from '../compare.js';
import type { RunView } from '../run-view.js';
import { fatesOf } from './made-templates.js';
import { isHeld, type StepPlace } from './parts.js';
import type { ExportFate } from './phasing.js';
import { detachedOf, notYetOf, onlyYields } from './phasing.js';
import { importLabel } from './stack-template.js';

/** What a step of a stack's way is for, in words: `keeps the export shop-Topic until orders/main has moved`. */
export function partText({ part, contracts }: StepPlace, draft: DraftStep, view: RunView): string {
  const names = detachedOf(draft, view.phasing);
  if (part === 'detach')
    return `takes the ${plural(names, 'value')} of ${listed(names)} in place of the ${plural(names, 'import')}`;
  if (part === 'keep') return keepText(draft, view);
  if (contracts) return draft.kind === 'delete' ? 'goes away' : 'drops what nobody uses any more';
  const later = notYetOf(draft, view.phasing);
  if (later.size > 0) return `takes over ${listed(later)}`;
  return names.size > 0 ? `goes on without the ${plural(names, 'value')} of ${listed(names)}` : 'as proposed';
}

function keepText(draft: DraftStep, view: RunView): string {
  const fates = fatesOf(draft, view);
  const held = onlyYields(draft, view.phasing) ? [] : fates.filter((fate) => isHeld(fate, view));
  const things = fates.filter((fate) => fate.vanishing.length > 0 && usersOf(fate, view).length > 0);
  const yielded = onlyYields(draft, view.phasing);
  const moved = fates.filter(({ kind }) => kind === 'moves').map(({ name }) => name);
  const parts = [
    ...(held.length > 0
      ? [
          `keeps the ${held.length === 1 ? 'export' : 'exports'} ${listed(held.map(({ name }) => name))} until ${moving(held.flatMap(({ leaving }) => leaving))}`,
        ]
      : []),
    ...(things.length > 0 && !onlyYields(draft, view.phasing)
      ? [
          `keeps ${listed(things.flatMap(({ vanishing }) => vanishing))} until ${moving(things.flatMap((fate) => usersOf(fate, view)))}`,
        ]
      : []),
    ...(moved.length > 0
      ? [
          `${yielded ? 'is as it was, and ' : ''}gives up ${moved.length === 1 ? 'the export' : 'the exports'} ${listed(moved)}`,
        ]
      : []),
  ];
  if (parts.length > 0) return parts.join('; ');
  return notYetOf(draft, view.phasing).size > 0
    ? 'has the new without what it takes over'
    : 'moves to the new under a mark, as CloudFormation may see no change without one';
}

/** Who has only the value of the export in the meantime. */
function usersOf({ name, leaving, remaining }: ExportFate, { phasing }: RunView): ExportFate['remaining'] {
  return [...leaving, ...remaining].filter((user) => detachedOf(user, phasing).has(name));
}

function moving(users: ExportFate['remaining']): string {
  const keys = new Set(users.map(({ key }) => key));
  return `${listed(keys)} ${keys.size === 1 ? 'has' : 'have'} moved`;
}

const plural = ({ size }: ReadonlySet<string>, word: string): string => (size === 1 ? word : `${word}s`);

function listed(names: Iterable<string>): string {
  const sorted = [...new Set([...names].map(importLabel))].sort(compareText);
  return sorted.length < 3 ? sorted.join(' and ') : `${sorted.slice(0, -1).join(', ')} and ${sorted.at(-1)}`;
}

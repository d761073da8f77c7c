import type { StageName } from '../../model/names.js';

/**
 * What each stage has, with what is the same at several stages once. With several stages each item
 * says at which it is so; with one, nothing is added.
 */
export function mergeStages<View extends { readonly stage: StageName }, Item extends object>(
  views: readonly View[],
  itemsOf: (view: View) => readonly Item[],
): (Item & { stages?: StageName[] })[] {
  const [only] = views;
  if (only !== undefined && views.length === 1) return [...itemsOf(only)];
  const merged = new Map<string, Item & { stages: StageName[] }>();
  for (const view of views) {
    for (const item of itemsOf(view)) {
      const key = JSON.stringify(item);
      const known = merged.get(key);
      if (known === undefined) merged.set(key, { ...item, stages: [view.stage] });
      else if (!known.stages.includes(view.stage)) known.stages.push(view.stage);
    }
  }
  return [...merged.values()];
}

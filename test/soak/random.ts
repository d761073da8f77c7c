/** Draws that follow from a seed alone. */
export interface Random {
  /** From 0, below 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Undefined where there is nothing to pick from. */
  maybePick<Item>(items: readonly Item[]): Item | undefined;
  /** Each with that probability, in their order. */
  some<Item>(items: readonly Item[], probability: number): readonly Item[];
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for a few hundred draws. */
export function randomOf(seed: number): Random {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const chance = (probability: number): boolean => next() < probability;
  const maybePick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(next() * items.length)];
  return {
    next,
    int,
    chance,
    maybePick,
    pick: <Item>(items: readonly Item[]): Item => {
      const picked = maybePick(items);
      if (picked === undefined) throw new Error('There is nothing to pick from.');
      return picked;
    },
    some: (items, probability) => items.filter(() => chance(probability)),
  };
}

/** A number that follows from a text, for what must not depend on the order of draws: FNV-1a. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

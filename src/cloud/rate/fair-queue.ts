/** Who waits, by whom they are of: each in turn gets one, so that many of one do not hold back a single one of another. */
export interface FairQueue<Item> {
  add(of: string, item: Item): void;
  /** The next one; undefined where nobody waits. */
  next(): Item | undefined;
  readonly size: number;
}

export function fairQueue<Item>(): FairQueue<Item> {
  // A map keeps the order of insertion: whoever had a turn is put in again at its end.
  const waiting = new Map<string, Item[]>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(of, item) {
      const own = waiting.get(of);
      if (own === undefined) waiting.set(of, [item]);
      else own.push(item);
      size += 1;
    },
    next() {
      const [first] = waiting;
      if (first === undefined) return undefined;
      const [of, own] = first;
      const item = own.shift();
      waiting.delete(of);
      if (own.length > 0) waiting.set(of, own);
      size -= 1;
      return item;
    },
  };
}

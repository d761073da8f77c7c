import { stringHash } from './string-hash.js';

const smallest = 8;
const mask64 = (1n << 64n) - 1n;
const removed = Symbol('removed');
type Slot = string | typeof removed | undefined;

/**
 * The order in which Python 2.7 goes through a dict's keys: by their slots in its hash table, which depend on every
 * insertion and deletion before (Objects/dictobject.c). The SAM transform keeps that order alive on purpose, since the
 * logical ids of API deployments are hashes over dicts printed in it.
 */
export class KeyOrder {
  #slots: Slot[] = new Array<Slot>(smallest).fill(undefined);
  #used = 0;
  #filled = 0;

  /** In Python's order. */
  keys(): string[] {
    return this.#slots.filter((slot): slot is string => typeof slot === 'string');
  }

  add(key: string): void {
    const before = this.#used;
    const at = this.#find(key);
    const slot = this.#slots[at];
    if (typeof slot === 'string') return;
    if (slot === undefined) this.#filled++;
    this.#used++;
    this.#slots[at] = key;
    if (this.#used > before && this.#filled * 3 >= this.#slots.length * 2)
      this.#resize(this.#used * (this.#used > 50_000 ? 2 : 4));
  }

  remove(key: string): void {
    const at = this.#find(key);
    if (typeof this.#slots[at] !== 'string') return;
    this.#slots[at] = removed;
    this.#used--;
  }

  /** As `dict.update`: makes room for all of them first. */
  merge(keys: readonly string[]): void {
    if (keys.length === 0) return;
    if ((this.#filled + keys.length) * 3 >= this.#slots.length * 2) this.#resize((this.#used + keys.length) * 2);
    for (const key of keys) this.add(key);
  }

  #find(key: string): number {
    const mask = BigInt(this.#slots.length - 1);
    const hash = stringHash(key);
    let at = Number(hash & mask);
    let free: number | undefined;
    let [walker, perturb] = [hash & mask, hash];
    for (;;) {
      const slot = this.#slots[at];
      if (slot === key) return at;
      if (slot === undefined) return free ?? at;
      if (slot === removed && free === undefined) free = at;
      walker = (walker * 5n + perturb + 1n) & mask64;
      at = Number(walker & mask);
      perturb >>= 5n;
    }
  }

  #resize(request: number): void {
    let size = smallest;
    while (size <= request) size *= 2;
    const keys = this.keys();
    this.#slots = new Array<Slot>(size).fill(undefined);
    this.#used = 0;
    this.#filled = 0;
    for (const key of keys) this.add(key);
  }
}

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
  /** A copy has the same slots: no need to make another one key by key. */
  #isStable = false;

  /** In Python's order. */
  keys(): string[] {
    return this.#slots.filter((slot): slot is string => typeof slot === 'string');
  }

  get isStable(): boolean {
    return this.#isStable;
  }

  /** As Python's `deepcopy`: the keys are put in anew, in their order. */
  copy(): KeyOrder {
    const made = new KeyOrder();
    if (this.#isStable) {
      made.#slots = [...this.#slots];
      made.#used = this.#used;
      made.#filled = this.#filled;
    } else for (const key of this.#slots) if (typeof key === 'string') made.add(key);
    made.#isStable = this.#isStable || made.#hasSlotsOf(this);
    return made;
  }

  #hasSlotsOf(other: KeyOrder): boolean {
    return (
      this.#slots.length === other.#slots.length && this.#slots.every((slot, index) => slot === other.#slots[index])
    );
  }

  add(key: string): void {
    const before = this.#used;
    const at = this.#find(key);
    const slot = this.#slots[at];
    if (typeof slot === 'string') return;
    this.#isStable = false;
    if (slot === undefined) this.#filled++;
    this.#used++;
    this.#slots[at] = key;
    if (this.#used > before && this.#filled * 3 >= this.#slots.length * 2)
      this.#resize(this.#used * (this.#used > 50_000 ? 2 : 4));
  }

  remove(key: string): void {
    const at = this.#find(key);
    if (typeof this.#slots[at] !== 'string') return;
    this.#isStable = false;
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
    const hash = stringHash(key);
    const at = hash.low & (this.#slots.length - 1);
    const slot = this.#slots[at];
    return slot === undefined || slot === key ? at : this.#probe(key, hash.whole);
  }

  #probe(key: string, hash: bigint): number {
    const mask = BigInt(this.#slots.length - 1);
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

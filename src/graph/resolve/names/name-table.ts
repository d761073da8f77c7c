import { partsOf } from '../../../iam/parts.js';
import { agreement, type Home, placeOfHome } from '../../../iam/place.js';
import type { Value } from '../../../model/value.js';
import { printValue } from '../../../model/walk.js';
import { ELSEWHERE, reasonFor } from '../following/unresolved.js';
import type { Found } from '../resolver.js';
import { ByEnding } from './by-ending.js';
import { identityKey, isEstates, mayBeSame } from './identity-key.js';

/** Something that is called by a name within its region and account. */
export interface NamedThing<T> {
  readonly name: Value;
  readonly thing: T;
  readonly home: Home;
  readonly isAlways: boolean;
  /** For people: `orders:TableName`. */
  readonly owner: string;
}

const HERE = { region: false, account: false };
const MOST_NAMED = 3;
const MOST_COMPARED = 1000;

/** Things under names that may hold symbols. Only equal names are the same; the rest is unknown or missing. */
export class NameTable<T> {
  readonly #what: string;
  readonly #byKey = new Map<string, NamedThing<T>[]>();
  readonly #symbolic = new ByEnding<NamedThing<T>>();
  readonly #all = new ByEnding<NamedThing<T>>();

  constructor(what: string, entries: readonly NamedThing<T>[]) {
    this.#what = what;
    for (const entry of entries) {
      const key = identityKey(entry.name);
      const there = key === undefined ? undefined : this.#byKey.get(key);
      if (there !== undefined) there.push(entry);
      else if (key !== undefined) this.#byKey.set(key, [entry]);
      if (entry.name.kind !== 'scalar') this.#symbolic.add(entry.name, entry);
      this.#all.add(entry.name, entry);
    }
  }

  /** @param from where the name is used: it is that of a thing in the same region and account */
  find(name: Value, from: Home = {}): Found<T> {
    const key = identityKey(name);
    const exact = key === undefined ? [] : this.#closest(this.#byKey.get(key) ?? [], from);
    if (exact.length > 0) return this.#only(exact, name);
    if (name.kind !== 'scalar' && !isEstatesOnly(name)) return { unknown: this.#unknownName(name, from) };
    const [maybe, ...others] = this.#likely(this.#symbolic, name, from) ?? [];
    if (maybe === undefined) return 'missing';
    const named = `${printValue(maybe.name)} of ${maybe.owner}`;
    const more = others.length === 0 ? '' : ` (or ${others.map(({ owner }) => owner).join(' or ')})`;
    const why = whyNot(maybe.name);
    return { unknown: `${this.#what} ${printValue(name)} may be ${named}${more}, whose name is not fully known${why}` };
  }

  #unknownName(name: Value, from: Home): string {
    const start = `${this.#what} name ${printValue(name)} is not known${whyNot(name)}`;
    const likely = this.#likely(this.#all, name, from, MOST_COMPARED);
    if (likely === undefined) return start;
    if (likely.length === 0) return `${start}. Nothing here has a name like it${ELSEWHERE}`;
    const named = likely.map((one) => `${printValue(one.name)} of ${one.owner}`);
    return `${start}. It may be ${named.join(' or ')}`;
  }

  /** The first few that may have the name; undefined where there is too much to compare it with. */
  #likely(
    entries: ByEnding<NamedThing<T>>,
    name: Value,
    from: Home,
    most = Number.POSITIVE_INFINITY,
  ): readonly NamedThing<T>[] | undefined {
    const likely: NamedThing<T>[] = [];
    let compared = 0;
    for (const one of entries.like(name)) {
      if (++compared > most) return undefined;
      if (agreesWith(one.home, from) === undefined || !mayBeSame(one.name, name)) continue;
      if (likely.push(one) === MOST_NAMED) break;
    }
    return likely;
  }

  /** Those that are there for which least has to be taken for the same. */
  #closest(entries: readonly NamedThing<T>[], from: Home): readonly NamedThing<T>[] {
    const agreeing = entries.flatMap((entry) => {
      const assumed = agreesWith(entry.home, from);
      return assumed === undefined ? [] : [{ entry, assumed: assumed.length }];
    });
    const least = Math.min(...agreeing.map(({ assumed }) => assumed));
    return agreeing.filter(({ assumed }) => assumed === least).map(({ entry }) => entry);
  }

  /** Where conditions keep one of several, the first stands for them. */
  #only(entries: readonly NamedThing<T>[], name: Value): Found<T> {
    const [one, other] = entries.filter(({ isAlways }) => isAlways);
    const found = one ?? entries[0];
    if (found === undefined) return 'missing';
    if (one === undefined || other === undefined) return { found: found.thing };
    const both = `${one.owner} and ${other.owner}`;
    const isElsewhere = one.home.region !== other.home.region || one.home.account !== other.home.account;
    const state = isElsewhere ? ', or state the region and account of each service in stackgate.yml' : '';
    return { unknown: `${this.#what} ${printValue(name)} is defined by both ${both}; rename one${state}` };
  }
}

function agreesWith(home: Home, from: Home) {
  return agreement(placeOfHome(from), home, HERE);
}

function whyNot(name: Value): string {
  const symbol = partsOf(name)?.find((part) => typeof part === 'object' && !isEstates(part));
  return typeof symbol === 'object' ? `: ${reasonFor(symbol)}` : '';
}

function isEstatesOnly(name: Value): boolean {
  return name.kind === 'text' && name.parts.every((part) => typeof part === 'string' || isEstates(part));
}

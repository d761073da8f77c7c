const mask64 = (1n << 64n) - 1n;
const known = new Map<string, StringHash>();

export interface StringHash {
  readonly whole: bigint;
  /** The lowest 30 bits: enough for the first slot, and much faster. */
  readonly low: number;
}

/** Keys repeat much; what is remembered stays small all the same. */
const maxKnown = 10_000;

/** Python 2.7's hash of a text on 64 bits, without its random seed (Objects/stringobject.c, `string_hash`). */
export function stringHash(text: string): StringHash {
  const before = known.get(text);
  if (before !== undefined) return before;
  const whole = computed(text);
  const hash = { whole, low: Number(whole & 0x3fffffffn) };
  if (known.size < maxKnown && text.length < 200) known.set(text, hash);
  return hash;
}

function computed(text: string): bigint {
  const points = Array.from(text, (char) => BigInt(char.codePointAt(0) ?? 0));
  const [first] = points;
  if (first === undefined) return 0n;
  let hash = first << 7n;
  for (const point of points) hash = ((1000003n * hash) & mask64) ^ point;
  return (hash ^ BigInt(points.length)) & mask64;
}

const mask64 = (1n << 64n) - 1n;
const known = new Map<string, bigint>();
/** Keys repeat much; what is remembered stays small all the same. */
const maxKnown = 10_000;

/** Python 2.7's hash of a text on 64 bits, without its random seed (Objects/stringobject.c, `string_hash`). */
export function stringHash(text: string): bigint {
  const before = known.get(text);
  if (before !== undefined) return before;
  const hash = computed(text);
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

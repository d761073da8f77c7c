/** Whether two plain values are equal; parts that are the same object are not looked into. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, theirs] = [Object.entries(one), Object.keys(other)];
  const values: Readonly<Record<string, unknown>> = { ...other };
  return mine.length === theirs.length && mine.every(([key, value]) => key in values && isSameData(value, values[key]));
}

/** `10.0.0.1`: four numbers below 256, without leading zeros. */
export function isIPv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
}

/** Eight groups of hexadecimal digits, one run of zeros written as `::`, the last two perhaps as IPv4. */
export function isIPv6(text: string): boolean {
  const halves = text.split('::');
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1)?.at(-1);
  const mapped = last?.includes('.') === true;
  if (halves.length > 2 || (mapped && !isIPv4(last))) return false;
  const all = groups.flat();
  const plain = mapped ? all.slice(0, -1) : all;
  const count = plain.length + (mapped ? 2 : 0);
  return plain.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group)) && (halves.length === 2 ? count < 8 : count === 8);
}

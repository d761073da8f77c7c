/** The first few of a list, and how many more there are: `a, b, c and 6 more`. One more alone is shown. */
export function inWords(items: readonly string[], most = 3): string {
  if (items.length <= most + 1) return items.join(', ');
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}

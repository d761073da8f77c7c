/**
 * The text with the most rows that has at most `limit` bytes of UTF-8.
 *
 * @param render grows with its rows; without any it has to fit
 */
export function fitRows(render: (rows: number) => string, most: number, limit: number): string {
  const fits = (rows: number) => Buffer.byteLength(render(rows)) <= limit;
  if (fits(most)) return render(most);
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return render(low);
}

/** What stands under a table that was cut; nothing under a whole one. */
export function cutNote(all: number, shown: number, what: string): readonly string[] {
  const left = all - shown;
  return left > 0 ? ['', `… and ${left.toLocaleString('en-US')} more ${what}; all stand in the report as JSON.`] : [];
}

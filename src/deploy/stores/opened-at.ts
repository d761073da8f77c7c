/** When the run began by its own clock, milliseconds; files and objects copied elsewhere lose their times. */
export function openedAt(journal: Buffer | undefined): number {
  if (journal === undefined) return 0;
  const end = journal.indexOf('\n');
  try {
    const first = JSON.parse(journal.subarray(0, end < 0 ? journal.length : end).toString()) as {
      readonly at?: unknown;
    };
    return typeof first.at === 'number' ? first.at : 0;
  } catch {
    // Torn or corrupt: listed last, and told of by whoever reads it.
    return 0;
  }
}

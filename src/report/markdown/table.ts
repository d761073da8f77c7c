/** A table of cells that are already escaped; no line when there is no row. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  return [rowOf(head), `|${'---|'.repeat(head.length)}`, ...rows.map(rowOf)];
}

/** A folded section. @param summary already escaped */
export function folded(summary: string, lines: readonly string[]): readonly string[] {
  // Without the empty lines GitHub takes what is inside for HTML.
  return ['<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** `1 error`, `2 errors`, `2 policies`: a count with its noun. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount.toLocaleString('en-US')} ${amount === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; beyond `most` names, `a, b and 7 more`. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names.slice(0, -1);
  const last = names.length > most ? `${names.length - shown.length} more` : names.at(-1);
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last}`;
}

/** `changed here; imports X, which goes away`: reasons are sentences, which may hold commas. */
export function reasonsText(reasons: readonly string[], most = 3): string {
  const left = reasons.length - most;
  return [...reasons.slice(0, most), ...(left > 0 ? [`${left} more`] : [])].join('; ');
}

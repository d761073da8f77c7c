/** An entry of a table by a name that comes from a definition: `constructor` is no entry. */
export function ownEntry<Entry>(table: Readonly<Record<string, Entry>>, name: string | undefined): Entry | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/**
 * Names that a JSON template certainly imports and that stand there as plain text. Names that are put together from parameters are
 * CloudFormation's to know, and templates in YAML are not looked into: it refuses both where the export is missing.
 */
export function importedNames(body: string): readonly string[] {
  const names = new Set<string>();
  const open: unknown[] = [parsed(body)];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    // Whether a condition holds is CloudFormation's to know as well.
    if ('Condition' in value && typeof value.Condition === 'string') continue;
    for (const [key, entry] of Object.entries(value)) {
      if (key === 'Fn::If') continue;
      if (key === 'Fn::ImportValue' && typeof entry === 'string') names.add(entry);
      else open.push(entry);
    }
  }
  return [...names].sort();
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

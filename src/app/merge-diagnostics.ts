import type { Diagnostic } from '../model/diagnostic.js';
import { compareLocations, formatLocation } from '../model/location.js';

/** Each diagnostic once, however many stages or sides found it; by place. */
export function mergeDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const merged = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    const key = `${formatLocation(one.location)} ${one.code} ${one.message}`;
    if (!merged.has(key)) merged.set(key, one);
  }
  return [...merged.values()].sort((a, b) => compareLocations(a.location, b.location));
}

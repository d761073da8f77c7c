import type { Dict, Entry, Value } from '../../../model/value.js';
import { get, stringOf } from '../../../model/walk.js';
import type { Scope } from '../evaluate/scope.js';

const policies = ['DeletionPolicy', 'UpdateReplacePolicy'];

/** `DeletionPolicy: !Ref Policy` by its value, where that is decided. */
export function resolvePolicies(document: Dict, scope: Scope): Dict {
  const section = get(document, 'Resources');
  const held = document.entries.get('Resources');
  if (section?.kind !== 'dict' || !held) return document;
  let entries: Map<string, Entry> | undefined;
  for (const [logicalId, entry] of section.entries) {
    const resource = resolved(entry.value, scope);
    if (resource === entry.value) continue;
    entries ??= new Map(section.entries);
    entries.set(logicalId, { ...entry, value: resource });
  }
  if (!entries) return document;
  const value: Dict = { ...section, entries };
  return { ...document, entries: new Map(document.entries).set('Resources', { ...held, value }) };
}

function resolved(resource: Value, scope: Scope): Value {
  if (resource.kind !== 'dict') return resource;
  let entries: Map<string, Entry> | undefined;
  for (const policy of policies) {
    const entry = resource.entries.get(policy);
    if (entry?.value.kind !== 'dict') continue;
    const value = scope.evaluate(entry.value, scope);
    if (stringOf(value) === undefined || !value) continue;
    entries ??= new Map(resource.entries);
    entries.set(policy, { ...entry, value });
  }
  return entries ? { ...resource, entries } : resource;
}

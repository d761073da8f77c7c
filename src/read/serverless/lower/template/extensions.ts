import type { Dict, Entry, Value } from '../../../../model/value.js';
import { get, list } from '../../../../model/walk.js';
import { problem, type Report } from '../../../cloudformation/problem.js';
import { dictOf } from './values.js';

/** `resources.extensions`: properties and metadata are replaced key by key, dependencies added, the rest replaced. */
export function extend(document: Value, extensions: Value | undefined, report: Report): Value {
  const resources = dictOf(get(document, 'Resources'));
  const wanted = dictOf(extensions);
  if (document.kind !== 'dict' || !resources || !wanted) return document;
  const entries = new Map<string, Entry>(resources.entries);
  for (const [logicalId, { value: extension }] of wanted.entries) {
    const own = entries.get(logicalId);
    if (own?.value.kind !== 'dict' || extension.kind !== 'dict') {
      const message = `resources.extensions names ${logicalId}, which is no resource of this service.`;
      report(problem('error', 'serverless/extension', message, extension));
    } else entries.set(logicalId, { ...own, value: extendResource(own.value, extension) });
  }
  return withEntry(document, 'Resources', { ...resources, entries });
}

function extendResource(resource: Dict, extension: Dict): Dict {
  const entries = new Map<string, Entry>(resource.entries);
  for (const [key, entry] of extension.entries) {
    const own = entries.get(key)?.value;
    entries.set(key, {
      ...entry,
      keySource: entry.keySource ?? extension.source,
      value: extended(key, own, entry.value),
    });
  }
  return { ...resource, entries };
}

function extended(key: string, own: Value | undefined, value: Value): Value {
  if ((key === 'Properties' || key === 'Metadata') && own?.kind === 'dict' && value.kind === 'dict') {
    return { ...own, entries: new Map([...own.entries, ...value.entries]) };
  }
  if (key !== 'DependsOn' || own === undefined) return value;
  const items = (one: Value) => (one.kind === 'list' ? one.items : [one]);
  return list([...items(own), ...items(value)], value);
}

/** A dict with one entry replaced. */
function withEntry(dict: Dict, key: string, value: Value): Dict {
  const entry = { keyOffset: value.offset, keySource: value.source, ...dict.entries.get(key), value };
  return { ...dict, entries: new Map([...dict.entries, [key, entry]]) };
}

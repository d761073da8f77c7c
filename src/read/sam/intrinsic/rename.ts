import type { Dict, Value } from '../../../model/value.js';
import { stringOf, textOf } from '../../../model/walk.js';

/**
 * New names for what a template may refer to: `Id` for a resource whose logical id the transform
 * changes (a layer), `Id.Alias` for a generated resource that SAM lets people refer to.
 */
export type Renames = ReadonlyMap<string, string>;

/** The value with its `Ref`, `Fn::GetAtt` and `Fn::Sub` rewritten; the same object where nothing changes. */
export function renameReferences(value: Value, renames: Renames): Value {
  if (value.kind === 'list') {
    const items = value.items.map((item) => renameReferences(item, renames));
    return items.every((item, index) => item === value.items[index]) ? value : { ...value, items };
  }
  if (value.kind !== 'dict') return value;
  const [first] = value.entries;
  if (value.entries.size === 1 && first !== undefined) {
    const renamed = renameIntrinsic(first[0], first[1].value, renames);
    if (renamed !== undefined) return { ...value, entries: new Map([[first[0], { ...first[1], value: renamed }]]) };
  }
  return renameEntries(value, renames);
}

function renameEntries(value: Dict, renames: Renames): Dict {
  let changed = false;
  const entries = new Map(value.entries);
  for (const [key, entry] of value.entries) {
    const renamed = renameReferences(entry.value, renames);
    if (renamed === entry.value) continue;
    changed = true;
    entries.set(key, { ...entry, value: renamed });
  }
  return changed ? { ...value, entries } : value;
}

function renameIntrinsic(key: string, argument: Value, renames: Renames): Value | undefined {
  if (key === 'Ref') return replaceText(argument, renames.get(stringOf(argument) ?? ''));
  if (key === 'Fn::GetAtt') return renameAttribute(argument, renames);
  if (key !== 'Fn::Sub') return undefined;
  if (argument.kind !== 'list') return renameSub(argument, renames);
  const [template, ...rest] = argument.items;
  if (template === undefined) return undefined;
  const items = [renameSub(template, renames) ?? template, ...rest.map((item) => renameReferences(item, renames))];
  return { ...argument, items };
}

function renameAttribute(argument: Value, renames: Renames): Value | undefined {
  const path =
    argument.kind === 'list' ? argument.items.map((item) => textOf(item) ?? '') : (stringOf(argument) ?? '').split('.');
  const found = longestName(path.join('.'), renames);
  if (found === undefined) return undefined;
  const at = { source: argument.source, offset: argument.offset };
  const items = [found.name, found.rest].map((part) => ({ kind: 'scalar' as const, value: part, ...at }));
  return { kind: 'list', items, ...at };
}

function renameSub(template: Value, renames: Renames): Value | undefined {
  const before = stringOf(template);
  const after = before?.replace(/\$\{([^}!]+)\}/g, (whole, name: string) => {
    const found = longestName(name.trim(), renames);
    if (found === undefined) return whole;
    return `\${${found.rest === '' ? found.name : `${found.name}.${found.rest}`}}`;
  });
  return after === before ? undefined : replaceText(template, after);
}

/** `Fn.Alias.Arn` is the attribute `Arn` of what `Fn.Alias` names; `Layer.Arn` that of `Layer`. */
function longestName(path: string, renames: Renames): { readonly name: string; readonly rest: string } | undefined {
  const parts = path.split('.');
  for (let length = Math.min(2, parts.length); length > 0; length--) {
    const name = renames.get(parts.slice(0, length).join('.'));
    if (name !== undefined) return { name, rest: parts.slice(length).join('.') };
  }
  return undefined;
}

function replaceText(of: Value, to: string | undefined): Value | undefined {
  return to === undefined ? undefined : { kind: 'scalar', value: to, source: of.source, offset: of.offset };
}

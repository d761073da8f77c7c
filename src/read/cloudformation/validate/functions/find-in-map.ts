import type { Value } from '../../../../model/value.js';
import { get, stringOf, textOf } from '../../../../model/walk.js';
import { type Check, isNull, refuse } from '../check.js';

/** `[map, top key, second key]`, with the extensions also `{ DefaultValue: … }`. */
export function findInMap(check: Check, argument: Value, at: Value): undefined {
  const items = argument.kind === 'list' ? argument.items : [];
  const fallback = get(items[3], 'DefaultValue');
  if (isNull(argument)) return;
  if (items.length < 3 || items.length > 4 || (items.length === 4 && !fallback)) {
    const message = 'Fn::FindInMap takes a mapping, a top level key and a second level key.';
    return refuse(check, 'bad-arguments', message, at);
  }
  if (fallback && !check.extended) {
    const message =
      "DefaultValue in Fn::FindInMap needs the transform AWS::LanguageExtensions: add it to the template's Transform.";
    return refuse(check, 'needs-extensions', message, at);
  }
  if (!fallback) checkKeys(check, items, at);
}

function checkKeys(check: Check, [map, top, second]: readonly Value[], at: Value): undefined {
  const name = stringOf(map);
  if (name === undefined) return;
  const mapping = check.template.mappings.get(name);
  if (!mapping) {
    return refuse(check, 'undefined-reference', `The mapping ${name} is not defined in this template.`, at);
  }
  if (get(mapping, 'Fn::Transform')) return;
  const key = textOf(top);
  const inner = textOf(second);
  if (key === undefined) return;
  const level = get(mapping, key);
  if (!level)
    refuse(
      check,
      'undefined-reference',
      `The mapping ${name} has no ${[key, ...(inner === undefined ? [] : [inner])].join('.')}.`,
      at,
    );
  else if (inner !== undefined && !get(level, inner) && !get(level, 'Fn::Transform')) {
    refuse(check, 'undefined-reference', `The mapping ${name} has no ${key}.${inner}.`, at);
  }
}

import type { Value } from '../../../../model/value.js';
import { type Check, keyPlace, refuseKind, sectionEntries } from '../check.js';

/** Two levels of keys, then texts, numbers, booleans or lists of them; no function but a macro's. */
export function checkMappings(check: Check): void {
  for (const [name, { value: mapping }] of sectionEntries(check, 'Mappings')) {
    // What is no object is reported where the section is parsed.
    if (mapping.kind !== 'dict' || mapping.entries.has('Fn::Transform')) continue;
    for (const [top, { value: level }] of mapping.entries) {
      if (level.kind !== 'dict') refuseKind(check, `Mappings.${name}.${top}`, 'an object', level);
      else if (!level.entries.has('Fn::Transform')) checkLevel(check, `Mappings.${name}.${top}`, level);
    }
  }
}

function checkLevel(check: Check, path: string, level: Extract<Value, { kind: 'dict' }>): void {
  for (const [key, entry] of level.entries) {
    const { value } = entry;
    const items = value.kind === 'list' ? value.items : [value];
    const wrong = items.find((item) => item.kind === 'dict' || item.kind === 'list');
    if (!wrong) continue;
    const at = wrong.offset > 0 ? wrong : { ...wrong, ...keyPlace(level, entry) };
    refuseKind(check, `${path}.${key}`, 'a text, or a list of texts', at);
  }
}

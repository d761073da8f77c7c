import type { ConstructNames } from '../../model/result.js';
import { inWords } from '../construct-names.js';
import type { ServiceItem } from '../json/project-service.js';

/** A service's texts with names of constructs for the logical ids in `${FnServiceRole1A2B3C4D.Arn}`. */
export function namedItem(item: ServiceItem, names: ConstructNames | undefined): ServiceItem {
  if (names === undefined) return item;
  const named = (text: string) => inWords(text, item.name, names);
  return {
    ...item,
    functions: item.functions.map((one) => ({ ...one, role: one.role === null ? null : named(one.role) })),
    statements: item.statements.map((one) => ({
      ...one,
      principal: one.principal.map(named),
      resources: one.resources.map(named),
    })),
    exports: item.exports.map((one) => ({ ...one, value: named(one.value) })),
  };
}

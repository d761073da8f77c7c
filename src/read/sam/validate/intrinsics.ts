import type { Value } from '../../../model/value.js';
import { get, stringOf } from '../../../model/walk.js';
import { isIntrinsic } from '../intrinsic/intrinsic.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { isBlank, partsOf, teller } from './expect.js';

/**
 * `Fn::Sub` of a parameter that is a list: the transform fills parameters in, and cannot write a list
 * into a text. It looks where it works parameters out, in the settings of APIs.
 */
export function checkSubstitutions(lowering: Lowering, { properties, logicalId }: SamResource): void {
  const tell = teller(lowering, 'sam/substitution');
  const visit = (value: Value): void => {
    if (value.kind === 'list') value.items.forEach(visit);
    if (value.kind !== 'dict') return;
    const template = value.entries.size === 1 ? get(value, 'Fn::Sub') : undefined;
    const text = template?.kind === 'list' ? stringOf(template.items[0]) : stringOf(template);
    for (const [, name = ''] of (text ?? '').matchAll(/\$\{([^}!]+)\}/g)) {
      if (get(lowering.template.parameters.get(name.trim()), 'Default')?.kind === 'list')
        tell(`Fn::Sub in ${logicalId} names ${name}, whose default is a list: join it with Fn::Join.`, value);
    }
    for (const [, entry] of value.entries) visit(entry.value);
  };
  for (const [key, value] of partsOf(properties))
    if (['Auth', 'Domain', 'Cors'].includes(key) && !isBlank(value)) visit(value);
  if (isIntrinsic(properties)) visit(properties);
}

import type { Resource } from '../../../../model/service.js';
import { get, textOf } from '../../../../model/walk.js';
import { type Check, refuse } from '../check.js';
import { isAbsent } from './known.js';

/** Code in the template is put into a package, and who says what is called must say what runs it. */
export function checkInlineCode(check: Check, { logicalId, properties }: Resource): void {
  const code = get(properties, 'Code');
  if (code?.kind !== 'dict' || textOf(get(code, 'ZipFile')) === undefined) return;
  const missing = ['Handler', 'Runtime'].filter((key) => isAbsent(properties, key));
  const [one] = missing;
  if (missing.length !== 1) return;
  refuse(
    check,
    'missing-property',
    `${logicalId} has no ${one}, which a function with Code.ZipFile needs.`,
    properties,
  );
}

import type { Value } from '../../../../model/value.js';
import { type Check, isNull, refuse } from '../check.js';

/** Nulls of one template that are told one by one. */
const told = 20;

/** CloudFormation takes no null anywhere in a template: `'null' values are not allowed in templates`. */
export function checkNulls(check: Check): void {
  let count = 0;
  const visit = (value: Value, path: string): void => {
    if (isNull(value) && ++count <= told) {
      refuse(check, 'null', `${path} is empty; CloudFormation takes no empty values. Leave the key out.`, value);
    } else if (value.kind === 'list') {
      for (const [index, item] of value.items.entries()) visit(item, `${path}[${index}]`);
    } else if (value.kind === 'dict') {
      for (const [key, entry] of value.entries) visit(entry.value, path === '' ? key : `${path}.${key}`);
    }
  };
  visit(check.document, '');
}

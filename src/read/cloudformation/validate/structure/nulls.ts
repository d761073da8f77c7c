import type { Value } from '../../../../model/value.js';
import { type Check, isNull, refuse } from '../check.js';

/** Nulls of one template that are told one by one. */
const told = 20;

/** CloudFormation takes no null anywhere in a template: `'null' values are not allowed in templates`. */
export function checkNulls(check: Check): void {
  const path: string[] = [];
  let count = 0;
  const visit = (value: Value): void => {
    if (isNull(value)) {
      if (++count > told) return;
      const where = path.join('.');
      refuse(check, 'null', `${where} is empty; CloudFormation takes no empty values. Leave the key out.`, value);
    } else if (value.kind === 'list') {
      for (const [index, item] of value.items.entries()) within(String(index), item);
    } else if (value.kind === 'dict') {
      for (const [key, entry] of value.entries) within(key, entry.value);
    }
  };
  const within = (key: string, value: Value): void => {
    if (value.kind === 'scalar' && value.value !== null) return;
    path.push(key);
    visit(value);
    path.pop();
  };
  visit(check.document);
}

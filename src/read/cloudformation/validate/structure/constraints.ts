import type { Dict, Value } from '../../../../model/value.js';
import { get, itemsOf, stringOf, textOf } from '../../../../model/walk.js';
import { type Check, refuse } from '../check.js';
import { matchesWhole } from './pattern.js';

/**
 * Whether a parameter's default, and the value that it is given at this stage, keep the constraints
 * of the parameter. Messages never hold the value: it may be a secret.
 */
export function checkConstraints(check: Check, name: string, definition: Dict): void {
  const type = stringOf(get(definition, 'Type'));
  const fallback = get(definition, 'Default');
  if (type === undefined || type.startsWith('AWS::SSM::Parameter::')) return;
  if (fallback) checkValue(check, `The default of ${name}`, itemsIn(fallback, type), definition, fallback);
  const given = check.stack.parameters.get(name)?.value;
  if (!given || given.source === fallback?.source) return;
  checkValue(check, `The value given for ${name}`, itemsIn(given, type), definition, definition);
}

/** The values that constraints are about: for a list type each item of it. */
function itemsIn(value: Value, type: string): readonly string[] {
  if (value.kind === 'list') return value.items.flatMap((item) => textOf(item) ?? []);
  const text = textOf(value);
  if (text === undefined) return [];
  const listed = type === 'CommaDelimitedList' || type.startsWith('List<');
  return listed ? text.split(',').map((item) => item.trim()) : [text];
}

type Constraint = (item: string, definition: Dict) => string | undefined;

const constraints: readonly Constraint[] = [
  (item, definition) => {
    const allowed = get(definition, 'AllowedValues');
    if (allowed?.kind !== 'list') return undefined;
    return allowedItems(allowed, definition).has(item) ? undefined : 'is none of its AllowedValues';
  },
  (item, definition) => {
    const pattern = stringOf(get(definition, 'AllowedPattern'));
    return pattern === undefined || matchesWhole(pattern, item) !== false
      ? undefined
      : 'does not match its AllowedPattern';
  },
  (item, definition) => (numberOf(definition, 'MinLength') > item.length ? 'is shorter than its MinLength' : undefined),
  (item, definition) => (numberOf(definition, 'MaxLength') < item.length ? 'is longer than its MaxLength' : undefined),
  (item, definition) => (isNumeric(definition) && !Number.isFinite(Number(item)) ? 'is no number' : undefined),
  (item, definition) => (numberOf(definition, 'MinValue') > Number(item) ? 'is less than its MinValue' : undefined),
  (item, definition) => (numberOf(definition, 'MaxValue') < Number(item) ? 'is more than its MaxValue' : undefined),
];

function checkValue(check: Check, what: string, items: readonly string[], definition: Dict, at: Value): void {
  const broken = constraints.flatMap((constraint) => {
    const found = items.map((item) => constraint(item, definition)).find((message) => message !== undefined);
    return found === undefined ? [] : [found];
  });
  for (const message of broken) refuse(check, 'parameter-constraint', `${what} ${message}.`, at);
}

function isNumeric(definition: Dict): boolean {
  return /^(?:Number|List<Number>)$/.test(stringOf(get(definition, 'Type')) ?? '');
}

/** Allowed values of a list type may be written as `a, b` too. */
function allowedItems(allowed: Value, definition: Dict): ReadonlySet<string> {
  const type = stringOf(get(definition, 'Type')) ?? '';
  return new Set([...itemsOf(allowed)].flatMap((item) => itemsIn(item, type)));
}

/** NaN where it is absent or no number: it is neither less nor more than anything. */
function numberOf(definition: Dict, key: string): number {
  const text = textOf(get(definition, key));
  return text === undefined || text.trim() === '' ? Number.NaN : Number(text);
}

import { patternTest } from './allowed-pattern.js';
import { invalid } from './fault.js';
import { maxParameterBytes } from './limits.js';
import type { ParameterDeclaration } from './template.js';

/** @throws ServiceFault for the first constraint that a raw value breaks */
export function checkConstraints(name: string, declaration: ParameterDeclaration, value: string): void {
  const broken = brokenConstraint(name, declaration, value);
  if (broken === undefined) return;
  const { constraintDescription } = declaration;
  if (constraintDescription === undefined) throw invalid(`Parameter '${name}' ${broken}`);
  throw invalid(`Parameter ${name} failed to satisfy constraint: ${constraintDescription}`);
}

function brokenConstraint(name: string, declaration: ParameterDeclaration, value: string): string | undefined {
  if (Buffer.byteLength(value) > maxParameterBytes) return `must not be longer than ${maxParameterBytes} bytes`;
  const items = itemsOf(declaration.type, value) ?? [value];
  const { allowedPattern } = declaration;
  const matches = allowedPattern === undefined ? () => true : patternTest(name, allowedPattern);
  for (const item of items) {
    const broken =
      notNumber(declaration.type, item) ?? outOfBounds(declaration, item) ?? notAllowed(declaration, item, matches);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

/** Of `CommaDelimitedList` and `List<…>`; undefined for what is one text. */
export function itemsOf(type: string, value: string): readonly string[] | undefined {
  if (type !== 'CommaDelimitedList' && !type.startsWith('List<')) return undefined;
  return value.split(',').map((item) => item.trim());
}

function notNumber(type: string, item: string): string | undefined {
  if (type !== 'Number' && type !== 'List<Number>') return undefined;
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(item) ? undefined : 'must be a number';
}

function outOfBounds({ type, ...limits }: ParameterDeclaration, item: string): string | undefined {
  const { minLength = 0, maxLength = Infinity, minValue = -Infinity, maxValue = Infinity } = limits;
  if (type === 'String' && item.length < minLength) return `must contain at least ${minLength} characters`;
  if (type === 'String' && item.length > maxLength) return `must contain at most ${maxLength} characters`;
  if (type !== 'Number' && type !== 'List<Number>') return undefined;
  if (Number(item) < minValue) return `must be a number not less than ${minValue}`;
  return Number(item) > maxValue ? `must be a number not greater than ${maxValue}` : undefined;
}

function notAllowed(
  { allowedValues, allowedPattern }: ParameterDeclaration,
  item: string,
  matches: (item: string) => boolean,
): string | undefined {
  if (allowedValues !== undefined && !allowedValues.includes(item)) {
    return `must be one of AllowedValues [${allowedValues.join(', ')}]`;
  }
  return matches(item) ? undefined : `must match pattern ${allowedPattern}`;
}

import type { Dict, Value } from '../../../../model/value.js';
import { get, namedDict, stringOf, textOf } from '../../../../model/walk.js';
import { type Check, isNull, refuse, refuseKind, refuseOtherKeys } from '../check.js';
import { checkConstraints } from './constraints.js';

const attributes: ReadonlySet<string> = new Set([
  'Type',
  'Default',
  'Description',
  'NoEcho',
  'AllowedPattern',
  'AllowedValues',
  'ConstraintDescription',
  'MaxLength',
  'MinLength',
  'MaxValue',
  'MinValue',
]);

const aws = `AWS::[A-Za-z0-9]+::[A-Za-z0-9]+::[A-Za-z0-9]+(?:::[A-Za-z0-9]+)?`;
const plainTypes = `String|Number|CommaDelimitedList|List<(?:String|Number|${aws})>|${aws}`;
/** Types for values of AWS are many and grow; their form is checked, not their names. */
const types = new RegExp(`^(?:${plainTypes}|AWS::SSM::Parameter::(?:Name|Value<(?:${plainTypes})>))$`);

const texts = ['Description', 'ConstraintDescription', 'AllowedPattern'];
const lengths = ['MinLength', 'MaxLength'];
const bounds = ['MinValue', 'MaxValue'];

/** Each parameter: its type, what it may say, and whether its default keeps its own constraints. */
export function checkParameters(check: Check): void {
  const section = get(check.document, 'Parameters');
  if (section?.kind !== 'dict') return;
  for (const name of section.entries.keys()) {
    const definition = namedDict(section, name);
    if (definition && !name.startsWith('Fn::')) checkParameter(check, name, definition);
  }
}

function checkParameter(check: Check, name: string, definition: Dict): void {
  refuseOtherKeys(check, `The parameter ${name}`, definition, attributes);
  const type = get(definition, 'Type');
  if (type === undefined) refuse(check, 'missing-type', `The parameter ${name} has no Type.`, definition);
  else if (!types.test(stringOf(type) ?? '')) {
    refuse(check, 'parameter-type', `The parameter ${name} has a type that CloudFormation does not know.`, type);
  }
  const wrong = (key: string, expected: string, accepts: (value: Value) => boolean) => {
    const value = get(definition, key);
    // Null is refused wherever it stands; once is enough.
    if (!value || isNull(value) || accepts(value)) return;
    refuseKind(check, `${key} of the parameter ${name}`, expected, value);
  };
  for (const key of texts) wrong(key, 'a text', (value) => stringOf(value) !== undefined);
  for (const key of lengths) wrong(key, 'a whole number', (value) => /^\d+$/.test(textOf(value) ?? ''));
  for (const key of bounds) wrong(key, 'a number', (value) => isNumber(textOf(value)));
  wrong('NoEcho', 'true or false', (value) => /^(true|false)$/i.test(textOf(value) ?? ''));
  wrong('Default', 'a text', (value) => value.kind === 'scalar');
  wrong('AllowedValues', 'a list of texts', isListOfTexts);
  checkConstraints(check, name, definition);
}

function isListOfTexts(value: Value): boolean {
  return value.kind === 'list' && value.items.every((item) => item.kind === 'scalar');
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '' && Number.isFinite(Number(text));
}

import { invalid } from './fault.js';
import { isList, isObject, type Json, type JsonObject, member, textOf } from './json.js';
import type { ParameterDeclaration } from './template.js';

const withoutType = 'Template format error: Every Parameters object must contain a Type member.';
const known = new Set([
  'AllowedPattern',
  'AllowedValues',
  'ConstraintDescription',
  'Default',
  'Description',
  'MaxLength',
  'MaxValue',
  'MinLength',
  'MinValue',
  'NoEcho',
  'Type',
]);
const types =
  /^(?:String|Number|List<Number>|List<String>|CommaDelimitedList|(?:AWS::[\w:]+|List<AWS::[\w:]+>)(?:<[\w:<>]+>)?)$/;

export function parseParameter(name: string, value: Json): ParameterDeclaration {
  if (!isObject(value)) throw invalid(withoutType);
  const foreign = Object.keys(value).find((key) => !known.has(key));
  if (foreign !== undefined) throw invalid(`Invalid template parameter property '${foreign}'`);
  return {
    type: parseType(value),
    noEcho: textOf(member(value, 'NoEcho'))?.toLowerCase() === 'true',
    ...texts(value),
    ...allowedValues(value),
    ...bounds(name, value),
  };
}

function parseType(value: JsonObject): string {
  const type = member(value, 'Type');
  if (typeof type !== 'string') {
    throw invalid(withoutType);
  }
  if (!types.test(type)) throw invalid(`Template format error: Unrecognized parameter type: ${type}`);
  return type;
}

const textFields = [
  ['Default', 'default'],
  ['AllowedPattern', 'allowedPattern'],
  ['Description', 'description'],
  ['ConstraintDescription', 'constraintDescription'],
] as const;

function texts(value: JsonObject): Partial<ParameterDeclaration> {
  const found = textFields.flatMap(([field, key]) => {
    const written = member(value, field);
    if (written === undefined) return [];
    const text = textOf(written);
    if (text === undefined) throw invalid(`Template format error: Every ${field} member must be a string.`);
    return [[key, text] as const];
  });
  return Object.fromEntries(found);
}

function allowedValues(value: JsonObject): Partial<ParameterDeclaration> {
  const written = member(value, 'AllowedValues');
  if (written === undefined) return {};
  if (!isList(written)) throw invalid('Template format error: Every AllowedValues member must be a list.');
  return { allowedValues: written.map((item) => textOf(item) ?? '') };
}

const boundFields = [
  ['MinLength', 'minLength'],
  ['MaxLength', 'maxLength'],
  ['MinValue', 'minValue'],
  ['MaxValue', 'maxValue'],
] as const;

function bounds(name: string, value: JsonObject): Partial<ParameterDeclaration> {
  const found = boundFields.flatMap(([field, key]) => {
    const written = member(value, field);
    if (written === undefined) return [];
    const bound = Number(textOf(written) ?? Number.NaN);
    if (Number.isFinite(bound)) return [[key, bound] as const];
    throw invalid(`Template format error: Parameter ${name}: ${field} must be a number.`);
  });
  return Object.fromEntries(found);
}

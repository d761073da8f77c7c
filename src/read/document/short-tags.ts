import type { SourceText } from '../../model/location.js';
import type { Scalar, Value } from '../../model/value.js';
import { dict, list } from '../../model/walk.js';

/** Every function that CloudFormation, its language extensions, and its rule functions write as a tag. */
const FUNCTIONS = [
  'And',
  'Base64',
  'Cidr',
  'Contains',
  'EachMemberEquals',
  'EachMemberIn',
  'Equals',
  'FindInMap',
  'ForEach',
  'GetAZs',
  'GetAtt',
  'GetStackOutput',
  'If',
  'ImportValue',
  'Join',
  'Length',
  'Not',
  'Or',
  'RefAll',
  'Select',
  'Split',
  'Sub',
  'ToJsonString',
  'Transform',
  'ValueOf',
  'ValueOfAll',
];

const LONG_FORM: ReadonlyMap<string, string> = new Map([
  ['!Ref', 'Ref'],
  ['!Condition', 'Condition'],
  ...FUNCTIONS.map((name) => [`!${name}`, `Fn::${name}`] as const),
]);

/** `Fn::Sub` for `!Sub`; undefined for a tag that is no function. */
export function longFormOf(tag: string): string | undefined {
  return LONG_FORM.get(tag);
}

/** `{ "Fn::Sub": … }`, placed at the tag. */
export function longForm(name: string, argument: Value, source: SourceText, tagOffset: number): Value {
  const value = name === 'Fn::GetAtt' && argument.kind === 'scalar' ? attributeList(argument) : argument;
  return dict([[name, value]], { source, offset: tagOffset });
}

/** `!GetAtt Nested.Outputs.Arn` names the resource before the first dot and the attribute after it. */
function attributeList(argument: Scalar): Value {
  const text = String(argument.value);
  const dot = text.indexOf('.');
  if (dot < 0) return argument;
  const { source, offset } = argument;
  const resource: Scalar = { kind: 'scalar', value: text.slice(0, dot), source, offset };
  const attribute: Scalar = { kind: 'scalar', value: text.slice(dot + 1), source, offset: offset + dot + 1 };
  return list([resource, attribute], argument);
}

import type { Value } from '../../../../model/value.js';
import { get, stringOf, textOf } from '../../../../model/walk.js';
import { type Check, callOf, isNull, refuse } from '../check.js';
import { checkConditionName } from './conditions.js';
import { findInMap } from './find-in-map.js';
import type { Place } from './place.js';
import { getAtt, ref, sub } from './references.js';

/** Whether the argument of one function has its shape; what is inside is walked by the caller. */
export type ArgumentRule = (check: Check, argument: Value, at: Value, place: Place) => undefined;

/** Functions that give a text, never a list. */
const givesText = new Set(['Fn::Join', 'Fn::Sub', 'Fn::Base64', 'Fn::ToJsonString', 'Fn::Length']);
/** Functions that give a list, never a text. */
const givesList = new Set(['Fn::Split', 'Fn::GetAZs', 'Fn::Cidr']);

function rule(name: string, expected: string, accepts: (argument: Value, check: Check) => boolean): ArgumentRule {
  return (check, argument, at) => {
    if (isNull(argument) || accepts(argument, check)) return;
    refuse(check, 'bad-arguments', `${name} takes ${expected}.`, at);
  };
}

function isText(value: Value | undefined): boolean {
  if (value?.kind === 'scalar') return value.value !== null;
  const name = callOf(value)?.[0];
  return value?.kind === 'text' || (name !== undefined && !givesList.has(name));
}

function isList(value: Value | undefined): boolean {
  const name = callOf(value)?.[0];
  return value?.kind === 'list' || (name !== undefined && !givesText.has(name));
}

function items(value: Value): readonly Value[] {
  return value.kind === 'list' ? value.items : [];
}

function isIndex(value: Value | undefined): boolean {
  return callOf(value) !== undefined || /^\d+$/.test(textOf(value) ?? '');
}

const outputKeys = new Set(['StackName', 'OutputName', 'Region', 'RoleArn']);

function isStackOutput(argument: Value): boolean {
  if (argument.kind !== 'dict' || ![...argument.entries.keys()].every((key) => outputKeys.has(key))) return false;
  return isText(get(argument, 'StackName')) && isText(get(argument, 'OutputName'));
}

const fnIf: ArgumentRule = (check, argument, at) => {
  const [name, ...values] = items(argument);
  const condition = stringOf(name);
  if (condition === undefined || values.length !== 2) {
    if (!isNull(argument)) refuse(check, 'bad-arguments', 'Fn::If takes the name of a condition and two values.', at);
  } else if (name) checkConditionName(check, condition, at);
};

/** Conditions are decided before there are resources or imports: a template error of CloudFormation's. */
function notInConditions(name: string, inner: ArgumentRule): ArgumentRule {
  return (check, argument, at, place) => {
    if (place.section === 'Conditions') refuse(check, 'bad-condition', `${name} cannot stand in Conditions.`, at);
    else inner(check, argument, at, place);
  };
}

const importRule = rule('Fn::ImportValue', 'the name of an export', (argument) => isText(argument));

const importValue: ArgumentRule = (check, argument, at, place) => {
  const inner = callOf(argument)?.[0];
  if (inner === 'Fn::ImportValue') refuse(check, 'bad-arguments', 'Fn::ImportValue takes the name of an export.', at);
  else importRule(check, argument, at, place);
};

function needsExtensions(name: string, inner: ArgumentRule): ArgumentRule {
  return (check, argument, at, place) => {
    if (check.extended) return inner(check, argument, at, place);
    const message = `${name} needs the transform AWS::LanguageExtensions: add it to the template's Transform.`;
    refuse(check, 'needs-extensions', message, at);
  };
}

/** Rules by function; a function that is not here is none of CloudFormation's. */
export const argumentRules: ReadonlyMap<string, ArgumentRule> = new Map<string, ArgumentRule>([
  ['Ref', ref],
  ['Fn::GetAtt', notInConditions('Fn::GetAtt', getAtt)],
  ['Fn::Sub', sub],
  ['Fn::FindInMap', findInMap],
  ['Fn::If', fnIf],
  ['Fn::ImportValue', notInConditions('Fn::ImportValue', importValue)],
  [
    'Fn::Join',
    rule('Fn::Join', 'a delimiter and a list of values', (argument) => {
      const [delimiter, values, ...more] = items(argument);
      return delimiter?.kind === 'scalar' && isList(values) && more.length === 0;
    }),
  ],
  [
    'Fn::Split',
    rule('Fn::Split', 'a delimiter and a text', (argument) => {
      const [delimiter, text, ...more] = items(argument);
      return delimiter?.kind === 'scalar' && isText(text) && more.length === 0;
    }),
  ],
  [
    'Fn::Select',
    rule('Fn::Select', 'an index and a list', (argument) => {
      const [index, list, ...more] = items(argument);
      return isIndex(index) && isList(list) && more.length === 0;
    }),
  ],
  ['Fn::Base64', rule('Fn::Base64', 'a text', (argument) => isText(argument))],
  ['Fn::GetAZs', rule('Fn::GetAZs', 'the name of a region', (argument) => isText(argument))],
  [
    'Fn::Cidr',
    rule('Fn::Cidr', 'an address block, a count, and the bits of each', (argument) => {
      if (argument.kind !== 'list') return callOf(argument) !== undefined;
      return argument.items.length >= 2 && argument.items.length <= 3 && argument.items.every(isText);
    }),
  ],
  [
    'Fn::GetStackOutput',
    notInConditions(
      'Fn::GetStackOutput',
      rule('Fn::GetStackOutput', 'an object with StackName and OutputName', isStackOutput),
    ),
  ],
  [
    'Fn::Transform',
    rule(
      'Fn::Transform',
      'the Name of a macro and its Parameters',
      (argument) => stringOf(get(argument, 'Name')) !== undefined,
    ),
  ],
  ['Fn::Length', needsExtensions('Fn::Length', rule('Fn::Length', 'a list', isList))],
  [
    'Fn::ToJsonString',
    needsExtensions(
      'Fn::ToJsonString',
      rule('Fn::ToJsonString', 'a list or an object', (argument) => argument.kind !== 'scalar'),
    ),
  ],
  ['Fn::Equals', conditionHere],
  ['Fn::And', conditionHere],
  ['Fn::Or', conditionHere],
  ['Fn::Not', conditionHere],
]);

/** Outside of Conditions the evaluator tells what is wrong with these. */
function conditionHere(): undefined {
  return undefined;
}

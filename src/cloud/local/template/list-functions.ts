import { evaluatedList, evaluatedText, type Intrinsic, unknownIn } from './evaluation-context.js';
import { invalid } from './fault.js';
import { isList, textOf } from './json.js';

const joinNeeds =
  'Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.';
const splitNeeds =
  'Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.';
const selectNeeds =
  'Template error: every Fn::Select object requires two parameters, the first should be an index, the second a list of objects to select from.';

export const join: Intrinsic = (argument, context) => {
  if (!isList(argument) || argument.length !== 2) throw invalid(joinNeeds);
  const delimiter = argument[0];
  if (typeof delimiter !== 'string') throw invalid(joinNeeds);
  const texts = evaluatedList(argument[1], context, joinNeeds).map((item) => {
    const text = textOf(item);
    if (text === undefined) throw invalid(joinNeeds);
    return text;
  });
  return texts.join(delimiter);
};

export const split: Intrinsic = (argument, context) => {
  if (!isList(argument) || argument.length !== 2) throw invalid(splitNeeds);
  const delimiter = argument[0];
  if (typeof delimiter !== 'string' || delimiter === '') throw invalid(splitNeeds);
  const text = evaluatedText(argument[1], context, splitNeeds);
  return unknownIn(text, context) ?? text.split(delimiter);
};

export const select: Intrinsic = (argument, context) => {
  if (!isList(argument) || argument.length !== 2) throw invalid(selectNeeds);
  const index = evaluatedText(argument[0], context, selectNeeds);
  if (!/^\d{1,9}$/.test(index)) throw invalid(selectNeeds);
  const list = evaluatedList(argument[1], context, selectNeeds);
  const item = list[Number(index)] ?? unknownIn(list, context);
  if (item === undefined) throw invalid(`Template error: Fn::Select cannot select nonexistent value at index ${index}`);
  return item;
};

export const base64: Intrinsic = (argument, context) => {
  const text = evaluatedText(
    argument,
    context,
    'Template error: every Fn::Base64 object must have a String-typed value.',
  );
  return unknownIn(text, context) ?? Buffer.from(text).toString('base64');
};

export const length: Intrinsic = (argument, context) => {
  const list = evaluatedList(argument, context, 'Template error: Fn::Length requires a list.');
  return unknownIn(list, context) ?? list.length;
};

export const toJsonString: Intrinsic = (argument, context) => {
  const value = context.evaluate(argument);
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  throw invalid('Template error: Fn::ToJsonString requires an object or a list.');
};

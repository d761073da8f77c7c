import { branches } from './condition-functions.js';
import { callOf, type FunctionCall } from './function-call.js';
import { isList, isObject, type Json, member } from './json.js';
import { attributeReference } from './lookup-functions.js';
import { argumentsOf } from './sub.js';
import { subParts } from './sub-text.js';

export type Reference =
  | { readonly kind: 'ref'; readonly name: string }
  | { readonly kind: 'attribute'; readonly name: string; readonly attribute: string }
  /** `Fn::If` of this condition. */
  | { readonly kind: 'condition'; readonly name: string };

export interface Walk {
  readonly found: (reference: Reference) => void;
  readonly called?: (call: FunctionCall) => void;
  /** Which branches of `Fn::If` are walked; both where it does not say. */
  readonly decide?: (condition: string) => boolean | 'neither' | undefined;
}

/**
 * Everything that a value refers to, in its order, a name as often as it stands there.
 *
 * @throws ServiceFault for functions whose arguments have no form that CloudFormation knows
 */
export function walkReferences(value: Json, walk: Walk): void {
  if (isList(value)) for (const item of value) walkReferences(item, walk);
  else if (isObject(value)) {
    const call = callOf(value);
    if (call === undefined) for (const item of Object.values(value)) walkReferences(item, walk);
    else walkCall(call, walk);
  }
}

function walkCall(call: FunctionCall, walk: Walk): void {
  const { argument } = call;
  walk.called?.(call);
  if (call.name === 'Ref' && typeof argument === 'string') walk.found({ kind: 'ref', name: argument });
  else if (call.name === 'Fn::GetAtt') walkAttribute(argument, walk);
  else if (call.name === 'Fn::Sub') walkSub(argument, walk);
  else if (call.name === 'Fn::If') walkBranches(argument, walk);
  else walkReferences(argument, walk);
}

/** With the language extensions either part may be a function of parameters; its names are walked instead. */
function walkAttribute(argument: Json, walk: Walk): void {
  if (isList(argument) && argument.some((part) => typeof part !== 'string')) {
    if (typeof argument[0] === 'string') walk.found({ kind: 'ref', name: argument[0] });
    walkReferences(argument, walk);
    return;
  }
  const [name, attribute] = attributeReference(argument, String);
  walk.found({ kind: 'attribute', name, attribute });
}

function walkSub(argument: Json, walk: Walk): void {
  const [text, variables] = argumentsOf(argument);
  for (const part of subParts(text)) {
    if ('text' in part || member(variables, part.name) !== undefined) continue;
    walk.found(referenceBySub(part.name));
  }
  for (const value of Object.values(variables)) walkReferences(value, walk);
}

function referenceBySub(name: string): Reference {
  const dot = name.indexOf('.');
  if (dot < 0) return { kind: 'ref', name };
  return { kind: 'attribute', name: name.slice(0, dot), attribute: name.slice(dot + 1) };
}

function walkBranches(argument: Json, walk: Walk): void {
  const [name, yes, no] = branches(argument);
  walk.found({ kind: 'condition', name });
  const taken = walk.decide?.(name);
  if (taken === true || taken === undefined) walkReferences(yes, walk);
  if (taken === false || taken === undefined) walkReferences(no, walk);
}

import { cidr } from './cidr.js';
import { and, equals, ifElse, not, or } from './condition-functions.js';
import type { Evaluated, EvaluationContext, Intrinsic } from './evaluation-context.js';
import { invalid } from './fault.js';
import { findInMap } from './find-in-map.js';
import type { FunctionCall } from './function-call.js';
import { base64, join, length, select, split, toJsonString } from './list-functions.js';
import { getAtt, getAzs, getStackOutput, importValue } from './lookup-functions.js';
import { languageExtensions } from './parse-template.js';
import { contains, eachMemberEquals, eachMemberIn } from './rule-functions.js';
import { sub } from './sub.js';

const values: ReadonlyMap<string, Intrinsic> = new Map([
  ['Fn::Base64', base64],
  ['Fn::Cidr', cidr],
  ['Fn::FindInMap', findInMap],
  ['Fn::GetAtt', getAtt],
  ['Fn::GetAZs', getAzs],
  ['Fn::GetStackOutput', getStackOutput],
  ['Fn::If', ifElse],
  ['Fn::ImportValue', importValue],
  ['Fn::Join', join],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::Sub', sub],
]);
const extensions: ReadonlyMap<string, Intrinsic> = new Map([
  ['Fn::Length', length],
  ['Fn::ToJsonString', toJsonString],
]);
const conditions: ReadonlyMap<string, Intrinsic> = new Map([
  ['Fn::And', and],
  ['Fn::Equals', equals],
  ['Fn::Not', not],
  ['Fn::Or', or],
]);
const rules: ReadonlyMap<string, Intrinsic> = new Map([
  ['Fn::Contains', contains],
  ['Fn::EachMemberEquals', eachMemberEquals],
  ['Fn::EachMemberIn', eachMemberIn],
]);
/** Of the Rules section, over values that only AWS has; accepted by name and refused when asked for. */
const ofRulesOnly = ['Fn::RefAll', 'Fn::ValueOf', 'Fn::ValueOfAll'];

/** @throws ServiceFault for a function that does not exist, or not where it stands */
export function functionCalled(call: FunctionCall, context: EvaluationContext): Evaluated {
  const intrinsic = values.get(call.name) ?? ofBlock(call.name, context) ?? extension(call.name, context);
  if (intrinsic === undefined) throw unsupported(call.name);
  return intrinsic(call.argument, context, call);
}

function ofBlock(name: string, { block }: EvaluationContext): Intrinsic | undefined {
  if (block === 'Rules') return conditions.get(name) ?? rules.get(name);
  return block === 'Conditions' ? conditions.get(name) : undefined;
}

function extension(name: string, { template }: EvaluationContext): Intrinsic | undefined {
  return template.transforms.includes(languageExtensions) ? extensions.get(name) : undefined;
}

/** Whether the service knows a function of this name at such a place, in a template with these transforms. */
export function isFunction(name: string, transforms: readonly string[], block: EvaluationContext['block']): boolean {
  if (name === 'Ref' || values.has(name)) return true;
  if (conditions.has(name)) return block === 'Conditions';
  // A macro that is called where it stands; whether it can be expanded is asked elsewhere.
  if (name === 'Fn::Transform') return true;
  return extensions.has(name) && transforms.includes(languageExtensions);
}

export function unsupported(name: string) {
  const supported = ['Ref', ...values.keys(), ...conditions.keys(), ...rules.keys(), ...ofRulesOnly, 'Condition'];
  return invalid(
    `Template error: Encountered unsupported function: ${name} Supported functions are: [${supported.sort().join(', ')}]`,
  );
}

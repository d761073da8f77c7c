import { branch } from './branch.js';
import { conditionFunction } from './conditions.js';
import { getStackOutput, importValue } from './cross-stack.js';
import { answeredByAws, base64, length, toJsonString, transform } from './encode.js';
import { findInMap } from './find-in-map.js';
import { join, select, split } from './lists.js';
import { getAtt, ref } from './reference.js';
import { refAll, valueOfParameter } from './rule-functions.js';
import type { Intrinsic } from './scope.js';
import { sub } from './sub.js';

/** Every intrinsic function of CloudFormation in its long form. */
export const intrinsics: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['Ref', ref],
  ['Fn::GetAtt', getAtt],
  ['Fn::Sub', sub],
  ['Fn::Join', join],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::FindInMap', findInMap],
  ['Fn::If', branch],
  ['Fn::Equals', conditionFunction],
  ['Fn::And', conditionFunction],
  ['Fn::Or', conditionFunction],
  ['Fn::Not', conditionFunction],
  ['Fn::ImportValue', importValue],
  ['Fn::GetStackOutput', getStackOutput],
  ['Fn::Base64', base64],
  ['Fn::ToJsonString', toJsonString],
  ['Fn::Length', length],
  ['Fn::Transform', transform],
  ['Fn::RefAll', refAll],
  ['Fn::ValueOf', valueOfParameter],
  ['Fn::ValueOfAll', valueOfParameter],
  ['Fn::Cidr', answeredByAws('address ranges that CloudFormation computes')],
  ['Fn::GetAZs', answeredByAws('the availability zones of a region')],
]);

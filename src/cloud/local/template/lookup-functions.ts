import { type EvaluationContext, evaluatedText, type Intrinsic, unresolved } from './evaluation-context.js';
import { invalid } from './fault.js';
import { isList, type Json, member } from './json.js';

const getAttNeeds =
  'Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute';

/** `[resource, attribute]` or `resource.attribute`. */
export const getAtt: Intrinsic = (argument, context) => {
  const [logicalId, attribute] = attributeReference(argument, (value) => evaluatedText(value, context, getAttNeeds));
  const resource = context.scope.resource(logicalId);
  if (resource === undefined) throw unresolved(logicalId, context.block);
  const value = resource.attribute(attribute);
  if (value === undefined) throw noAttribute(logicalId, attribute);
  return value;
};

/** @throws ServiceFault where it has neither form */
export function attributeReference(argument: Json, read: (value: Json) => string): readonly [string, string] {
  const dot = typeof argument === 'string' ? argument.indexOf('.') : -1;
  const written = typeof argument === 'string' ? [argument.slice(0, dot), argument.slice(dot + 1)] : argument;
  if (!isList(written) || written.length !== 2) throw invalid(getAttNeeds);
  const [logicalId = '', attribute = ''] = written.map((part) => read(part));
  if (logicalId === '' || attribute === '' || (typeof argument === 'string' && dot < 0)) throw invalid(getAttNeeds);
  return [logicalId, attribute];
}

export function noAttribute(logicalId: string, attribute: string) {
  return invalid(`Template error: resource ${logicalId} does not support attribute type ${attribute} in Fn::GetAtt`);
}

/** Three zones of the region that is asked for, or of the stack's own where the name is empty. */
export const getAzs: Intrinsic = (argument, context) => {
  const asked = evaluatedText(
    argument,
    context,
    'Template error: every Fn::GetAZs object must have a String-typed value.',
  );
  const region = asked === '' ? context.scope.pseudo.region : asked;
  return ['a', 'b', 'c'].map((zone) => `${region}${zone}`);
};

export const importValue: Intrinsic = (argument, context) => context.scope.importValue(importName(argument, context));

export const importNameNeeds =
  'Template error: the attribute in Fn::ImportValue must not depend on any resources, imported values, or Fn::GetAZs';

/** @throws ServiceFault where the name depends on what only a deployed resource knows */
export function importName(argument: Json, context: EvaluationContext): string {
  return evaluatedText(argument, withoutResources(context, importNameNeeds), importNameNeeds);
}

/** The same, but that every resource and import is answered with `message`. */
export function withoutResources(context: EvaluationContext, message: string): EvaluationContext {
  const refuse = (): never => {
    throw invalid(message);
  };
  const { scope } = context;
  return context.within({
    parameters: scope.parameters,
    pseudo: scope.pseudo,
    conditions: scope.conditions,
    resource: refuse,
    importValue: refuse,
    stackOutput: refuse,
    ssm: (name) => scope.ssm(name),
    secret: (reference) => scope.secret(reference),
  });
}

const stackOutputNeeds =
  'Template error: every Fn::GetStackOutput object requires StackName and OutputName, and optionally Region and RoleArn';

/** `{ StackName, OutputName, Region?, RoleArn? }`; no role is taken here, every account is at hand. */
export const getStackOutput: Intrinsic = (argument, context) => {
  const read = (key: string) => evaluatedText(member(argument, key), context, stackOutputNeeds);
  const region = member(argument, 'Region') === undefined ? undefined : read('Region');
  return context.scope.stackOutput(read('StackName'), read('OutputName'), region);
};

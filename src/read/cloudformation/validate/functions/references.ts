import type { Value } from '../../../../model/value.js';
import { itemsOf, stringOf, textOf } from '../../../../model/walk.js';
import { type Check, callOf, isNull, refuse } from '../check.js';
import { checkAttribute } from '../schema/check-attributes.js';
import type { Place } from './place.js';

const pseudoParameters: ReadonlySet<string> = new Set(
  ['AccountId', 'NoValue', 'NotificationARNs', 'Partition', 'Region', 'StackId', 'StackName', 'URLSuffix'].map(
    (name) => `AWS::${name}`,
  ),
);

export function ref(check: Check, argument: Value, at: Value, place: Place): undefined {
  const name = stringOf(argument);
  if (name !== undefined) return checkName(check, name, at, place);
  if (isNull(argument) || argument.kind === 'text' || (check.extended && callOf(argument))) return;
  refuse(check, 'bad-arguments', 'Ref takes the name of a parameter or resource.', at);
}

/** What `Ref` and `${Name}` may name: a pseudo parameter, a parameter, or a resource. */
function checkName(check: Check, name: string, at: Value, { section }: Place): undefined {
  const { parameters } = check.template;
  if (pseudoParameters.has(name) || parameters.has(name)) return;
  if (!hasResource(check, name)) return undefinedName(check, name, at);
  if (section !== 'Conditions') return;
  refuse(check, 'bad-condition', `${name} is a resource; Conditions may refer to parameters alone.`, at);
}

function undefinedName(check: Check, name: string, at: Value): undefined {
  refuse(check, 'undefined-reference', `${name} is not defined in this template.`, at);
}

/** A resource by its logical id, or one that is inside a module: those are named after the module. */
function hasResource({ template, scope }: Check, name: string): boolean {
  if (template.resources.has(name)) return true;
  for (let end = Math.min(name.length, 255); end > 0 && scope.modules.size > 0; end--) {
    if (scope.modules.has(name.slice(0, end))) return true;
  }
  return false;
}

export function getAtt(check: Check, argument: Value, at: Value): undefined {
  const dotted = stringOf(argument);
  const [resource, ...attributes] = argument.kind === 'list' ? argument.items : [];
  const name = dotted === undefined ? stringOf(resource) : dotted.slice(0, Math.max(dotted.indexOf('.'), 0));
  if (isNull(argument)) return;
  if (check.extended && (callOf(resource) || callOf(argument))) return;
  const complete = dotted === undefined ? attributes.length > 0 : /^[^.]+\../.test(dotted);
  if (!name || !complete) {
    return refuse(check, 'bad-arguments', 'Fn::GetAtt takes a resource and one of its attributes.', at);
  }
  if (!hasResource(check, name)) undefinedName(check, name, at);
  else checkAttribute(check, name, dotted?.slice(name.length + 1) ?? attributes.map(textOf).join('.'), at);
}

export function sub(check: Check, argument: Value, at: Value, place: Place): undefined {
  const [template, variables, ...more] = argument.kind === 'list' ? argument.items : [argument];
  // A macro may write the text; nothing else may.
  if (isNull(argument) || callOf(template)?.[0] === 'Fn::Transform') return;
  const text = stringOf(template);
  if (template?.kind === 'text') return;
  if (text === undefined || more.length > 0 || (variables && variables.kind !== 'dict')) {
    const message = 'Fn::Sub takes a text, or a list of a text and an object of variables.';
    return refuse(check, 'bad-arguments', message, at);
  }
  const own = variables?.kind === 'dict' ? variables.entries : new Map<string, unknown>();
  for (const name of new Set(namesIn(text))) if (!own.has(name)) checkSubName(check, name, at, place);
}

function* namesIn(text: string): Generator<string> {
  for (const [, name = ''] of text.matchAll(/\$\{([^{}$]*)\}/g)) if (!name.trim().startsWith('!')) yield name.trim();
}

function checkSubName(check: Check, name: string, at: Value, place: Place): undefined {
  if (name === '') return refuse(check, 'bad-arguments', 'Fn::Sub takes names between `${` and `}`.', at);
  const dot = name.indexOf('.');
  if (dot <= 0) return checkName(check, name, at, place);
  const resource = name.slice(0, dot);
  if (!hasResource(check, resource)) undefinedName(check, resource, at);
  else checkAttribute(check, resource, name.slice(dot + 1), at);
}

/** Names in `DependsOn`, told where they stand. */
export function checkDependencies(check: Check, dependsOn: Value | undefined, logicalId: string): undefined {
  for (const item of itemsOf(dependsOn)) {
    const name = stringOf(item);
    if (name === undefined || hasResource(check, name)) continue;
    const message = `${name}, in DependsOn of ${logicalId}, is not defined in this template.`;
    refuse(check, 'undefined-reference', message, item);
  }
}

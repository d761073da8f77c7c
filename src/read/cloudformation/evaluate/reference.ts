import type { Value } from '../../../model/value.js';
import { stringOf } from '../../../model/walk.js';
import { problem } from '../problem.js';
import { decide } from './conditions.js';
import { lift } from './lift.js';
import { parameterValue } from './parameters.js';
import { pseudoParameter } from './pseudo-parameters.js';
import { badArguments, type Intrinsic, type Scope, symbolic, undefinedName, unknown } from './scope.js';

/** A name, or with the language extensions a function that gives one. */
export const ref: Intrinsic = (argument, scope, at) => {
  const name = stringOf(argument);
  if (name !== undefined) return valueNamed(name, scope, at);
  if (argument.kind === 'text') return unknown('Ref of a name that is not known', at, argument);
  if (argument.kind === 'dict' && argument.entries.size === 1) {
    const computed = scope.evaluate(argument, scope);
    return lift(computed ? [computed] : [], ([known]) => {
      const given = stringOf(known);
      return given === undefined ? unknown('Ref of a name that is not known', at, known) : valueNamed(given, scope, at);
    });
  }
  return badArguments('Ref', 'the name of a parameter or resource', scope, at);
};

/** What `Ref` and `${Name}` give: a pseudo parameter, a parameter, or a resource's physical id. */
export function valueNamed(name: string, scope: Scope, at: Value): Value | undefined {
  if (name.startsWith('AWS::')) return pseudoParameter(name, scope, at);
  const parameter = scope.parameters.get(name);
  if (parameter) return parameterValue(parameter, scope, at);
  if (!scope.template.resources.has(name)) return notHere(name, scope, at);
  return absent(name, scope, at) ?? symbolic({ kind: 'ref', stack: scope.identity.stack, logicalId: name }, at);
}

/** `[logicalId, attribute]` or `logicalId.attribute`; both may be computed. */
export const getAtt: Intrinsic = (argument, scope, at) => {
  const dotted = stringOf(argument);
  if (dotted !== undefined) {
    const dot = dotted.indexOf('.');
    if (dot > 0 && dot < dotted.length - 1) return attributeOf(dotted.slice(0, dot), dotted.slice(dot + 1), scope, at);
  }
  const [resource, ...rest] = argument.kind === 'list' ? argument.items : [];
  const isName = resource?.kind === 'dict' || stringOf(resource) !== undefined;
  if (!resource || !isName || rest.length === 0) {
    return badArguments('Fn::GetAtt', 'a resource and one of its attributes', scope, at);
  }
  const names = [resource, ...rest].map((part) => scope.evaluate(part, scope) ?? part);
  return lift(names, ([of, ...attributes]) => {
    const logicalId = stringOf(of);
    const attribute = attributes.map(stringOf);
    if (logicalId === undefined) return unknown('an attribute of a resource whose name is not known', at, of);
    if (attribute.every((part) => part !== undefined)) return attributeOf(logicalId, attribute.join('.'), scope, at);
    return unknown(`an attribute of ${logicalId} whose name is not known`, at, attributes[0]);
  });
};

/** What `Fn::GetAtt` and `${Resource.Attribute}` give. */
export function attributeOf(logicalId: string, attribute: string, scope: Scope, at: Value): Value {
  if (!scope.template.resources.has(logicalId)) return notHere(logicalId, scope, at);
  return (
    absent(logicalId, scope, at) ??
    symbolic({ kind: 'attribute', stack: scope.identity.stack, logicalId, attribute }, at)
  );
}

/** A name that no resource has: one inside a module, or a mistake. */
function notHere(logicalId: string, scope: Scope, at: Value): Value {
  for (let end = Math.min(logicalId.length, 255); end > 0 && scope.modules.size > 0; end--) {
    const module = logicalId.slice(0, end);
    if (scope.modules.has(module)) return unknown(`${logicalId} is inside the module ${module}`, at);
  }
  return undefinedName(logicalId, scope, at);
}

/** CloudFormation refuses a reference to a resource that its condition leaves out. */
function absent(logicalId: string, scope: Scope, at: Value): Value | undefined {
  const condition = scope.template.resources.get(logicalId)?.condition;
  if (condition === undefined || decide(condition, scope) !== false) return undefined;
  const message = `${logicalId} is left out at this stage by the condition ${condition}.`;
  scope.report(problem('warning', 'cloudformation/absent-reference', message, at));
  return unknown(message, at);
}

import type { Dict, Value } from '../../../model/value.js';
import { given, keyPlace, makeDict, type PlainObject, sub } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { type GrantShape, policyTemplates } from './policy-template-table.js';

export function isPolicyTemplate(name: string): boolean {
  return Object.hasOwn(policyTemplates, name);
}

/**
 * A policy template with its parameters as a policy document whose statements stand where the
 * template is named. Reported: parameters that are missing, or that the template does not know.
 */
export function expandPolicyTemplate(lowering: Lowering, entry: Dict, name: string): Dict | undefined {
  const shapes = policyTemplates[name] ?? [];
  const at = keyPlace(entry, name);
  const parameters = given(entry, name);
  if (parameters?.kind !== 'dict') {
    lowering.problem('sam/policy-template', `The policy template ${name} is given its parameters as a map.`, at);
    return undefined;
  }
  const names = parametersOf(shapes);
  const missing = names.filter((parameter) => !parameters.entries.has(parameter));
  if (missing.length > 0) {
    lowering.problem('sam/policy-template', `The policy template ${name} needs ${missing.join(' and ')}.`, at);
    return undefined;
  }
  for (const key of parameters.entries.keys()) {
    if (names.includes(key)) continue;
    const message = `The policy template ${name} has no parameter ${key}; it is ignored.`;
    lowering.problem('sam/policy-template', message, keyPlace(parameters, key), 'warning');
  }
  const statements = shapes.map((shape) => statementOf(shape, parameters));
  return makeDict({ Statement: statements.map((statement) => makeDict(statement, at)) }, at);
}

function statementOf({ actions, on, where, isText, isList }: GrantShape, parameters: Dict): PlainObject {
  const resources = on.map((shape) => arnOf(shape, parameters));
  return {
    Effect: 'Allow',
    Action: isText ? actions[0] : actions,
    Resource: resources.length === 1 && !isList ? resources[0] : resources,
    ...(where && { Condition: { StringEquals: { [where.key]: arnOf(where.equals, parameters) } } }),
  };
}

function arnOf(shape: string, parameters: Dict): PlainObject | string {
  if (shape === '*') return '*';
  const used = namesIn(shape);
  const values = used.map((name): [string, Value | undefined] => [name, given(parameters, name)]);
  const text = shape.startsWith('${') ? shape : `arn:\${AWS::Partition}:${expanded(shape)}`;
  return used.length === 0 ? sub(text) : sub(text, Object.fromEntries(values));
}

/** `sqs:${QueueName}` → `sqs:${AWS::Region}:${AWS::AccountId}:${QueueName}`; `s3:::…` has neither. */
function expanded(shape: string): string {
  const colon = shape.indexOf(':');
  if (shape.startsWith(':::', colon)) return shape;
  return `${shape.slice(0, colon)}:\${AWS::Region}:\${AWS::AccountId}:${shape.slice(colon + 1)}`;
}

function parametersOf(shapes: readonly GrantShape[]): readonly string[] {
  const texts = shapes.flatMap(({ on, where }) => [...on, ...(where === undefined ? [] : [where.equals])]);
  return [...new Set(texts.flatMap(namesIn))];
}

function namesIn(shape: string): readonly string[] {
  return [...shape.matchAll(/\$\{([A-Za-z]+)\}/g)].map(([, name]) => name ?? '');
}

import type { LogicalId } from '../../model/names.js';
import type { Output, Presence, Resource, Stack } from '../../model/service.js';
import { get, stringOf } from '../../model/walk.js';
import { decide } from './evaluate/conditions.js';
import { evaluateProperties, evaluateValue } from './evaluate/evaluate-value.js';
import { makeScope } from './evaluate/make-scope.js';
import type { Decision, Scope } from './evaluate/scope.js';
import { assume, undefinedName } from './evaluate/scope.js';
import { reportUndefinedNames } from './evaluate/undefined-names.js';
import type { Evaluated, StackIdentity, Template, TemplateResource } from './lowered.js';
import { Problems } from './problem.js';

/**
 * Makes the stack of a template: intrinsic functions evaluated as far as parameters, mappings,
 * conditions and pseudo parameters allow, the rest as symbols. Parts that a condition leaves out
 * are gone; parts whose condition is not decided are there, as `maybe`, evaluated as if it held.
 */
export function evaluateTemplate(template: Template, identity: StackIdentity): Evaluated {
  const problems = new Problems();
  const scope = makeScope(template, identity, problems.report);
  for (const name of template.conditions.keys()) decide(name, scope);
  const stack: Stack = {
    key: identity.stack,
    service: identity.service,
    id: identity.stackId,
    name: identity.stackName,
    file: template.file,
    ...(identity.region !== undefined && { region: identity.region }),
    ...(identity.account !== undefined && { account: identity.account }),
    parameters: scope.parameters,
    ...(identity.tags !== undefined && identity.tags.size > 0 && { tags: identity.tags }),
    resources: evaluateResources(scope),
    outputs: evaluateOutputs(scope),
    ...(identity.parent && { parent: identity.parent }),
    dependsOn: identity.dependsOn,
    template,
    location: template.location,
  };
  reportUndefinedNames(scope);
  return { stack, diagnostics: problems.all() };
}

function evaluateResources(scope: Scope): ReadonlyMap<LogicalId, Resource> {
  const resources = new Map<LogicalId, Resource>();
  for (const [logicalId, template] of scope.template.resources) {
    const decision = decidePart(template.condition, scope, template);
    if (decision === false) continue;
    resources.set(logicalId, evaluateResource(template, decision, scope));
  }
  return resources;
}

function evaluateResource(template: TemplateResource, decision: Decision, scope: Scope): Resource {
  const { condition, ...rest } = template;
  return {
    ...rest,
    stack: scope.identity.stack,
    service: scope.identity.service,
    id: template.id ?? template.logicalId,
    properties: evaluateProperties(template.properties, within(condition, decision, scope)),
    presence: presenceOf(decision),
    dependsOn: template.dependsOn.filter((name) => isDeployed(name, template, scope)),
  };
}

/** `DependsOn` of a resource that a condition leaves out is allowed, and means nothing. */
function isDeployed(name: LogicalId, dependent: TemplateResource, scope: Scope): boolean {
  const resource = scope.template.resources.get(name);
  if (!resource) {
    undefinedName(`${name}, in DependsOn of ${dependent.logicalId},`, scope, dependent.properties);
    return false;
  }
  return resource.condition === undefined || decide(resource.condition, scope) !== false;
}

function evaluateOutputs(scope: Scope): readonly Output[] {
  const outputs: Output[] = [];
  for (const [name, template] of scope.template.outputs) {
    const condition = stringOf(get(template.value, 'Condition'));
    const decision = decidePart(condition, scope, { properties: template.value });
    const value = get(template.value, 'Value');
    if (decision === false || !value) continue;
    const inside = within(condition, decision, scope);
    const evaluated = evaluateValue(value, inside);
    const named = get(template.value, 'Export', 'Name');
    const exportName = named && evaluateValue(named, inside);
    if (!evaluated) continue;
    const { location } = template;
    outputs.push({
      name,
      value: evaluated,
      ...(exportName && { exportName }),
      presence: presenceOf(decision),
      location,
    });
  }
  return outputs;
}

function decidePart(
  condition: string | undefined,
  scope: Scope,
  at: { readonly properties: Parameters<typeof undefinedName>[2] },
): Decision {
  return condition === undefined ? true : decide(condition, scope, at.properties);
}

/** What stands under an undecided condition is only deployed where it holds. */
function within(condition: string | undefined, decision: Decision, scope: Scope): Scope {
  return condition !== undefined && decision === undefined ? assume(scope, condition, true) : scope;
}

function presenceOf(decision: Decision): Presence {
  return decision === undefined ? 'maybe' : 'always';
}

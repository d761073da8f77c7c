import { holds } from './conditions.js';
import { invalid } from './fault.js';
import { type Json, textOf } from './json.js';
import { contextWithoutResources } from './name-scope.js';
import type { NameScope, ParsedTemplate } from './template.js';

/**
 * Names of the exports of all active outputs, in the template's order. They never depend on a resource, so that
 * they are known before a deployment.
 *
 * @throws ServiceFault where one depends on a resource or two are equal
 */
export function exportNames(template: ParsedTemplate, scope: NameScope): readonly string[] {
  const names: string[] = [];
  for (const [output, { condition, exportName }] of template.outputs) {
    if (exportName === undefined || !holds(condition, scope.conditions)) continue;
    names.push(exportNameOf(output, exportName, template, scope));
  }
  refuseTwins(names);
  return names;
}

export function exportNameOf(output: string, value: Json, template: ParsedTemplate, scope: NameScope): string {
  const context = contextWithoutResources(template, scope, 'Outputs', () => dependsOnResource(output));
  const name = textOf(context.evaluate(value));
  if (name !== undefined && name.length <= 255 && /^[A-Za-z0-9:-]+$/.test(name)) return name;
  throw invalid(
    `Template format error: Output ${output} is malformed. The Name field of every Export member must be specified and consist only of alphanumeric characters, colons, or hyphens.`,
  );
}

export function dependsOnResource(output: string): string {
  return `Template format error: Output ${output} is malformed. The Name field of Export must not depend on any resources, imported values, or Fn::GetAZs.`;
}

function refuseTwins(names: readonly string[]): void {
  const twins = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  if (twins.length === 0) return;
  throw invalid(
    `Template format error: The Outputs section contains duplicate Export names: [${twins.join(', ')}]. Specify a unique name for each export.`,
  );
}

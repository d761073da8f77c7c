import type { Diagnostic } from '../../model/diagnostic.js';
import type { Dict } from '../../model/value.js';
import { withLocalCode } from '../cloudformation/local-code.js';
import type { Template, TemplateResource } from '../cloudformation/lowered.js';
import type { LoweredDocument } from '../cloudformation/stack-tree.js';
import { type Renames, renameReferences } from './intrinsic/rename.js';
import type { Lowering } from './lowering.js';
import { writeDocument } from './write-document.js';

/** What was lowered as a template, with every reference to what the transform calls otherwise. */
export function finished(
  written: Dict,
  lowering: Lowering,
  before: readonly Diagnostic[],
  inputs: readonly string[],
): LoweredDocument {
  const { template, renames } = lowering;
  const resources = new Map([...lowering.resources].map(([id, resource]) => [id, renamed(resource, renames)] as const));
  const outputs = new Map(
    [...template.outputs].map(([name, output]) => [
      name,
      { ...output, value: renameReferences(output.value, renames) },
    ]),
  );
  const lowered = withLocalCode({ ...template, resources, outputs, conditions: lowering.conditions });
  const whole: Template = { ...lowered, document: writeDocument(written, lowered) };
  return { template: whole, diagnostics: [...before, ...lowering.diagnostics()], inputs };
}

function renamed(resource: TemplateResource, renames: Renames): TemplateResource {
  const properties = renameReferences(resource.properties, renames);
  const dependsOn = resource.dependsOn.map((id) => renames.get(id) ?? id);
  const attributes = [...(resource.attributes ?? [])].map(
    ([name, value]) => [name, renameReferences(value, renames)] as const,
  );
  return properties.kind === 'dict'
    ? { ...resource, properties, dependsOn, ...(attributes.length > 0 && { attributes: new Map(attributes) }) }
    : resource;
}

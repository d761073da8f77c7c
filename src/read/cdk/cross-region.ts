import type { LogicalId } from '../../model/names.js';
import type { Dict, Entry, Value } from '../../model/value.js';
import { get, stringOf } from '../../model/walk.js';
import type { Template, TemplateResource } from '../cloudformation/lowered.js';

/**
 * A reference to a stack of another region goes through an SSM parameter: a custom resource of the producer
 * writes it into the consumer's region, and one of the consumer reads it (`crossRegionReferences`, in
 * aws-cdk-lib/core/lib/private/refs.ts). What the consumer takes out of its reader is the parameter's value.
 */
const reader = 'Custom::CrossRegionExportReader';

/** The template with what its readers read in place of the references to them; what is deployed stays as it is. */
export function followReaders(template: Template): Template {
  const readers = new Map<LogicalId, Value>();
  for (const { logicalId, type, properties } of template.resources.values()) {
    const imports = type === reader ? get(properties, 'ReaderProps', 'imports') : undefined;
    if (imports !== undefined) readers.set(logicalId, imports);
  }
  if (readers.size === 0) return template;
  const outputs = [...template.outputs].map(
    ([name, output]) => [name, { ...output, value: follow(output.value, readers) }] as const,
  );
  const resources = [...template.resources].map(
    ([logicalId, resource]) => [logicalId, followIn(resource, readers)] as const,
  );
  return { ...template, resources: new Map(resources), outputs: new Map(outputs) };
}

type Readers = ReadonlyMap<LogicalId, Value>;

function followIn(resource: TemplateResource, readers: Readers): TemplateResource {
  return { ...resource, properties: followEntries(resource.properties, readers) };
}

function follow(value: Value, readers: Readers): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => follow(item, readers)) };
  if (value.kind !== 'dict') return value;
  const read = valueRead(value, readers);
  return read === undefined ? followEntries(value, readers) : { ...read, source: value.source, offset: value.offset };
}

function followEntries(value: Dict, readers: Readers): Dict {
  const entries = new Map<string, Entry>();
  for (const [key, entry] of value.entries) entries.set(key, { ...entry, value: follow(entry.value, readers) });
  return { ...value, entries };
}

/** `{ "Fn::GetAtt": [reader, name of the parameter] }`. */
function valueRead(value: Dict, readers: Readers): Value | undefined {
  const attribute = value.entries.size === 1 ? get(value, 'Fn::GetAtt') : undefined;
  if (attribute?.kind !== 'list') return undefined;
  const [logicalId, name] = attribute.items.map(stringOf);
  return logicalId === undefined || name === undefined ? undefined : get(readers.get(logicalId), name);
}

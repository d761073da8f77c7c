import { evaluate, type JsonObject, type Scope } from '../template/index.js';
import { isObject } from '../template/json.js';
import type { Blueprint, Engine } from './engine.js';
import { nestedDiffers } from './nested-differs.js';
import { NESTED } from './nested-type.js';
import { updateOf } from './prepare-resource.js';
import type { ChangeDetail, ChangeRecord, ResourceRecord } from './state.js';

/** What stands for a value that is known only once the change is made. */
export const UNKNOWN = '{{changeSet:KNOWN_AFTER_APPLY}}';

export type WantedResource = Pick<ResourceRecord, 'logicalId' | 'type' | 'properties' | 'metadata'>;

export function wantedForChange({ template }: Blueprint, logicalId: string, scope: Scope): WantedResource {
  const declared = template.resources.get(logicalId);
  if (declared === undefined) throw new Error(`no resource ${logicalId} in the template`);
  const properties = evaluate(declared.properties, template, scope);
  const { type, metadata } = declared;
  return {
    logicalId,
    type,
    properties: isObject(properties) ? properties : {},
    ...(metadata === undefined ? {} : { metadata: JSON.stringify(metadata) }),
  };
}

export function changeOf(
  engine: Engine,
  existing: ResourceRecord | undefined,
  wanted: WantedResource,
): ChangeRecord | undefined {
  const { logicalId, type } = wanted;
  if (existing === undefined || existing.missing === true)
    return { action: 'Add', logicalId, type, scope: [], details: [] };
  const kind = updateOf(existing, wanted);
  if (kind === 'none' && !(type === NESTED && nestedDiffers(engine, existing.physicalId, wanted.properties)))
    return undefined;
  const details = changedProperties(existing.properties, wanted.properties, existing, wanted);
  const dynamic = details.length > 0 && details.every(({ evaluation }) => evaluation === 'Dynamic');
  return {
    action: 'Modify',
    logicalId,
    physicalId: existing.physicalId,
    type,
    replacement: kind !== 'replace' ? 'False' : dynamic ? 'Conditional' : 'True',
    scope: [...new Set(details.map(({ attribute }) => attribute))],
    details: details.map((detail) => ({ ...detail, requiresRecreation: recreation(detail, existing, wanted) })),
  };
}

function changedProperties(
  before: JsonObject,
  after: JsonObject,
  existing: ResourceRecord,
  wanted: WantedResource,
): readonly ChangeDetail[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => JSON.stringify(own(before, name)) !== JSON.stringify(own(after, name)));
  const properties = changed.map((name): ChangeDetail => {
    const text = JSON.stringify(own(after, name)) ?? '';
    return { attribute: 'Properties', name, evaluation: text.includes(UNKNOWN) ? 'Dynamic' : 'Static' };
  });
  if (existing.metadata === wanted.metadata) return properties;
  return [...properties, { attribute: 'Metadata', evaluation: 'Static' }];
}

function recreation(
  { attribute, name, evaluation }: ChangeDetail,
  existing: ResourceRecord,
  wanted: WantedResource,
): 'Always' | 'Never' | 'Conditionally' {
  if (attribute !== 'Properties' || name === undefined) return 'Never';
  const alone = { ...existing.properties, [name]: own(wanted.properties, name) ?? null };
  if (updateOf(existing, { ...existing, properties: alone }) !== 'replace') return 'Never';
  return evaluation === 'Dynamic' ? 'Conditionally' : 'Always';
}

function own(object: JsonObject, name: string) {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

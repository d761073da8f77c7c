import type { Dict, Entry, Placed, Value } from '../../model/value.js';
import { dict, get, itemsOf, list, scalar, stringOf } from '../../model/walk.js';
import type { Template, TemplateResource } from '../cloudformation/lowered.js';
import { withEntry, withoutEntries } from './intrinsic/make.js';
import { isSamType } from './sam-resource.js';

/**
 * A lowered template as the document that is deployed: the written one with what the transform made in
 * place of what it read. What nothing here reads (Metadata, Rules, UpdatePolicy) stays as it is written.
 */
export function writeDocument(written: Dict, template: Template): Dict {
  const sections: readonly (readonly [string, Dict])[] = [
    ['Conditions', dict(template.conditions, written)],
    ['Resources', dict(resourcesOf(written, template), written)],
    ['Outputs', dict(valuesOf(template.outputs), written)],
  ];
  let document = withTransform(withoutEntries(written, ['Globals']));
  for (const [name, section] of sections) {
    if (section.entries.size > 0) document = withEntry(document, name, section);
    else document = withoutEntries(document, [name]);
  }
  return document;
}

function* valuesOf(outputs: Template['outputs']): Generator<[string, Value]> {
  for (const [name, { value }] of outputs) yield [name, value];
}

function* resourcesOf(written: Dict, { resources }: Template): Generator<[string, Value]> {
  for (const [id, resource] of resources) yield [id, resourceOf(resource, get(written, 'Resources', id))];
}

/** Attributes of a SAM resource that the transform hands on are in the lowered one; of all others, all are. */
function resourceOf(resource: TemplateResource, written: Value | undefined): Dict {
  const { type, properties: at } = resource;
  const text = (value: string | undefined) => value && scalar(value, at);
  const attributes: readonly (readonly [string, Value | undefined | ''])[] = [
    ['Type', scalar(type, at)],
    ['Condition', text(resource.condition)],
    ['DependsOn', resource.dependsOn.length === 0 ? undefined : names(resource.dependsOn, at)],
    ['DeletionPolicy', text(resource.deletionPolicy)],
    ['UpdateReplacePolicy', text(resource.updateReplacePolicy)],
    ['Properties', resource.properties],
    ...(resource.attributes ?? []),
  ];
  const isKept = written?.kind === 'dict' && !isSamType(stringOf(get(written, 'Type')) ?? 'AWS::Serverless::');
  const entries = new Map<string, Entry>(isKept ? written.entries : []);
  entries.delete('Connectors');
  for (const [name, value] of attributes) {
    if (value) entries.set(name, { keyOffset: value.offset, keySource: value.source, value });
  }
  return { kind: 'dict', entries, source: at.source, offset: at.offset };
}

function names(ids: readonly string[], at: Placed): Value {
  return list(
    ids.map((id) => scalar(id, at)),
    at,
  );
}

/** The transform has been done; other macros are CloudFormation's. */
function withTransform(document: Dict): Dict {
  const others = [...itemsOf(get(document, 'Transform'))].filter(
    (item) => !(stringOf(item) ?? stringOf(get(item, 'Name')))?.startsWith('AWS::Serverless'),
  );
  if (others.length === 0) return withoutEntries(document, ['Transform']);
  return withEntry(document, 'Transform', list(others, document));
}

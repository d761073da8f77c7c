import type { Template } from '../model/template.js';
import type { Value } from '../model/value.js';
import { get, stringOf } from '../model/walk.js';
import { definitionText, isFunction } from './definition-text.js';
import { isObject, type Json, type JsonObject, jsonObject } from './json.js';
import { addressOf } from './packaged.js';
import { type CodeContext, withCode } from './write-code.js';
import { renamed, type WriteContext } from './write-context.js';
import { isNull, writePlain, writeValue } from './write-value.js';

export interface TemplateContext {
  readonly write: WriteContext;
  readonly code: CodeContext;
  /** What the `TemplateURL` of a resource that nests a stack becomes; undefined where it stays. */
  readonly nestedUrl: (logicalId: string) => string | undefined;
}

/** The document of a template as it is deployed, without the parameters that writing it turned out to need. */
export function writeTemplate(template: Template, document: Value, context: TemplateContext): JsonObject {
  const written = jsonObject();
  if (document.kind !== 'dict') return written;
  for (const [section, { value }] of document.entries)
    if (!(context.write.dropsNull && isNull(value))) written[section] = writeSection(section, value, template, context);
  return written;
}

/** Sections whose texts may hold functions. */
const withFunctions = new Set(['Rules', 'Hooks']);

function writeSection(section: string, value: Value, template: Template, context: TemplateContext): Json {
  if (section === 'Resources' && value.kind === 'dict') {
    return jsonObject(
      [...value.entries].map(([id, { value: resource }]) => [
        renamed(id, context.write),
        writeResource(id, resource, template, context),
      ]),
    );
  }
  if (section === 'Outputs' && value.kind === 'dict') {
    return jsonObject(
      [...value.entries].map(([name, { value: output }]) => [name, writeOutput(output, context.write)]),
    );
  }
  if (section === 'Conditions') return writeValue(value, { ...context.write, inConditions: true });
  return withFunctions.has(section) ? writeValue(value, context.write) : writePlain(value, context.write);
}

/** Attributes beside these are plain text, or an object that may hold functions. */
const resourceValues = new Set(['Properties', 'Metadata', 'UpdatePolicy', 'CreationPolicy']);

function writeResource(id: string, value: Value, template: Template, context: TemplateContext): Json {
  if (value.kind !== 'dict') return writeValue(value, context.write);
  const resource = jsonObject();
  for (const [attribute, { value: inside }] of value.entries) {
    if (context.write.dropsNull && isNull(inside)) continue;
    resource[attribute] =
      resourceValues.has(attribute) || inside.kind === 'dict'
        ? writeValue(inside, context.write)
        : writePlain(inside, context.write);
  }
  if (resource.DependsOn !== undefined) resource.DependsOn = renamedAll(resource.DependsOn, context.write);
  if (typeof resource.Condition === 'string') noteUndefined(resource.Condition, context.write);
  const type = String(resource.Type);
  const properties = isObject(resource.Properties) ? resource.Properties : undefined;
  if (properties !== undefined || template.resources.get(id)?.code !== undefined) {
    const placed = withCode(type, properties ?? jsonObject(), template.resources.get(id), context.code);
    resource.Properties = withUrl(type, id, withText(type, placed), context);
  }
  return resource;
}

/** Where the definition of a state machine is read as an object, the property still takes a text. */
function withText(type: string, properties: JsonObject): JsonObject {
  const definition = type === 'AWS::StepFunctions::StateMachine' ? properties.DefinitionString : undefined;
  if (isObject(definition) && !isFunction(definition)) properties.DefinitionString = definitionText(definition);
  return properties;
}

function noteUndefined(condition: string, { defined, needs }: WriteContext): void {
  if (defined?.isCondition(condition) === false) needs.condition(condition);
}

function withUrl(type: string, id: string, properties: JsonObject, { nestedUrl, write }: TemplateContext): JsonObject {
  if (type !== 'AWS::CloudFormation::Stack') return properties;
  const url = nestedUrl(id);
  if (url !== undefined) properties.TemplateURL = url;
  // An application of the public repository has no address before CloudFormation asks for one.
  else if (properties.TemplateURL === undefined)
    properties.TemplateURL = write.needs.stub(
      'artefact',
      `the template of ${id}`,
      addressOf(`applications/${id}.json`),
    );
  return properties;
}

function renamedAll(names: Json, context: WriteContext): Json {
  if (Array.isArray(names)) {
    const there = names.filter((name) => typeof name !== 'string' || context.defined?.isDefined(name) !== false);
    return there.map((name) => renamedAll(name, context));
  }
  return typeof names === 'string' ? renamed(names, context) : names;
}

function writeOutput(value: Value, context: WriteContext): Json {
  if (value.kind !== 'dict') return writeValue(value, context);
  const condition = stringOf(get(value, 'Condition'));
  if (condition !== undefined) noteUndefined(condition, context);
  return jsonObject(
    [...value.entries].map(([key, { value: inside }]) => [
      key,
      key === 'Value' || key === 'Export' ? writeValue(inside, context) : writePlain(inside, context),
    ]),
  );
}

import { expandLoops, type LoopValues } from './expand-loops.js';
import { invalid } from './fault.js';
import { isList, isObject, type Json, type JsonObject, member, textOf } from './json.js';
import { measure, parseBody } from './parse-body.js';
import { parseOutput } from './parse-output.js';
import { parseParameter } from './parse-parameter.js';
import { parseResource } from './parse-resource.js';
import type { ParsedTemplate } from './template.js';

export const languageExtensions = 'AWS::LanguageExtensions';

const sections = new Set([
  'AWSTemplateFormatVersion',
  'Conditions',
  'Description',
  'Hooks',
  'Mappings',
  'Metadata',
  'Outputs',
  'Parameters',
  'Resources',
  'Rules',
  'Transform',
]);

/**
 * A template's sections, JSON or YAML. `given` are raw parameter values, for what is decided before
 * the template is one: the collections of `Fn::ForEach` and deletion policies. A parameter that is
 * not given there counts with its default.
 *
 * @throws ServiceFault `ValidationError`
 */
export function parseTemplate(body: string, given: ReadonlyMap<string, string> = new Map()): ParsedTemplate {
  const written = parseBody(body);
  if (!isObject(written)) throw invalid('Template format error: unsupported structure.');
  const transforms = parseTransforms(member(written, 'Transform'));
  checkSections(written, transforms);
  const parameters = mapSection(written, 'Parameters', parseParameter);
  const mappings = mapSection(written, 'Mappings', parseMapping);
  const loops: LoopValues = { given, parameters, mappings };
  const root = transforms.includes(languageExtensions) ? expanded(written, loops) : written;
  const description = textOf(member(root, 'Description'));
  const metadata = member(root, 'Metadata');
  return {
    body,
    bytes: Buffer.byteLength(body),
    ...(description === undefined ? {} : { description }),
    ...(metadata === undefined ? {} : { metadata }),
    parameters,
    mappings,
    conditions: mapSection(root, 'Conditions', (_, value) => value),
    rules: mapSection(root, 'Rules', (_, value) => value),
    resources: mapSection(root, 'Resources', (id, value) => parseResource(id, value, loops)),
    outputs: mapSection(root, 'Outputs', parseOutput),
    transforms,
  };
}

function expanded(root: JsonObject, loops: LoopValues): JsonObject {
  const result = expandLoops(root, loops);
  measure(result);
  return result;
}

function parseTransforms(value: Json | undefined): readonly string[] {
  const items = isList(value) ? value : value === undefined ? [] : [value];
  return items.map((item) => {
    const name = textOf(item) ?? textOf(member(item, 'Name'));
    if (name === undefined) throw invalid('Template format error: Transform must be a string or a list of strings.');
    return name;
  });
}

function checkSections(root: JsonObject, transforms: readonly string[]): void {
  // Whatever a macro reads and takes away may stand there.
  const byMacro = transforms.some((name) => name !== languageExtensions);
  const unknown = Object.keys(root).filter((key) => !sections.has(key));
  if (unknown.length > 0 && !byMacro) throw invalid(`Invalid template property or properties [${unknown.join(', ')}]`);
  const version = member(root, 'AWSTemplateFormatVersion');
  if (version !== undefined && version !== '2010-09-09') {
    throw invalid('Template format error: unsupported value for AWSTemplateFormatVersion.');
  }
}

function mapSection<Entry>(
  root: JsonObject,
  name: string,
  parse: (key: string, value: Json) => Entry,
): ReadonlyMap<string, Entry> {
  const section = member(root, name);
  if (section === undefined) return new Map();
  if (section === null) throw invalid(`[/${name}] 'null' values are not allowed in templates`);
  if (!isObject(section)) throw invalid(`Template format error: ${name} must be an object.`);
  return new Map(Object.entries(section).map(([key, value]) => [key, parse(key, value)]));
}

function parseMapping(name: string, value: Json): ReadonlyMap<string, ReadonlyMap<string, Json>> {
  if (!isObject(value)) throw invalid(`Template format error: Every Mappings member ${name} must be a map`);
  return new Map(
    Object.entries(value).map(([key, second]) => {
      if (!isObject(second))
        throw invalid(`Template format error: Every Mappings attribute must be a map: ${name}.${key}`);
      return [key, new Map(Object.entries(second))];
    }),
  );
}

import { SourceText } from '../model/location.js';
import type { Target } from '../model/plan.js';
import { urlSuffix, urlSuffixes } from '../model/url-suffix.js';
import type { Value } from '../model/value.js';
import { printValue } from '../model/walk.js';
import { parseDocument } from '../read/document/parse-document.js';
import { uploadedProperties } from './code-table.js';
import { isObject, type Json, type JsonObject, jsonObject } from './json.js';

/** An object in S3 that CloudFormation, or what it makes, reads for a stack. */
export interface ObjectAddress {
  readonly bucket: string;
  readonly key: string;
}

const suffixes = [...urlSuffixes].map((suffix) => suffix.replaceAll('.', '\\.')).join('|');

/** Properties of the SAM transform, for templates that others deployed with it. */
const samProperties: ReadonlyMap<string, readonly string[]> = new Map([
  ['AWS::Serverless::Function', ['CodeUri']],
  ['AWS::Serverless::LayerVersion', ['ContentUri']],
  ['AWS::Serverless::Api', ['DefinitionUri']],
  ['AWS::Serverless::HttpApi', ['DefinitionUri']],
  ['AWS::Serverless::StateMachine', ['DefinitionUri']],
  ['AWS::Serverless::GraphQLApi', ['SchemaUri']],
]);

/**
 * Every object in S3 that a template names where CloudFormation expects one: code, layers, definitions, nested
 * templates and included files. What is not known before it is deployed (a parameter, an import) is left out.
 *
 * @param body of a template, JSON or YAML; one that cannot be read names nothing
 * @param target fills `AWS::AccountId`, `AWS::Region` and `AWS::Partition`; a name that needs them is left out without it
 */
export function codeKeysOf(body: string, target?: Target): readonly ObjectAddress[] {
  const template = readBody(body);
  return template === undefined ? [] : keysIn(template, target);
}

function readBody(body: string): JsonObject | undefined {
  const { value } = parseDocument(new SourceText('template', body));
  const template = value && plainJson(value);
  return isObject(template) ? template : undefined;
}

/** Depth and size are the parser's matter. */
function plainJson(value: Value): Json {
  if (value.kind === 'list') return value.items.map(plainJson);
  if (value.kind === 'dict')
    return jsonObject([...value.entries].map(([key, { value: inside }]) => [key, plainJson(inside)]));
  return value.kind === 'scalar' ? (value.raw ?? value.value) : printValue(value);
}

function keysIn(template: JsonObject, target: Target | undefined): readonly ObjectAddress[] {
  const found = new Map<string, ObjectAddress>();
  const add = (address: ObjectAddress | undefined): void => {
    if (address !== undefined) found.set(JSON.stringify([address.bucket, address.key]), address);
  };
  const resources = isObject(template.Resources) ? Object.values(template.Resources) : [];
  for (const resource of resources) {
    if (!isObject(resource) || !isObject(resource.Properties)) continue;
    const type = String(resource.Type);
    const own = (uploadedProperties.get(type) ?? []).map(([property]) => property);
    const urls = type === 'AWS::CloudFormation::Stack' ? ['TemplateURL'] : [];
    for (const property of [...own, ...(samProperties.get(type) ?? []), ...urls])
      add(addressIn(resource.Properties[property], target));
  }
  for (const location of includesIn(template)) add(addressIn(location, target));
  return [...found.values()];
}

/** Deeper than CloudFormation takes; a template that others made may be anything. */
const maxDepth = 200;

/** `Location` of every `AWS::Include`. */
function* includesIn(value: Json, depth = 0): Generator<Json | undefined> {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return;
  if (!isObject(value)) {
    for (const item of value) yield* includesIn(item, depth + 1);
    return;
  }
  if (value.Name === 'AWS::Include' && isObject(value.Parameters)) yield value.Parameters.Location;
  for (const inside of Object.values(value)) yield* includesIn(inside, depth + 1);
}

function addressIn(value: Json | undefined, target: Target | undefined): ObjectAddress | undefined {
  const url = textIn(value, target);
  if (url !== undefined) return addressInUrl(url);
  if (!isObject(value)) return undefined;
  const bucket = textIn(value.S3Bucket ?? value.Bucket, target);
  const key = textIn(value.S3Key ?? value.Key, target);
  return bucket === undefined || key === undefined ? undefined : { bucket, key };
}

/** A text that is known whole: as it stands, or joined and substituted out of what the place says. */
function textIn(value: Json | undefined, target: Target | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (!isObject(value) || Object.keys(value).length !== 1) return undefined;
  if (typeof value.Ref === 'string') return pseudo(value.Ref, target);
  if (typeof value['Fn::Sub'] === 'string') return substituted(value['Fn::Sub'], target);
  const join = value['Fn::Join'];
  if (!Array.isArray(join) || typeof join[0] !== 'string' || !Array.isArray(join[1])) return undefined;
  const texts = join[1].map((item: Json) => textIn(item, target));
  return texts.every((text) => text !== undefined) ? texts.join(join[0]) : undefined;
}

function substituted(text: string, target: Target | undefined): string | undefined {
  const names = [...text.matchAll(/\$\{([^}]*)\}/g)].map(([, name = '']) => name);
  if (names.some((name) => pseudo(name, target) === undefined)) return undefined;
  return text.replace(/\$\{([^}]*)\}/g, (whole, name: string) => pseudo(name, target) ?? whole);
}

function pseudo(name: string, target: Target | undefined): string | undefined {
  if (target === undefined) return undefined;
  if (name === 'AWS::AccountId') return target.account;
  if (name === 'AWS::Region') return target.region;
  if (name === 'AWS::URLSuffix') return urlSuffix(target.region);
  if (name === 'AWS::Partition')
    return target.region.startsWith('cn-') ? 'aws-cn' : target.region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  return undefined;
}

const plainAddress = /^s3:\/\/([^/?#]+)\/([^?#]+)/;
const hosted = new RegExp(`^https://([a-z0-9][a-z0-9.-]+)\\.s3[.-](?:[a-z0-9-]+\\.)?(?:${suffixes})/([^?#]+)`);
const inPath = new RegExp(`^https://s3[.-](?:[a-z0-9-]+\\.)?(?:${suffixes})/([^/?#]+)/([^?#]+)`);
/** Of this program, at what takes AWS's place. */
const atEndpoint =
  /^https?:\/\/[a-z0-9.:-]{1,200}\/(?:[a-z0-9/-]{1,100}\/)?([a-z0-9.-]{3,63})\/(artefacts\/[0-9a-f]{64})$/;

/** `s3://bucket/key`, and both forms of an address over HTTPS; undefined for any other. */
export function addressInUrl(url: string): ObjectAddress | undefined {
  const [, bucket, key] = inPath.exec(url) ?? hosted.exec(url) ?? plainAddress.exec(url) ?? atEndpoint.exec(url) ?? [];
  return bucket === undefined || key === undefined ? undefined : { bucket, key };
}

import { posix } from 'node:path';
import type { Artefact } from '../model/plan.js';
import type { Service } from '../model/service.js';
import type { TemplateResource } from '../model/template.js';
import { type ObjectForm, uploadedProperties } from './code-table.js';
import { type Json, type JsonObject, jsonAt, jsonObject } from './json.js';
import type { Needs } from './needs.js';
import { artefactBucket } from './packaged.js';

export interface CodeContext {
  readonly service: Service;
  /** The template's file, which local paths start from. */
  readonly file: string;
  /** Digest of what the paths hold together; undefined where one of them holds nothing. */
  readonly digest: (paths: readonly string[]) => string | undefined;
  readonly artefacts: Map<string, Artefact>;
  readonly needs: Needs;
}

/**
 * The properties of a resource with local code under a key that holds its digest, so that other code is
 * another template. What is uploaded already, written inline or an image stays as it is written.
 */
export function withCode(
  type: string,
  properties: JsonObject,
  facts: TemplateResource | undefined,
  context: CodeContext,
): JsonObject {
  const placed = jsonObject(Object.entries(properties));
  for (const [property, form] of uploadedProperties.get(type) ?? []) {
    const isCode = property === 'Code' || property === 'Content';
    const written = placed[property];
    const value = isCode ? placeCode(written, placed, facts, context) : placeFile(written, form, context);
    if (value !== undefined) placed[property] = value;
  }
  return placed;
}

/** `Code` of a function, `Content` of a layer; undefined for what stays. */
function placeCode(
  written: Json | undefined,
  properties: JsonObject,
  facts: TemplateResource | undefined,
  context: CodeContext,
): Json | undefined {
  const paths = facts?.code ?? [];
  if (jsonAt(written, 'ZipFile') !== undefined) return undefined;
  if (isImage(written, properties)) return placeImage(written, paths, facts?.logicalId ?? 'function', context);
  if (context.service.format === 'cdk') return noteAsset(written, paths, context);
  const isOwn = written === undefined || typeof written === 'string' || isPlaceholder(written, facts, context);
  if (!isOwn) return undefined;
  const digest = paths.length === 0 ? undefined : context.digest(paths);
  if (digest !== undefined) return located('S3Bucket/S3Key', artefact(paths, digest, '.zip', context));
  return missingCode(typeof written === 'string' ? [written] : paths, facts?.logicalId ?? 'function', context);
}

function isImage(written: Json | undefined, properties: JsonObject): boolean {
  return properties.PackageType === 'Image' || jsonAt(written, 'ImageUri') !== undefined;
}

/**
 * serverless.yml's lowering gives an artefact's name without its folder, which holds the time of the deploy. Only what
 * the framework makes has code of its own there; the code of its own custom resources is not in the repository.
 */
function isPlaceholder(written: Json, facts: TemplateResource | undefined, { service }: CodeContext): boolean {
  const key = jsonAt(written, 'S3Key');
  if (service.format !== 'serverless') return false;
  if (key === 'custom-resources.zip') return true;
  return facts?.code !== undefined && (typeof key !== 'string' || /^[^/]+$/.test(key));
}

/** An image that a tool would build: nothing here can, so its address stands in for it. */
function placeImage(
  written: Json | undefined,
  paths: readonly string[],
  logicalId: string,
  context: CodeContext,
): Json | undefined {
  const stated = jsonAt(written, 'ImageUri');
  if (stated !== undefined && stated !== 'image') return undefined;
  const digest = (paths.length === 0 ? undefined : context.digest(paths)) ?? 'unbuilt';
  const repository = `${keyPart(context.service.name).toLowerCase()}/${keyPart(logicalId).toLowerCase()}`;
  const uri = `${artefactBucket}/${repository}:${digest.slice(0, 64)}`;
  return jsonObject([['ImageUri', context.needs.stub('artefact', `image of ${logicalId}`, uri)]]);
}

/** The CDK names its assets by digests of its own; the key stays. */
function noteAsset(written: Json | undefined, paths: readonly string[], context: CodeContext): undefined {
  const key = jsonAt(written, 'S3Key');
  const digest = paths.length === 0 ? undefined : context.digest(paths);
  if (digest === undefined || typeof key !== 'string') return undefined;
  context.artefacts.set(key, { key, digest, path: paths.join(', ') });
  return undefined;
}

/** Code that is built before it is deployed, or lies where nothing was read: only a stub can be deployed. */
function missingCode(paths: readonly string[], logicalId: string, context: CodeContext): Json {
  const key = `${keyPart(context.service.name)}/unbuilt-${keyPart(logicalId)}.zip`;
  const name = paths.length === 0 ? `code of ${logicalId}` : `code of ${logicalId} in ${paths.join(', ')}`;
  return located('S3Bucket/S3Key', context.needs.stub('artefact', name, key));
}

/** A definition, schema or mapping template in a file of the repository; undefined for what stays. */
function placeFile(written: Json | undefined, form: ObjectForm, context: CodeContext): Json | undefined {
  if (typeof written !== 'string' || /^[a-z][a-z0-9+.-]*:/i.test(written) || written === '') return undefined;
  const path = posix.join(posix.dirname(context.file), written);
  if (posix.isAbsolute(written) || path === '..' || path.startsWith('../')) return undefined;
  const digest = context.digest([path]);
  if (digest === undefined) return undefined;
  return located(form, artefact([path], digest, posix.extname(path), context));
}

function artefact(paths: readonly string[], digest: string, extension: string, context: CodeContext): string {
  const key = `${keyPart(context.service.name)}/${digest}${extension}`;
  context.artefacts.set(key, { key, digest, path: paths.join(', ') });
  return key;
}

function located(form: ObjectForm, key: string): Json {
  if (form === 's3-url') return `s3://${artefactBucket}/${key}`;
  const [bucket, name] = form.split('/') as [string, string];
  return jsonObject([
    [bucket, artefactBucket],
    [name, key],
  ]);
}

/** A service's name may hold anything; a key is kept to what S3 calls safe. */
function keyPart(name: string): string {
  return name.slice(0, 200).replace(/[^A-Za-z0-9._-]+/g, '-') || '-';
}

import { posix } from 'node:path';
import type { Artefact } from '../model/plan.js';
import type { Service } from '../model/service.js';
import type { TemplateResource } from '../model/template.js';
import type { CodeRequest, PackedAnswer } from './code-request.js';
import { type ObjectForm, uploadedProperties } from './code-table.js';
import { type Json, type JsonObject, jsonAt, jsonObject } from './json.js';
import type { Needs } from './needs.js';
import { type ArtefactPlace, artefactBucket, artefactKey } from './packaged.js';

export interface CodeContext {
  readonly service: Service;
  /** The template's file, which local paths start from. */
  readonly file: string;
  /** Digest of what the paths hold together; undefined where one of them holds nothing. */
  readonly digest: (paths: readonly string[]) => string | undefined;
  /** Code that is packed; undefined where it is only named. */
  readonly packed?: (request: Omit<CodeRequest, 'service' | 'stack'>) => PackedAnswer;
  readonly place: ArtefactPlace;
  readonly artefacts: Map<string, Artefact>;
  readonly needs: Needs;
  /** What is wrong with code, for people. */
  readonly problem: (resource: TemplateResource, code: string, message: string) => void;
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
    const value = isCode
      ? placeCode(property, written, placed, facts, context)
      : placeFile(property, written, form, facts, context);
    if (value !== undefined) placed[property] = value;
  }
  return placed;
}

/** `Code` of a function, `Content` of a layer; undefined for what stays. */
function placeCode(
  property: string,
  written: Json | undefined,
  properties: JsonObject,
  facts: TemplateResource | undefined,
  context: CodeContext,
): Json | undefined {
  const paths = facts?.code ?? [];
  if (jsonAt(written, 'ZipFile') !== undefined) return undefined;
  const image = isImage(written, properties);
  const missing = (): Json | undefined =>
    image
      ? placeImage(written, paths, facts?.logicalId ?? 'function', context)
      : missingCode(typeof written === 'string' ? [written] : paths, facts?.logicalId ?? 'function', context);
  if (context.packed !== undefined && facts !== undefined && image)
    return placePacked({ resource: facts, property, kind: 'image', paths }, 'S3Bucket/S3Key', missing, context);
  if (image) return missing();
  if (context.service.format === 'cdk') return context.packed ? undefined : noteAsset(written, paths, context);
  const isOwn = written === undefined || typeof written === 'string' || isPlaceholder(written, facts, context);
  if (!isOwn) return undefined;
  if (context.packed !== undefined && facts !== undefined)
    return placePacked({ resource: facts, property, kind: 'code', paths }, 'S3Bucket/S3Key', missing, context);
  const digest = paths.length === 0 ? undefined : context.digest(paths);
  return digest === undefined
    ? missing()
    : located('S3Bucket/S3Key', artefact(paths.join(', '), digest, context), context);
}

/** The address of what was packed; where that failed it is told, and what stands in for it is never deployed. */
function placePacked(
  request: Omit<CodeRequest, 'service' | 'stack'>,
  form: ObjectForm,
  missing: () => Json | undefined,
  context: CodeContext,
): Json | undefined {
  const answer = context.packed?.(request) ?? { kind: 'stays' };
  switch (answer.kind) {
    case 'object':
      return located(form, artefact(answer.path, answer.digest, context), context);
    case 'elsewhere':
      return addressIn(form, answer.bucket, answer.key);
    case 'image':
      return jsonObject([['ImageUri', answer.uri]]);
    case 'stays':
      return undefined;
    case 'none':
      return missing();
    case 'problem':
      context.problem(request.resource, answer.code, answer.message);
      return missing();
  }
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
  return located('S3Bucket/S3Key', context.needs.stub('artefact', name, key), context);
}

/** A definition, schema or mapping template in a file of the repository; undefined for what stays. */
function placeFile(
  property: string,
  written: Json | undefined,
  form: ObjectForm,
  facts: TemplateResource | undefined,
  context: CodeContext,
): Json | undefined {
  if (typeof written !== 'string' || /^[a-z][a-z0-9+.-]*:/i.test(written) || written === '') return undefined;
  const path = posix.join(posix.dirname(context.file), written);
  if (posix.isAbsolute(written) || path === '..' || path.startsWith('../')) return undefined;
  if (context.packed !== undefined && facts !== undefined) {
    const request = { resource: facts, property, kind: 'file' as const, paths: [path] };
    return placePacked(request, form, () => undefined, context);
  }
  const digest = context.digest([path]);
  return digest === undefined ? undefined : located(form, artefact(path, digest, context), context);
}

function artefact(path: string, digest: string, { artefacts }: CodeContext): string {
  const key = artefactKey(digest);
  // The same bytes may come from several places: the first in the order of their names stands for all.
  const known = artefacts.get(key)?.path;
  artefacts.set(key, { key, digest, path: known !== undefined && known < path ? known : path });
  return key;
}

function located(form: ObjectForm, key: string, { place }: CodeContext): Json {
  return addressIn(form, place.bucket, key);
}

function addressIn(form: ObjectForm, bucket: string, key: string): Json {
  if (form === 's3-url') return `s3://${bucket}/${key}`;
  const [bucketName, keyName] = form.split('/') as [string, string];
  return jsonObject([
    [bucketName, bucket],
    [keyName, key],
  ]);
}

/** A service's name may hold anything; a key is kept to what S3 calls safe. */
function keyPart(name: string): string {
  return name.slice(0, 200).replace(/[^A-Za-z0-9._-]+/g, '-') || '-';
}

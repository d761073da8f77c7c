import { posix } from 'node:path';
import type { Placed, Value } from '../../model/value.js';
import { stringOf } from '../../model/walk.js';
import { isIntrinsic } from './intrinsic/intrinsic.js';
import { given, type PlainObject } from './intrinsic/make.js';
import type { Lowering } from './lowering.js';

/** Where code or a definition is: uploaded already, or a path of the repository, which `sam package` uploads. */
export type CodeLocation =
  | {
      readonly kind: 'uploaded';
      readonly bucket: Value | string;
      readonly key: Value | string;
      readonly version?: Value | string;
    }
  | { readonly kind: 'local'; readonly path: string }
  /** An intrinsic function, or a path that leaves the repository: nothing can be read. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'invalid' };

/** @param value `s3://bucket/key`, `{ Bucket, Key, Version }`, or a path from the template's folder */
export function locateCode(lowering: Lowering, value: Value, property: string): CodeLocation {
  const text = stringOf(value);
  if (text !== undefined)
    return text.includes('://') ? uploadedAt(lowering, text, value, property) : localAt(lowering, text, value);
  if (isIntrinsic(value)) return { kind: 'unknown' };
  const bucket = value.kind === 'dict' ? given(value, 'Bucket') : undefined;
  const key = value.kind === 'dict' ? given(value, 'Key') : undefined;
  if (value.kind !== 'dict' || bucket === undefined || key === undefined) {
    lowering.problem(
      'sam/code-location',
      `${property} is to be a path, an s3:// address, or a Bucket and a Key.`,
      value,
    );
    return { kind: 'invalid' };
  }
  const version = given(value, 'Version');
  return { kind: 'uploaded', bucket, key, ...(version && { version }) };
}

/** `Code` of a function or `Content` of a layer; undefined for local code, whose address only packaging knows. */
export function codeProperties(location: CodeLocation): PlainObject | undefined {
  if (location.kind !== 'uploaded') return undefined;
  return { S3Bucket: location.bucket, S3Key: location.key, S3ObjectVersion: location.version };
}

/** A parameter in a folder of Parameter Store, or a secret. */
const dynamicReference = /\{\{resolve:(ssm|ssm-secure|secretsmanager):[\w.\-/]*\/[\w.\-/]*(:\d+)?\}\}/;

function uploadedAt(lowering: Lowering, text: string, at: Placed, property: string): CodeLocation {
  if (dynamicReference.test(text) && /^(CodeUri|ContentUri)/.test(property)) {
    const message = `${property} cannot hold a dynamic reference as an address: give Bucket and Key.`;
    lowering.problem('sam/code-location', message, at);
    return { kind: 'invalid' };
  }
  const parts = /^s3:\/\/([^/?#[\]]+)\/([^?#]+)(?:\?(.*))?$/.exec(text);
  const [, bucket, key, query] = parts ?? [];
  if (bucket === undefined || key === undefined) {
    // AppSync takes the address of a schema as it is; all else is fetched from S3.
    if (/^https?:\/\//.test(text) && property.startsWith('SchemaUri')) return { kind: 'unknown' };
    lowering.problem('sam/code-location', `${property} is not a valid address of the form s3://bucket/key.`, at);
    return { kind: 'invalid' };
  }
  const version = new URLSearchParams(query ?? '').get('versionId');
  return { kind: 'uploaded', bucket, key: key.replace(/^\/+/, ''), ...(version !== null && { version }) };
}

function localAt(lowering: Lowering, text: string, at: Placed): CodeLocation {
  const path = repositoryPath(lowering.directory, text);
  if (path !== undefined) return { kind: 'local', path };
  const message = `${text} is outside the repository: changes of this code are not seen.`;
  lowering.problem('sam/outside-repository', message, at, 'warning');
  return { kind: 'unknown' };
}

/** A path from a folder of the repository as a path from its root; undefined when it leaves the repository. */
export function repositoryPath(directory: string, path: string): string | undefined {
  if (path.startsWith('/') || path.includes('\0') || path.includes('\\')) return undefined;
  const normal = posix.normalize(posix.join(directory, path)).replace(/\/$/, '');
  return normal === '..' || normal.startsWith('../') ? undefined : normal;
}

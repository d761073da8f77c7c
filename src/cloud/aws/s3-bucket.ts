import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { cloudErrorOf } from '../adapter/cloud-error-of.js';
import type { ObjectBucket } from '../objects.js';
import { CloudError } from '../port.js';
import { ServiceFault } from '../send.js';

export interface BucketPlace {
  readonly name: string;
  /** Account that the bucket has to be of: a name that somebody else took is refused. Unchecked where it is not known. */
  readonly owner?: string;
}

/** One request, with whatever surrounds every request of this client. @throws ServiceFault */
export type Request = <T>(send: (client: S3Client) => Promise<T>) => Promise<T>;

/** A bucket of S3, or of what speaks its protocol. */
export function s3Bucket({ name, owner }: BucketPlace, request: Request): ObjectBucket {
  const at = { Bucket: name, ...(owner !== undefined && { ExpectedBucketOwner: owner }) };
  const call = callOver(request);
  return {
    name,
    async get(Key) {
      const found = await call((client) => readWhole(client, { ...at, Key }), noSuchObject);
      return found && { bytes: found.bytes, etag: needed(found.etag), size: found.bytes.length };
    },
    async head(Key) {
      const found = await call((client) => client.send(new HeadObjectCommand({ ...at, Key })), noSuchObject);
      const modified = found?.LastModified?.getTime();
      return (
        found && {
          etag: needed(found.ETag),
          size: found.ContentLength ?? 0,
          ...(modified !== undefined && { modified }),
        }
      );
    },
    async put(Key, Body, condition) {
      const input = { ...at, Key, Body, ContentLength: Body.length, ...conditionMembers(condition) };
      const put = await call((client) => client.send(new PutObjectCommand(input)), conditionFailed(condition));
      return put && needed(put.ETag);
    },
    list: (prefix) => listAll(call, at, prefix),
    async delete(Key) {
      await call((client) => client.send(new DeleteObjectCommand({ ...at, Key })), noSuchObject);
    },
    async copy(from, Key) {
      const CopySource = `${from.bucket}/${from.key.split('/').map(encodeURIComponent).join('/')}`;
      const copied = await call(
        (client) => client.send(new CopyObjectCommand({ ...at, Key, CopySource })),
        noSuchObject,
      );
      return copied !== undefined;
    },
  };
}

/** Undefined where the fault is one that `isAnswer` knows. @throws CloudError */
type Call = <T>(
  send: (client: S3Client) => Promise<T>,
  isAnswer: (fault: ServiceFault) => boolean,
) => Promise<T | undefined>;

function callOver(request: Request): Call {
  return async (send, isAnswer) => {
    try {
      return await request(send);
    } catch (error) {
      if (!(error instanceof ServiceFault)) throw error;
      if (isAnswer(error)) return undefined;
      throw errorOf(error);
    }
  };
}

/** Another write of the same key was going on, and this one was not done: it may be made again, as after throttling. */
const conflicts: ReadonlySet<string> = new Set(['ConditionalRequestConflict', 'OperationAborted']);

function errorOf(fault: ServiceFault): CloudError {
  if (conflicts.has(fault.code)) return new CloudError('throttled', fault.code, fault.message, { cause: fault });
  return cloudErrorOf(fault);
}

function noSuchObject({ code }: ServiceFault): boolean {
  return code === 'NoSuchKey' || code === 'NotFound';
}

/** What an entity tag was expected of and is gone is not the same any more. */
function conditionFailed(condition: 'absent' | { readonly etag: string } | undefined) {
  return (fault: ServiceFault): boolean =>
    condition !== undefined && (fault.code === 'PreconditionFailed' || fault.status === 412 || noSuchObject(fault));
}

function conditionMembers(condition: 'absent' | { readonly etag: string } | undefined) {
  if (condition === undefined) return {};
  return condition === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: condition.etag };
}

async function readWhole(client: S3Client, input: { readonly Bucket: string; readonly Key: string }) {
  const { Body, ETag, ContentLength } = await client.send(new GetObjectCommand(input));
  const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
  // A connection that broke in the middle must not look like a shorter object.
  if (ContentLength !== undefined && bytes.length !== ContentLength)
    throw new ServiceFault('IncompleteBody', `${bytes.length} of ${ContentLength} bytes came.`, 0);
  return { bytes, etag: ETag };
}

/** Keys come percent-encoded, since XML has no way to say every character that a key may have. */
async function listAll(call: Call, at: { readonly Bucket: string }, Prefix: string): Promise<readonly string[]> {
  const keys: string[] = [];
  let ContinuationToken: string | undefined;
  const seen = new Set<string>();
  do {
    const input = { ...at, Prefix, EncodingType: 'url' as const, ...(ContinuationToken && { ContinuationToken }) };
    const page = await call(
      (client) => client.send(new ListObjectsV2Command(input)),
      () => false,
    );
    for (const { Key = '' } of page?.Contents ?? []) keys.push(page?.EncodingType === 'url' ? decodedKey(Key) : Key);
    const next = page?.IsTruncated ? page.NextContinuationToken : undefined;
    if (next !== undefined && seen.has(next))
      throw new CloudError(
        'other',
        'RepeatedContinuationToken',
        'ListObjectsV2 answers the same pages again and again.',
      );
    if (next !== undefined) seen.add(next);
    ContinuationToken = next;
  } while (ContinuationToken !== undefined);
  return keys.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function decodedKey(key: string): string {
  return decodeURIComponent(key.replaceAll('+', '%20'));
}

function needed(etag: string | undefined): string {
  if (etag === undefined) throw new CloudError('other', 'MalformedAnswer', 'S3 answered without an entity tag.');
  return etag;
}

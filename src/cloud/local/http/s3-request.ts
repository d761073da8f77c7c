import type { StoredObject } from '../../objects.js';
import { ServiceFault } from '../../send.js';
import type { ObjectStore, WriteCondition } from '../objects/object-store.js';
import type { WireAnswer } from './loopback-server.js';
import { escapeText } from './xml.js';

/** One request of S3's protocol, with the bucket in its path. */
export interface S3Request {
  readonly method: string;
  /** Path and query, percent-encoded. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array;
}

/** S3's own page size. */
const mostKeys = 1_000;

/**
 * Objects over S3's protocol: put, get, head, list, delete and copy, with conditional writes.
 *
 * @param options.pageSize keys on a page; 1,000 unless given
 * @throws ServiceFault
 */
export function answerS3(
  store: ObjectStore,
  request: S3Request,
  options: { readonly pageSize?: number } = {},
): WireAnswer {
  const { bucket, key, query } = placeOf(request.url);
  requireOwner(store, bucket, headerOf(request, 'x-amz-expected-bucket-owner'));
  if (key === '') return listing(store, bucket, request.method, query, options.pageSize ?? mostKeys);
  switch (request.method) {
    case 'GET':
      return objectAnswer(store.get(bucket, key));
    case 'HEAD':
      return headAnswer(store.head(bucket, key));
    case 'PUT':
      return written(store, bucket, key, request);
    case 'DELETE':
      store.delete(bucket, key);
      return { status: 204 };
    default:
      throw notImplemented(request.method);
  }
}

function placeOf(url: string): { bucket: string; key: string; query: URLSearchParams } {
  const [path = '', query = ''] = url.split('?', 2);
  const [, bucket = '', ...rest] = path.split('/');
  return { bucket: decoded(bucket), key: decoded(rest.join('/')), query: new URLSearchParams(query) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ServiceFault('InvalidURI', "Couldn't parse the specified URI.");
  }
}

function requireOwner(store: ObjectStore, bucket: string, expected: string | undefined): void {
  const owner = store.ownerOf(bucket);
  if (owner === undefined) throw new ServiceFault('NoSuchBucket', 'The specified bucket does not exist', 404);
  if (expected !== undefined && owner !== '' && owner !== expected)
    throw new ServiceFault('AccessDenied', 'Access Denied', 403);
}

function objectAnswer(object: StoredObject): WireAnswer {
  const headers = { ...describedBy(object), 'content-type': 'application/octet-stream' };
  return { status: 200, headers, body: object.bytes };
}

function headAnswer(object: StoredObject): WireAnswer {
  return { status: 200, headers: { ...describedBy(object), 'content-length': String(object.size) } };
}

/** Times of HTTP are whole seconds. */
function describedBy({ etag, modified }: StoredObject): Readonly<Record<string, string>> {
  return { etag, ...(modified !== undefined && { 'last-modified': new Date(modified).toUTCString() }) };
}

function written(store: ObjectStore, bucket: string, key: string, request: S3Request): WireAnswer {
  const source = headerOf(request, 'x-amz-copy-source');
  if (source !== undefined) {
    const from = placeOf(source.startsWith('/') ? source : `/${source}`);
    const etag = store.copy(from, bucket, key);
    return xml(`<CopyObjectResult><ETag>${escapeText(etag)}</ETag></CopyObjectResult>`);
  }
  // Sent in pieces with a signature each; the SDK does so for streams alone, and none is sent here.
  if (headerOf(request, 'content-encoding')?.includes('aws-chunked')) throw notImplemented('aws-chunked');
  return { status: 200, headers: { etag: store.put(bucket, key, request.body, conditionOf(request)) } };
}

function conditionOf(request: S3Request): WriteCondition | undefined {
  const match = headerOf(request, 'if-match');
  if (match !== undefined) return { etag: match };
  const none = headerOf(request, 'if-none-match');
  if (none === undefined) return undefined;
  if (none !== '*') throw notImplemented('If-None-Match');
  return 'absent';
}

function listing(
  store: ObjectStore,
  bucket: string,
  method: string,
  query: URLSearchParams,
  pageSize: number,
): WireAnswer {
  if (method !== 'GET' || query.get('list-type') !== '2') throw notImplemented(`${method} of a bucket`);
  const [prefix, token] = [query.get('prefix') ?? '', query.get('continuation-token')];
  const after = token === null ? undefined : Buffer.from(token, 'base64url').toString('utf8');
  const page = store.list(bucket, prefix, after, Math.min(pageSize, Number(query.get('max-keys') ?? mostKeys)));
  const encoded = query.get('encoding-type') === 'url';
  const contents = page.objects.map(
    ({ key, etag, size }) =>
      `<Contents><Key>${escapeText(encoded ? encodedKey(key) : key)}</Key><ETag>${escapeText(etag)}</ETag><Size>${size}</Size></Contents>`,
  );
  const next = page.next === undefined ? '' : Buffer.from(page.next).toString('base64url');
  return xml(
    `<ListBucketResult><Name>${escapeText(bucket)}</Name>${encoded ? '<EncodingType>url</EncodingType>' : ''}` +
      `<KeyCount>${page.objects.length}</KeyCount><IsTruncated>${next !== ''}</IsTruncated>${contents.join('')}` +
      `${next === '' ? '' : `<NextContinuationToken>${next}</NextContinuationToken>`}</ListBucketResult>`,
  );
}

/** A space comes as `+`, as S3 has it. */
function encodedKey(key: string): string {
  return key
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('%20', '+'))
    .join('/');
}

/** @param requestId of the answer */
export function s3FaultAnswer({ code, message, status }: ServiceFault, requestId: string): WireAnswer | undefined {
  if (status === 0) return undefined;
  const error = `<Error><Code>${escapeText(code)}</Code><Message>${escapeText(message)}</Message><RequestId>${requestId}</RequestId></Error>`;
  return { ...xml(error), status };
}

function xml(body: string): WireAnswer {
  const headers = { 'content-type': 'application/xml' };
  return { status: 200, headers, body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}` };
}

function headerOf({ headers }: S3Request, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

function notImplemented(what: string): ServiceFault {
  return new ServiceFault('NotImplemented', `${what} is not among what this server knows of S3.`, 501);
}

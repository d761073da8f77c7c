import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Identities } from '../identity/identities.js';
import type { ObjectStore } from '../objects/object-store.js';
import type { TargetCall } from '../target-call.js';
import { scopeOf } from './credential-scope.js';
import { type CloudServer, readBytes, serveLoopback, type WireAnswer } from './loopback-server.js';
import { answerQuery, queryCallOf, requirePost, stsQuery, wireFaultOf } from './query-call.js';
import { answerS3, s3FaultAnswer } from './s3-request.js';
import { answerCloudFormation } from './serve.js';

export interface LocalAws {
  /** Of CloudFormation. */
  readonly call: TargetCall;
  readonly objects: ObjectStore;
  readonly identities: Identities;
  /** Keys on a page of a listing. */
  readonly pageSize?: number;
}

/** Bytes of one object. */
const mostBytes = 64_000_000;

/**
 * CloudFormation, S3 and STS behind one address, as `AWS_ENDPOINT_URL` names one for all: which of them is called is
 * said by the signature. On the loopback interface alone.
 */
export function serveAws(aws: LocalAws, port?: number): Promise<CloudServer> {
  return serveLoopback(async (request) => {
    const body = await readBytes(request, mostBytes);
    switch (serviceOf(request)) {
      case 'cloudformation':
        return answerCloudFormation(aws.call, aws.identities.accountOf, request, async () => body);
      case 's3':
        return answerObjects(aws, request, body);
      default:
        return answerIdentities(aws, request, body);
    }
  }, port);
}

/** STS where it is not signed: a call by a web identity's token has no signature. */
function serviceOf({ headers }: IncomingMessage): string {
  try {
    return scopeOf(headers.authorization).service;
  } catch {
    return 'sts';
  }
}

function answerIdentities(
  { identities }: LocalAws,
  { method, headers }: IncomingMessage,
  body: Buffer,
): Promise<WireAnswer | undefined> {
  return answerQuery(stsQuery, async () => {
    requirePost(method);
    const { authorization } = headers;
    const asked = queryCallOf(body.toString('utf8'), stsQuery);
    const accessKey = authorization === undefined ? undefined : scopeOf(authorization).accessKey;
    return { ...asked, output: identities.call(asked.action, asked.input, accessKey) };
  });
}

async function answerObjects(
  { objects, identities, pageSize }: LocalAws,
  { method = '', url = '/', headers }: IncomingMessage,
  body: Uint8Array,
): Promise<WireAnswer | undefined> {
  const requestId = randomUUID();
  try {
    identities.accountOf(scopeOf(headers.authorization).accessKey);
    const options = pageSize === undefined ? {} : { pageSize };
    return answerS3(objects, { method, url, headers, body }, options);
  } catch (error) {
    return s3FaultAnswer(wireFaultOf(error), requestId);
  }
}

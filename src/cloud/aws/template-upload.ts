import { createHash } from 'node:crypto';
import { urlSuffix } from '../../model/url-suffix.js';
import type { Upload } from '../adapter/change-sets.js';
import type { ObjectBucket } from '../objects.js';
import { type Environment, endpointOf } from './connection.js';

/**
 * Puts templates into a bucket by their content: one that lies there already is not sent again. In the bucket of the
 * journals that is the very object that a restore reads.
 */
export function uploadTo(bucket: ObjectBucket, addressOf: (key: string) => string): Upload {
  return async (body) => {
    const key = `artefacts/${createHash('sha256').update(body).digest('hex')}`;
    if ((await bucket.head(key)) === undefined) await bucket.put(key, Buffer.from(body), 'absent');
    return addressOf(key);
  };
}

/** Where CloudFormation finds an object: by the bucket's host name, or below the endpoint that takes AWS's place. */
export function objectAddress(bucket: string, key: string, region: string, environment: Environment): string {
  const endpoint = endpointOf('S3', environment);
  if (endpoint !== undefined) return `${endpoint.replace(/\/+$/, '')}/${bucket}/${key}`;
  const host = `s3.${region}.${urlSuffix(region)}`;
  // A dot in the name would not match the wildcard certificate.
  return bucket.includes('.') ? `https://${host}/${bucket}/${key}` : `https://${bucket}.${host}/${key}`;
}

import type { ObjectBucket } from '../../cloud/objects.js';

/** Where records are kept: the bucket of a stage, or the state folder. */
export type KeptObjects = Pick<ObjectBucket, 'name' | 'get' | 'put' | 'list'>;

import { plain, refused, unknown } from '../answers.js';
import type { SourceResolver } from '../scope.js';
import { withAddress } from './with-address.js';

/** `${s3:bucket/key}`: an object's content, which only the account knows. */
export const s3: SourceResolver = withAddress((call, scope) =>
  plain(call.address)?.includes('/') === false
    ? refused(call, scope, 'a bucket and a key are expected')
    : unknown(`${call.text} is read from S3`, call.at, call.address),
);

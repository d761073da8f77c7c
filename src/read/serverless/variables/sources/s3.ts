import { unknown } from '../answers.js';
import type { SourceResolver } from '../scope.js';

/** `${s3:bucket/key}`: an object's content, which only the account knows. */
export const s3: SourceResolver = (call) => unknown(`${call.text} is read from S3`, call.at, call.address);

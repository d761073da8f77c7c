import type { SourceResolver } from '../scope.js';
import { aws } from './aws.js';
import { cf } from './cf.js';
import { env } from './env.js';
import { file } from './file.js';
import { opt } from './opt.js';
import { param } from './param.js';
import { s3 } from './s3.js';
import { self } from './self.js';
import { sls } from './sls.js';
import { ssm } from './ssm.js';
import { strToBool } from './str-to-bool.js';

const sources = new Map<string, SourceResolver>([
  ['aws', aws],
  ['cf', cf],
  ['env', env],
  ['file', file],
  ['opt', opt],
  ['param', param],
  ['s3', s3],
  ['self', self],
  ['sls', sls],
  ['ssm', ssm],
  ['strToBool', strToBool],
]);

/** The source of a type; undefined for `output:`, `git:` and others that a plugin or a later version adds. */
export function sourceOf(type: string): SourceResolver | undefined {
  return sources.get(type) ?? (type.startsWith('cf.') ? cf : type.startsWith('ssm.') ? ssm : undefined);
}

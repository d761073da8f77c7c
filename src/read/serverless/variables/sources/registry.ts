import type { Call, Scope, SourceResolver } from '../scope.js';
import { aws } from './aws.js';
import { cf } from './cf.js';
import { elsewhere } from './elsewhere.js';
import { env } from './env.js';
import { file } from './file.js';
import { opt } from './opt.js';
import { param } from './param.js';
import { plugin } from './plugin.js';
import { resolverOf } from './resolvers.js';
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

/** Version 4 and the Serverless Dashboard know these without a definition; one may be defined under the same name. */
const outside = new Map<string, SourceResolver>([
  ['doppler', elsewhere('Doppler')],
  ['git', elsewhere('git when the service is deployed')],
  ['output', elsewhere('the outputs that the Serverless Dashboard keeps')],
  ['secrets', elsewhere('the secrets that the Serverless Dashboard keeps')],
  ['state', elsewhere('the state that the Serverless Dashboard keeps')],
  ['terraform', elsewhere('the state of Terraform')],
  ['vault', elsewhere('Vault')],
]);

/** The source of a call by its type; what none here knows is taken for a plugin's. */
export function sourceOf(call: Call, scope: Scope): SourceResolver {
  return sources.get(call.type) ?? older(call.type) ?? resolverOf(call, scope) ?? outside.get(call.type) ?? plugin;
}

/** `cf.eu-west-1:` and `ssm.eu-west-1:` are how version 1 names a region. */
function older(type: string): SourceResolver | undefined {
  return type.startsWith('cf.') ? cf : type.startsWith('ssm.') ? ssm : undefined;
}

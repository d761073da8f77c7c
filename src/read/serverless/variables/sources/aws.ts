import type { Value } from '../../../../model/value.js';
import { scalar } from '../../../../model/walk.js';
import { cutAt, plain, refused, symbolic, undecided, unknown } from '../answers.js';
import type { Answer, Call, Scope, SourceResolver } from '../scope.js';
import { cf } from './cf.js';
import { s3 } from './s3.js';
import { ssm } from './ssm.js';
import { withAddress } from './with-address.js';

/** The credentials that an `aws` resolver asks with, and the resolvers that it defines by their names. */
export interface AwsAccess {
  readonly region: Value | undefined;
  /** True where it names other credentials than those of the deployment. */
  readonly isForeign: boolean;
  readonly named: ReadonlyMap<string, { readonly type: string; readonly region: Value | undefined }>;
}

const ofDeployment: AwsAccess = { region: undefined, isForeign: false, named: new Map() };
const byType = new Map<string, SourceResolver>([
  ['cf', cf],
  ['s3', s3],
  ['ssm', ssm],
]);

/** `${aws:accountId}`, `${aws:region}`; of version 4 also `${aws:partition}`, `${aws:ssm:/path}` and the like. */
export const aws: SourceResolver = awsWith(ofDeployment);

/** The same for a provider of version 4's `stages.<stage>.resolvers`. */
export function awsWith(access: AwsAccess): SourceResolver {
  return withAddress((call, scope) => {
    const parts = call.address && cutAt(call.address, ':');
    if (!parts) return factOf(plain(call.address), call, scope, access);
    const name = plain(parts.before) ?? '';
    const { type, region } = access.named.get(name) ?? { type: name, region: undefined };
    const resolver = byType.get(type);
    if (!resolver) return refused(call, scope, `${name} is no resolver of ${call.type}`);
    if (access.isForeign) return ofAnother(call);
    const asked = region ?? access.region;
    const parameters = asked ? [asked] : call.parameters;
    return resolver({ ...call, type, address: parts.after, parameters }, scope);
  });
}

function factOf(name: string | undefined, call: Call, scope: Scope, access: AwsAccess): Answer {
  if (name === undefined) return undecided(call);
  if (name === 'accountId') return access.isForeign ? ofAnother(call) : accountOf(call, scope);
  if (name !== 'region' && name !== 'partition') return refused(call, scope, 'AWS has accountId, region and partition');
  const region = access.region ? plain(access.region) : scope.region();
  if (region === undefined) {
    return symbolic({ kind: 'pseudo', name: name === 'region' ? 'AWS::Region' : 'AWS::Partition' }, call.at);
  }
  return scalar(name === 'region' ? region : partitionOf(region), call.at);
}

function accountOf(call: Call, scope: Scope): Value {
  const { account } = scope.context.settings;
  return account === undefined
    ? symbolic({ kind: 'pseudo', name: 'AWS::AccountId' }, call.at)
    : scalar(account, call.at);
}

function ofAnother(call: Call): Value {
  return unknown(`${call.text} is read with other credentials than those of the deployment`, call.at, call.address);
}

/** The documentation of Serverless Framework 4 lists them; a region that is not among them is in `aws`. */
const partitions: readonly (readonly [string, string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-isob-', 'aws-iso-b'],
  ['us-isof-', 'aws-iso-f'],
  ['us-iso-', 'aws-iso'],
  ['eu-isoe-', 'aws-iso-e'],
  ['eusc-', 'aws-eusc'],
];

function partitionOf(region: string): string {
  return partitions.find(([start]) => region.startsWith(start))?.[1] ?? 'aws';
}

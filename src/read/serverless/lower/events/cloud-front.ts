import type { Entry, Value } from '../../../../model/value.js';
import { dict, get, printValue, stringOf } from '../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../lowering.js';
import { alphanumeric, normalize, versionId } from '../naming.js';
import {
  account,
  attribute,
  build,
  type Json,
  type JsonObject,
  join,
  partition,
  record,
  ref,
  sub,
} from '../template/json.js';
import { plainJson } from '../template/stringify.js';
import { dictOf, given, isSet, setIn } from '../template/values.js';
import { worded } from '../template/worded.js';

const distribution = 'CloudFrontDistribution';
/** What CloudFront calls `Managed-CachingOptimized`; the framework's choice where nothing is said. */
const standardCachePolicy = '658327ea-f89d-4fab-a63d-7e88639e58f6';

/** Functions at CloudFront's edge, in one distribution. */
export const cloudFront: EventLowering = {
  event: 'cloudFront',
  lower(events, lowering) {
    const { draft, service, stage, at } = lowering;
    addCachePolicies(lowering);
    const origins = new Map<string, Value>();
    const behaviors = behaviorsOf(events, origins);
    const [standard, ...others] = withStandard(behaviors, events, origins);
    for (const event of events) makeEdgeFunction(event, lowering);
    draft.add(distribution, {
      type: 'AWS::CloudFront::Distribution',
      properties: {
        DistributionConfig: {
          Comment: worded`${service} ${stage}`,
          Enabled: true,
          DefaultCacheBehavior: standard,
          CacheBehaviors: others.length > 0 ? others : undefined,
          Origins: [...origins.values()],
        },
      },
      at: events[0]?.at ?? at,
    });
    allowEdge(lowering);
    describe(lowering);
  },
};

function addCachePolicies({ draft, provider, service, stage }: Lowering): void {
  for (const [name, { value }] of dictOf(setIn(provider, 'cloudFront', 'cachePolicies'))?.entries ?? []) {
    const config = dictOf(value)?.entries ?? [];
    const named: readonly [string, Json] = ['Name', worded`${service}-${stage}-${name}`];
    const properties = { CachePolicyConfig: record([...[...config].map(plainEntry), named], value) };
    draft.add(cachePolicyId(name), { type: 'AWS::CloudFront::CachePolicy', properties, at: value });
  }
}

function cachePolicyId(name: string): string {
  return `CloudFrontCachePolicy${normalize(name)}`;
}

function plainEntry([key, entry]: readonly [string, Entry]): readonly [string, Json] {
  return [key, entry.value];
}

/** Events of one path and origin share a behaviour, events of one origin share it; what is new is added. */
function behaviorsOf(events: readonly FunctionEvent[], origins: Map<string, Value>): readonly Value[] {
  const behaviors = new Map<string, Value>();
  for (const event of events) {
    const origin = originOf(get(event.value, 'origin') ?? event.value);
    const known = origins.get(origin.id);
    origins.set(origin.id, known ? extended(known, origin.value) : origin.value);
    const behavior = behaviorOf(event, origin.id);
    const key = `${printed(get(behavior, 'PathPattern'))} ${origin.id}`;
    const before = behaviors.get(key);
    behaviors.set(key, before ? extended(before, behavior) : behavior);
  }
  return [...behaviors.values()];
}

function printed(value: Value | undefined): string {
  return value === undefined ? '' : printValue(value);
}

function behaviorOf({ value, fn, at }: FunctionEvent, origin: string): Value {
  const stated = dictOf(setIn(value, 'behavior'));
  const policy = setIn(value, 'cachePolicy');
  const name = stringOf(setIn(policy, 'name'));
  const lifetimes = ['MaxTTL', 'MinTTL', 'DefaultTTL'].some((key) => given(stated, key) !== undefined);
  const own = setIn(stated, 'CachePolicyId') ?? setIn(stated, 'ForwardedValues');
  const named = setIn(policy, 'id') ?? (name === undefined ? undefined : ref(cachePolicyId(name)));
  const association = {
    EventType: get(value, 'eventType'),
    LambdaFunctionARN: ref(versionId(fn.key)),
    IncludeBody: given(value, 'includeBody'),
  };
  const path = get(value, 'pathPattern');
  const entries = new Map<string, Json>([
    ['ViewerProtocolPolicy', 'allow-all'],
    ...[...(stated?.entries ?? [])].map(plainEntry),
  ]);
  const standard = own || lifetimes ? undefined : standardCachePolicy;
  if (named ?? standard) entries.set('CachePolicyId', named ?? standard);
  entries.set('TargetOriginId', origin);
  entries.set('LambdaFunctionAssociations', [association]);
  if (isSet(path) && path.kind !== 'dict') entries.set('PathPattern', path);
  return record(entries, at);
}

/** The behaviour without a path comes first; where there is none it is made from the first, without its functions. */
function withStandard(
  behaviors: readonly Value[],
  events: readonly FunctionEvent[],
  origins: ReadonlyMap<string, Value>,
): readonly Value[] {
  const hasPath = (behavior: Value) => get(behavior, 'PathPattern') !== undefined;
  const sorted = behaviors.toSorted((a, b) => Number(hasPath(a)) - Number(hasPath(b)));
  const [first] = sorted;
  if (first?.kind !== 'dict' || !hasPath(first)) return sorted;
  const main = events.find(({ value }) => setIn(value, 'isDefaultOrigin'));
  const origin = main ? originOf(get(main.value, 'origin') ?? main.value).id : [...origins.keys()][0];
  const kept = [...first.entries].filter(([key]) => key !== 'PathPattern' && key !== 'LambdaFunctionAssociations');
  const standard = record([...kept.map(plainEntry), ['TargetOriginId', origin]], first);
  return [standard, ...sorted];
}

/** `s3://bucket.s3.amazonaws.com/path` or `https://host/path`, or CloudFront's own object. */
function originOf(origin: Value): { readonly id: string; readonly value: Value } {
  const stated = dictOf(origin);
  const value = stated ?? build(addressOf(printValue(origin)), origin);
  const domain = get(value, 'DomainName');
  const name = domain?.kind === 'dict' ? alphanumeric(plainJson(domain)) : printed(domain);
  const path = setIn(value, 'OriginPath');
  const id = `${isSet(get(value, 'S3OriginConfig')) ? 's3' : 'custom'}/${name}${printed(path)}`;
  return { id, value: extended(value, dict([['Id', { ...build(id, origin) }]], origin)) };
}

function addressOf(written: string): JsonObject {
  const [, protocol, host, path] = /^(\w+):\/\/([^/?#]+)(\/[^?#]+)?/.exec(written) ?? [];
  const kind =
    protocol === 's3' ? { S3OriginConfig: {} } : { CustomOriginConfig: { OriginProtocolPolicy: 'match-viewer' } };
  return { DomainName: host?.toLowerCase() ?? written, OriginPath: path, ...kind };
}

/** Lists are joined, objects filled up; what is there stays. */
function extended(own: Value, other: Value): Value {
  if (own.kind === 'list' && other.kind === 'list') {
    const all = new Map([...own.items, ...other.items].map((item) => [printValue(item), item]));
    return { ...own, items: [...all.values()] };
  }
  if (own.kind !== 'dict' || other.kind !== 'dict') return own;
  const entries = new Map(own.entries);
  for (const [key, entry] of other.entries) {
    const known = entries.get(key);
    entries.set(key, known ? { ...known, value: extended(known.value, entry.value) } : entry);
  }
  return { ...own, entries };
}

/** At the edge there is neither a VPC nor an environment, and the function outlives its stack. */
function makeEdgeFunction({ fn, at }: FunctionEvent, { draft }: Lowering): void {
  const resource = draft.get(fn.logicalId);
  if (resource) {
    const properties = { ...resource.properties, VpcConfig: undefined, Environment: undefined };
    draft.add(fn.logicalId, { ...resource, properties, deletionPolicy: 'Retain' });
  }
  draft.add(`${fn.logicalId}InvokePermission`, {
    type: 'AWS::Lambda::Permission',
    properties: {
      FunctionName: ref(versionId(fn.key)),
      Action: 'lambda:InvokeFunction',
      Principal: 'edgelambda.amazonaws.com',
      SourceArn: join('', '', 'arn:', partition, ':cloudfront::', account, ':distribution/', ref(distribution)),
    },
    at,
    madeFor: fn.key,
  });
}

function allowEdge({ draft, at }: Lowering): void {
  draft.trust('edgelambda.amazonaws.com');
  const logs = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents', 'logs:TagResource'];
  draft.allow(logs, [sub('arn:${AWS::Partition}:logs:*:*:*')], at);
}

function describe({ draft, at }: Lowering): void {
  const domain = attribute(distribution, 'DomainName');
  draft.output(distribution, { Description: 'CloudFront Distribution Id', Value: ref(distribution) }, at);
  const described = { Description: 'CloudFront Distribution Domain Name', Value: domain };
  draft.output('CloudFrontDistributionDomainName', described, at);
}

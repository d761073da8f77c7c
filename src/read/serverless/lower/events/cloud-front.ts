import type { Value } from '../../../../model/value.js';
import { get, printValue, stringOf } from '../../../../model/walk.js';
import type { EventLowering, FunctionEvent, Lowering } from '../lowering.js';
import { versionId } from '../naming.js';
import { account, attribute, type Json, type JsonObject, join, partition, ref, sub } from '../template/json.js';
import { setIn } from '../template/values.js';
import { worded } from '../template/worded.js';

const distribution = 'CloudFrontDistribution';

/**
 * Functions at CloudFront's edge, in one distribution. Origins and behaviours that several events
 * share are joined by their id and path; cache policies of the provider are left out.
 */
export const cloudFront: EventLowering = {
  event: 'cloudFront',
  lower(events, lowering) {
    const { draft, service, stage } = lowering;
    const [first] = events;
    if (!first) return;
    const origins = new Map<string, Json>();
    const behaviors = behaviorsOf(events, origins);
    const [standard = behaviors[0], ...others] = behaviors.toSorted(
      (a, b) => Number(!!a.PathPattern) - Number(!!b.PathPattern),
    );
    for (const event of events) makeEdgeFunction(event, lowering);
    draft.add(distribution, {
      type: 'AWS::CloudFront::Distribution',
      properties: {
        DistributionConfig: {
          Comment: worded`${service} ${stage}`,
          Enabled: true,
          DefaultCacheBehavior: standard && { ...standard, PathPattern: undefined },
          CacheBehaviors: standard?.PathPattern ? behaviors : others.length > 0 ? others : undefined,
          Origins: [...origins.values()],
        },
      },
      at: first.at,
    });
    draft.trust('edgelambda.amazonaws.com');
    const logs = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents', 'logs:TagResource'];
    draft.allow(logs, [sub('arn:${AWS::Partition}:logs:*:*:*')], first.at);
    const domain = attribute(distribution, 'DomainName');
    draft.output(distribution, { Description: 'CloudFront Distribution Id', Value: ref(distribution) }, first.at);
    draft.output(
      'CloudFrontDistributionDomainName',
      { Description: 'CloudFront Distribution Domain Name', Value: domain },
      first.at,
    );
  },
};

function behaviorsOf(events: readonly FunctionEvent[], origins: Map<string, Json>): readonly JsonObject[] {
  const behaviors = new Map<string, JsonObject & { LambdaFunctionAssociations: readonly Json[] }>();
  for (const { value, fn } of events) {
    const origin = originOf(get(value, 'origin'));
    origins.set(origin.id, origin.json);
    const path = setIn(value, 'pathPattern');
    const key = `${path ? printValue(path) : ''} ${origin.id}`;
    const association = {
      EventType: get(value, 'eventType'),
      LambdaFunctionARN: ref(versionId(fn.key)),
      IncludeBody: get(value, 'includeBody'),
    };
    behaviors.set(key, {
      ViewerProtocolPolicy: setIn(value, 'behavior', 'ViewerProtocolPolicy') ?? 'allow-all',
      TargetOriginId: origin.id,
      PathPattern: path,
      LambdaFunctionAssociations: [...(behaviors.get(key)?.LambdaFunctionAssociations ?? []), association],
    });
  }
  return [...behaviors.values()];
}

/** `s3://bucket.s3.amazonaws.com/path` or `https://host/path`, or CloudFront's own object. */
function originOf(origin: Value | undefined): { readonly id: string; readonly json: Json } {
  const written = stringOf(origin);
  const parts = written === undefined ? null : /^(\w+):\/\/([^/]+)(\/.+)?$/.exec(written);
  if (parts === null) {
    const domain = get(origin, 'DomainName');
    const id = `${get(origin, 'S3OriginConfig') ? 's3' : 'custom'}/${domain ? printValue(domain) : ''}`;
    return { id, json: { DomainName: domain ?? origin, Id: id } };
  }
  const [, protocol, host, path] = parts;
  const id = `${protocol === 's3' ? 's3' : 'custom'}/${host}${path ?? ''}`;
  const kind =
    protocol === 's3' ? { S3OriginConfig: {} } : { CustomOriginConfig: { OriginProtocolPolicy: 'match-viewer' } };
  return { id, json: { DomainName: host, OriginPath: path, Id: id, ...kind } };
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
      SourceArn: join('', 'arn:', partition, ':cloudfront::', account, ':distribution/', ref(distribution)),
    },
    at,
    madeFor: fn.key,
  });
}

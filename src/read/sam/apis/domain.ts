import type { Dict, Value } from '../../../model/value.js';
import { itemsOf, scalar, stringOf, textOf } from '../../../model/walk.js';
import { resolveParameters } from '../intrinsic/intrinsic.js';
import { hashedLogicalId } from '../intrinsic/logical-id.js';
import { getAtt, given, make, type Plain, type PlainObject, pick, withEntry } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { nodeOf } from '../python/convert.js';
import { isTruthy } from '../python/tree.js';
import type { SamResource } from '../sam-resource.js';

/** `Domain` of an API, with parameters resolved. */
export interface Domain {
  readonly config: Dict;
  readonly name: Value;
  readonly certificate: Value;
}

/** Undefined without a domain, or, reported, when its name or certificate is missing. */
export function domainOf(lowering: Lowering, { properties, logicalId }: SamResource): Domain | undefined {
  const stated = given(properties, 'Domain');
  if (stated === undefined) return undefined;
  const config = resolveParameters(stated, lowering.parameters);
  const name = config.kind === 'dict' ? given(config, 'DomainName') : undefined;
  const certificate = config.kind === 'dict' ? given(config, 'CertificateArn') : undefined;
  if (config.kind === 'dict' && name !== undefined && certificate !== undefined) return { config, name, certificate };
  lowering.problem('sam/domain', `Domain of ${logicalId} needs a DomainName and a CertificateArn.`, stated);
  return undefined;
}

export function basePathsOf({ config }: Domain): readonly string[] | undefined {
  const stated = given(config, 'BasePath');
  if (stated === undefined || (stated.kind !== 'list' && stringOf(stated) === undefined)) return undefined;
  return [...itemsOf(stated)].flatMap((item) => stringOf(item) ?? []);
}

export interface AliasTarget {
  readonly HostedZoneId: Plain | undefined;
  readonly DNSName: Plain | undefined;
}

/** Where a domain of an endpoint in one region is reached. */
export function regionalAlias(domainId: string): AliasTarget {
  return { HostedZoneId: getAtt(domainId, 'RegionalHostedZoneId'), DNSName: getAtt(domainId, 'RegionalDomainName') };
}

/**
 * `Route53`: records of the domain, in a set that all APIs of the same hosted zone share.
 * @param isShared false for WebSocket APIs: the last of them has the set for itself
 */
export function addRecords(
  lowering: Lowering,
  resource: SamResource,
  domain: Domain,
  alias: (route53: Dict) => AliasTarget,
  isShared = true,
): void {
  const route53 = given(domain.config, 'Route53');
  if (route53?.kind !== 'dict') return;
  const zone = given(route53, 'HostedZoneId') ?? given(route53, 'HostedZoneName');
  if (zone === undefined) {
    lowering.problem(
      'sam/domain',
      `Route53 of ${resource.logicalId} needs a HostedZoneId or a HostedZoneName.`,
      route53,
    );
    return;
  }
  const separate = textOf(given(route53, 'SeparateRecordSetGroup')) === 'true';
  const logicalId = hashedLogicalId('RecordSetGroup', separate ? make([zone, domain.name], route53) : zone);
  const before = isShared ? lowering.resources.get(logicalId) : undefined;
  const records = recordsOf(domain, route53, alias(route53));
  if (before !== undefined && !separate) {
    const sets = given(before.properties, 'RecordSets');
    const all = make([...(sets?.kind === 'list' ? sets.items : []), ...records], route53);
    lowering.resources.set(logicalId, { ...before, properties: withEntry(before.properties, 'RecordSets', all) });
    return;
  }
  lowering.add({
    ...resource.inherited,
    logicalId,
    type: 'AWS::Route53::RecordSetGroup',
    properties: { ...pick(route53, 'HostedZoneId', 'HostedZoneName'), RecordSets: records },
    at: route53,
    madeFor: resource.logicalId,
  });
}

function recordsOf(domain: Domain, route53: Dict, alias: AliasTarget): readonly PlainObject[] {
  const record = (type: string): PlainObject => ({
    Name: domain.name,
    Type: type,
    AliasTarget: { ...alias, ...pick(route53, 'EvaluateTargetHealth') },
    ...pick(route53, 'Region', 'SetIdentifier'),
  });
  return textOf(given(route53, 'IpV6')) === 'true' ? [record('A'), record('AAAA')] : [record('A')];
}

/** `MutualTlsAuthentication`, without what is empty. */
export function mutualTlsOf({ config }: Domain): PlainObject | undefined {
  const stated = given(config, 'MutualTlsAuthentication');
  if (stated?.kind !== 'dict' || stated.entries.size === 0) return undefined;
  const named = ['TruststoreUri', 'TruststoreVersion'].filter((key) =>
    isTruthy(nodeOf(given(stated, key) ?? scalar(null, stated), false)),
  );
  return pick(stated, ...named);
}

import type { Dict } from '../../../model/value.js';
import { stringOf, textOf } from '../../../model/walk.js';
import { hashedLogicalId } from '../intrinsic/logical-id.js';
import { getAtt, given, make, type PlainObject, pick, ref } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import { leaf, valueOfNode, write } from '../python/convert.js';
import { isNull, type Table } from '../python/tree.js';
import type { SamResource } from '../sam-resource.js';
import {
  type AliasTarget,
  addRecords,
  basePathsOf,
  type Domain,
  domainOf,
  mutualTlsOf,
  regionalAlias,
} from './domain.js';

/** A custom domain of a REST API: the domain, its base paths, its records, access for a private one. */
export function addRestDomain(lowering: Lowering, resource: SamResource, stageId: string): void {
  const domain = domainOf(lowering, resource);
  if (domain === undefined) return;
  const endpoint = stringOf(given(domain.config, 'EndpointConfiguration')) ?? 'REGIONAL';
  if (!['EDGE', 'REGIONAL', 'PRIVATE'].includes(endpoint)) {
    const message = `EndpointConfiguration of the Domain of ${resource.logicalId} is EDGE, REGIONAL or PRIVATE.`;
    lowering.problem('sam/domain', message, domain.config);
    return;
  }
  const isPrivate = endpoint === 'PRIVATE';
  const domainId = hashedLogicalId(isPrivate ? 'ApiGatewayDomainNameV2' : 'ApiGatewayDomainName', domain.name);
  lowering.renames.set(`${resource.logicalId}.${isPrivate ? 'DomainNameV2' : 'DomainName'}`, domainId);
  add(
    lowering,
    resource,
    domain,
    domainId,
    isPrivate ? 'DomainNameV2' : 'DomainName',
    domainProperties(domain, endpoint),
  );
  addBasePaths(lowering, resource, domain, domainId, stageId, isPrivate);
  if (isPrivate) addAccess(lowering, resource, domain, domainId);
  addRecords(lowering, resource, domain, (route53) => aliasOf(endpoint, domainId, route53));
}

/** What the transform writes into `Domain` as it goes, and so hashes into the deployment's id. */
export function describeDomain(properties: Table): void {
  const domain = properties.table('Domain');
  const name = domain?.get('DomainName');
  if (domain === undefined || name === undefined) return;
  const isPrivate = domain.text('EndpointConfiguration') === 'PRIVATE';
  const id = hashedLogicalId(isPrivate ? 'ApiGatewayDomainNameV2' : 'ApiGatewayDomainName', valueOfNode(name));
  if (!isPrivate) domain.set('ApiDomainName', leaf(id, domain.at));
  if (isNull(domain.get('EndpointConfiguration'))) domain.set('EndpointConfiguration', leaf('REGIONAL', domain.at));
  const route53 = domain.table('Route53');
  if (route53 === undefined || domain.text('EndpointConfiguration') !== 'EDGE') return;
  if (isNull(route53.get('DistributionDomainName')))
    route53.set('DistributionDomainName', write({ 'Fn::GetAtt': [id, 'DistributionDomainName'] }, domain.at));
}

function domainProperties(domain: Domain, endpoint: string): PlainObject {
  const { config, name, certificate } = domain;
  return {
    DomainName: name,
    [endpoint === 'REGIONAL' ? 'RegionalCertificateArn' : 'CertificateArn']: certificate,
    EndpointConfiguration: { Types: [endpoint], IpAddressType: given(config, 'IpAddressType') },
    MutualTlsAuthentication: mutualTlsOf(domain),
    ...pick(config, 'SecurityPolicy', 'EndpointAccessMode', 'Policy'),
    ...pick(config, 'OwnershipVerificationCertificateArn'),
  };
}

function addBasePaths(
  lowering: Lowering,
  resource: SamResource,
  domain: Domain,
  domainId: string,
  stageId: string,
  isPrivate: boolean,
): void {
  const type = isPrivate ? 'BasePathMappingV2' : 'BasePathMapping';
  const link = {
    [isPrivate ? 'DomainNameArn' : 'DomainName']: ref(domainId),
    RestApiId: ref(resource.logicalId),
    Stage: ref(stageId),
  };
  const paths = basePathsOf(domain);
  if (paths === undefined) add(lowering, resource, domain, `${resource.logicalId}BasePathMapping`, type, link);
  const verbatim = textOf(given(domain.config, 'NormalizeBasePath')) === 'false';
  for (const path of paths ?? []) {
    const word = path.replace(/[^\p{L}\p{N}]/gu, '');
    const properties = { ...link, BasePath: verbatim ? path : word };
    add(lowering, resource, domain, `${resource.logicalId}${word}BasePathMapping`, type, properties);
  }
}

function addAccess(lowering: Lowering, resource: SamResource, domain: Domain, domainId: string): void {
  const access = given(domain.config, 'AccessAssociation');
  const endpoint = access?.kind === 'dict' ? given(access, 'VpcEndpointId') : undefined;
  if (endpoint === undefined) return;
  const logicalId = hashedLogicalId('DomainNameAccessAssociation', make([endpoint, domainId], endpoint));
  add(lowering, resource, domain, logicalId, 'DomainNameAccessAssociation', {
    DomainNameArn: ref(domainId),
    AccessAssociationSource: endpoint,
    AccessAssociationSourceType: 'VPCE',
  });
}

function add(
  lowering: Lowering,
  resource: SamResource,
  domain: Domain,
  logicalId: string,
  type: string,
  properties: PlainObject,
): void {
  const { inherited, logicalId: madeFor } = resource;
  lowering.add({ ...inherited, logicalId, type: `AWS::ApiGateway::${type}`, properties, at: domain.config, madeFor });
}

/** CloudFront's own hosted zone, the same for every distribution. */
const cloudFrontZone = 'Z2FDTNDATAQYW2';

function aliasOf(endpoint: string, domainId: string, route53: Dict): AliasTarget {
  if (endpoint === 'REGIONAL') return regionalAlias(domainId);
  if (endpoint === 'EDGE') {
    const own = given(route53, 'DistributionDomainName');
    return { HostedZoneId: cloudFrontZone, DNSName: own ?? getAtt(domainId, 'DistributionDomainName') };
  }
  return { HostedZoneId: given(route53, 'VpcEndpointHostedZoneId'), DNSName: given(route53, 'VpcEndpointDomainName') };
}

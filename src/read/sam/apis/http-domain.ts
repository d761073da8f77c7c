import { stringOf } from '../../../model/walk.js';
import { hashedLogicalId } from '../intrinsic/logical-id.js';
import { given, type Plain, type PlainObject, pick, ref } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { addRecords, basePathsOf, type Domain, domainOf, mutualTlsOf, regionalAlias } from './domain.js';

/** A custom domain of an HTTP or WebSocket API: the domain, its mappings, its records. */
export function addHttpDomain(lowering: Lowering, resource: SamResource, stageId: string, tags: Plain): void {
  const domain = domainOf(lowering, resource);
  if (domain === undefined) return;
  const { config, name, certificate } = domain;
  const endpoint = given(config, 'EndpointConfiguration') ?? 'REGIONAL';
  if (typeof endpoint !== 'string' && stringOf(endpoint) !== 'REGIONAL') {
    lowering.problem(
      'sam/domain',
      `EndpointConfiguration of the Domain of ${resource.logicalId} is REGIONAL.`,
      endpoint,
    );
    return;
  }
  const domainId = hashedLogicalId('ApiGatewayDomainNameV2', name);
  lowering.renames.set(`${resource.logicalId}.DomainName`, domainId);
  add(lowering, resource, domain, domainId, 'DomainName', {
    DomainName: name,
    DomainNameConfigurations: [
      {
        CertificateArn: certificate,
        EndpointType: endpoint,
        ...pick(config, 'OwnershipVerificationCertificateArn', 'SecurityPolicy'),
      },
    ],
    MutualTlsAuthentication: mutualTlsOf(domain),
    Tags: tags,
  });
  addMappings(lowering, resource, domain, domainId, stageId);
  const isShared = resource.type !== 'AWS::Serverless::WebSocketApi';
  addRecords(lowering, resource, domain, () => regionalAlias(domainId), isShared);
}

function addMappings(
  lowering: Lowering,
  resource: SamResource,
  domain: Domain,
  domainId: string,
  stageId: string,
): void {
  const link = { DomainName: ref(domainId), ApiId: ref(resource.logicalId), Stage: ref(stageId) };
  const paths = basePathsOf(domain);
  if (paths === undefined) add(lowering, resource, domain, `${resource.logicalId}ApiMapping`, 'ApiMapping', link);
  for (const path of paths ?? []) {
    if (/[^0-9a-zA-Z/_-]/.test(path)) {
      const message = `The base path ${path} of ${resource.logicalId} holds more than letters, digits, /, - and _.`;
      lowering.problem('sam/domain', message, given(domain.config, 'BasePath') ?? domain.config);
      continue;
    }
    const properties = { ...link, ApiMappingKey: path.replace(/^\/+|\/+$/g, '') };
    add(
      lowering,
      resource,
      domain,
      `${resource.logicalId}${path.replace(/[-_/]+/g, '')}ApiMapping`,
      'ApiMapping',
      properties,
    );
  }
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
  lowering.add({ ...inherited, logicalId, type: `AWS::ApiGatewayV2::${type}`, properties, at: domain.config, madeFor });
}

import type { Dict, Value } from '../../../../model/value.js';
import { itemsOf, stringOf } from '../../../../model/walk.js';
import { given } from '../../intrinsic/make.js';
import type { Lowering } from '../../lowering.js';
import type { SamResource } from '../../sam-resource.js';
import { expectFlag, expectMap, expectText, isBlank, isOpen, type Tell, teller, withParameters } from '../expect.js';

/** What `Domain` of an API may hold; that it has a name and a certificate is checked where it is read. */
export function checkDomain(lowering: Lowering, resource: SamResource): void {
  const stated = given(resource.properties, 'Domain');
  if (stated === undefined || isOpen(lowering, stated)) return;
  const domain = withParameters(lowering, stated);
  if (domain.kind !== 'dict') return;
  const tell = teller(lowering, 'sam/domain');
  const what = `the Domain of ${resource.logicalId}`;
  const isRest = resource.type === 'AWS::Serverless::Api';
  if (isRest) checkRest(lowering, tell, domain, what);
  else checkVersion2(lowering, tell, domain, what, resource);
  const route53 = given(domain, 'Route53');
  if (route53 === undefined) return;
  const records = expectMap(lowering, tell, route53, `Route53 of ${what}`);
  const separate = records && given(records, 'SeparateRecordSetGroup');
  if (!isBlank(separate)) expectFlag(lowering, tell, separate, `SeparateRecordSetGroup of ${what}`);
}

function checkRest(lowering: Lowering, tell: Tell, domain: Dict, what: string): void {
  checkEndpoint(lowering, tell, given(domain, 'EndpointConfiguration'), ['EDGE', 'REGIONAL', 'PRIVATE'], what);
  checkBasePaths(lowering, tell, given(domain, 'BasePath'), what);
  const access = given(domain, 'AccessAssociation');
  const isPrivate = stringOf(given(domain, 'EndpointConfiguration')) === 'PRIVATE';
  const policy = given(domain, 'Policy');
  const isKnown = !isOpen(lowering, given(domain, 'EndpointConfiguration') ?? domain);
  if (policy !== undefined && !isBlank(policy) && !isPrivate && isKnown)
    tell(`Policy of ${what} belongs to domains whose EndpointConfiguration is PRIVATE.`, policy);
  if (isPrivate && !isBlank(access)) expectMap(lowering, tell, access, `AccessAssociation of ${what}`);
}

function checkVersion2(lowering: Lowering, tell: Tell, domain: Dict, what: string, resource: SamResource): void {
  checkEndpoint(lowering, tell, given(domain, 'EndpointConfiguration'), ['REGIONAL'], what);
  const paths = given(domain, 'BasePath');
  checkBasePaths(lowering, tell, paths, what);
  for (const path of itemsOf(paths)) {
    if (/[^0-9a-zA-Z/\-_]/.test(stringOf(path) ?? ''))
      tell(`A BasePath of ${what} is of letters, digits, slashes, hyphens and underscores.`, path);
  }
  const tls = given(domain, 'MutualTlsAuthentication');
  if (resource.type === 'AWS::Serverless::WebSocketApi' && tls !== undefined && !isBlank(tls))
    tell(
      `${what[0]?.toUpperCase()}${what.slice(1)} cannot have MutualTlsAuthentication: WebSocket APIs have none.`,
      tls,
    );
}

function checkEndpoint(
  lowering: Lowering,
  tell: Tell,
  stated: Value | undefined,
  known: readonly string[],
  what: string,
): void {
  if (stated === undefined || isOpen(lowering, stated) || known.includes(stringOf(stated) ?? '')) return;
  tell(`EndpointConfiguration of ${what} is ${known.join(' or ')}.`, stated);
}

function checkBasePaths(lowering: Lowering, tell: Tell, stated: Value | undefined, what: string): void {
  const paths = stated?.kind === 'list' ? stated.items : [];
  for (const path of paths) expectText(lowering, tell, path, `A BasePath of ${what}`);
}

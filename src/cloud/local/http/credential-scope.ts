import type { Target } from '../../../model/plan.js';
import { ServiceFault } from '../../send.js';

/** What a signature says of itself: who signed, for which region and service. */
export interface CredentialScope {
  readonly accessKey: string;
  readonly region: string;
  readonly service: string;
}

/**
 * Out of `Authorization: AWS4-HMAC-SHA256 Credential=KEY/DATE/REGION/SERVICE/…`. The signature is not checked:
 * there is no secret here to check it with, and nothing that it would protect.
 *
 * @throws ServiceFault where it is missing
 */
export function scopeOf(authorization: string | undefined): CredentialScope {
  if (authorization === undefined || authorization === '')
    throw new ServiceFault('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
  const scope =
    /^AWS4-HMAC-SHA256 +Credential=([^/,\s]{1,128})\/(\d{8})\/([a-z0-9-]{1,32})\/([a-z0-9-]{1,32})\/aws4_request(?:,|\s|$)/;
  const [, accessKey = '', , region = '', service] = scope.exec(authorization) ?? [];
  if (service === undefined)
    throw new ServiceFault('IncompleteSignature', 'The Authorization header has no credential scope of SigV4.');
  return { accessKey, region, service };
}

/**
 * Account and region that a call of CloudFormation is for.
 *
 * @param accountOf the account that an access key is of
 * @throws ServiceFault where the signature is missing, or made for something else
 */
export function targetOf(authorization: string | undefined, accountOf: (accessKey: string) => string): Target {
  const { accessKey, region, service } = scopeOf(authorization);
  if (service !== 'cloudformation')
    throw new ServiceFault(
      'SignatureDoesNotMatch',
      "Credential should be scoped to correct service: 'cloudformation'.",
      403,
    );
  return { account: accountOf(accessKey), region };
}

/** A key of twelve digits is the account, as other emulators have it; any other key belongs to `account`. */
export function accountOfKey(accessKey: string, account: string): string {
  return /^\d{12}$/.test(accessKey) ? accessKey : account;
}

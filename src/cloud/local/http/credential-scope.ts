import type { Target } from '../../../model/plan.js';
import { ServiceFault } from '../../send.js';

/**
 * Account and region that a call is for, out of its `Authorization: AWS4-HMAC-SHA256 Credential=KEY/DATE/REGION/SERVICE/…`.
 * The signature is not checked: there is no secret here to check it with, and nothing that it would protect. A key of
 * twelve digits is the account, as other emulators have it; any other key belongs to `account`.
 *
 * @throws ServiceFault where it is missing, or made for something else
 */
export function targetOf(authorization: string | undefined, account: string): Target {
  if (authorization === undefined || authorization === '')
    throw new ServiceFault('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
  const scope =
    /^AWS4-HMAC-SHA256 +Credential=([^/,\s]{1,128})\/(\d{8})\/([a-z0-9-]{1,32})\/([a-z0-9-]{1,32})\/aws4_request(?:,|\s|$)/;
  const [, key = '', , region = '', service] = scope.exec(authorization) ?? [];
  if (service === undefined)
    throw new ServiceFault('IncompleteSignature', 'The Authorization header has no credential scope of SigV4.');
  if (service !== 'cloudformation')
    throw new ServiceFault(
      'SignatureDoesNotMatch',
      "Credential should be scoped to correct service: 'cloudformation'.",
      403,
    );
  return { account: /^\d{12}$/.test(key) ? key : account, region };
}

import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { ServiceFault } from '../../send.js';
import { connectionTo } from '../connection.js';
import { serviceFaultOf } from '../service-fault-of.js';
import type { CredentialTools, Identity } from './credentials-of.js';
import type { KeptCredentials } from './kept-credentials.js';
import { withRenewal } from './with-renewal.js';

/**
 * The account that credentials are of. Asked of AWS, not read out of a role's ARN: what is deployed where is decided
 * by who one is.
 *
 * @throws ServiceFault
 */
export async function accountOf(
  credentials: KeptCredentials,
  { region }: Identity,
  { environment, secrets }: CredentialTools,
): Promise<string> {
  const client = new STSClient({
    region,
    credentials: credentials.provider,
    ...connectionTo('STS', environment),
  });
  try {
    const { Account } = await withRenewal(credentials, async () => {
      try {
        return await client.send(new GetCallerIdentityCommand({}));
      } catch (error) {
        throw serviceFaultOf(error, secrets.hide) ?? error;
      }
    });
    return Account ?? '';
  } finally {
    client.destroy();
  }
}

/** @throws ServiceFault `WrongAccount` where the credentials are of another account */
export function requireAccount(actual: string, wanted: string, role: string | undefined): void {
  if (actual === wanted) return;
  const who = role ?? 'the credentials of this process';
  const message = `${who} would act in account ${actual || '(unknown)'}, but the stage says ${wanted}. Nothing was called there.`;
  throw new ServiceFault('WrongAccount', message, 403);
}

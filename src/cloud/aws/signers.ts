import type { Target } from '../../model/plan.js';
import { accountOf, requireAccount } from './credentials/account-check.js';
import { type CredentialTools, credentialsOf, type Identity } from './credentials/credentials-of.js';
import type { AwsCredentialIdentity, KeptCredentials } from './credentials/kept-credentials.js';
import { withRenewal } from './credentials/with-renewal.js';
import { byAccount, memo } from './memo.js';
import { serviceFaultOf } from './service-fault-of.js';

/** Who acts in an account, once it is sure to be of that account. */
export interface Signer {
  /** For clients of the SDK. */
  readonly credentials: () => Promise<AwsCredentialIdentity>;
  /** @throws ServiceFault `WrongAccount` */
  check(): Promise<void>;
  /** A call of a client with these credentials: checked before, made again with new ones where they have expired. */
  call<T>(make: () => Promise<T>): Promise<T>;
}

export interface SignerOptions {
  /** For the names of sessions. */
  readonly run: string;
  /** Role to act as in an account, by its ARN; without one it is whoever the process is. */
  readonly roleIn?: (account: string) => string | undefined;
}

/** One per account, for all of its regions and services. */
export function signersFor({ run, roleIn }: SignerOptions, tools: CredentialTools): (target: Target) => Signer {
  return memo(byAccount, ({ account, region }): Signer => {
    const role = roleIn?.(account);
    const identity = { region, run, ...(role !== undefined && { role }) };
    const kept = credentialsOf(identity, tools);
    const check = once(() => checkAccount(account, kept, identity, tools));
    return {
      credentials: kept.provider,
      check,
      call: async (make) => {
        await check();
        return withRenewal(kept, async () => {
          try {
            return await make();
          } catch (error) {
            throw serviceFaultOf(error, tools.secrets.hide) ?? error;
          }
        });
      },
    };
  });
}

async function checkAccount(
  account: string,
  kept: KeptCredentials,
  identity: Identity,
  tools: CredentialTools,
): Promise<void> {
  requireAccount(await accountOf(kept, identity, tools), account, identity.role);
}

/** What failed, as for want of a connection, is asked again by the next call. */
function once(ask: () => Promise<void>): () => Promise<void> {
  let asked: Promise<void> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

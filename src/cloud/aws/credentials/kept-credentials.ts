import type { fromEnv } from '@aws-sdk/credential-providers';

/** As the SDK's providers give them. */
export type AwsCredentialIdentity = Awaited<ReturnType<ReturnType<typeof fromEnv>>>;

/** Credentials of one identity, shared by all of its clients and taken anew before they expire. */
export interface KeptCredentials {
  /** For clients of the SDK. */
  readonly provider: () => Promise<AwsCredentialIdentity>;
  /** Counts those taken so far: whoever was refused says which ones were. */
  taken(): number;
  /** Takes new ones, unless somebody did since `refused`. */
  renew(refused: number): Promise<void>;
}

/** Milliseconds before the end at which new ones are taken: longer than any single call lasts. */
const margin = 5 * 60_000;

/**
 * @param take asks for credentials
 * @param now milliseconds since the epoch
 */
export function keepCredentials(take: () => Promise<AwsCredentialIdentity>, now: () => number): KeptCredentials {
  let current: AwsCredentialIdentity | undefined;
  let pending: Promise<AwsCredentialIdentity> | undefined;
  let count = 0;
  const takeOnce = (): Promise<AwsCredentialIdentity> => {
    pending ??= take()
      .then((identity) => {
        current = identity;
        count += 1;
        return identity;
      })
      .finally(() => {
        pending = undefined;
      });
    return pending;
  };
  const provide = async (): Promise<AwsCredentialIdentity> => {
    if (current === undefined) return takeOnce();
    const left = (current.expiration?.getTime() ?? Infinity) - now();
    if (left > margin) return current;
    const old = current;
    // What still holds is good enough while nobody gives new ones.
    return takeOnce().catch((error: unknown) => {
      if (left > 0) return old;
      throw error;
    });
  };
  return {
    // Unmarked, each client would keep what it was given in a memory of its own, out of reach of `renew`.
    provider: Object.assign(provide, { memoized: true }),
    taken: () => count,
    async renew(refused) {
      if (refused === count) await takeOnce();
    },
  };
}

import { fromNodeProviderChain, fromTemporaryCredentials, fromWebToken } from '@aws-sdk/credential-providers';
import { ServiceFault } from '../../send.js';
import { connectionTo, type Environment } from '../connection.js';
import type { HiddenSecrets } from '../hidden-secrets.js';
import { serviceFaultOf } from '../service-fault-of.js';
import { fetchGithubToken, type TokenSource, tokenSourceOf } from './github-token.js';
import { type AwsCredentialIdentity, type KeptCredentials, keepCredentials } from './kept-credentials.js';
import { sessionNameOf } from './session-name.js';

export interface Identity {
  /** Role to act as, by its ARN; without one it is whoever the process is. */
  readonly role?: string;
  /** For the session's name. */
  readonly run: string;
  /** Of the STS that is asked. */
  readonly region: string;
}

export interface CredentialTools {
  readonly environment: Environment;
  readonly secrets: HiddenSecrets;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

type Take = () => Promise<AwsCredentialIdentity>;

/**
 * Credentials of an identity: those of the process as AWS's tools find them; the role assumed from these; and
 * in a job that GitHub vouches for the role assumed by its token, fetched again each time.
 */
export function credentialsOf(identity: Identity, tools: CredentialTools): KeptCredentials {
  const take = takerOf(identity, tools);
  const { secrets, now } = tools;
  return keepCredentials(async () => {
    const taken = await take().catch((error: unknown) => {
      throw refusal(error, identity, secrets);
    });
    secrets.add(taken.secretAccessKey);
    secrets.add(taken.sessionToken);
    return taken;
  }, now);
}

function takerOf(identity: Identity, tools: CredentialTools): Take {
  const { role } = identity;
  // Made for each taking, as it remembers what it found.
  if (role === undefined) return () => fromNodeProviderChain(clientOf(identity, tools))();
  const source = tokenSourceOf(tools.environment);
  return source === undefined
    ? () => fromTemporaryCredentials(assumption(role, identity, tools))()
    : () => byToken(role, source, identity, tools);
}

function assumption(role: string, identity: Identity, tools: CredentialTools) {
  return {
    masterCredentials: fromNodeProviderChain(clientOf(identity, tools)),
    params: { RoleArn: role, RoleSessionName: sessionNameOf(identity.run) },
    ...clientOf(identity, tools),
  };
}

async function byToken(
  role: string,
  source: TokenSource,
  identity: Identity,
  tools: CredentialTools,
): Promise<AwsCredentialIdentity> {
  const { secrets } = tools;
  secrets.add(source.requestToken);
  const webIdentityToken = await fetchGithubToken(source);
  secrets.add(webIdentityToken);
  const roleSessionName = sessionNameOf(identity.run);
  return fromWebToken({ roleArn: role, roleSessionName, webIdentityToken, ...clientOf(identity, tools) })();
}

function clientOf({ region }: Identity, { environment }: CredentialTools) {
  return { clientConfig: { region, ...connectionTo('STS', environment) } };
}

/** In the service's words, and what was tried: a refusal to assume a role reads like one of the call that needed it. */
function refusal(error: unknown, { role }: Identity, { hide }: HiddenSecrets): unknown {
  const fault = serviceFaultOf(error, hide);
  if (fault === undefined || role === undefined) return fault ?? error;
  return new ServiceFault(fault.code, `${role} cannot be assumed: ${fault.message}`, fault.status);
}

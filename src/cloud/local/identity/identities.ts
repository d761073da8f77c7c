import { createHash } from 'node:crypto';
import { ServiceFault } from '../../send.js';

/** Who may act as whom, for tests of credentials: sessions are issued, and run out by the clock. */
export interface Identities {
  /** The account that a request is of. @throws ServiceFault where its session is over or unknown */
  accountOf(accessKey: string): string;
  /** One call of STS, in the SDK's shapes. @param accessKey undefined where the request is not signed */
  call(
    action: string,
    input: Readonly<Record<string, unknown>>,
    accessKey: string | undefined,
  ): Record<string, unknown>;
  /** Every session so far is over at once, whatever it was told. */
  revokeAll(): void;
  /** Names of the sessions that were begun, in their order. */
  readonly sessions: readonly string[];
}

export interface IdentityOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Account of access keys that are no sessions, and do not consist of twelve digits. */
  readonly account: string;
  /** Roles that may be assumed; all unless given. */
  readonly mayAssume?: (role: string, by: { readonly token?: string; readonly accessKey?: string }) => boolean;
}

interface Session {
  readonly account: string;
  readonly arn: string;
  readonly expiresAt: number;
  revoked: boolean;
}

export function identities({ now, account, mayAssume = () => true }: IdentityOptions): Identities {
  const byKey = new Map<string, Session>();
  const names: string[] = [];

  const sessionOf = (accessKey: string): Session | undefined => {
    const session = byKey.get(accessKey);
    if (session === undefined && accessKey.startsWith('ASIA'))
      throw new ServiceFault('InvalidClientTokenId', 'The security token included in the request is invalid.', 403);
    if (session !== undefined && (session.revoked || session.expiresAt <= now()))
      throw new ServiceFault('ExpiredToken', 'The security token included in the request is expired', 403);
    return session;
  };
  const accountOf = (accessKey: string): string =>
    sessionOf(accessKey)?.account ?? (/^\d{12}$/.test(accessKey) ? accessKey : account);

  const begin = (input: Readonly<Record<string, unknown>>, by: Parameters<typeof mayAssume>[1]) => {
    const { RoleArn: role, RoleSessionName: name, DurationSeconds: seconds } = input;
    if (typeof role !== 'string' || typeof name !== 'string') throw invalid('RoleArn and RoleSessionName are needed');
    if (!/^[\w+=,.@-]{2,64}$/.test(name)) throw invalid(`RoleSessionName ${name} is none`);
    const roleAccount = /^arn:[^:]+:iam::(\d{12}):role\//.exec(role)?.[1];
    if (roleAccount === undefined) throw invalid(`${role} is invalid`);
    if (!mayAssume(role, by))
      throw new ServiceFault('AccessDenied', `Not authorized to perform sts:AssumeRole on resource: ${role}`, 403);
    names.push(name);
    const key = `ASIA${digestOf(`${names.length} ${name}`).slice(0, 16).toUpperCase()}`;
    const arn = `arn:aws:sts::${roleAccount}:assumed-role/${role.split('/').at(-1)}/${name}`;
    const expiresAt = now() + Number(seconds ?? 3_600) * 1_000;
    byKey.set(key, { account: roleAccount, arn, expiresAt, revoked: false });
    return {
      Credentials: {
        AccessKeyId: key,
        SecretAccessKey: digestOf(`secret of ${key}`),
        SessionToken: `session-token-${digestOf(`token of ${key}`)}`,
        Expiration: new Date(expiresAt),
      },
      AssumedRoleUser: { AssumedRoleId: `${key}:${name}`, Arn: arn },
    };
  };

  return {
    accountOf,
    sessions: names,
    revokeAll() {
      for (const session of byKey.values()) session.revoked = true;
    },
    call(action, input, accessKey) {
      if (action === 'AssumeRoleWithWebIdentity') {
        const { WebIdentityToken: token } = input;
        if (typeof token !== 'string' || token === '')
          throw new ServiceFault('InvalidIdentityToken', 'The token is no token.');
        return begin(input, { token });
      }
      if (accessKey === undefined)
        throw new ServiceFault('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
      const of = accountOf(accessKey);
      if (action === 'AssumeRole') return begin(input, { accessKey });
      if (action !== 'GetCallerIdentity')
        throw new ServiceFault('InvalidAction', `Could not find operation ${action} for version 2011-06-15`);
      const arn = byKey.get(accessKey)?.arn ?? `arn:aws:iam::${of}:user/local`;
      return { UserId: accessKey, Account: of, Arn: arn };
    },
  };
}

function invalid(message: string): ServiceFault {
  return new ServiceFault('ValidationError', message);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

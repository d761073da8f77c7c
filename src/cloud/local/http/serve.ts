import type { IncomingMessage } from 'node:http';
import type { TargetCall } from '../target-call.js';
import { accountOfKey, targetOf } from './credential-scope.js';
import { type CloudServer, readBytes, serveLoopback, type WireAnswer } from './loopback-server.js';
import { answerQuery, cloudFormationQuery, queryCallOf, requirePost } from './query-call.js';

export type { CloudServer } from './loopback-server.js';

/** Bytes of a request's body. A template within the call, percent-encoded, has 154 KB at the most. */
const mostBytes = 2_000_000;

/**
 * CloudFormation's own protocol (`awsQuery`: form in, XML out) over `call`, on the loopback interface alone.
 *
 * @param options.account what a call is for whose access key names no account
 */
export function serveCloudFormation(
  call: TargetCall,
  options: { readonly account?: string; readonly port?: number } = {},
): Promise<CloudServer> {
  const { account = '000000000000', port } = options;
  const accountOf = (key: string) => accountOfKey(key, account);
  return serveLoopback(
    (request) => answerCloudFormation(call, accountOf, request, () => readBytes(request, mostBytes)),
    port,
  );
}

/** One request of CloudFormation's protocol. @param accountOf the account that an access key is of */
export function answerCloudFormation(
  call: TargetCall,
  accountOf: (accessKey: string) => string,
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  read: () => Promise<Buffer>,
): Promise<WireAnswer | undefined> {
  return answerQuery(cloudFormationQuery, async () => {
    const body = (await read()).toString('utf8');
    requirePost(method);
    const target = targetOf(headers.authorization, accountOf);
    const asked = queryCallOf(body, cloudFormationQuery);
    return { ...asked, output: await call(target, asked.action, asked.input) };
  });
}

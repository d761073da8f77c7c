import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TokenServer {
  /** What GitHub gives a job with `id-token: write`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Audiences that tokens were asked for. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

/** They look like nothing else, so that a log that holds one is found out. */
const requestToken = 'sentinel-request-token-of-the-job';
export const identityToken = 'sentinel-identity-token';

/** GitHub's endpoint for identity tokens, each of which is new; nobody else gets one. */
export async function startTokens(): Promise<TokenServer> {
  const asked: string[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    if (headers.authorization !== `Bearer ${requestToken}`) return void response.writeHead(401).end();
    asked.push(new URL(url, 'http://127.0.0.1').searchParams.get('audience') ?? '');
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ value: `${identityToken}-${asked.length}` }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface RefusingServer {
  readonly url: string;
  /** `POST /repos/…` of everything that was asked, in order. */
  readonly requests: readonly string[];
  stop(): Promise<void>;
}

/**
 * GitHub as a token that may only read sees it: lists are empty, who one is and every write is refused.
 * @param status of each refusal
 */
export async function startRefusing(status: number): Promise<RefusingServer> {
  const requests: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    requests.push(`${request.method} ${request.url}`);
    const isList = request.method === 'GET' && request.url?.includes('/comments');
    response.writeHead(isList ? 200 : status, { 'content-type': 'application/json' });
    response.end(isList ? '[]' : '{"message":"Resource not accessible by integration"}');
  };
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address !== 'object') throw new Error('no address');
  const stop = () => new Promise<void>((done) => server.close(() => done()));
  return { url: `http://127.0.0.1:${address.port}`, requests, stop };
}

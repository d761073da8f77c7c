import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CommentServer {
  readonly url: string;
  /** What stands in the pull request. */
  readonly comments: { readonly id: number; body: string }[];
  /** `POST /repos/…` of everything that was asked. */
  readonly requests: string[];
  /** Status of the answer to each write; 201 writes. */
  status: number;
  close(): Promise<void>;
}

/** GitHub's comments of one pull request. A server that fails asks to be asked again at once. */
export async function commentServer(): Promise<CommentServer> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await textOf(request);
    world.requests.push(`${request.method} ${request.url}`);
    const say = (status: number, body: unknown): void => {
      const headers = { 'content-type': 'application/json', ...(status >= 500 && { 'retry-after': '0' }) };
      response.writeHead(status, headers).end(JSON.stringify(body));
    };
    if (request.url === '/graphql') return say(200, { data: { viewer: { login: bot.login } } });
    if (request.method === 'GET') return say(200, world.comments.map(shown));
    if (world.status !== 201) return say(world.status, { message: 'Resource not accessible by integration' });
    const { body } = JSON.parse(text) as { readonly body: string };
    // GitHub counts characters, of which there are never more than bytes.
    if (body.length > 65_536) return say(422, { message: 'Validation Failed' });
    const comment = { id: world.comments.length + 1, body };
    world.comments.push(comment);
    return say(201, shown(comment));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const world: CommentServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments: [],
    requests: [],
    status: 201,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return world;
}

const bot = { login: 'github-actions[bot]' };

const shown = ({ id, body }: { readonly id: number; readonly body: string }) => ({
  id,
  body,
  user: bot,
  html_url: `https://github.example/acme/shop/pull/7#issuecomment-${id}`,
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

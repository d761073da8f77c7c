import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServiceFault } from '../../send.js';

export interface CloudServer {
  /** `http://127.0.0.1:PORT`. */
  readonly endpoint: string;
  close(): Promise<void>;
}

/** What is answered; undefined breaks the connection, so that the caller cannot know whether the call was performed. */
export interface WireAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Answers each request by `answer`, on the loopback interface alone. */
export async function serveLoopback(
  answer: (request: IncomingMessage) => Promise<WireAnswer | undefined>,
  port = 0,
): Promise<CloudServer> {
  const server = createServer((request, response) => {
    answer(request).then(
      (answered) => (answered === undefined ? request.socket.destroy() : send(request, response, answered)),
      (error: unknown) => response.destroy(error as Error),
    );
  });
  // A client that was held up for longer than Node's 5 s would write on a connection that has just been closed.
  server.keepAliveTimeout = 120_000;
  await listen(server, port);
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => close(server),
  };
}

/** @throws ServiceFault where there are more than `most` bytes */
export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    // Read to the end all the same: a caller that still writes would not see the answer.
    if (bytes <= most) chunks.push(chunk as Buffer);
  }
  if (bytes > most) throw new ServiceFault('RequestEntityTooLarge', `The request has more than ${most} bytes.`, 413);
  return Buffer.concat(chunks);
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body = '' }: WireAnswer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  // For HEAD the headers tell of an object that is not sent.
  response.writeHead(status, { ...(status !== 204 && { 'content-length': bytes.length }), ...headers });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

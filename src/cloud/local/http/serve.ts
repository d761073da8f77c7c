import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Target } from '../../../model/plan.js';
import { ServiceFault } from '../../send.js';
import type { TargetCall } from '../target-call.js';
import { targetOf } from './credential-scope.js';
import { decodeForm } from './form.js';
import { inputOf } from './query-input.js';
import { answerXml, faultXml, type WireFault } from './xml.js';

export interface CloudServer {
  /** `http://127.0.0.1:PORT`. */
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Bytes of a request's body. A template within the call, percent-encoded, has 154 KB at the most. */
const mostBytes = 2_000_000;
const version = '2010-05-15';

/**
 * CloudFormation's own protocol (`awsQuery`: form in, XML out) over `call`, on the loopback interface alone.
 *
 * @param options.account what a call is for whose access key names no account
 */
export async function serveCloudFormation(
  call: TargetCall,
  options: { readonly account?: string; readonly port?: number } = {},
): Promise<CloudServer> {
  const account = options.account ?? '000000000000';
  const server = createServer((request, response) => {
    answer(call, account, request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await listen(server, options.port ?? 0);
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => close(server),
  };
}

async function answer(
  call: TargetCall,
  account: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = randomUUID();
  try {
    const { target, action, input } = await readCall(request, account);
    send(response, 200, answerXml(action, await call(target, action, input), requestId), requestId);
  } catch (error) {
    const fault = wireFaultOf(error);
    // As if the connection had broken: the caller cannot know whether the call was performed.
    if (fault.status === 0) request.socket.destroy();
    else send(response, fault.status, faultXml(fault, requestId), requestId);
  }
}

async function readCall(
  request: IncomingMessage,
  account: string,
): Promise<{ target: Target; action: string; input: Readonly<Record<string, unknown>> }> {
  const body = await readBody(request);
  if (request.method !== 'POST') throw new ServiceFault('InvalidAction', 'Calls are made by POST.', 405);
  const target = targetOf(request.headers.authorization, account);
  const { Action: action, Version: asked, ...input } = inputOf(decodeForm(body));
  if (typeof action !== 'string' || action === '')
    throw new ServiceFault('MissingAction', 'The request is missing an action.');
  if (asked !== version || !/^[A-Za-z]{1,64}$/.test(action))
    throw new ServiceFault('InvalidAction', `Could not find operation ${action} for version ${String(asked)}`);
  return { target, action, input };
}

/** @throws ServiceFault where it is too large */
async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    // Read to the end all the same: a caller that still writes would not see the answer.
    if (bytes <= mostBytes) chunks.push(chunk as Buffer);
  }
  if (bytes > mostBytes)
    throw new ServiceFault('RequestEntityTooLarge', `The request has more than ${mostBytes} bytes.`, 413);
  return Buffer.concat(chunks).toString('utf8');
}

/** A bug is answered too: who calls is a person at this machine or a test. */
function wireFaultOf(error: unknown): WireFault {
  if (error instanceof ServiceFault) return error;
  return { code: 'InternalFailure', message: String(error), status: 500 };
}

function send(response: ServerResponse, status: number, xml: string, requestId: string): void {
  const body = Buffer.from(xml, 'utf8');
  response.writeHead(status, {
    'content-type': 'text/xml',
    'content-length': body.length,
    'x-amzn-requestid': requestId,
  });
  response.end(body);
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

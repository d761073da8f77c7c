import { request } from 'node:http';
import { ServiceFault } from '../../send.js';
import { type CloudServer, serveCloudFormation } from './serve.js';

const authorization =
  'AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20260301/eu-west-1/cloudformation/aws4_request, SignedHeaders=host, Signature=00';

interface Answer {
  readonly status: number;
  readonly body: string;
}

let server: CloudServer;
let calls: { readonly action: string; readonly region: string }[] = [];

beforeAll(async () => {
  server = await serveCloudFormation(async (target, action) => {
    calls.push({ action, region: target.region });
    if (action === 'Bug') throw new TypeError('x is not a function');
    if (action === 'LostAnswer') throw new ServiceFault('NetworkingError', 'gone', 0);
    return {};
  });
});
beforeEach(() => {
  calls = [];
});
afterAll(() => server.close());

function post(
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = { authorization },
  method = 'POST',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(server.endpoint, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

it('listens on the loopback interface alone', () => {
  expect(server.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

it('answers a call at the region of its credentials', async () => {
  const answer = await post('Action=DeleteStack&Version=2010-05-15&StackName=shop');
  expect(answer.status).toBe(200);
  expect(answer.body).toMatch(/^<DeleteStackResponse .*<RequestId>[0-9a-f-]{36}<\/RequestId>/);
  expect(calls).toEqual([{ action: 'DeleteStack', region: 'eu-west-1' }]);
});

it.each([
  ['nothing', '', 400, 'MissingAction'],
  ['no action', 'Version=2010-05-15', 400, 'MissingAction'],
  ['an action that is a structure', 'Action.A=x&Version=2010-05-15', 400, 'MissingAction'],
  ['another version', 'Action=DescribeStacks&Version=2011-01-01', 400, 'InvalidAction'],
  ['no version', 'Action=DescribeStacks', 400, 'InvalidAction'],
  ['an action that is markup', 'Action=%3Cb%3E&Version=2010-05-15', 400, 'InvalidAction'],
  ['what is no form', '{"Action":"DescribeStacks"}', 400, 'MalformedQueryString'],
  ['broken encoding', 'Action=%ZZ', 400, 'MalformedQueryString'],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), 400, 'MalformedQueryString'],
  ['2 MB and more', 'A'.repeat(2_000_001), 413, 'RequestEntityTooLarge'],
])('refuses %s without a call', async (_, body, status, code) => {
  const answer = await post(body);
  expect(answer.status).toBe(status);
  expect(answer.body).toContain(`<Code>${code}</Code>`);
  expect(answer.body).toMatch(/^<ErrorResponse [^<]*<Error><Type>Sender<\/Type>/);
  expect(calls).toEqual([]);
});

it('refuses calls without a signature, and other methods', async () => {
  expect(await post('Action=DescribeStacks&Version=2010-05-15', {})).toMatchObject({ status: 403 });
  expect(await post('', { authorization }, 'GET')).toMatchObject({ status: 405 });
  expect(calls).toEqual([]);
});

it('answers a bug as a failure of the service, and goes on', async () => {
  const answer = await post('Action=Bug&Version=2010-05-15');
  expect(answer).toMatchObject({ status: 500, body: expect.stringContaining('<Code>InternalFailure</Code>') });
  expect((await post('Action=DescribeStacks&Version=2010-05-15')).status).toBe(200);
});

it('ends the connection where no answer comes', async () => {
  await expect(post('Action=LostAnswer&Version=2010-05-15')).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(calls).toHaveLength(1);
});

it('survives a caller that goes away in the middle of its request', async () => {
  await new Promise<void>((resolve) => {
    const sent = request(server.endpoint, { method: 'POST', headers: { authorization, 'content-length': '1000' } });
    sent.on('error', () => resolve());
    sent.write('Action=');
    setImmediate(() => sent.destroy(new Error('gone')));
  });
  expect((await post('Action=DescribeStacks&Version=2010-05-15')).status).toBe(200);
});

it('refuses a port that is taken', async () => {
  const port = Number(new URL(server.endpoint).port);
  await expect(serveCloudFormation(async () => ({}), { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

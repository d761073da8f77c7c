import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refuseAddress } from './addresses.js';
import { askUrl } from './ask-url.js';
import { fillUrl } from './fill-url.js';

let server: Server;
let answer: RequestListener = () => undefined;
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

const port = () => (server.address() as AddressInfo).port;
const ask = (
  path: string,
  more: { timeoutMilliseconds?: number; host?: 'stated' | 'output' } = {},
  signal?: AbortSignal,
) =>
  askUrl(
    {
      url: new URL(path, `http://127.0.0.1:${port()}`),
      host: 'stated',
      expect: [200],
      timeoutMilliseconds: 10_000,
      ...more,
    },
    signal ?? new AbortController().signal,
  );
const redirecting =
  (to: string): RequestListener =>
  (request, response) => {
    if (request.url === '/end') response.end();
    else response.writeHead(302, { location: to }).end();
  };

test('the status is the answer', async () => {
  answer = (_, response) => response.writeHead(503).end('x'.repeat(100));
  expect(await ask('/health?a=b')).toEqual({ kind: 'status', status: 503 });
  expect(asked).toEqual(['/health?a=b']);
});

test('a redirect is followed on the same host alone, and not for ever', async () => {
  answer = redirecting('/end');
  expect(await ask('/start')).toEqual({ kind: 'status', status: 200 });
  expect(asked).toEqual(['/start', '/end']);
  answer = redirecting(`http://localhost:${port()}/end`);
  expect(await ask('/start')).toEqual({ kind: 'no-answer', reason: 'it redirects to another host' });
  answer = redirecting('http://169.254.169.254/latest/meta-data');
  expect(await ask('/start')).toEqual({ kind: 'no-answer', reason: 'it redirects to another host' });
  answer = redirecting('/start');
  expect(await ask('/start')).toEqual({ kind: 'no-answer', reason: 'it redirects too often' });
});

test('a redirect that is expected is an answer', async () => {
  answer = redirecting('https://example.org/');
  const url = new URL(`http://127.0.0.1:${port()}/`);
  const request = { url, host: 'stated', expect: [302], timeoutMilliseconds: 10_000 } as const;
  expect(await askUrl(request, new AbortController().signal)).toEqual({ kind: 'status', status: 302 });
});

test('who does not answer is not waited for', async () => {
  answer = () => undefined;
  expect(await ask('/', { timeoutMilliseconds: 30 })).toEqual({ kind: 'timed-out' });
  const stopped = new AbortController();
  answer = () => stopped.abort();
  expect(await ask('/', {}, stopped.signal)).toEqual({ kind: 'stopped' });
});

test('nobody there is told with the code', async () => {
  const url = new URL('http://127.0.0.1:1/');
  const request = { url, host: 'stated', expect: [200], timeoutMilliseconds: 10_000 } as const;
  expect(await askUrl(request, new AbortController().signal)).toEqual({
    kind: 'no-answer',
    reason: 'no answer (ECONNREFUSED)',
  });
});

test('a name is judged by the address that it leads to', async () => {
  // `localhost` stands for a name whose owner lets it lead here: nothing of this machine is asked.
  expect(await ask(`http://localhost:${port()}/`, { host: 'output' })).toEqual({
    kind: 'no-answer',
    reason: 'it leads to this machine',
  });
  expect(await ask(`http://127.0.0.1:${port()}/`, { host: 'output' })).toEqual({
    kind: 'no-answer',
    reason: 'it leads to this machine',
  });
  expect(asked).toEqual([]);
  answer = (_, response) => response.end();
  expect(await ask(`http://localhost:${port()}/`)).toMatchObject({ kind: 'status' });
});

test.each([
  '169.254.169.254',
  '::ffff:169.254.169.254',
  '::ffff:a9fe:a9fe',
  '64:ff9b::a9fe:a9fe',
  'fd00:ec2::254',
  'fe80::1',
  '0.0.0.0',
  '::',
  '100.100.100.200',
  '168.63.129.16',
  '224.0.0.1',
  '255.255.255.255',
  '2002:a9fe:a9fe::1',
])('%s is never asked', (address) => {
  expect(refuseAddress(address, 'stated', false)).toContain('metadata');
  expect(refuseAddress(address, 'stated', true)).toContain('metadata');
});

test.each(['10.0.0.1', '172.31.0.1', '192.168.1.1', '100.64.0.1', 'fc00::1', '::ffff:10.0.0.1', '64:ff9b::a00:1'])(
  '%s is asked where stackgate.yml states its host alone',
  (address) => {
    expect(refuseAddress(address, 'stated', false)).toBeUndefined();
    expect(refuseAddress(address, 'output', false)).toContain("runner's own network");
  },
);

test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1', '64:ff9b::7f00:1'])('%s is this machine', (address) => {
  expect(refuseAddress(address, 'stated', true)).toBeUndefined();
  expect(refuseAddress(address, 'stated', false)).toContain('this machine');
  expect(refuseAddress(address, 'output', true)).toContain('this machine');
});

test.each(['8.8.8.8', '172.32.0.1', '2600::1', '100.63.0.1'])('%s is asked', (address) => {
  expect(refuseAddress(address, 'output', false)).toBeUndefined();
});

const outputs = new Map([
  ['Url', 'https://abc.execute-api.eu-west-1.amazonaws.com/prod/'],
  ['Id', 'abc'],
  ['Path', '/a b/../?x#y'],
  ['Evil', 'good.example@evil.example'],
  ['Slash', 'evil.example/'],
  ['Meta', 'http://169.254.169.254/'],
  ['Secret', 'https://user:hunter22@evil.example/'],
  ['Half', '\ud800'],
]);
const filled = (pattern: string) => {
  const result = fillUrl(pattern, outputs);
  return result.kind === 'url' ? [result.url.href, result.host] : result.reason;
};

test('outputs stand in a URL', () => {
  expect(filled('{output:Url}/health')).toEqual([
    'https://abc.execute-api.eu-west-1.amazonaws.com/prod/health',
    'output',
  ]);
  expect(filled('https://{output:Id}.example.org/{output:Id}')).toEqual(['https://abc.example.org/abc', 'output']);
  expect(filled('https://example.org/v1?q={output:Path}')).toEqual([
    'https://example.org/v1?q=/a%20b/../%3Fx%23y',
    'stated',
  ]);
  expect(filled('https://example.org/{output:Half}')).toEqual(['https://example.org/%EF%BF%BD', 'stated']);
});

test('no output leads elsewhere, and no reason holds its value', () => {
  for (const pattern of ['https://{output:Evil}/', 'https://api-{output:Slash}.example.org/', 'https://{output:Url}/'])
    expect(filled(pattern)).toBe('an output in its host is no host name');
  expect(filled('https://example.org{output:Evil}/')).toBe('an output in its host is no host name');
  expect(filled('{output:Meta}')).toBe('with its outputs it is not https');
  expect(filled('{output:Secret}')).toBe('with its outputs it holds a user or a password');
  expect(filled('{output:Id}')).toBe('with its outputs it is no URL');
  expect(filled('https://x.org/{output:Gone}')).toBe('its stacks have no output Gone, or several that differ');
});

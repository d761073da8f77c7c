import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { here, setProcessCredentials } from '../../../test/support/aws-world.js';
import { CloudError } from '../port.js';
import { realClock } from '../real-clock.js';
import { awsAccess } from './aws-access.js';

setProcessCredentials(here.account);

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: unknown) => error,
  );
const identity = `<GetCallerIdentityResponse><GetCallerIdentityResult><Account>${here.account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;

function endless(response: ServerResponse): void {
  const piece = Buffer.from(`<a>${'a'.repeat(1_000_000)}`);
  const more = (): void => {
    response.write(piece, (error) => {
      if (!error) more();
    });
  };
  more();
}

/** What a call comes to whose connection `answer` answers; who one is is answered well. */
async function callAnswered(answer: RequestListener): Promise<unknown> {
  const sts = createServer((_, response) => response.end(identity));
  const server = createServer(answer);
  const endpoints: string[] = [];
  for (const one of [sts, server]) {
    await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
    endpoints.push(`http://127.0.0.1:${(one.address() as AddressInfo).port}`);
  }
  const [AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL] = endpoints;
  const access = awsAccess({ environment: { AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL }, run: 'r', clock: realClock });
  try {
    return await failure(access.cloud.at(here).listStacks());
  } finally {
    access.close();
    for (const one of [sts, server]) {
      one.close();
      one.closeAllConnections();
    }
  }
}

it.each([
  ['a connection that breaks before the answer', (_, response) => response.destroy(), 'unreachable'],
  [
    'half an answer',
    (_, response) => {
      response.writeHead(200, { 'content-length': 500 });
      response.write('<DescribeStacksResponse><DescribeStacksRes');
      setImmediate(() => response.destroy());
    },
    'unreachable',
  ],
  [
    'a page to log in on, which the SDK would take for an empty list',
    (_, response) => response.end('<!DOCTYPE html>\n<html><body>Log in</body></html>'),
    'unreachable',
  ],
  ['nothing, with status 200', (_, response) => response.end(), 'unreachable'],
  ['an answer without end', (_, response) => endless(response.writeHead(200, { 'x-any': 'a' })), 'unreachable'],
  ['an answer that is no XML', (_, response) => response.end('<html><body>Hello'), 'unreachable'],
  [
    'a proxy that found no AWS',
    (_, response) => response.writeHead(502).end('<html>Bad gateway</html>'),
    'unreachable',
  ],
  ['a proxy that refuses', (_, response) => response.writeHead(403).end('<html>Forbidden</html>'), 'access-denied'],
  ['a status alone', (_, response) => response.writeHead(503).end(), 'unreachable'],
  ['too many', (_, response) => response.writeHead(429).end(), 'throttled'],
] as const satisfies readonly (readonly [string, RequestListener, string])[])('%s', async (_, answer, code) => {
  const error = await callAnswered(answer);
  expect(error).toBeInstanceOf(CloudError);
  expect(error).toMatchObject({ code });
});

it('a page of HTML that refuses is told as one, and a long message is cut', async () => {
  const page = await callAnswered((_, response) => response.writeHead(403).end('<html>Forbidden</html>'));
  expect(page).toMatchObject({ message: expect.stringContaining('between here and AWS') });
  const body = `<ErrorResponse><Error><Code>ValidationError</Code><Message>${'x'.repeat(1_000_000)}</Message></Error></ErrorResponse>`;
  const error = await callAnswered((_, response) => response.writeHead(400).end(body));
  expect(error).toMatchObject({ message: expect.stringMatching(/^x{4000} …$/) });
});

it('a signature that an error repeats is not shown', async () => {
  const said = (request: string) =>
    `<ErrorResponse><Error><Code>ValidationError</Code><Message>${request}</Message></Error></ErrorResponse>`;
  const error = await callAnswered(({ headers }, response) =>
    response.writeHead(400).end(said(`You sent ${headers.authorization}`)),
  );
  expect(error).toMatchObject({ message: expect.stringMatching(/^You sent AWS4-HMAC-SHA256 .* \*\*\*$/) });
});

it('each call is made once: patience is the caller’s', async () => {
  let asked = 0;
  await callAnswered((_, response) => {
    asked += 1;
    response.writeHead(500).end();
  });
  expect(asked).toBe(1);
});

it('nobody listens', async () => {
  const access = awsAccess({ environment: { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' }, run: 'r', clock: realClock });
  expect(await failure(access.cloud.at(here).listStacks())).toMatchObject({ code: 'unreachable' });
  expect(await failure(access.bucket(here, 'b').get('k'))).toMatchObject({ code: 'unreachable' });
  access.close();
});

import {
  type AwsWorld,
  account,
  awsWorld,
  here,
  processSecret,
  setProcessCredentials,
  tokenServer,
} from '../../../../test/support/aws-world.js';
import { CloudError } from '../../port.js';

setProcessCredentials();

const role = `arn:aws:iam::${account}:role/deploy`;
const hour = 3_600_000;
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: unknown) => error,
  );
/** A JSON web token, as far as anybody can see. */
const jwt = (n: number) => `eyJhbGciOiJub25lIn0.eyJzdWIiOiJqb2ItbnVtYmVyLSR7bn0ifQ.signature-${n}`;

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function newWorld(options: Parameters<typeof awsWorld>[0] = {}): Promise<AwsWorld> {
  const world = await awsWorld(options);
  open.push(world);
  return world;
}

async function newTokenServer(answer?: Parameters<typeof tokenServer>[0]) {
  const server = await tokenServer(answer ?? ((n) => ({ status: 200, body: JSON.stringify({ value: jwt(n) }) })));
  open.push(server);
  return server;
}

it('acts as the process where no role is said, and asks once whose account that is', async () => {
  const world = await newWorld();
  const { cloud } = world.access();
  await cloud.at(here).listStacks();
  await cloud.at({ ...here, region: 'us-east-1' }).listStacks();
  expect(world.calls).toEqual([
    'sts GetCallerIdentity',
    'cloudformation DescribeStacks',
    'cloudformation DescribeStacks',
  ]);
});

it('assumes the role under a name that tells of the run', async () => {
  const world = await newWorld();
  const { cloud } = world.access({ run: 'run-2026 é/1', roleIn: () => role });
  await cloud.at(here).listStacks();
  expect(world.identities.sessions).toEqual(['stackgate-run-2026---1']);
  expect(world.calls.slice(0, 2)).toEqual(['sts AssumeRole', 'sts GetCallerIdentity']);
});

it('takes new credentials before the old ones end, for all clients together', async () => {
  const world = await newWorld();
  const { cloud, bucket } = world.access({ roleIn: () => role });
  world.objects.createBucket('own', account);
  await cloud.at(here).listStacks();
  await world.clock.sleep(hour - 6 * 60_000);
  await cloud.at(here).listStacks();
  expect(world.identities.sessions).toHaveLength(1);
  await world.clock.sleep(2 * 60_000);
  await Promise.all([cloud.at(here).listStacks(), bucket(here, 'own').list(''), cloud.at(here).exports()]);
  expect(world.identities.sessions).toHaveLength(2);
});

it('goes on with what still holds while nobody gives new ones', async () => {
  let gives = true;
  const world = await newWorld({ mayAssume: () => gives });
  const { cloud } = world.access({ roleIn: () => role });
  await cloud.at(here).listStacks();
  gives = false;
  await world.clock.sleep(hour - 60_000);
  expect(await cloud.at(here).listStacks()).toEqual([]);
  await world.clock.sleep(120_000);
  expect(await failure(cloud.at(here).listStacks())).toMatchObject({
    code: 'access-denied',
    message: expect.stringContaining(role),
  });
});

it('a session that ends early is begun again once, and the call made again', async () => {
  // At the time of day: the SDK would take what ended long ago for expired by itself.
  const world = await newWorld({ startAt: Date.now() });
  const { cloud } = world.access({ roleIn: () => role });
  await cloud.at(here).listStacks();
  world.identities.revokeAll();
  const together = await Promise.all([
    cloud.at(here).listStacks(),
    cloud.at(here).exports(),
    cloud.at(here).listStacks(),
  ]);
  expect(together).toEqual([[], [], []]);
  expect(world.identities.sessions).toHaveLength(2);
});

it('a session that ended is begun again for a bucket as well', async () => {
  const world = await newWorld();
  world.objects.createBucket('own', account);
  const bucket = world.access({ roleIn: () => role }).bucket(here, 'own');
  await bucket.put('k', Buffer.from('1'));
  world.identities.revokeAll();
  expect((await bucket.get('k'))?.size).toBe(1);
  expect(world.identities.sessions).toHaveLength(2);
});

it('who may not act now may later: nothing of a refusal is remembered', async () => {
  let may = false;
  const world = await newWorld({ mayAssume: () => may });
  const { cloud } = world.access({ roleIn: () => role });
  expect(await failure(cloud.at(here).listStacks())).toMatchObject({ code: 'access-denied' });
  may = true;
  expect(await cloud.at(here).listStacks()).toEqual([]);
});

it('says that credentials have expired where new ones are no better', async () => {
  const world = await newWorld();
  const fault = {
    kind: 'error',
    code: 'ExpiredToken',
    message: 'The security token included in the request is expired',
    status: 403,
  } as const;
  const failing = await newWorld({ faults: [{ match: { action: 'DescribeStacks' }, effect: fault }] });
  expect(
    await failure(
      failing
        .access({ roleIn: () => role })
        .cloud.at(here)
        .listStacks(),
    ),
  ).toMatchObject({ code: 'credentials-expired' });
  expect(failing.identities.sessions).toHaveLength(2);
  expect(failing.calls.filter((call) => call.endsWith('DescribeStacks'))).toHaveLength(2);
  expect(world.calls).toEqual([]);
});

it('in a job of GitHub the role is assumed by its token, fetched again each time, for hours', async () => {
  const seen: (string | undefined)[] = [];
  const world = await newWorld({ mayAssume: (_, { token }) => seen.push(token) > 0 });
  const github = await newTokenServer();
  const { cloud } = world.access({ roleIn: () => role, environment: { ...world.environment, ...github.environment } });
  for (let passed = 0; passed < 5; passed += 1) {
    expect(await cloud.at(here).listStacks()).toEqual([]);
    await world.clock.sleep(hour);
  }
  expect(seen).toEqual([1, 2, 3, 4, 5].map(jwt));
  expect(world.calls).not.toContain('sts AssumeRole');
  expect(github.requests[0]).toEqual({
    url: '/token?api-version=2.0&audience=sts.amazonaws.com',
    authorization: 'Bearer request-token-of-the-job',
  });
});

it.each([
  ['a failing server', 503, '{}', 'unreachable'],
  ['no permission', 403, '{}', 'other'],
  ['an answer without a token', 200, '{}', 'unreachable'],
  ['an answer that is none', 200, '<html>', 'unreachable'],
])('GitHub gives no token: %s', async (_, status, body, code) => {
  const world = await newWorld();
  const github = await newTokenServer(() => ({ status, body }));
  const { cloud } = world.access({ roleIn: () => role, environment: { ...world.environment, ...github.environment } });
  const error = await failure(cloud.at(here).listStacks());
  expect(error).toMatchObject({ code, awsCode: 'GitHubTokenUnavailable' });
  expect(String(error)).not.toMatch(/request-token|127\.0\.0\.1/);
});

it('refuses credentials of another account before anything is called there', async () => {
  const world = await newWorld();
  const elsewhere = { account: '999999999999', region: 'eu-west-1' };
  const { cloud, bucket, checkAccount } = world.access({ roleIn: () => role });
  const error = await failure(cloud.at(elsewhere).listStacks());
  expect(error).toBeInstanceOf(CloudError);
  expect(error).toMatchObject({
    awsCode: 'WrongAccount',
    message: expect.stringMatching(/deploy would act in account 123456789012, .* 999999999999/),
  });
  expect(await failure(bucket(elsewhere, 'own').get('k'))).toMatchObject({ awsCode: 'WrongAccount' });
  expect(await failure(checkAccount(elsewhere))).toBeInstanceOf(CloudError);
  expect(world.calls.filter((call) => call.startsWith('cloudformation'))).toEqual([]);
});

it('no error holds a secret: neither of the process, nor of a session, nor a token', async () => {
  const github = await newTokenServer();
  let stolen = '';
  const world = await newWorld({
    mayAssume: (_, { token }) => {
      stolen = token ?? '';
      return stolen === '';
    },
  });
  const environment = { ...world.environment, ...github.environment };
  const refused = await failure(
    world
      .access({ roleIn: () => role, environment })
      .cloud.at(here)
      .listStacks(),
  );
  expect(refused).toMatchObject({ code: 'access-denied' });
  expect(stolen).toBe(jwt(1));

  const session = `session-token-${'0'.repeat(64)}`;
  const message = `The request signature we calculated does not match. The Canonical String was\nx-amz-security-token:${session}\n${processSecret} ${jwt(7)}`;
  const telling = await newWorld({
    faults: [
      { match: { nth: 1 }, effect: { kind: 'error', code: 'SignatureDoesNotMatch', message, status: 403 } },
      { match: { nth: 2 }, effect: { kind: 'error', code: 'ValidationError', message } },
    ],
  });
  const { cloud } = telling.access();
  const first = await failure(cloud.at(here).listStacks());
  const second = await failure(cloud.at(here).listStacks());
  expect(first).toMatchObject({
    code: 'access-denied',
    message: 'The request signature we calculated does not match.',
  });
  expect(second).toMatchObject({ code: 'validation' });
  for (const error of [refused, first, second]) {
    const told = `${error} ${JSON.stringify(error)} ${JSON.stringify((error as Error).cause)} ${(error as Error).stack}`;
    expect(told).not.toContain(processSecret);
    expect(told).not.toContain('eyJ');
  }
});

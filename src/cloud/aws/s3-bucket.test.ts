import {
  type AwsWorld,
  type AwsWorldOptions,
  account,
  awsWorld,
  here,
  setProcessCredentials,
} from '../../../test/support/aws-world.js';
import { localBucket } from '../local/objects/local-bucket.js';
import type { ObjectBucket } from '../objects.js';
import { CloudError } from '../port.js';

setProcessCredentials();

const bytes = (text: string) => Buffer.from(text);
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: unknown) => error,
  );

let world: AwsWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

async function open(kind: string, options: AwsWorldOptions = {}): Promise<ObjectBucket> {
  world = await awsWorld({ keysOnPage: 2, ...options });
  world.objects.createBucket('own', account);
  world.objects.createBucket('other', account);
  return kind === 'over the wire' ? world.access().bucket(here, 'own') : localBucket(world.objects, 'own');
}

describe.each(['over the wire', 'in this process'])('a bucket %s', (kind) => {
  it('gives back what was put, and nothing for what was not', async () => {
    const bucket = await open(kind);
    const etag = await bucket.put('a/b', bytes('hello'));
    expect(await bucket.get('a/b')).toMatchObject({ bytes: Uint8Array.from(bytes('hello')), etag, size: 5 });
    expect(await bucket.head('a/b')).toEqual({ etag, size: 5, modified: world?.clock.now() });
    expect([await bucket.get('none'), await bucket.head('none')]).toEqual([undefined, undefined]);
    await bucket.put('empty', bytes(''));
    expect((await bucket.get('empty'))?.size).toBe(0);
  });

  it('writes only where the condition holds', async () => {
    const bucket = await open(kind);
    const first = await bucket.put('k', bytes('1'), 'absent');
    expect(first).toEqual(expect.any(String));
    expect(await bucket.put('k', bytes('2'), 'absent')).toBeUndefined();
    const second = await bucket.put('k', bytes('2'), { etag: first ?? '' });
    expect(second).not.toBe(first);
    expect(await bucket.put('k', bytes('3'), { etag: first ?? '' })).toBeUndefined();
    // What an entity tag was expected of may be gone altogether.
    expect(await bucket.put('gone', bytes('3'), { etag: first ?? '' })).toBeUndefined();
    expect(Buffer.from((await bucket.get('k'))?.bytes ?? []).toString()).toBe('2');
  });

  it('lists all pages in the order of bytes, whatever the names', async () => {
    const bucket = await open(kind);
    // UTF-16 would put the second of these first.
    const keys = ['p/\uFF5E', 'p/𐀀', 'p/a b+c&<é>', 'p/\u0001', 'p/__proto__', 'p/%41'];
    for (const key of [...keys, 'q/1', 'pp']) await bucket.put(key, bytes(key));
    const expected = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(await bucket.list('p/')).toEqual(expected);
    expect(await bucket.list('none/')).toEqual([]);
    for (const key of keys) expect((await bucket.get(key))?.bytes).toEqual(Uint8Array.from(bytes(key)));
  });

  it('copies from another bucket, and says when there is nothing to copy', async () => {
    const bucket = await open(kind);
    const key = 'from/é𐀀 +1%41?';
    world?.objects.put('other', key, bytes('copied'));
    expect(await bucket.copy({ bucket: 'other', key }, 'to')).toBe(true);
    expect(Buffer.from((await bucket.get('to'))?.bytes ?? []).toString()).toBe('copied');
    expect(await bucket.copy({ bucket: 'other', key: 'none' }, 'to-2')).toBe(false);
    expect(await bucket.head('to-2')).toBeUndefined();
  });

  it('deletes what is there and what is not', async () => {
    const bucket = await open(kind);
    await bucket.put('k', bytes('1'));
    await bucket.delete('k');
    await bucket.delete('k');
    expect(await bucket.get('k')).toBeUndefined();
  });

  it.each([
    ['SlowDown', 503, 'throttled'],
    ['InternalError', 500, 'unreachable'],
    ['ConditionalRequestConflict', 409, 'throttled'],
    ['AccessDenied', 403, 'access-denied'],
  ])('%s is told as what a caller must know of it, and nothing is written', async (code, status, expected) => {
    const effect = { kind: 'error', code, status } as const;
    const bucket = await open(kind, { objectFaults: [{ match: { action: 'PutObject', times: 1 }, effect }] });
    expect(await failure(bucket.put('k', bytes('1'), 'absent'))).toMatchObject({ code: expected, awsCode: code });
    expect(await bucket.get('k')).toBeUndefined();
    expect(await bucket.put('k', bytes('1'), 'absent')).toEqual(expect.any(String));
  });

  it('a lost answer leaves open what happened', async () => {
    const effect = { kind: 'lost-answer' } as const;
    const bucket = await open(kind, { objectFaults: [{ match: { action: 'PutObject', times: 1 }, effect }] });
    expect(await failure(bucket.put('k', bytes('1'), 'absent'))).toMatchObject({ code: 'unreachable' });
    expect((await bucket.get('k'))?.size).toBe(1);
  });
});

it('a bucket that is not there, or is somebody else’s, is no absent object', async () => {
  await open('over the wire');
  world?.objects.createBucket('taken', '999999999999');
  const access = world?.access();
  expect(await failure(access?.bucket(here, 'none').get('k') ?? Promise.reject())).toMatchObject({
    awsCode: 'NoSuchBucket',
  });
  expect(await failure(access?.bucket(here, 'taken').get('k') ?? Promise.reject())).toMatchObject({
    code: 'access-denied',
  });
  const head = await failure(access?.bucket(here, 'taken').head('k') ?? Promise.reject());
  expect(head).toBeInstanceOf(CloudError);
  expect(head).toMatchObject({ code: 'access-denied' });
});

it('takes large objects whole', async () => {
  const bucket = await open('over the wire');
  const large = Buffer.alloc(12_000_000, 'stackgate');
  await bucket.put('large', large);
  const back = await bucket.get('large');
  expect(back?.size).toBe(large.length);
  expect(Buffer.compare(large, back?.bytes ?? Buffer.alloc(0))).toBe(0);
});

it('what takes the place of S3 is asked by path, whatever its host is called', async () => {
  await open('over the wire');
  const AWS_ENDPOINT_URL = world?.endpoint.replace('127.0.0.1', 'localhost') ?? '';
  const bucket = world?.access({ environment: { AWS_ENDPOINT_URL } }).bucket(here, 'own');
  expect(await bucket?.put('k', bytes('1'))).toEqual(expect.any(String));
  expect(world?.objects.peek('own', 'k')?.size).toBe(1);
});

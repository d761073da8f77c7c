import { type BucketFault, type FaultyBucket, faultyBucket } from '../../../test/support/faulty-bucket.js';
import { VirtualClock } from '../../cloud/local/virtual-clock.js';
import { CloudError } from '../../cloud/port.js';
import { type Lease, LeaseLost } from '../stores.js';
import { bucketStores } from './bucket-stores.js';
import type { Stores } from './memory-stores.js';

interface Place {
  readonly bucket: FaultyBucket;
  readonly clock: VirtualClock;
  readonly stores: Stores;
}

/** @param of another process's bucket: the same objects */
function newPlace(of: FaultyBucket = faultyBucket()): Place {
  const bucket = faultyBucket(of.objects);
  const clock = new VirtualClock({ startAt: 0 });
  return { bucket, clock, stores: bucketStores(bucket, clock) };
}

const once = (fault: BucketFault, name: string): FaultyBucket['fault'] => {
  let isDone = false;
  return (call) => {
    if (isDone || call.name !== name) return undefined;
    isDone = true;
    return fault;
  };
};

const linesOf = ({ objects }: FaultyBucket): readonly string[] =>
  [...objects.keys()].filter((key) => key.startsWith('journal/lines/'));

describe('a journal in a bucket', () => {
  test('a line whose answer is lost is ours, and stands once', async () => {
    const { bucket, stores } = newPlace();
    await stores.journals.append('r', 'a\n', 0);
    bucket.fault = once('lost', 'put');
    await stores.journals.append('r', 'b\n', 2);
    expect(await stores.journals.read('r')).toBe('a\nb\n');
  });

  test("another's line is not taken for ours, though it says the same", async () => {
    const { bucket, stores } = newPlace();
    await stores.journals.append('r', 'a\n', 0);
    const other = newPlace(bucket);
    bucket.fault = once('unheard', 'put');
    bucket.before = async ({ name }) => {
      bucket.before = async () => {};
      expect(name).toBe('put');
      await other.stores.journals.append('r', 'same\n', 2);
    };
    await expect(stores.journals.append('r', 'same\n', 2)).rejects.toThrow(LeaseLost);
    expect(await stores.journals.read('r')).toBe('a\nsame\n');
  });

  test('a kill at any call leaves whole lines', async () => {
    const lines = ['{"at":1}\n', 'b\n', 'c\n'];
    for (let last = 1; ; last += 1) {
      const { bucket, stores } = newPlace();
      bucket.before = ({ number }) => (number >= last ? Promise.reject(new Error('killed')) : Promise.resolve());
      let bytes = 0;
      const kept: string[] = [];
      for (const line of lines) {
        await stores.journals.append('r', line, bytes).then(
          () => kept.push(line),
          () => {},
        );
        bytes += line.length;
      }
      expect((await newPlace(bucket).stores.journals.read('r')) ?? '').toBe(kept.join(''));
      if (kept.length === lines.length) break;
    }
  });

  test('once brought together it reads the same in two calls, and a writer that wakes up late still fails', async () => {
    const { bucket, stores } = newPlace();
    const late = newPlace(bucket).stores.journals;
    const lines = Array.from({ length: 6_000 }, (_, index) => `{"at":${index}}\n`);
    let text = '';
    for (const line of lines) {
      await stores.journals.append('r', line, text.length);
      text += line;
    }
    bucket.calls.length = 0;
    expect(await stores.journals.read('r')).toBe(text);
    expect(bucket.calls).toHaveLength(lines.length + 2);
    await stores.journals.bringTogether?.('r', text);
    bucket.calls.length = 0;
    expect(await stores.journals.read('r')).toBe(text);
    expect(bucket.calls.map(({ name }) => name)).toEqual(['get', 'head']);
    await expect(late.append('r', 'late\n', lines[0]?.length ?? 0)).rejects.toThrow(LeaseLost);
    expect(await stores.journals.read('r')).toBe(text);
  });

  test('what is added after it was brought together is read, and brought together again', async () => {
    const { bucket, stores } = newPlace();
    const { journals } = stores;
    await journals.append('r', 'a\n', 0);
    await journals.bringTogether?.('r', 'a\n');
    await journals.append('r', 'b\n', 2);
    expect(await journals.read('r')).toBe('a\nb\n');
    await journals.bringTogether?.('r', 'a\nb\n');
    await journals.bringTogether?.('r', 'a\n');
    expect(await journals.read('r')).toBe('a\nb\n');
    for (const key of linesOf(bucket)) bucket.objects.delete(key);
    expect(await journals.read('r')).toBe('a\nb\n');
  });

  test('many lines are read at once, and not too many', async () => {
    const { bucket, clock, stores } = newPlace();
    for (let at = 0; at < 400; at += 1) await stores.journals.append('r', `${at % 10}\n`, 2 * at);
    let [under, most] = [0, 0];
    bucket.before = async () => {
      under += 1;
      most = Math.max(most, under);
      await clock.sleep(20);
      under -= 1;
    };
    expect(await stores.journals.read('r')).toHaveLength(800);
    expect(most).toBe(32);
    expect(clock.now()).toBeLessThan(400);
  });

  test('names of runs lead nowhere else, and are found again', async () => {
    const { bucket, stores } = newPlace();
    const names = ['../../artefacts/x', '__proto__', 'a/b', '', '~0', 'a\u0000\nb', 'x'.repeat(1_000_000), 'plain'];
    for (const [at, name] of names.entries()) await stores.journals.append(name, `{"at":${at}}\n`, 0);
    expect(await stores.journals.runs()).toEqual(names.toReversed());
    for (const [at, name] of names.entries()) expect(await stores.journals.read(name)).toBe(`{"at":${at}}\n`);
    for (const key of bucket.objects.keys()) expect(key).toMatch(/^journal\/(lines|runs)\/[\w.~/-]{1,150}$/);
  });

  test.each(['{"at":1e999}\n', '{"at":-5}\n', '{"at":1.5}\n', 'no record\n'])(
    'a first line of %j is listed',
    async (line) => {
      const { stores } = newPlace();
      await stores.journals.append('r', line, 0);
      expect(await stores.journals.runs()).toEqual(['r']);
    },
  );

  test('hundreds of runs are listed with one call', async () => {
    const { bucket, stores } = newPlace();
    for (let at = 0; at < 300; at += 1) await stores.journals.append(`r${at}`, `{"at":${at}}\n`, 0);
    bucket.calls.length = 0;
    expect((await stores.journals.runs()).slice(0, 2)).toEqual(['r299', 'r298']);
    expect(bucket.calls).toHaveLength(1);
  });

  test.each([0, 15])(
    'cutting off, killed at any call, leaves at least what is to stay and no hole, %i bytes of it brought together',
    async (together) => {
      const lines = ['aaaa\n', 'bbbb\n', 'cccc\n', 'dddd\n'];
      const text = lines.join('');
      for (let last = 1, isDone = false; !isDone; last += 1) {
        const { bucket, stores } = newPlace();
        for (const [index, line] of lines.entries()) await stores.journals.append('r', line, 5 * index);
        if (together > 0) await stores.journals.bringTogether?.('r', text.slice(0, together));
        const killed = newPlace(bucket);
        killed.bucket.before = ({ number }) =>
          number >= last ? Promise.reject(new Error('killed')) : Promise.resolve();
        isDone = await killed.stores.journals.truncate('r', 7).then(
          () => true,
          () => false,
        );
        const left = (await stores.journals.read('r')) ?? '';
        expect(text.startsWith(left) && left.length >= 7).toBe(true);
        if (isDone) expect(left).toBe(text.slice(0, 7));
      }
    },
  );
});

describe('a lease in a bucket', () => {
  const acquire = (stores: Stores, holder: string, now = 0) => stores.leases.acquire('dev', holder, now, 100);

  test.each(['lost', 'unheard', 'throttled', 'conflict'] as const)(
    'an answer that is %s: it is ours',
    async (fault) => {
      const { bucket, stores } = newPlace();
      bucket.fault = once(fault, 'put');
      expect(await acquire(stores, 'a')).toMatchObject({ holder: 'a', epoch: 1 });
      bucket.fault = once(fault, 'put');
      const renewed = await stores.leases.renew({ stage: 'dev', holder: 'a', epoch: 1, until: 100 }, 50, 100);
      expect(renewed).toMatchObject({ epoch: 1, until: 150 });
      bucket.fault = once(fault, 'put');
      await stores.leases.release(renewed as Lease);
      expect(await stores.leases.look('dev')).toBeUndefined();
      expect(await acquire(stores, 'b')).toMatchObject({ epoch: 2 });
    },
  );

  test('between our reading and our writing somebody takes it: he has it', async () => {
    const { bucket, stores } = newPlace();
    const other = newPlace(bucket).stores;
    for (const [now, holder] of [
      [0, 'b'],
      [200, 'a'],
    ] as const) {
      bucket.before = async ({ name }) => {
        if (name !== 'put') return;
        bucket.before = async () => {};
        await acquire(other, holder, now);
      };
      expect(await acquire(stores, 'a', now)).toEqual({ heldBy: holder, until: now + 100 });
    }
  });

  test('a write that comes late finds another version, though holder, epoch and time are the same', async () => {
    const { bucket, stores } = newPlace();
    const lease = (await acquire(stores, 'a')) as Lease;
    const key = [...bucket.objects.keys()][0] ?? '';
    const etag = (await bucket.get(key))?.etag ?? '';
    await stores.leases.renew(lease, 0, 100);
    expect(await bucket.put(key, Buffer.from('late'), { etag })).toBeUndefined();
  });

  test('giving back without an answer ends soon and quietly; it expires by itself', async () => {
    const { bucket, clock, stores } = newPlace();
    const lease = (await acquire(stores, 'a')) as Lease;
    bucket.fault = () => 'unheard';
    await stores.leases.release(lease);
    expect(clock.now()).toBeLessThan(60_000);
    bucket.fault = () => undefined;
    expect(await acquire(stores, 'b', 99)).toEqual({ heldBy: 'a', until: 100 });
    expect(await acquire(stores, 'b', 100)).toMatchObject({ epoch: 2 });
  });

  test.each(['', 'null', '{"holder":"a"}', '{"holder":"a","epoch":"7","until":1}', '\u0000'])(
    'an object that says %j is no lease: nobody takes it, and it is named',
    async (text) => {
      const { bucket, stores } = newPlace();
      bucket.objects.set('leases/dev', Buffer.from(text));
      await expect(acquire(stores, 'a')).rejects.toMatchObject({
        code: 'state-unusable',
        message: 'leases/dev of bucket artefacts is no lease; where no run is under way, delete it',
      });
    },
  );
});

describe('artefacts in a bucket', () => {
  test('each is uploaded once; damaged bytes count as lost, and are put again', async () => {
    const { bucket, stores } = newPlace();
    const digest = await stores.artefacts.put(Buffer.from('code'));
    await stores.artefacts.put(Buffer.from('code'));
    const other = newPlace(bucket);
    await other.stores.artefacts.put(Buffer.from('code'));
    expect([...bucket.calls, ...other.bucket.calls].filter(({ name }) => name === 'put')).toHaveLength(1);
    bucket.objects.set(`artefacts/${digest}`, Buffer.from('c0de'));
    expect(await stores.artefacts.get(digest)).toBeUndefined();
    await stores.artefacts.put(Buffer.from('code'));
    expect(Buffer.from((await stores.artefacts.get(digest)) ?? []).toString()).toBe('code');
  });

  test('a digest out of a forged plan reads nothing else', async () => {
    const { bucket, stores } = newPlace();
    bucket.objects.set('leases/dev', Buffer.from('x'));
    expect(await stores.artefacts.get('../leases/dev')).toBeUndefined();
    expect(await stores.artefacts.has?.('../leases/dev')).toBe(false);
    expect(bucket.calls).toEqual([]);
  });
});

test('whether an artefact is there is asked of the bucket each time: another process may have deleted it', async () => {
  const { bucket, stores } = newPlace();
  const digest = await stores.artefacts.put(Buffer.from('code'));
  expect(await stores.artefacts.has?.(digest)).toBe(true);
  bucket.objects.delete(`artefacts/${digest}`);
  expect(await stores.artefacts.has?.(digest)).toBe(false);
});

describe('a bucket that fails', () => {
  test('throttled for minutes: tried again, ever more seldom', async () => {
    const { bucket, clock, stores } = newPlace();
    bucket.fault = () => (clock.now() < 5 * 60_000 ? 'throttled' : undefined);
    await stores.journals.append('r', 'a\n', 0);
    expect(await stores.journals.read('r')).toBe('a\n');
    expect(bucket.calls.length).toBeLessThan(50);
  });

  test('without an answer for ever: the error comes, after a quarter of an hour', async () => {
    const { bucket, clock, stores } = newPlace();
    bucket.fault = () => 'unheard';
    await expect(stores.journals.read('r')).rejects.toMatchObject({ code: 'unreachable' });
    expect(clock.now()).toBeGreaterThanOrEqual(15 * 60_000);
    expect(clock.now()).toBeLessThan(16 * 60_000);
  });

  test('a refusal comes at once', async () => {
    const { bucket, clock, stores } = newPlace();
    const denied = new CloudError('access-denied', 'AccessDenied', 'no');
    bucket.before = () => Promise.reject(denied);
    await expect(stores.leases.look('dev')).rejects.toBe(denied);
    expect(clock.now()).toBe(0);
  });
});

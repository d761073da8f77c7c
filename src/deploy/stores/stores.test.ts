import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type AwsWorld, awsWorld, here, setProcessCredentials } from '../../../test/support/aws-world.js';
import { faultyBucket } from '../../../test/support/faulty-bucket.js';
import { VirtualClock } from '../../cloud/local/virtual-clock.js';
import type { ObjectBucket } from '../../cloud/objects.js';
import { digestOf } from '../../plan/fingerprint.js';
import { type Lease, LeaseLost, type LeaseStore } from '../stores.js';
import { bucketStores } from './bucket-stores.js';
import { folderStores } from './folder-stores.js';
import { memoryStores, type Stores } from './memory-stores.js';

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stackgate-stores-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** S3 as the SDK speaks to it, over HTTP; each test has a bucket of its own. */
let aws: AwsWorld;
let buckets = 0;
beforeAll(async () => {
  setProcessCredentials();
  aws = await awsWorld();
});
afterAll(() => aws.close());

function overHttp(): Stores {
  buckets += 1;
  const name = `stackgate-stores-${buckets}`;
  aws.objects.createBucket(name, here.account);
  return bucketStores(aws.access().bucket(here, name));
}

const kinds: readonly (readonly [string, () => Stores])[] = [
  ['in memory', memoryStores],
  ['in a folder', () => folderStores(newFolder())],
  ['in a bucket', () => bucketStores(faultyBucket())],
  ['in a bucket of S3, over HTTP', overHttp],
  ['in a bucket that fails every other call', () => bucketStores(failing(), new VirtualClock({ startAt: 0 }))],
];

/** Each call is throttled, unheard, in conflict or done without an answer, before it is answered. */
function failing(): ObjectBucket {
  const bucket = faultyBucket();
  const faults = ['lost', 'throttled', 'unheard', 'conflict'] as const;
  bucket.fault = ({ name, number }) => {
    const fault = faults[(number >> 1) % 4];
    return number % 2 === 0 || (fault === 'conflict' && name !== 'put') ? undefined : fault;
  };
  return bucket;
}

describe.each(kinds)('journals %s', (_, make) => {
  test('lines are added where the writer thinks they are', async () => {
    const { journals } = make();
    await journals.append('r', 'a\n', 0);
    await journals.append('r', 'ä\n', 2);
    expect(await journals.read('r')).toBe('a\nä\n');
    await expect(journals.append('r', 'x\n', 2)).rejects.toThrow(LeaseLost);
    await expect(journals.append('r', 'x\n', 0)).rejects.toThrow(LeaseLost);
    expect(await journals.read('r')).toBe('a\nä\n');
  });

  test('a half-written line is cut', async () => {
    const { journals } = make();
    await journals.append('r', 'whole\nhal', 0);
    await journals.truncate('r', 6);
    await journals.append('r', 'next\n', 6);
    expect(await journals.read('r')).toBe('whole\nnext\n');
  });

  test('runs are listed, the newest first', async () => {
    const { journals } = make();
    expect(await journals.runs()).toEqual([]);
    await journals.append('b', '{"at":1}\n', 0);
    await journals.append('a', '{"at":2}\n', 0);
    await journals.append('c', '{"at":3}\n', 0);
    expect(await journals.runs()).toEqual(['c', 'a', 'b']);
    expect(await journals.read('no-such-run')).toBeUndefined();
  });
});

describe.each(kinds)('artefacts %s', (_, make) => {
  test('bytes come back by their digest, and no others', async () => {
    const { artefacts } = make();
    const bytes = Buffer.from('{"Resources":{}}');
    expect(await artefacts.put(bytes)).toBe(digestOf(bytes));
    expect(await artefacts.put(bytes)).toBe(digestOf(bytes));
    expect(Buffer.from((await artefacts.get(digestOf(bytes))) ?? [])).toEqual(bytes);
    expect(await artefacts.get(digestOf('other'))).toBeUndefined();
  });
});

test('damaged bytes count as lost, and are put again', async () => {
  const folder = newFolder();
  const { artefacts } = folderStores(folder);
  const digest = await artefacts.put(Buffer.from('code'));
  writeFileSync(join(folder, 'artefacts', digest), 'c0de');
  expect(await artefacts.get(digest)).toBeUndefined();
  await artefacts.put(Buffer.from('code'));
  expect(Buffer.from((await artefacts.get(digest)) ?? []).toString()).toBe('code');
});

test('a digest or run id out of a forged plan leads nowhere else', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'secret'), 'x');
  const { artefacts, journals } = folderStores(join(folder, 'state'));
  expect(await artefacts.get('../secret')).toBeUndefined();
  await journals.append('../../escape', 'x\n', 0);
  await journals.append('.hidden', 'x\n', 0);
  expect(await journals.read('../../escape')).toBe('x\n');
  expect(readdirSync(folder).sort()).toEqual(['secret', 'state']);
});

describe.each(kinds)('leases %s', (_, make) => {
  test('one holds it until it is given back or expires', async () => {
    const { leases } = make();
    const a = (await leases.acquire('dev', 'a', 0, 100)) as Lease;
    expect(a).toEqual({ stage: 'dev', holder: 'a', epoch: 1, until: 100 });
    expect(await leases.acquire('dev', 'b', 99, 100)).toEqual({ heldBy: 'a', until: 100 });
    expect(await leases.acquire('prod', 'b', 99, 100)).toMatchObject({ epoch: 1 });
    await leases.release(a);
    expect(await leases.look('dev')).toBeUndefined();
    const b = (await leases.acquire('dev', 'b', 99, 100)) as Lease;
    expect(b.epoch).toBe(2);
    expect(await leases.acquire('dev', 'c', 199, 100)).toMatchObject({ holder: 'c', epoch: 3 });
    expect(await leases.renew(b, 199, 100)).toBeUndefined();
  });

  test('its holder takes it again under a higher epoch, and the old one is worth nothing', async () => {
    const { leases } = make();
    const first = (await leases.acquire('dev', 'a', 0, 100)) as Lease;
    const second = (await leases.acquire('dev', 'a', 1, 100)) as Lease;
    expect(second.epoch).toBe(2);
    expect(await leases.renew(first, 2, 100)).toBeUndefined();
    await leases.release(first);
    expect(await leases.look('dev')).toEqual(second);
    expect(await leases.renew(second, 2, 100)).toMatchObject({ until: 102 });
  });

  test('however they are taken, renewed, given back and left: one holder at a time, and epochs rise', async () => {
    const holder = fc.constantFrom('a', 'b', 'c');
    const step = fc.record({ holder, act: fc.constantFrom('acquire', 'renew', 'release'), pass: fc.nat(60) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), (steps) => checkLeases(make().leases, steps)),
      { numRuns: 20 },
    );
  });
});

interface LeaseStep {
  readonly holder: string;
  readonly act: string;
  readonly pass: number;
}

async function checkLeases(leases: LeaseStore, steps: readonly LeaseStep[]): Promise<void> {
  const held = new Map<string, Lease>();
  const epochs: number[] = [];
  let now = 0;
  for (const { holder, act, pass } of steps) {
    now += pass;
    const mine = held.get(holder);
    if (act === 'acquire') {
      const lease = await leases.acquire('dev', holder, now, 50);
      if ('epoch' in lease) {
        held.set(holder, lease);
        expect(lease.epoch).toBeGreaterThan(Math.max(0, ...epochs));
        epochs.push(lease.epoch);
      } else expect(lease.heldBy).not.toBe(holder);
    } else if (mine !== undefined && act === 'renew') {
      const renewed = await leases.renew(mine, now, 50);
      // Only the last one taken may go on.
      if (renewed) expect(renewed.epoch).toBe(Math.max(...epochs));
      if (renewed) held.set(holder, renewed);
      else held.delete(holder);
    } else if (mine !== undefined) {
      await leases.release(mine);
      held.delete(holder);
    }
    const valid = [...held.values()].filter(({ until, epoch }) => until > now && epoch === Math.max(...epochs));
    expect(valid.length).toBeLessThanOrEqual(1);
  }
}

test('many at once over one folder: one gets it', async () => {
  const folder = newFolder();
  const answers = await Promise.all(
    ['a', 'b', 'c', 'd'].map((holder) => folderStores(folder).leases.acquire('dev', holder, 0, 10)),
  );
  expect(answers.filter((answer) => 'epoch' in answer)).toHaveLength(1);
});

test('old states of a lease are swept away', async () => {
  const folder = newFolder();
  const { leases } = folderStores(folder);
  let lease = (await leases.acquire('dev', 'a', 0, 10)) as Lease;
  for (let now = 1; now < 20; now += 1) lease = (await leases.renew(lease, now, 10)) as Lease;
  expect(readdirSync(join(folder, 'leases', 'dev'))).toHaveLength(2);
  expect(lease.epoch).toBe(1);
});

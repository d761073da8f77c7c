import { mapBucket } from '../../../test/support/map-bucket.js';
import { digestOf } from '../../plan/fingerprint.js';
import { inParallel } from './in-parallel.js';
import { pinArtefacts, readPins, releasePin } from './pins.js';
import { promoteArtefacts } from './promote.js';
import { pruneArtefacts } from './prune.js';
import { uploadMissing } from './upload.js';

const bytesOf = (text: string) => Buffer.from(text);
const keyOf = (text: string) => `artefacts/${digestOf(text)}`;
const upload = (text: string, key = keyOf(text)) => ({ key, digest: digestOf(text), bytes: () => bytesOf(text) });

describe('uploading', () => {
  test('a look first, and only what is missing is sent; twice is once', async () => {
    const bucket = mapBucket('b');
    const uploads = [upload('one'), upload('two'), upload('one')];
    expect(await uploadMissing(bucket, uploads)).toEqual({
      uploaded: [keyOf('one'), keyOf('two')].sort(),
      present: [],
    });
    expect(bucket.calls.filter((call) => call.startsWith('put'))).toHaveLength(2);
    bucket.calls.length = 0;
    expect((await uploadMissing(bucket, uploads)).present).toHaveLength(2);
    expect(bucket.calls.filter((call) => call.startsWith('put'))).toEqual([]);
  });

  test('bytes that are not what they were packed as are refused, and nothing is written', async () => {
    const bucket = mapBucket('b');
    const wrong = { ...upload('one'), bytes: () => bytesOf('evil') };
    await expect(uploadMissing(bucket, [wrong])).rejects.toMatchObject({ code: 'artefact-tampered' });
    expect(bucket.objects.size).toBe(0);
  });

  test('an object under the digest of other bytes is refused; under a key of the CDK the first one stays', async () => {
    const bucket = mapBucket('b');
    await bucket.put(keyOf('one'), bytesOf('something else'));
    await expect(uploadMissing(bucket, [upload('one')])).rejects.toMatchObject({ code: 'artefact-tampered' });
    await bucket.put('abc.zip', bytesOf('first'));
    expect(await uploadMissing(bucket, [upload('second', 'abc.zip')])).toEqual({ uploaded: [], present: ['abc.zip'] });
  });

  test('what nobody has is told; what is there needs no bytes', async () => {
    const bucket = mapBucket('b');
    const lost = { ...upload('one'), bytes: () => undefined };
    await expect(uploadMissing(bucket, [lost])).rejects.toMatchObject({ code: 'artefacts-invalid' });
    await bucket.put(keyOf('one'), bytesOf('one'));
    expect((await uploadMissing(bucket, [lost])).present).toEqual([keyOf('one')]);
  });

  test('so many at once and no more, and none after a failure', async () => {
    let running = 0;
    let most = 0;
    const begun: number[] = [];
    const work = async (item: number) => {
      begun.push(item);
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      if (item === 3) throw new Error('third');
    };
    await expect(inParallel([1, 2, 3, 4, 5, 6, 7, 8], 2, work)).rejects.toThrow('third');
    expect([most, begun.length < 8]).toEqual([2, true]);
  });
});

describe('promotion', () => {
  const entry = (text: string, key = keyOf(text)) => ({
    service: 's',
    stack: 'main',
    resource: text,
    property: 'Code',
    from: ['x'],
    key,
    digest: digestOf(text),
    size: text.length,
  });
  const manifest = { artefacts: [entry('one'), entry('two', 'cdk.zip')] };

  test('copies by key without the bytes passing here, and the digests are those of before', async () => {
    const dev = mapBucket('dev');
    for (const { key, resource } of manifest.artefacts) await dev.put(key, bytesOf(resource));
    const staging = mapBucket('staging', { others: [dev] });
    const prod = mapBucket('prod', { others: [staging] });
    expect((await promoteArtefacts(dev, staging, manifest)).copied).toEqual([keyOf('one'), 'cdk.zip']);
    expect((await promoteArtefacts(staging, prod, manifest)).copied).toHaveLength(2);
    for (const { key, digest } of manifest.artefacts)
      for (const bucket of [staging, prod]) expect(digestOf(bucket.objects.get(key) ?? bytesOf(''))).toBe(digest);
    expect((await promoteArtefacts(dev, staging, manifest)).present).toHaveLength(2);
    expect([...staging.calls, ...prod.calls].some((call) => call.startsWith('put'))).toBe(false);
  });

  test('between accounts that may not copy, the bytes are carried and checked', async () => {
    const dev = mapBucket('dev');
    await dev.put(keyOf('one'), bytesOf('one'));
    const prod = mapBucket('prod', { others: [dev], noCopy: true });
    const result = await promoteArtefacts(dev, prod, manifest);
    expect(result).toEqual({ copied: [], carried: [keyOf('one')], present: [], missing: ['cdk.zip'] });
  });

  test.each([false, true])(
    'an object that was exchanged at the stage before is refused and not left behind (no copy: %s)',
    async (noCopy) => {
      const dev = mapBucket('dev');
      await dev.put(keyOf('one'), bytesOf('evl'));
      const prod = mapBucket('prod', { others: [dev], noCopy });
      const only = { artefacts: [entry('one')] };
      await expect(promoteArtefacts(dev, prod, only)).rejects.toMatchObject({ code: 'artefact-tampered' });
      expect(prod.objects.size).toBe(0);
    },
  );
});

describe('pruning', () => {
  const day = 24 * 3_600_000;
  const now = 100 * day;
  const nothing = { texts: [], isLeft: () => false, before: now, dryRun: false };

  async function bucketWith(texts: readonly string[], at = now - 30 * day) {
    let clock = at;
    const bucket = mapBucket('b', { now: () => clock });
    for (const text of texts) await bucket.put(keyOf(text), bytesOf(text));
    clock = now;
    return bucket;
  }

  test('deletes what nothing names, and nothing that is not its own', async () => {
    const bucket = await bucketWith(['loose']);
    const others = [
      'journal/lines/r/0',
      'leases/dev',
      'artefacts/readme',
      'other.zip',
      `x/${digestOf('x')}`,
      'records/a.json',
    ];
    for (const key of others) await bucket.put(key, bytesOf('x'));
    await bucket.put(`${digestOf('cdk')}.zip`, bytesOf('x'));
    const pruned = await pruneArtefacts(bucket, { ...nothing, before: now + 1 });
    expect(pruned.deleted).toEqual([`${digestOf('cdk')}.zip`, keyOf('loose')].sort());
    expect([...bucket.objects.keys()].sort()).toEqual(others.sort());
  });

  test('what a deployed stack names stays: code, the body itself, and what a nested template names', async () => {
    const inner = JSON.stringify({ Code: keyOf('inside') });
    const body = JSON.stringify({ TemplateURL: `https://b/${keyOf(inner)}`, Code: { S3Key: keyOf('code') } });
    const bucket = await bucketWith(['code', 'inside', inner, body, 'loose']);
    const pruned = await pruneArtefacts(bucket, { ...nothing, texts: [body] });
    expect(pruned).toMatchObject({ deleted: [keyOf('loose')], kept: 4, bytes: 5 });
  });

  test('a key in a parameter of a stack counts', async () => {
    const bucket = await bucketWith(['code']);
    expect((await pruneArtefacts(bucket, { ...nothing, texts: [`{"Key":"${keyOf('code')}"}`] })).deleted).toEqual([]);
  });

  test('what is pinned stays until the pin is released, or was left behind', async () => {
    const bucket = await bucketWith(['old', 'new']);
    const pin = { stage: 'dev', run: 'run-1', at: now, keys: [keyOf('old')] };
    await pinArtefacts(bucket, pin);
    const dryRun = { ...nothing, dryRun: true };
    expect((await pruneArtefacts(bucket, dryRun)).deleted).toEqual([keyOf('new')]);
    expect((await pruneArtefacts(bucket, { ...dryRun, isLeft: ({ run }) => run === 'run-1' })).deleted).toHaveLength(2);
    await releasePin(bucket, pin);
    expect((await pruneArtefacts(bucket, dryRun)).deleted).toHaveLength(2);
    expect(bucket.objects.size).toBe(2);
  });

  test('a run that begins while objects are looked at is heard: it pins before it looks', async () => {
    const bucket = await bucketWith(['old', 'loose']);
    const head: typeof bucket.head = async (key) => {
      await pinArtefacts(bucket, { stage: 'dev', run: 'late', at: now, keys: [keyOf('old')] });
      return bucket.head(key);
    };
    const pruned = await pruneArtefacts({ ...bucket, head }, nothing);
    expect(pruned).toMatchObject({ deleted: [keyOf('loose')], kept: 1 });
    expect(bucket.objects.has(keyOf('old'))).toBe(true);
  });

  test('a pin that was left is deleted with what it held where it is ours, and never with a dry run', async () => {
    const bucket = await bucketWith(['old']);
    for (const run of ['ours', 'theirs'])
      await pinArtefacts(bucket, { stage: 'dev', run, at: now, keys: [keyOf('old')] });
    const left = { ...nothing, isLeft: () => true, isOurs: ({ run }: { readonly run: string }) => run === 'ours' };
    await pruneArtefacts(bucket, { ...left, dryRun: true });
    expect(await readPins(bucket)).toHaveLength(2);
    const { objects, pins } = await pruneArtefacts(bucket, left);
    expect([objects, pins]).toEqual([[{ key: keyOf('old'), bytes: 3, modified: now - 30 * day }], []]);
    expect((await readPins(bucket)).map(({ run }) => run)).toEqual(['theirs']);
  });

  test('what is young stays, and so does what tells no age', async () => {
    const young = await bucketWith(['a'], now - day);
    expect(await pruneArtefacts(young, { ...nothing, before: now - 7 * day })).toMatchObject({ deleted: [], young: 1 });
    const bucket = await bucketWith(['a']);
    const ageless = { ...bucket, head: async () => ({ etag: 'x', size: 1 }) };
    expect((await pruneArtefacts(ageless, nothing)).deleted).toEqual([]);
  });

  test('a pin that cannot be read stops it: nobody knows what it keeps', async () => {
    const bucket = await bucketWith(['a']);
    await bucket.put('pins/dev/x.json', bytesOf('{'));
    await expect(pruneArtefacts(bucket, nothing)).rejects.toMatchObject({ code: 'artefacts-invalid' });
  });

  test('names of stages and runs are kept apart, whatever they hold', async () => {
    const bucket = mapBucket('b');
    for (const [stage, run] of [
      ['a/b', 'c'],
      ['a', 'b/c'],
      ['..', '__proto__'],
    ] as const)
      await pinArtefacts(bucket, { stage, run, at: 1, keys: ['k', 'k'] });
    expect((await readPins(bucket)).map(({ stage, run, keys }) => [stage, run, keys])).toEqual(
      expect.arrayContaining([
        ['a/b', 'c', ['k']],
        ['a', 'b/c', ['k']],
        ['..', '__proto__', ['k']],
      ]),
    );
  });
});

import { ServiceFault } from '../../send.js';
import { keepCredentials } from './kept-credentials.js';
import { withRenewal } from './with-renewal.js';

const hour = 3_600_000;

/** Credentials whose key says how many were taken before. */
function counted(lifetime = hour) {
  let time = 0;
  let taken = 0;
  const kept = keepCredentials(
    async () => {
      const accessKeyId = `key-${taken++}`;
      return { accessKeyId, secretAccessKey: 'x', expiration: new Date(time + lifetime) };
    },
    () => time,
  );
  return { kept, to: (at: number) => (time = at), key: async () => (await kept.provider()).accessKeyId };
}

const expired = new ServiceFault('ExpiredToken', 'expired', 403);

it('those who ask together are given the same', async () => {
  const { key } = counted();
  expect(await Promise.all([key(), key(), key()])).toEqual(['key-0', 'key-0', 'key-0']);
});

it('five minutes before the end new ones are taken', async () => {
  const { key, to } = counted();
  await key();
  to(hour - 301_000);
  expect(await key()).toBe('key-0');
  to(hour - 299_000);
  expect(await key()).toBe('key-1');
});

it('who was refused with old ones is given those that somebody has taken since', async () => {
  const { kept, key } = counted();
  await key();
  const before = kept.taken();
  await kept.renew(before);
  await kept.renew(before);
  expect(await key()).toBe('key-1');
});

it('a first call that is refused takes new ones too', async () => {
  const { kept, key } = counted();
  const used: string[] = [];
  const answer = await withRenewal(kept, async () => {
    used.push(await key());
    if (used.length === 1) throw expired;
    return 'done';
  });
  expect([answer, used]).toEqual(['done', ['key-0', 'key-1']]);
});

it('nothing but expiry is tried again, and that once', async () => {
  const { kept } = counted();
  let calls = 0;
  const failing = (error: unknown) =>
    withRenewal(kept, async () => {
      calls += 1;
      throw error;
    }).catch((thrown: unknown) => thrown);
  const other = new ServiceFault('AccessDenied', 'no', 403);
  expect([await failing(other), calls]).toEqual([other, 1]);
  expect([await failing(expired), calls]).toEqual([expired, 3]);
});

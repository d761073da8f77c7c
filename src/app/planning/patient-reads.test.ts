import { CloudError } from '../../cloud/port.js';
import { patientReads } from './patient-reads.js';

function clockAt(now = 0) {
  return {
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

/** Fails so many times, then answers. */
function readsThat(error: CloudError, times: number) {
  let left = times;
  const read = async <T>(answer: T): Promise<T> => {
    left -= 1;
    if (left >= 0) throw error;
    return answer;
  };
  return {
    describeStack: () => read(undefined),
    listStacks: () => read([]),
    originalTemplate: () => read('{}'),
    exports: () => read([]),
    importers: () => read(['a-dev']),
  };
}

const throttled = new CloudError('throttled', 'Throttling', 'Rate exceeded.');

test('a throttled read is made again', async () => {
  const clock = clockAt();
  const at = () => patientReads(readsThat(throttled, 3), clock);
  expect(await at().listStacks()).toEqual([]);
  expect(await at().exports()).toEqual([]);
  expect(await at().importers('x')).toEqual(['a-dev']);
  expect(await at().originalTemplate('x')).toBe('{}');
  expect(await at().describeStack('x')).toBeUndefined();
  expect(clock.now()).toBeGreaterThan(1_000);
});

test('no answer for two minutes ends it, as a refusal and no bug', async () => {
  const clock = clockAt();
  const reading = patientReads(readsThat(throttled, 1_000), clock).listStacks();
  await expect(reading).rejects.toMatchObject({ code: 'cloud-unusable', message: expect.stringContaining('Rate') });
  expect(clock.now()).toBeLessThan(200_000);
});

test('what is refused is not asked again', async () => {
  const clock = clockAt();
  const denied = new CloudError('other', 'AccessDenied', 'Not allowed.');
  await expect(patientReads(readsThat(denied, 1), clock).exports()).rejects.toMatchObject({ code: 'cloud-unusable' });
  expect(clock.now()).toBe(0);
});

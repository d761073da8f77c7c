import { EventEmitter } from 'node:events';
import { untilSignal } from './until-signal.js';

test.each(['SIGINT', 'SIGTERM'] as const)(
  'the first %s aborts, and the next one is the system’s again',
  async (name) => {
    const signals = new EventEmitter();
    const told: string[] = [];
    const work = untilSignal(
      signals,
      () => told.push('told'),
      async (signal) => {
        signals.emit(name);
        expect([signals.listenerCount('SIGINT'), signals.listenerCount('SIGTERM')]).toEqual([0, 0]);
        return signal.aborted;
      },
    );
    expect(await work).toBe(true);
    expect(told).toEqual(['told']);
  },
);

test('afterwards nobody listens, also where the work failed', async () => {
  const signals = new EventEmitter();
  const work = untilSignal(
    signals,
    () => undefined,
    () => Promise.reject(new Error('broken')),
  );
  expect(signals.listenerCount('SIGINT')).toBe(1);
  await expect(work).rejects.toThrow('broken');
  expect([signals.listenerCount('SIGINT'), signals.listenerCount('SIGTERM')]).toEqual([0, 0]);
});

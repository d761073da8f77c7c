import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type RealTime, VirtualClock } from './virtual-clock.js';

const start = Date.UTC(2026, 0, 1);

/** Real time that passes when a test says so. */
function handTime() {
  let time = 5;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const realTime: RealTime = {
    now: () => time,
    after: (milliseconds, run) => {
      const timer = { at: time + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  /** Timers are late. */
  const hang = (milliseconds: number): void => {
    time += milliseconds;
  };
  const pass = (milliseconds: number): void => {
    hang(milliseconds);
    const due = timers.filter((timer) => timer.at <= time);
    timers = timers.filter((timer) => timer.at > time);
    for (const timer of due) timer.run();
  };
  /** How long the one timer still waits, once it is set. The clock would take an immediate for work. */
  const wait = async (): Promise<number> => {
    while (timers.length === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    expect(timers).toHaveLength(1);
    return (timers[0]?.at ?? Number.NaN) - time;
  };
  return { realTime, pass, hang, wait };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

it('stands still without sleepers, and jumps for one', async () => {
  const clock = new VirtualClock({ startAt: start });
  await turns(3);
  expect(clock.now()).toBe(start);
  await clock.sleep(86_400_000);
  expect(clock.now()).toBe(start + 86_400_000);
});

it('wakes tasks in the order of time, ties in the order of falling asleep', async () => {
  const order = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(order, async (tasks) => {
      const clock = new VirtualClock({ startAt: start });
      let sequence = 0;
      const woken: { readonly time: number; readonly sequence: number; readonly since: number }[] = [];
      await Promise.all(
        tasks.map(async (sleeps) => {
          for (const milliseconds of sleeps) {
            const own = { time: clock.now() + milliseconds, sequence: sequence++, since: clock.now() };
            await clock.sleep(milliseconds);
            expect(clock.now()).toBe(own.time);
            woken.push(own);
          }
        }),
      );
      // A sleep of 0 that began after others woke at that time comes after them, though its number is higher anyway.
      const expected = [...woken].sort((a, b) => a.time - b.time || a.sequence - b.sequence);
      expect(woken).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

it('waits for promises, immediates and other turns of the loop', async () => {
  const clock = new VirtualClock({ startAt: start });
  const sleeper = clock.sleep(1_000);
  for (let turn = 0; turn < 50; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    await Promise.resolve();
    expect(clock.now()).toBe(start);
  }
  await sleeper;
  expect(clock.now()).toBe(start + 1_000);
});

it('waits for files that are being written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackgate-clock-'));
  try {
    const clock = new VirtualClock({ startAt: start });
    const sleeper = clock.sleep(1_000);
    const file = await open(join(folder, 'journal'), 'w');
    for (let line = 0; line < 5; line++) {
      await file.appendFile('x'.repeat(100_000));
      await file.sync();
      expect(clock.now()).toBe(start);
    }
    await file.close();
    await sleeper;
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('does not wait for another clock, nor that one for it', async () => {
  const one = new VirtualClock({ startAt: start });
  const other = new VirtualClock({ startAt: start });
  await Promise.all([one.sleep(10), other.sleep(20), one.sleep(30)]);
  expect([one.now(), other.now()]).toEqual([start + 30, start + 20]);
});

it('tells the time before anybody wakes, once for those who wake together', async () => {
  const log: string[] = [];
  const clock = new VirtualClock({ startAt: 0, onAdvance: (time) => log.push(`advance ${time}`) });
  const sleepy = async (name: string, milliseconds: number): Promise<void> => {
    await clock.sleep(milliseconds);
    log.push(name);
  };
  await Promise.all([sleepy('b', 20), sleepy('a', 10), sleepy('c', 20)]);
  expect(log).toEqual(['advance 10', 'a', 'advance 20', 'b', 'c']);
});

it('gives a failure of what it tells to those who would have woken, and goes on for the others', async () => {
  const clock = new VirtualClock({
    startAt: 0,
    onAdvance: (time) => {
      if (time === 10) throw new Error('disk full');
    },
  });
  const later = clock.sleep(20);
  await expect(clock.sleep(10)).rejects.toThrow('disk full');
  await later;
  expect(clock.now()).toBe(20);
});

it('never goes back: a negative sleep wakes now', async () => {
  const clock = new VirtualClock({ startAt: start });
  await clock.sleep(5);
  await clock.sleep(-1_000);
  expect(clock.now()).toBe(start + 5);
});

it('refuses times that are none', async () => {
  const clock = new VirtualClock({ startAt: start });
  await expect(clock.sleep(Number.NaN)).rejects.toThrow(RangeError);
  await expect(clock.sleep(Number.POSITIVE_INFINITY)).rejects.toThrow(RangeError);
  expect(() => new VirtualClock({ startAt: Number.NaN })).toThrow(RangeError);
  expect(() => new VirtualClock({ startAt: 0, pace: -1 })).toThrow(RangeError);
});

describe('with a pace', () => {
  it('lets real time pass, and says how far it is', async () => {
    const { realTime, pass, wait } = handTime();
    const clock = new VirtualClock({ startAt: 0, pace: 60, realTime });
    const sleeper = clock.sleep(60_000);
    expect(await wait()).toBe(1_000);
    pass(250);
    expect(clock.now()).toBe(15_000);
    pass(750);
    await sleeper;
    expect(clock.now()).toBe(60_000);
  });

  it('shortens the wait for who wakes earlier', async () => {
    const { realTime, pass, wait } = handTime();
    const log: string[] = [];
    const clock = new VirtualClock({ startAt: 0, pace: 10, realTime, onAdvance: (time) => log.push(`${time}`) });
    const late = clock.sleep(1_000);
    expect(await wait()).toBe(100);
    pass(50);
    const early = clock.sleep(200);
    expect(await wait()).toBe(20);
    pass(20);
    await early;
    expect(clock.now()).toBe(700);
    expect(await wait()).toBe(30);
    pass(30);
    await late;
    expect(log).toEqual(['700', '1000']);
  });

  it('does not pass the next waking, however late its timer is', async () => {
    const { realTime, pass, hang, wait } = handTime();
    let seen = 0;
    const clock = new VirtualClock({ startAt: 0, pace: 1, realTime, onAdvance: () => {} });
    const sleeper = clock.sleep(100).then(() => {
      seen = clock.now();
    });
    await wait();
    hang(5_000);
    expect(clock.now()).toBe(100);
    pass(0);
    await sleeper;
    expect(seen).toBe(100);
  });
});

it('makes thousands of tasks wake quickly', async () => {
  const clock = new VirtualClock({ startAt: 0 });
  let wakings = 0;
  const task = async (own: number): Promise<void> => {
    for (let round = 0; round < 20; round++) {
      await clock.sleep(1_000 + (own % 7));
      wakings++;
    }
  };
  await Promise.all(Array.from({ length: 500 }, (_, own) => task(own)));
  expect(wakings).toBe(10_000);
});

it('stands still while its owner says that something is under way', async () => {
  let underWay = 1;
  const busy = new VirtualClock({ startAt: 0, busy: () => underWay > 0 });
  let woken = false;
  const slept = busy.sleep(5_000).then(() => {
    woken = true;
  });
  for (let turn = 0; turn < 50; turn += 1) await new Promise((next) => setImmediate(next));
  expect([busy.now(), woken]).toEqual([0, false]);
  underWay = 0;
  await slept;
  expect(busy.now()).toBe(5_000);
});

import { type EndingProcess, endInTime, endProcess } from './end-process.js';

/** A process whose reader takes what is written when the test says so. */
function slow() {
  const taken: (() => void)[] = [];
  const ended: unknown[] = [];
  const stream = (name: string) => ({
    write: (text: string, done?: () => void) => {
      taken.push(() => done?.());
      if (text !== '') ended.push(`${name} told`);
    },
  });
  const ending: EndingProcess = { exit: (code) => ended.push(code), stdout: stream('out'), stderr: stream('err') };
  return { ending, taken, ended };
}

test('ends once everything is taken, not before', async () => {
  const { ending, taken, ended } = slow();
  const end = endProcess(ending, 4);
  expect(ending.exitCode).toBe(4);
  taken[0]?.();
  await null;
  expect(ended).toEqual([]);
  taken[1]?.();
  await end;
  expect(ended).toEqual([4]);
});

test.each([
  [undefined, 7],
  [0, 0],
  [5, 5],
])('what hangs is left behind: with exit code %s known it ends with %i', async (known, code) => {
  const { ending, ended } = slow();
  endInTime(ending, 1);
  ending.exitCode = known;
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(ended).toEqual(['err told', code]);
});

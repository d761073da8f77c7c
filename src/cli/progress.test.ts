import { terminalProgress } from './progress.js';

function progressAfter(milliseconds: number, isTTY: boolean): readonly string[] {
  const written: string[] = [];
  const terminal = { isTTY, write: (text: string) => written.push(text) };
  const times = [0, milliseconds];
  const progress = terminalProgress(terminal, () => times.shift() ?? milliseconds);
  progress({ kind: 'read', what: 'proposed', stage: 'prod', services: 12 });
  progress.done();
  return written;
}

test('long work is told on a terminal, and the line is cleared at the end', () => {
  expect(progressAfter(1_500, true)).toEqual(['\r\u001b[Kread 12 services, proposed at prod', '\r\u001b[K']);
});

test.each([
  ['quick work', 100, true],
  ['a log or a pipe', 1_500, false],
])('%s sees nothing of it', (_, milliseconds, isTTY) => {
  expect(progressAfter(milliseconds, isTTY)).toEqual([]);
});

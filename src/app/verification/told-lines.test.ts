import { toldLimits, toldLines } from './told-lines.js';

function told(pieces: readonly string[], secrets: readonly string[] = []) {
  const lines: string[] = [];
  const to = toldLines((line) => lines.push(line), secrets);
  for (const piece of pieces) to.write(Buffer.from(piece, 'latin1'));
  return { last: to.end(), lines };
}

test('lines are whole, however they come', () => {
  const bytes = Buffer.from('grün\r\nzwei\n\ndrei').toString('latin1');
  for (const at of [1, 3, 4, 6, 7, 9]) {
    expect(told([bytes.slice(0, at), bytes.slice(at)])).toEqual({ lines: ['grün', 'zwei', 'drei'], last: 'drei' });
  }
});

test('what moves a terminal is gone', () => {
  const { lines } = told(['\u001b[2J\u001b]0;x\u0007red\u001b[31m\n']);
  expect(lines.join('')).not.toMatch(/\p{Cc}/u);
});

test('no value that the command was given is in it, nor in pieces', () => {
  const secrets = ['hunter2-hunter2', 'hunter2-hunter2-longer', 'short'];
  expect(told(['x hunter2-hun', 'ter2-longer y hunter2-hunter2 short\n'], secrets).lines).toEqual([
    'x *** y *** short',
  ]);
});

test('nor in what is told of the last of many lines', () => {
  expect(told([`${'a\n'.repeat(200)}token hunter2-hunter2 \u001b[31m\n\n`], ['hunter2-hunter2']).last).toMatch(
    /^token \*\*\* \P{Cc}+$/u,
  );
});

test('it is bounded in lines and in length', () => {
  const { lines, last } = told([`${'a\n'.repeat(5_000)}${'b'.repeat(1_000_000)}`]);
  expect(lines).toHaveLength(toldLimits.lines + 1);
  expect(lines.at(-1)).toBe('… 4901 more lines');
  expect(last).toHaveLength(toldLimits.line);
});

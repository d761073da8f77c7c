import type { Random } from '../soak/random.js';

/** What happens to a text when an editor, a merge or a transfer spoils it. */
export function mutateText(text: string, random: Random): string {
  const lines = text.split('\n');
  const at = random.int(0, lines.length - 1);
  const line = lines[at] ?? '';
  const put = (...instead: string[]) => lines.toSpliced(at, 1, ...instead).join('\n');
  const column = random.int(0, line.length);
  return random.pick([
    () => text.slice(0, random.int(0, text.length)),
    () => put(),
    () => put(line, line),
    () => put(` ${line}`),
    () => put(`\t${line}`),
    () =>
      put(
        line.slice(0, column) +
          random.pick(['"', "'", '{', '[', '}', ': ', '&a ', '*a', '!Sub ', '!', '#', '|', '\r', '\u0000']) +
          line.slice(column),
      ),
    () => put('<<<<<<< HEAD', line, '=======', line, '>>>>>>> other'),
    () => put(line, '---'),
    () => `${text}\n${text}`,
    () => put(`${line} &x`, 'b: &b [*x, *x, *x, *x, *x, *x, *x, *x, *x]', 'c: [*b, *b, *b, *b, *b, *b, *b]'),
    () => put(line.replace(/:\s.*/, ':')),
    () => put(line.replaceAll(/[A-Z]/g, (one) => one.toLowerCase())),
  ])();
}

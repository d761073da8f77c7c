import type { Rehearsal, RehearsalRow } from '../../model/rehearsal.js';
import { count } from '../plural.js';
import { joinLines, type Paint, painter, plain, type TextOptions } from '../text/terminal.js';
import { paragraph, wrap } from '../text/wrap.js';
import { ENDING_WORDS, MOST_MISTAKES, TRIAL_COLUMNS, TRIAL_WORDS, trialCells } from './trial-words.js';

export interface RehearsalTextOptions extends TextOptions {
  /** What was compared with what, in words. */
  readonly compared?: string;
}

/** For people: what was tried, how it ended, and what does not end well. */
export function renderRehearsalText(
  rehearsal: Rehearsal,
  { color, width = 100, compared }: RehearsalTextOptions,
): string {
  const paint = painter(color);
  return joinLines([
    headLine(rehearsal, paint),
    ...(compared === undefined ? [] : paragraph(plain(compared, 400), width, '  ')),
    paint('dim', `  plan ${plain(rehearsal.planFingerprint, 64)}`),
    ...noWayBackLines(rehearsal, paint, width),
    ...tableLines(rehearsal.rows, paint, width),
    ...mistakeLines(rehearsal, paint, width),
    ...footLines(rehearsal, width),
  ]);
}

function headLine({ verdict, stage, steps, cases }: Rehearsal, paint: Paint): string {
  const what = `${count(steps, 'step')} for ${plain(stage, 80)}`;
  if (verdict === 'no-way-back') return `${paint('red', '✗ no way back')}  ${paint('bold', `${what}: refused`)}`;
  const tried = `${what}, ${count(cases, 'case')}`;
  return verdict === 'proved'
    ? `${paint('green', '✓ rehearsed')}  ${paint('bold', `${tried}: every way ends well`)}`
    : `${paint('red', '✗ ends badly')}  ${paint('bold', tried)}`;
}

function noWayBackLines({ noWayBack }: Rehearsal, paint: Paint, width: number): readonly string[] {
  return noWayBack.flatMap(({ kind, step, message }) => [
    '',
    `  ${paint('red', kind)}  ${paint('bold', plain(step, 300))}`,
    ...paragraph(plain(message), width, '    '),
  ]);
}

function tableLines(rows: readonly RehearsalRow[], paint: Paint, width: number): readonly string[] {
  if (rows.length === 0) return [];
  const cells = rows.map(trialCells);
  const widths = TRIAL_COLUMNS.map((title, at) => Math.max(title.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const numbers = widths.reduce((sum, one) => sum + one + 2, 2);
  // Numbers stay in their columns on a narrow terminal; the words are what is wrapped.
  const words = rows.map(({ trial }) => wrap(TRIAL_WORDS[trial], Math.max(20, width - numbers)));
  const first = Math.max(...words.flat().map(({ length }) => length));
  const line = (text: string, values: readonly string[]) =>
    `  ${text.padEnd(first)}${values.map((value, at) => `  ${value.padStart(widths[at] ?? 0)}`).join('')}`;
  return [
    '',
    paint('bold', line('tried', TRIAL_COLUMNS)),
    ...rows.flatMap(({ wrong }, at) => {
      const [text = '', ...more] = words[at] ?? [];
      const lines = [line(text, cells[at] ?? []), ...more.map((rest) => `    ${rest}`)];
      return wrong > 0 ? lines.map((one) => paint('red', one)) : lines;
    }),
  ];
}

function mistakeLines({ mistakes }: Rehearsal, paint: Paint, width: number): readonly string[] {
  const shown = mistakes
    .slice(0, MOST_MISTAKES)
    .flatMap(({ what, problems }) => [
      '',
      ...paragraph(plain(what, 600), width, '  ').map((line) => paint('bold', line)),
      ...problems.flatMap((problem) => paragraph(plain(problem, 600), width, '    ')),
    ]);
  const more = mistakes.length - MOST_MISTAKES;
  return more > 0 ? [...shown, '', `  and ${count(more, 'more case')}`] : shown;
}

function footLines({ operations, stacks, rows }: Rehearsal, width: number): readonly string[] {
  if (rows.length === 0) return [];
  const legend = ENDING_WORDS.flatMap(([name, text]) => {
    const [line = '', ...more] = paragraph(text, width, ' '.repeat(13));
    return [`  ${name.padEnd(11)}${line.trimStart()}`, ...more];
  });
  const text = `On the embedded CloudFormation, among ${count(stacks, 'stack')}: ${count(operations.done, 'operation')} done, ${operations.known} known from one that was the same.`;
  return ['', ...legend, '', ...paragraph(text, width, '  ')];
}

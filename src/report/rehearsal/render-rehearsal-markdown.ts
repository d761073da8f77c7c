import type { NoWayBack, Rehearsal, RehearsalMistake } from '../../model/rehearsal.js';
import { escapeCode, escapeProse, escapeText } from '../markdown/escape.js';
import { cutNote, fitRows } from '../markdown/fit-rows.js';
import { folded, markdownTable } from '../markdown/table.js';
import { count } from '../plural.js';
import { ENDING_WORDS, MOST_MISTAKES, TRIAL_COLUMNS, TRIAL_WORDS, trialCells } from './trial-words.js';

export interface RehearsalMarkdownOptions {
  /** What was compared with what, in words. */
  readonly compared?: string;
  /** Most UTF-8 bytes. */
  readonly limit: number;
}

/** A rehearsal for the summary of a job: what was tried, how it ended, and what does not end well. */
export function renderRehearsalMarkdown(rehearsal: Rehearsal, options: RehearsalMarkdownOptions): string {
  // Reasons are what people came for; they are cut together, the first of each staying longest.
  const most = Math.max(rehearsal.noWayBack.length, rehearsal.mistakes.length);
  return fitRows((rows) => `${linesOf(rehearsal, options, rows).join('\n')}\n`, most, options.limit);
}

function linesOf(rehearsal: Rehearsal, { compared }: RehearsalMarkdownOptions, most: number): readonly string[] {
  const { noWayBack, mistakes, rows } = rehearsal;
  return [
    `### ${headOf(rehearsal)}`,
    ...(compared === undefined ? [] : ['', escapeProse(compared, 400)]),
    ...noWayBackLines(noWayBack, most),
    ...(rows.length === 0 ? [] : ['', ...markdownTable(['tried', ...TRIAL_COLUMNS], tableRows(rehearsal))]),
    ...mistakeLines(mistakes, Math.min(most, MOST_MISTAKES)),
    ...footLines(rehearsal),
    '',
    `<sub>plan ${escapeText(rehearsal.planFingerprint, 64)}</sub>`,
  ];
}

function headOf({ verdict, stage, steps, cases }: Rehearsal): string {
  const what = `${count(steps, 'step')} for ${escapeCode(stage, 80)}`;
  switch (verdict) {
    case 'no-way-back':
      return `❌ No way back: ${what}, refused`;
    case 'ends-badly':
      return `❌ Ends badly: ${what}, ${count(cases, 'case')}`;
    case 'proved':
      return `✅ Rehearsed: ${what}, ${count(cases, 'case')}, every way ends well`;
    default:
      return verdict satisfies never;
  }
}

function tableRows({ rows }: Rehearsal): readonly (readonly string[])[] {
  return rows.map((row) => [TRIAL_WORDS[row.trial], ...trialCells(row)]);
}

function noWayBackLines(found: readonly NoWayBack[], most: number): readonly string[] {
  const rows = found.slice(0, most);
  const cells = rows.map(({ kind, step, message }) => [
    escapeCode(kind),
    escapeCode(step),
    escapeProse(message, 1_500),
  ]);
  if (found.length === 0) return [];
  return [
    '',
    ...markdownTable(['why', 'step', 'what is lost, and what to do'], cells),
    ...cutNote(found.length, rows.length, 'reasons'),
  ];
}

function mistakeLines(mistakes: readonly RehearsalMistake[], most: number): readonly string[] {
  const shown = mistakes.slice(0, most);
  const lines = shown.flatMap(({ what, problems }) => [
    `- ${escapeProse(what, 600)}`,
    ...problems.slice(0, 20).map((problem) => `  - ${escapeProse(problem, 600)}`),
  ]);
  return mistakes.length === 0 ? [] : ['', ...lines, ...cutNote(mistakes.length, shown.length, 'cases')];
}

function footLines({ operations, stacks, rows }: Rehearsal): readonly string[] {
  if (rows.length === 0) return [];
  return [
    '',
    ...folded('How it was tried', [
      `On the embedded CloudFormation, among ${count(stacks, 'stack')}: ${count(operations.done, 'operation')} done, ${operations.known} known from one that was the same.`,
      '',
      ...ENDING_WORDS.map(([name, text]) => `- ${name}: ${text}`),
    ]),
  ];
}

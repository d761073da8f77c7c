import type { BreakGlass } from '../../model/break-glass.js';
import type { RunReport, StepRecord } from '../../model/run.js';
import { durationText } from '../duration.js';
import { escapeCode, escapeProse, escapeText, fencedCode } from '../markdown/escape.js';
import { cutNote, fitRows } from '../markdown/fit-rows.js';
import { markdownTable } from '../markdown/table.js';
import { stepLabel } from '../step-label.js';
import { failuresOf, outcomeLine, remainsOf } from './outcome-line.js';
import { STATUS_WORDS } from './status-words.js';

export interface RunMarkdownOptions {
  /** Command lines for people, where the caller knows them. */
  readonly resume?: string;
  readonly rollback?: string;
  /** Most UTF-8 bytes. */
  readonly limit: number;
}

/** How a run ended, for a job summary: the outcome, why, what remains and what finishes the job, each stack. */
export function renderRunMarkdown(report: RunReport, options: RunMarkdownOptions): string {
  const render = (rows: number) => `${runLines(report, options, rows).join('\n')}\n`;
  return fitRows(render, Math.max(report.steps.length, failuresOf(report.outcome).length), options.limit);
}

function runLines(report: RunReport, options: RunMarkdownOptions, most: number): readonly string[] {
  const { sign, title, sentence } = outcomeLine(report);
  const { outcome, run, stage } = report;
  const facts = [...(run === '' ? [] : [`run ${escapeCode(run, 120)}`]), `stage ${escapeCode(stage, 80)}`];
  return [
    `### ${sign} ${escapeText(title)}: ${escapeText(sentence)}`,
    '',
    facts.join(' · '),
    ...breakGlassLines(report.breakGlass, most),
    ...(outcome?.kind === 'refused'
      ? outcome.reasons.slice(0, most + 1).map((reason) => `\n- ${escapeProse(reason, 1_000)}`)
      : []),
    ...failureLines(report, most),
    ...remainLines(report, most),
    ...stackLines(report, most),
    ...nextLines(report, options),
  ];
}

function breakGlassLines(broken: BreakGlass | undefined, most: number): readonly string[] {
  if (broken === undefined) return [];
  const { by, reason, skipped } = broken;
  const lines = skipped.slice(0, most + 1).map(({ message }) => `- skipped: ${escapeProse(message, 1_000)}`);
  return ['', `**Glass broken** by ${escapeText(by, 128)}: ${escapeProse(reason, 1_000)}`, '', ...lines];
}

/** The first failed event of each stack: what came after it follows from it. */
function failureLines({ outcome, steps }: RunReport, most: number): readonly string[] {
  const failures = failuresOf(outcome);
  if (failures.length === 0) return [];
  const stacks = new Map(steps.map(({ step, stack, part }) => [step, stepLabel(stack, part)]));
  const lines = failures
    .slice(0, most)
    .map(({ step, reason }) => `- **${escapeText(stacks.get(step) ?? step, 200)}**: ${escapeProse(reason, 1_000)}`);
  return ['', '**Why**', '', ...lines, ...cutNote(failures.length, most, 'reasons')];
}

function remainLines({ outcome }: RunReport, most: number): readonly string[] {
  const remains = remainsOf(outcome);
  if (remains.length === 0) return [];
  const rows = remains
    .slice(0, most)
    .map(({ stack, step, state, reason, command }) => [
      escapeText(stack === '' ? step : stack, 200),
      state.replaceAll('-', ' '),
      escapeProse(reason, 600),
      command === '' ? '' : escapeCode(command),
    ]);
  const table = markdownTable(['stack', 'it is', 'because', 'what finishes it'], rows);
  return ['', '**What remains**', '', ...table, ...cutNote(remains.length, most, 'stacks')];
}

function stackLines({ steps, outcome }: RunReport, most: number): readonly string[] {
  if (steps.length === 0 || outcome?.kind === 'refused') return [];
  const rows = steps.slice(0, most).map(row);
  return ['', ...markdownTable(['stack', '', 'took'], rows), ...cutNote(steps.length, most, 'steps')];
}

function row({
  stack,
  part,
  status,
  startedAt,
  endedAt,
  restoreStartedAt,
  restoreEndedAt,
}: StepRecord): readonly string[] {
  const { mark, words } = STATUS_WORDS[status];
  return [
    escapeText(stepLabel(stack, part), 220),
    `${mark} ${words}`,
    took(restoreStartedAt, restoreEndedAt) || took(startedAt, endedAt),
  ];
}

function took(from: number | undefined, to: number | undefined): string {
  return from === undefined || to === undefined ? '' : durationText(to - from);
}

function nextLines({ outcome, steps }: RunReport, { resume, rollback }: RunMarkdownOptions): readonly string[] {
  const resumable = outcome === undefined || outcome.kind === 'interrupted';
  // Nothing takes a deletion back.
  const hasWayBack = resumable || (outcome.kind === 'deployed' && steps.some(({ status }) => status === 'deployed'));
  const commands = [
    ...(resumable && resume !== undefined ? [`${resume}    # go on`] : []),
    ...(hasWayBack && rollback !== undefined ? [`${rollback}    # take it back`] : []),
  ];
  return commands.length === 0 ? [] : ['', ...fencedCode(commands.join('\n'), 'sh')];
}

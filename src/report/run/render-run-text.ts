import type { Remaining, RunReport, StepRecord } from '../../model/run.js';
import { durationText } from '../duration.js';
import { chainText } from '../plan/render-plan-text.js';
import { stepLabel } from '../step-label.js';
import { joinLines, type Paint, painter, plain, plainCode, type TextOptions } from '../text/terminal.js';
import { alignRows, paragraph } from '../text/wrap.js';
import { breakGlassLines } from './break-glass-lines.js';
import { failuresOf, outcomeLine, remainsOf } from './outcome-line.js';
import { STATUS_WORDS } from './status-words.js';

export interface RunTextOptions extends TextOptions {
  /** Command lines for people, where the caller knows them. */
  readonly resume?: string;
  readonly rollback?: string;
}

/** How a run ended: the outcome in one sentence, each stack, why, what remains and what finishes the job. */
export function renderRunText(report: RunReport, options: RunTextOptions): string {
  const { color, width = 100 } = options;
  const paint = painter(color);
  return joinLines([
    ...headLines(report, paint),
    ...(report.breakGlass === undefined ? [] : breakGlassLines(report.breakGlass, paint, width, '  ')),
    ...(report.notes ?? []).flatMap((note) => paragraph(`note: ${plain(note, 1_000)}`, width, '  ')),
    ...refusalLines(report, width),
    ...failureLines(report, paint, width),
    ...stackLines(report, paint),
    ...remainLines(remainsOf(report.outcome), paint, width),
    ...chainLines(report, paint, width),
    ...nextLines(report, paint, options),
  ]);
}

function headLines(report: RunReport, paint: Paint): readonly string[] {
  const { sign, title, style, sentence } = outcomeLine(report);
  const { stage, planFingerprint, outcome } = report;
  // A refused run has no journal: nothing can be asked of it.
  const run = outcome?.kind === 'refused' ? '' : report.run;
  const facts = [
    ...(run === '' ? [] : [`run ${plain(run, 120)}`]),
    `stage ${plain(stage, 80)}`,
    ...(planFingerprint === '' ? [] : [`plan ${plain(planFingerprint, 12)}`]),
  ];
  return [`${paint(style, `${sign} ${title}`)}  ${paint('bold', sentence)}`, `  ${facts.join(' · ')}`];
}

function refusalLines({ outcome }: RunReport, width: number): readonly string[] {
  if (outcome?.kind !== 'refused') return [];
  return outcome.reasons.flatMap((reason) => ['', ...paragraph(plain(reason), width, '  ')]);
}

/** The first failed event of each stack: what came after it follows from it. */
function failureLines({ outcome, steps }: RunReport, paint: Paint, width: number): readonly string[] {
  const failures = failuresOf(outcome);
  if (failures.length === 0) return [];
  const stacks = new Map(steps.map(({ step, stack, part }) => [step, stepLabel(stack, part)]));
  const lines = failures.flatMap(({ step, reason }) => [
    `  ${paint('red', plain(stacks.get(step) ?? step, 200))}`,
    ...paragraph(plain(reason), width, '    '),
  ]);
  return ['', paint('bold', 'Why'), ...lines];
}

function stackLines({ steps, outcome }: RunReport, paint: Paint): readonly string[] {
  if (steps.length === 0 || outcome?.kind === 'refused') return [];
  // Told above, in full.
  const told = new Set(failuresOf(outcome).map(({ step }) => step));
  const rows = byStack(steps).map((record) => row(record, told.has(record.step), paint));
  return ['', paint('bold', 'Stacks'), ...alignRows(rows)];
}

/** Steps of one stack beside each other, where the first of them stands in the plan. */
function byStack(steps: readonly StepRecord[]): readonly StepRecord[] {
  const groups = new Map<string, StepRecord[]>();
  for (const record of steps) {
    const key = record.part === undefined ? `step ${record.step}` : `stack ${record.stack}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return [...groups.values()].flat();
}

function row(record: StepRecord, told: boolean, paint: Paint) {
  const {
    status,
    stack,
    part,
    reason = part?.text ?? '',
    startedAt,
    endedAt,
    restoreStartedAt,
    restoreEndedAt,
  } = record;
  const { mark, style, words } = STATUS_WORDS[status];
  const why = told ? '' : plain(reason, 300);
  // Of what the status says: a restored stack's time is that of its restore.
  const time = (took(restoreStartedAt, restoreEndedAt) || took(startedAt, endedAt)).padStart(7);
  return [`${paint(style, mark)} ${stepLabel(plain(stack, 200), part)}`, paint(style, words), time, paint('dim', why)];
}

function took(from: number | undefined, to: number | undefined): string {
  return from === undefined || to === undefined ? '' : durationText(to - from);
}

function remainLines(remains: readonly Remaining[], paint: Paint, width: number): readonly string[] {
  if (remains.length === 0) return [];
  const lines = remains.flatMap(({ stack, step, state, reason, command }) => [
    `  ${paint('yellow', plain(stack === '' ? step : stack, 200))}  ${state.replaceAll('-', ' ')}`,
    ...paragraph(plain(reason), width, '    '),
    ...(command === '' ? [] : [`    ${paint('dim', '$')} ${plainCode(command)}`]),
  ]);
  return ['', paint('bold', 'What remains'), ...lines];
}

function chainLines({ criticalPath, steps }: RunReport, paint: Paint, width: number): readonly string[] {
  if (criticalPath.length === 0) return [];
  const stacks = new Map(steps.map(({ step, stack, part }) => [step, stepLabel(stack, part)]));
  const names = criticalPath.map(({ step, took }) => `${plain(stacks.get(step) ?? step, 100)} ${durationText(took)}`);
  const whole = criticalPath.reduce((sum, { took }) => sum + took, 0);
  const text = `longest chain, ${durationText(whole)}: ${chainText(names)}`;
  return ['', ...paragraph(text, width, '  ').map((line) => paint('dim', line))];
}

function nextLines(
  { outcome, steps }: RunReport,
  paint: Paint,
  { resume, rollback }: RunTextOptions,
): readonly string[] {
  const resumable = outcome === undefined || outcome.kind === 'interrupted';
  // Nothing takes a deletion back.
  const hasWayBack = resumable || (outcome.kind === 'deployed' && steps.some(({ status }) => status === 'deployed'));
  const lines = [
    ...(resumable && resume !== undefined ? [`${paint('dim', 'go on:')}     ${plainCode(resume)}`] : []),
    ...(hasWayBack && rollback !== undefined ? [`${paint('dim', 'take back:')} ${plainCode(rollback)}`] : []),
  ];
  return lines.length === 0 ? [] : ['', ...lines];
}

import { dateText, durationText } from '../duration.js';
import { count } from '../plural.js';
import { joinLines, type Paint, painter, plain, plainCode, type TextOptions } from '../text/terminal.js';
import { alignRows, paragraph } from '../text/wrap.js';
import { breakGlassLines } from './break-glass-lines.js';
import { outcomeLine, remainsOf } from './outcome-line.js';
import type { RunView, StatusView } from './status-view.js';

/** Older runs than this are counted. */
const MOST_RUNS = 10;

/** What runs there are and how they ended, who holds a stage, and which stacks the cloud has. */
export function renderStatusText(status: StatusView, { color, width = 100 }: TextOptions): string {
  const paint = painter(color);
  return joinLines([
    paint('bold', `State in ${plain(status.state, 300)}`),
    ...runLines(status.runs, paint, width),
    ...leaseLines(status, paint),
    ...stackLines(status, paint),
  ]);
}

function runLines(runs: readonly RunView[], paint: Paint, width: number): readonly string[] {
  if (runs.length === 0) return ['', '  no run yet; stackgate deploy begins one'];
  const older = runs.length - MOST_RUNS;
  return [
    '',
    paint('bold', 'Runs'),
    ...runs.slice(0, MOST_RUNS).flatMap((run) => runLine(run, paint, width)),
    ...(older > 0 ? [paint('dim', `  ${count(older, 'older run')}`)] : []),
  ];
}

function runLine(view: RunView, paint: Paint, width: number): readonly string[] {
  if (view.kind === 'corrupt')
    return [
      `  ${paint('red', '✗ corrupt')}  ${plain(view.run, 120)}`,
      ...paragraph(plain(view.reason), width, '      '),
    ];
  const { report, resume, rollback } = view;
  const { sign, title, style, sentence } = outcomeLine(report);
  const took = report.endedAt === undefined ? '' : `, took ${durationText(report.endedAt - report.startedAt)}`;
  const open = report.outcome === undefined || report.outcome.kind === 'interrupted';
  return [
    `  ${paint(style, `${sign} ${title}`)}  ${plain(report.run, 120)}`,
    `      ${plain(report.stage, 80)}, ${dateText(report.startedAt)}${took}`,
    ...paragraph(sentence, width, '      '),
    ...(report.breakGlass === undefined ? [] : breakGlassLines(report.breakGlass, paint, width, '      ')),
    ...remainsOf(report.outcome).map(({ stack, state }) => `      ${plain(stack, 200)}  ${state.replaceAll('-', ' ')}`),
    ...(open ? [`      go on:     ${plainCode(resume)}`, `      take back: ${plainCode(rollback)}`] : []),
  ];
}

function leaseLines({ leases }: StatusView, paint: Paint): readonly string[] {
  if (leases.length === 0) return [];
  const rows = leases.map(({ stage, holder, until, expired }) => [
    plain(stage, 80),
    plain(holder, 120),
    paint('dim', `${expired ? 'expired' : 'until'} ${dateText(until)}`),
  ]);
  return ['', paint('bold', 'Held stages'), ...alignRows(rows)];
}

function stackLines({ stacks }: StatusView, paint: Paint): readonly string[] {
  if (stacks.length === 0) return [];
  const rows = stacks.map(({ stackName, status, region }) => [
    plain(stackName, 128),
    paint(/FAILED/.test(status) ? 'red' : status.endsWith('_COMPLETE') ? 'green' : 'yellow', plain(status, 60)),
    paint('dim', plain(region, 40)),
  ]);
  return ['', paint('bold', `${count(stacks.length, 'stack')} in the cloud`), ...alignRows(rows, '  ', 60)];
}

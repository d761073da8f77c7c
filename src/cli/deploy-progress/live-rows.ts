import type { StepStatus } from '../../model/run.js';
import { durationText } from '../../report/duration.js';
import { count } from '../../report/plural.js';
import { isBusy, type ProgressRow, type ProgressState, type RunPhase } from '../../report/progress/progress-state.js';
import { STATUS_WORDS } from '../../report/run/status-words.js';
import { joinLines, type Paint, painter, plain } from '../../report/text/terminal.js';
import { columns, padTo } from '../../report/text/wrap.js';

export interface TableSize {
  readonly width: number;
  /** Lines that may be used, the heading among them. */
  readonly height: number;
  readonly color: boolean;
}

const PHASES: Readonly<Record<RunPhase, string>> = {
  expand: 'deploying',
  verify: 'verifying',
  commit: 'past the commit point',
  contract: 'removing what nobody uses',
  restore: 'bringing stacks back',
};

const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const WIDEST_STACK = 40;
const WIDEST_STATUS = 22;

/**
 * The table at one moment, at most as high as wanted: what works or failed is always shown, then what
 * waits, then what is done; the rest is counted. No line is wider than the terminal.
 */
export function liveRows(state: ProgressState, frame: number, { width, height, color }: TableSize): string {
  const paint = painter(color);
  const rows = [...state.rows.values()];
  const room = Math.max(1, height - 1);
  const shown = chosen(rows, rows.length > room ? room - 1 : room);
  const hidden = rows.filter(({ step }) => !shown.has(step));
  const names = Math.min(WIDEST_STACK, Math.max(...rows.map(({ stack }) => columns(plain(stack, 100))), 0));
  const lines = rows
    .filter(({ step }) => shown.has(step))
    .map((row) => rowLine(row, state.at, frame, names, width, paint));
  return joinLines([heading(state, rows, width, paint), ...lines, ...hiddenLine(hidden, width, paint)]);
}

function heading(
  { phase, run = '', at, startedAt = at }: ProgressState,
  rows: readonly ProgressRow[],
  width: number,
  paint: Paint,
): string {
  const done = rows.filter(({ status }) => status !== 'waiting' && !isBusy(status)).length;
  const text = `${PHASES[phase]}  ${done} of ${count(rows.length, hasSteps(rows) ? 'step' : 'stack')}  ${durationText(at - startedAt)}  ${plain(run, 60)}`;
  return paint('bold', clipColumns(text, width));
}

/** A stack that is deployed more than once has a row for each time. */
function hasSteps(rows: readonly ProgressRow[]): boolean {
  return rows.some(({ stack }) => / \d+ of \d+$/.test(stack));
}

/** Where there is no room for all: by what a person wants to see, and then in the order of the plan. */
function chosen(rows: readonly ProgressRow[], room: number): ReadonlySet<string> {
  const ranked = rows.toSorted((a, b) => rank(a.status) - rank(b.status)).slice(0, Math.max(0, room));
  return new Set(ranked.map(({ step }) => step));
}

function rank(status: StepStatus): number {
  if (isBusy(status)) return 0;
  if (STATUS_WORDS[status].style === 'red') return 1;
  return status === 'waiting' ? 2 : 3;
}

function rowLine(row: ProgressRow, now: number, frame: number, names: number, width: number, paint: Paint): string {
  const { mark, style, words } = STATUS_WORDS[row.status];
  const busy = isBusy(row.status);
  const sign = busy ? (SPINNER[frame % SPINNER.length] ?? mark) : mark;
  const stack = padTo(clipColumns(plain(row.stack, 100), names), names);
  const took = row.startedAt === undefined ? '' : durationText((row.endedAt ?? now) - row.startedAt);
  const left = `  ${sign} ${stack}  ${padTo(words, WIDEST_STATUS)} ${took.padStart(7)}  `;
  if (columns(left) > width) return clipColumns(left, width);
  const detail = clipColumns(plain((busy ? row.detail : row.reason) ?? '', 300), width - columns(left));
  return `  ${paint(style, sign)} ${stack}  ${paint(style, padTo(words, WIDEST_STATUS))} ${took.padStart(7)}  ${paint('dim', detail)}`;
}

function hiddenLine(hidden: readonly ProgressRow[], width: number, paint: Paint): readonly string[] {
  if (hidden.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { status } of hidden) {
    const { words } = STATUS_WORDS[status];
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const text = [...counts].map(([words, amount]) => `${amount} ${words}`).join(', ');
  return [paint('dim', clipColumns(`  … ${text}`, width))];
}

/** At most so many columns; what is cut ends in an ellipsis. The text holds no colours. */
export function clipColumns(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += columns(character);
    if (used > width - 1) break;
    kept += character;
  }
  return width < 1 ? '' : `${kept}…`;
}

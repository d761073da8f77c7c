import { stringify } from '../json/stringify.js';
import { joinLines, type Paint, painter, plain, type Style, type TextOptions } from '../text/terminal.js';
import { alignRows, paragraph } from '../text/wrap.js';
import type { CorruptRun } from './status-view.js';

const WORDS: Readonly<Record<CorruptRun['steps'][number]['now'], { readonly words: string; readonly style: Style }>> = {
  'as-before': { words: 'as before the run', style: 'green' },
  'as-planned': { words: 'as planned', style: 'green' },
  neither: { words: 'neither as before nor as planned', style: 'red' },
};

/** What the cloud has of a run that nobody may go on with, for a person to decide. */
export function renderCorruptText(run: CorruptRun, { color, width = 100 }: TextOptions): string {
  const paint = painter(color);
  const { line = 0, reason = '' } = run.corrupt ?? {};
  const why = `Line ${line} of its journal: ${plain(reason, 500)}. A journal like this may have been edited, or written by two processes: nothing was changed on its word, and it can be neither resumed nor taken back.`;
  return joinLines([
    `${paint('red', '✗ corrupt')}  ${paint('bold', `run ${plain(run.run, 120)} cannot be trusted`)}`,
    ...paragraph(why, width, '  '),
    ...stepLines(run, paint),
    '',
    ...paragraph(
      'A new deploy plans from what the cloud has: look at stackgate plan --cloud local first.',
      width,
      '  ',
    ),
  ]);
}

function stepLines({ steps }: CorruptRun, paint: Paint): readonly string[] {
  if (steps.length === 0) return ['', '  Not even its plan can be read.'];
  const rows = steps.map(({ stack, stackName, now, status = 'no stack' }) => [
    plain(stack, 200),
    plain(stackName, 128),
    paint(WORDS[now].style, WORDS[now].words),
    paint('dim', plain(status, 60)),
  ]);
  return ['', paint('bold', 'What the cloud has'), ...alignRows(rows)];
}

/** The same as JSON; see schema/run.schema.json. */
export function renderCorruptJson({ run, corrupt, steps }: CorruptRun): string {
  return stringify({ schemaVersion: 1, run, corrupt: corrupt ?? null, steps });
}

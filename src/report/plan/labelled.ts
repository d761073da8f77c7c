import { wrap } from '../text/wrap.js';

/** What stands under the heading of a step. */
const INDENT = '       ';
const LABEL_WIDTH = 9;

/** `label` in a column of its own, the text wrapped beside it; nothing for no text. */
export function labelled(label: string, text: string, width: number): readonly string[] {
  const left = INDENT.length + LABEL_WIDTH;
  return wrap(text, Math.max(20, width - left)).map(
    (line, at) => `${INDENT}${(at === 0 ? label : '').padEnd(LABEL_WIDTH)}${line}`,
  );
}

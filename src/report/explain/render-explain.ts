import { joinLines, type Paint, painter, type TextOptions } from '../text/terminal.js';
import { paragraph } from '../text/wrap.js';

/** A rule's page, which is markdown of our own, for a terminal. */
export function renderExplain(page: string, { color, width = 100 }: TextOptions): string {
  const paint = painter(color);
  return joinLines(
    blocksOf(page)
      .flatMap((block) => [...renderBlock(block, paint, width), ''])
      .slice(0, -1),
  );
}

type Block =
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  | { readonly kind: 'text'; readonly lines: readonly string[] };

/** Fenced code, and what stands between empty lines. */
function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let fence: string | undefined;
  const end = (kind: Block['kind']) => {
    if (lines.length > 0) blocks.push({ kind, lines });
    lines = [];
  };
  for (const line of page.split(/\r?\n/u)) {
    const mark = /^\s*(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence === undefined ? mark !== undefined : mark?.startsWith(fence)) {
      end(fence === undefined ? 'text' : 'code');
      fence = fence === undefined ? mark : undefined;
    } else if (fence === undefined && line.trim() === '') end('text');
    else lines.push(line);
  }
  end(fence === undefined ? 'text' : 'code');
  return blocks;
}

function renderBlock({ kind, lines }: Block, paint: Paint, width: number): readonly string[] {
  if (kind === 'code') return lines.map((line) => (line === '' ? '' : paint('green', `    ${line}`)));
  const [first = ''] = lines;
  const heading = /^#+\s+(.*)$/u.exec(first)?.[1];
  if (heading !== undefined) {
    const rest = lines.slice(1);
    return [
      paint('bold', inline(heading, plainPaint)),
      ...(rest.length === 0 ? [] : renderBlock({ kind, lines: rest }, paint, width)),
    ];
  }
  if (first.startsWith('|'))
    return lines.filter((line) => !/^[|\s:-]+$/u.test(line)).map((line) => `  ${inline(line, paint)}`);
  return itemsOf(lines).flatMap((item) => renderItem(item, paint, width));
}

/** Lines joined into one paragraph, or one for each item of a list. */
function itemsOf(lines: readonly string[]): readonly string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (items.length === 0 || LIST_MARK.test(line)) items.push(line.trimEnd());
    else items.push(`${items.pop()} ${line.trim()}`);
  }
  return items;
}

const LIST_MARK = /^(\s*(?:[-*+]|\d+\.)\s+)(.*)$/u;

function renderItem(item: string, paint: Paint, width: number): readonly string[] {
  const [, mark, text] = LIST_MARK.exec(item) ?? [];
  if (mark === undefined || text === undefined) return paragraph(inline(item, paint), width, '');
  const lines = paragraph(inline(text, paint), width, ' '.repeat(mark.length));
  return lines.map((line, index) => (index === 0 ? `${mark.replace(/[*+]/u, '-')}${line.trimStart()}` : line));
}

const plainPaint: Paint = (_, text) => text;

/** Code, emphasis and links of one line; the address of a link stands behind its text. */
function inline(text: string, paint: Paint): string {
  return text
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/gu, (_, label: string, url: string) => `${label} (${url})`)
    .replace(/`([^`]+)`/gu, (_, code: string) => paint('cyan', code))
    .replace(/\*\*([^*]+)\*\*/gu, (_, strong: string) => paint('bold', strong));
}

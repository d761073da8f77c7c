import { cleanLine, cleanLines, cleanText } from '../clean-text.js';

/**
 * The one door through which untrusted text (names, messages, paths, branches) enters markdown.
 * What leaves here is safe in a paragraph, a heading, a list item, a summary and a table cell.
 *
 * GitHub finds mentions, issue references, addresses and emoji in the finished HTML, where neither
 * a backslash nor an entity hides them; a sign without width does. The word joiner, unlike the
 * zero-width space, lets no line break there.
 */
const ZERO_WIDTH = '\u2060';

/** What backticks quote, and words; a symbol `${…}` is one word. Linear, as words are hostile too. */
const TOKENS = /`([^`]+)`|(?:\$\{[^}`]{0,200}\}|[^\s`])+/gu;

const REPLACEMENTS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  // GitHub's own way to write a dollar that opens no formula.
  $: '<span>$</span>',
};

/** Text as it stands, on one line. */
export function escapeText(untrusted: string, most?: number): string {
  return escapeStart(escapeInline(cleanText(untrusted, most).trim()));
}

/**
 * Text in which authors of rules quote with backticks: what stands between two becomes code, and so
 * do ARNs, types and what holds `${…}`, wherever a name put them.
 */
export function escapeProse(untrusted: string, most?: number): string {
  const clean = cleanText(untrusted, most).trim();
  let out = '';
  let at = 0;
  for (const match of clean.matchAll(TOKENS)) {
    const quoted = match[1];
    const { start, end } = quoted === undefined ? codeWithin(match[0]) : { start: 0, end: match[0].length };
    if (start === end) continue;
    out += escapeInline(clean.slice(at, match.index + start)) + escapeCode(quoted ?? match[0].slice(start, end));
    at = match.index + end;
  }
  return escapeStart(out + escapeInline(clean.slice(at)));
}

/**
 * The part of a word that is an ARN, a type, an action, or holds a symbol or a star, without
 * punctuation around; empty where there is none.
 */
function codeWithin(word: string): { readonly start: number; readonly end: number } {
  const start = /^["'([]*/u.exec(word)?.[0].length ?? 0;
  let end = word.length;
  while (end > start && `.,;:!?)]"'`.includes(word.charAt(end - 1))) end -= 1;
  return CODE.test(word.slice(start, end)) ? { start, end } : { start: 0, end: 0 };
}

const CODE = /^arn:.|^AWS::.|^[a-z][a-z0-9-]*:[A-Z*][\w*?]*$|\$\{[^}]*\}|^[\w*?:/-]*\*[\w*?:/-]*$/u;

/**
 * A code span; as an element where a pipe would end the table cell that it may stand in, and where a
 * long ARN needs places to break, or it would push the next columns out of sight.
 */
export function escapeCode(untrusted: string, most = 300): string {
  const clean = cleanLine(untrusted, most);
  if (clean.trim() === '') return '(empty)';
  if (clean.includes('|') || UNBREAKABLE.test(clean)) return `<code>${breakable(clean)}</code>`;
  const fence = '`'.repeat(longestRun(clean) + 1);
  const pad = /^`|`$|^ .* $/u.test(clean) ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

const UNBREAKABLE = /[^\s-]{41}/u;

function breakable(clean: string): string {
  return clean
    .split(/(?<=[:/}.])(?=[^:/}.])/u)
    .map(escapeInElement)
    .join('<wbr>');
}

/**
 * Lines of code for a table cell, where a fence cannot stand: `<pre>` with `<br>`. For cells only.
 * Undefined for code that is so long or wide that it would push the other columns out of sight.
 */
export function escapeCodeLines(untrusted: string): string | undefined {
  const lines = cleanLines(untrusted);
  if (lines.length > CELL_LINES || lines.some((line) => line.length > CELL_COLUMNS)) return undefined;
  if (lines.length === 1) return escapeCode(lines[0] ?? '');
  return `<pre>${lines.map(escapeInElement).join('<br>')}</pre>`;
}

const CELL_LINES = 16;
const CELL_COLUMNS = 64;

/** Lines of code as a fenced block, for anywhere but a cell. @param language our own word */
export function fencedCode(untrusted: string, language: string): readonly string[] {
  const lines = cleanLines(untrusted);
  const fence = '`'.repeat(Math.max(3, ...lines.map((line) => longestRun(line) + 1)));
  return [`${fence}${language}`, ...lines, fence];
}

/** @param label already escaped @param url untrusted; what is not http or https gives the bare label */
export function escapeLink(label: string, url: string | undefined): string {
  const safe = url === undefined ? undefined : safeUrl(url);
  return safe === undefined ? label : `[${label}](${safe})`;
}

function safeUrl(url: string): string | undefined {
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href.replace(/[()|<>\\`*_[\]]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Inside `<code>` and `<pre>` GitHub looks for nothing, but markdown still links addresses. An empty
 * comment prevents that and, unlike a sign without width, is not pasted with the code.
 */
function escapeInElement(clean: string): string {
  return escapeSigns(clean).replace(/@|:(?=\/\/)|www(?=\.)/giu, '$&<!-- -->');
}

function escapeInline(clean: string): string {
  return escapeSigns(clean)
    .replaceAll('@', `@${ZERO_WIDTH}`)
    .replace(/#(?=\d)/gu, (hash, at: number, whole: string) => (whole[at - 1] === '&' ? hash : `#${ZERO_WIDTH}`))
    .replace(/\bGH-(?=\d)/giu, `$&${ZERO_WIDTH}`)
    .replace(/:(?=\/\/|[\w+-]+:)/gu, `:${ZERO_WIDTH}`)
    .replace(/www(?=\.)/giu, `$&${ZERO_WIDTH}`);
}

function escapeSigns(clean: string): string {
  return clean.replace(/[&<>|$#\\`*_[\]{}~!]/gu, (character) => REPLACEMENTS[character] ?? `\\${character}`);
}

/** What would open a list, a heading underline or a rule at the start of a line. */
function escapeStart(escaped: string): string {
  return escaped.replace(/^[-+=]/u, '\\$&').replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
}

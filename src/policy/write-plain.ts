import type { Place, Plain } from './long-form.js';

/** Fixes are in the service's own syntax: short tags in YAML, long forms in JSON. */
export function isJson({ format, file }: Pick<Place, 'format' | 'file'>): boolean {
  return format === 'cdk' || file.endsWith('.json');
}

/** Block style, two spaces a level; functions with short tags on one line. Ends without a line break. */
export function writeYaml(value: Plain): string {
  return blockLines(value).join('\n');
}

/** As people write it: what fits a line stays on one. */
export function writeJson(value: Plain): string {
  const line = jsonLine(value);
  if (line.length <= 72 || !(isList(value) || isDict(value))) return line;
  const [open, close] = isList(value) ? '[]' : '{}';
  const items = isList(value)
    ? value.map(writeJson)
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${writeJson(item)}`);
  return `${open}\n${items.join(',\n').replace(/^/gm, '  ')}\n${close}`;
}

function jsonLine(value: Plain): string {
  if (isList(value)) return `[${value.map(jsonLine).join(', ')}]`;
  if (!isDict(value)) return JSON.stringify(value);
  const items = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${jsonLine(item)}`);
  return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`;
}

function blockLines(value: Plain): readonly string[] {
  if (isList(value) && value.length > 0) return value.flatMap((item) => under('-', ' ', item));
  if (isDict(value) && !isFunction(value))
    return Object.entries(value).flatMap(([key, item]) => under(`${scalarText(key)}:`, '\n', item));
  return [flowText(value)];
}

/** A list item continues behind its dash; what a key holds stands below it, unless it fits the line. */
function under(head: string, separator: ' ' | '\n', item: Plain): readonly string[] {
  if (isInline(item, separator === ' ')) return [`${head} ${flowText(item)}`];
  const lines = blockLines(item);
  if (separator === '\n') return [head, ...lines.map((line) => `  ${line}`)];
  return lines.map((line, at) => (at === 0 ? `${head} ${line}` : `  ${line}`));
}

function isInline(value: Plain, isItem: boolean): boolean {
  if (isDict(value) && isFunction(value)) return true;
  const items = isList(value) ? value : isDict(value) ? Object.values(value) : [];
  if (items.length === 0) return true;
  const isFlat = items.every((item) => !isList(item) && (!isDict(item) || isFunction(item)));
  return isFlat && !isItem && flowText(value).length <= 60;
}

function flowText(value: Plain): string {
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  if (!isDict(value)) return typeof value === 'string' ? scalarText(value) : String(value);
  const tagged = isFunction(value) ? taggedText(value) : undefined;
  if (tagged !== undefined) return tagged;
  const items = Object.entries(value).map(([key, item]) => `${scalarText(key)}: ${flowText(item)}`);
  return items.length === 0 ? '{}' : `{ ${items.join(', ')} }`;
}

/** `!Ref X`, `!GetAtt X.Arn`, `!Sub '…'`; a tag cannot stand before another one, so that stays in long form. */
function taggedText(value: { readonly [key: string]: Plain }): string | undefined {
  const [[name, argument] = ['', null]] = Object.entries(value);
  const tag = `!${name.replace('Fn::', '')}`;
  if (name === 'Fn::GetAtt' && isList(argument)) return `${tag} ${argument.join('.')}`;
  if (isDict(argument)) return undefined;
  return `${tag} ${name === 'Fn::Sub' && typeof argument === 'string' ? quoted(argument) : flowText(argument)}`;
}

function isFunction(value: { readonly [key: string]: Plain }): boolean {
  const keys = Object.keys(value);
  return keys.length === 1 && /^(Ref|Fn::\w+)$/.test(keys[0] ?? '');
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function isDict(value: Plain): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Words and numbers that YAML would read as something else than a text. */
const reserved = /^(true|false|yes|no|on|off|y|n|null|~)$/i;

function scalarText(text: string): string {
  const isPlain = /^[A-Za-z/][\w./:-]*$/.test(text) && !text.endsWith(':') && !reserved.test(text);
  // A place to fill in, as people read it: `<the ARN of the topic>`.
  return isPlain || /^<[^<>:#]+>$/.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  return /[\n\r\t]/.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}

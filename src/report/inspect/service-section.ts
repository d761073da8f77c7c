import type { ServiceItem } from '../json/project-service.js';
import { count, listed } from '../plural.js';
import { place } from '../text/findings.js';
import { type Paint, plain } from '../text/terminal.js';
import { alignRows, paragraph } from '../text/wrap.js';
import { statementLines } from './statement-lines.js';

/** One service: its functions, what may be done by and to it, what it exports and imports. */
export function serviceSection(service: ServiceItem, paint: Paint, width: number): readonly string[] {
  const { name, format, file, stacks, functions, statements, exports, imports, owner, stages } = service;
  const facts = [
    format,
    plain(file, 300),
    ...(owner === undefined ? [] : [plain(owner, 80)]),
    ...(stages === undefined ? [] : [stages.map((stage) => plain(stage, 40)).join(', ')]),
  ];
  return [
    '',
    `${paint('bold', plain(name, 200))}  ${paint('dim', facts.join(' · '))}`,
    ...paragraph(`${count(stacks.length, 'stack')}: ${listed(stacks.map(stackText), 8)}`, width, '  '),
    ...part('functions', functions.map(functionRow), paint),
    ...statementLines(statements, paint),
    ...part(
      'exports',
      exports.map((item) => [plain(item.name, 120), plain(item.value, 200), place(item.location)]),
      paint,
    ),
    ...part(
      'imports',
      imports.map((item) => [item.mechanism, plain(item.name, 200), place(item.location)]),
      paint,
    ),
  ];
}

function part(title: string, rows: readonly (readonly string[])[], paint: Paint): readonly string[] {
  if (rows.length === 0) return [];
  return [paint('dim', `  ${title} · ${rows.length.toLocaleString('en-US')}`), ...alignRows(rows, '    ', 56)];
}

/** What nothing states is chosen when it is deployed; the id says which of several it is. */
function stackText({ id, name }: ServiceItem['stacks'][number]): string {
  return name.startsWith('${AWS::StackName(') ? `${plain(id, 120)} (named when it is deployed)` : plain(name, 120);
}

function functionRow({ name, functionName, role }: ServiceItem['functions'][number]): readonly string[] {
  return [plain(name, 80), functionName === null ? '(AWS names it)' : plain(functionName, 200), roleText(role)];
}

function roleText(role: string | null): string {
  return role === null ? 'no role' : `as ${plain(role, 200).replace(/^\$\{([\w]+)\.Arn\}$/u, '$1')}`;
}

import type { ServiceItem } from '../json/project-service.js';
import { listed } from '../plural.js';
import { place } from '../text/findings.js';
import { type Paint, plain } from '../text/terminal.js';
import { alignRows, paragraph } from '../text/wrap.js';

type StatementItem = ServiceItem['statements'][number];

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
    ...paragraph(
      `stacks: ${listed(
        stacks.map((stack) => plain(stack.name, 120)),
        8,
      )}`,
      width,
      '  ',
    ),
    ...part(
      'functions',
      functions.map((item) => [plain(item.name, 80), shown(item.functionName), shown(item.role)]),
      paint,
    ),
    ...part('statements', statements.map(statementRow), paint),
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
  return rows.length === 0 ? [] : [paint('dim', `  ${title}`), ...alignRows(rows, '    ')];
}

function statementRow(statement: StatementItem): readonly string[] {
  const { effect, principal, actions, resources, location } = statement;
  const not = (isNot: true | undefined) => (isNot === true ? 'not ' : '');
  return [
    effect,
    not(statement.notPrincipal) + short(principal),
    not(statement.notAction) + short(actions),
    not(statement.notResource) + short(resources),
    `${place(location)}${statement.conditions === null ? '' : '  with conditions'}`,
  ];
}

function short(values: readonly string[]): string {
  return listed(
    values.map((value) => plain(value, 100)),
    3,
  );
}

/** What the definition does not say, AWS chooses. */
function shown(value: string | null): string {
  return value === null ? '–' : plain(value, 200);
}

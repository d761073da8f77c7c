import type { Dict, Value } from '../../../model/value.js';
import { loneSymbol, printValue, symbolsIn } from '../../../model/walk.js';

/** A statement to paste, as YAML; what is left out is not printed. Values are as YAML writes them. */
export interface StatementText {
  readonly sid?: string;
  readonly principal?: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Operator, key, value. */
  readonly conditions?: readonly (readonly [operator: string, key: string, value: string])[];
}

export function printStatement({ sid, principal, actions, resources, conditions = [] }: StatementText): string {
  return [
    ...(sid === undefined ? [] : [`Sid: ${sid}`]),
    'Effect: Allow',
    ...(principal === undefined ? [] : [`Principal: ${principal}`]),
    ...listed('Action', actions),
    ...listed('Resource', resources),
    ...(conditions.length === 0 ? [] : ['Condition:', ...printConditions(conditions)]),
  ]
    .map((line, at) => `${at === 0 ? '- ' : '  '}${line}`)
    .join('\n');
}

function listed(key: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  return items.length === 1 ? [`${key}: ${items[0]}`] : [`${key}:`, ...items.map((item) => `  - ${item}`)];
}

function printConditions(conditions: NonNullable<StatementText['conditions']>): readonly string[] {
  const operators = [...new Set(conditions.map(([operator]) => operator))];
  return operators.flatMap((operator) => [
    `  ${operator}:`,
    ...conditions.filter(([one]) => one === operator).map(([, key, value]) => `    ${key}: ${value}`),
  ]);
}

/** A value as a template writes it: `!GetAtt Table.Arn`, `!Sub '${Table.Arn}/*'`, or plain text. */
export function printYaml(value: Value): string {
  const symbol = loneSymbol(value);
  if (symbol?.kind === 'attribute') return `!GetAtt ${symbol.logicalId}.${symbol.attribute}`;
  if (symbol?.kind === 'ref') return `!Ref ${symbol.logicalId}`;
  if (symbol?.kind === 'pseudo') return `!Ref ${symbol.name}`;
  if (value.kind === 'text' && [...symbolsIn(value)].every(({ symbol: { kind } }) => inSub.has(kind))) {
    return `!Sub '${printValue(value)}'`;
  }
  if (value.kind === 'list') return `[${value.items.map(printYaml).join(', ')}]`;
  const printed = printValue(value);
  return /^[\w./:-]+$/.test(printed) ? printed : `'${printed.replaceAll("'", "''")}'`;
}

const inSub: ReadonlySet<string> = new Set(['ref', 'attribute', 'pseudo']);

/** The conditions that a statement has already, for a fix that adds one. */
export function conditionTexts(conditions: Dict | undefined): NonNullable<StatementText['conditions']> {
  const texts: (readonly [string, string, string])[] = [];
  for (const [operator, { value }] of conditions?.entries ?? []) {
    if (value.kind !== 'dict') continue;
    for (const [key, entry] of value.entries) texts.push([operator, key, printYaml(entry.value)]);
  }
  return texts;
}

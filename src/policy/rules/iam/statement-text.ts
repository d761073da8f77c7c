import type { Dict, Value } from '../../../model/value.js';
import { itemsOf } from '../../../model/walk.js';
import { longForm, type Place, type Plain } from '../../long-form.js';
import { isJson, writeJson, writeYaml } from '../../write-plain.js';
import type { Held } from './holders.js';

/** A statement to paste; what is left out is not printed. */
export interface StatementText {
  readonly sid?: string;
  readonly principal?: Plain;
  readonly actions: readonly Plain[];
  readonly resources: readonly Plain[];
  readonly conditions?: readonly Condition[];
}

/** Operator, key, value. */
export type Condition = readonly [operator: string, key: string, value: Plain];

/** The definition that holds a statement, for text to paste there. */
export function placeOfHeld({ format, stack, statement }: Held): Place {
  return { format, stack: stack.key, file: statement.location.file };
}

/** A list item in YAML, an object in JSON; for the CDK, whose templates nobody edits, a call. */
export function printStatement(statement: StatementText, place: Place): string {
  const plain = statementForm(statement);
  if (place.format === 'cdk') return `iam.PolicyStatement.fromJson(${writeJson(plain)})`;
  return isJson(place) ? writeJson(plain) : writeYaml([plain]);
}

function statementForm({ sid, principal, actions, resources, conditions = [] }: StatementText): Plain {
  return {
    ...(sid === undefined ? {} : { Sid: sid }),
    Effect: 'Allow',
    ...(principal === undefined ? {} : { Principal: principal }),
    ...(actions.length === 0 ? {} : { Action: oneOrAll(actions) }),
    ...(resources.length === 0 ? {} : { Resource: oneOrAll(resources) }),
    ...(conditions.length === 0 ? {} : { Condition: conditionForm(conditions) }),
  };
}

function oneOrAll(items: readonly Plain[]): Plain {
  return items.length === 1 ? (items[0] ?? null) : items;
}

function conditionForm(conditions: readonly Condition[]): Plain {
  const operators = [...new Set(conditions.map(([operator]) => operator))];
  return Object.fromEntries(
    operators.map((operator) => [
      operator,
      Object.fromEntries(conditions.filter(([one]) => one === operator).map(([, key, value]) => [key, value])),
    ]),
  );
}

/** Actions or resources as the definition writes them. */
export function formsOf(values: readonly Value[], place: Place): readonly Plain[] {
  return values.flatMap((value) => [...itemsOf(value)]).map((value) => longForm(value, place));
}

/** The conditions that a statement has already, for a fix that adds one. */
export function conditionForms(conditions: Dict | undefined, place: Place): readonly Condition[] {
  const texts: Condition[] = [];
  for (const [operator, { value }] of conditions?.entries ?? []) {
    if (value.kind !== 'dict') continue;
    for (const [key, entry] of value.entries) texts.push([operator, key, longForm(entry.value, place)]);
  }
  return texts;
}

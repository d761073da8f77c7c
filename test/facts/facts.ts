import type { Edge } from '../../src/model/edge.js';
import type { Statement } from '../../src/model/grant.js';
import type { Resource, Stack } from '../../src/model/service.js';
import type { Value } from '../../src/model/value.js';
import { get, printValue } from '../../src/model/walk.js';
import { inOrder, type PlainFact, plainFact } from './plain-facts.js';
import type { Side } from './read-side.js';
import { type Section, sectionOf } from './sections.js';

/** By section, then by subject: a logical id, an output, a statement, the key of an edge. */
export type Facts = ReadonlyMap<Section, ReadonlyMap<string, PlainFact>>;

/**
 * Everything that was read of one side, with nothing left out: each resource with all its properties and
 * attributes, conditions, outputs, and what follows from them: statements and edges with their views.
 * Subjects of nested stacks carry the stack's id (`App/Worker`).
 */
export function factsOf({ services, statements, edges }: Side): Facts {
  const facts = new Map<Section, Map<string, PlainFact>>();
  const add = (section: Section, subject: string, fact: PlainFact) => {
    const known = facts.get(section) ?? new Map<string, PlainFact>();
    facts.set(section, known.set(subject, fact));
  };
  for (const stack of services.flatMap((service) => service.stacks)) {
    for (const resource of stack.resources.values())
      add(sectionOf(resource.type), subjectIn(stack, resource.logicalId), resourceFact(stack, resource));
    for (const output of stack.outputs) add('outputs', subjectIn(stack, output.name), outputFact(output));
    for (const [name, condition] of stack.template?.conditions ?? [])
      add('conditions', subjectIn(stack, name), plainFact(condition));
  }
  for (const [text, count] of counted(statements.map(statementText))) add('statements', text, `${count}`);
  for (const edge of edges) add('edges', edge.key, edgeFact(edge));
  return facts;
}

function subjectIn(stack: Stack, id: string): string {
  return stack.id === 'main' ? id : `${stack.id}/${id}`;
}

/** Properties evaluated, all other attributes (Condition, DependsOn, Metadata, UpdatePolicy, …) as they are written. */
function resourceFact(stack: Stack, resource: Resource): PlainFact {
  const written = stack.template?.document && get(stack.template.document, 'Resources', resource.logicalId);
  const attributes = written?.kind === 'dict' ? [...written.entries] : [];
  return inOrder([
    ...attributes
      .filter(([name]) => name !== 'Properties')
      .map(([name, { value }]) => [name, attributeFact(name, value)] as const),
    ['Properties', plainFact(resource.properties)],
    ['presence', resource.presence],
  ]);
}

/** One name and a list of one are the same dependency; their order says nothing. */
function attributeFact(name: string, value: Value): PlainFact {
  const fact = plainFact(value);
  if (name !== 'DependsOn') return fact;
  return [fact].flat().toSorted();
}

function outputFact({ value, exportName, presence }: Stack['outputs'][number]): PlainFact {
  return inOrder([
    ['value', plainFact(value)],
    ...(exportName === undefined ? [] : [['export', plainFact(exportName)] as const]),
    ['presence', presence],
  ]);
}

function statementText(statement: Statement): string {
  const list = (values: readonly Value[]) => values.map(printValue).toSorted().join(', ');
  const principals = statement.principals.map(({ kind, value }) => `${kind} ${printValue(value)}`).toSorted();
  return [
    `${statement.holder} ${statement.side}: ${statement.effect}`,
    `${statement.notPrincipal ? 'not ' : ''}${principals.join(', ')}`,
    `${statement.notAction ? 'not ' : ''}${list(statement.actions)}`,
    `on ${statement.notResource ? 'not ' : ''}${list(statement.resources)}`,
    ...(statement.conditions === undefined ? [] : [`if ${JSON.stringify(plainFact(statement.conditions))}`]),
  ].join(' | ');
}

function edgeFact({ declared, granted, wired, detail, reason }: Edge): PlainFact {
  return inOrder(
    Object.entries({ declared, granted, wired, detail, reason }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

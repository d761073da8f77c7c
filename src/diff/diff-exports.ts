import type { Change } from '../model/change.js';
import type { Output, Service, Stack } from '../model/service.js';
import type { Value } from '../model/value.js';
import { printValue } from '../model/walk.js';
import { plainChange, type ServicePair } from './context.js';
import { identityOf, mayBeEqual, sameMeaning } from './identity.js';

/**
 * Exported outputs by export name. An output that keeps its own name and gets another export name is
 * a rename: the old name goes away under whoever imports it. An export that moves to another output
 * of the service keeps its name, and so is at most another value.
 */
export function diffExports(pairs: readonly ServicePair[]): readonly Change[] {
  return pairs.flatMap(({ deployed, proposed }) => diffOf(exportsOf(deployed), exportsOf(proposed)));
}

interface Exported {
  readonly stack: Stack;
  readonly output: Output;
  readonly name: Value;
}

function exportsOf(service: Service | undefined): ReadonlyMap<string, Exported> {
  const found = new Map<string, Exported>();
  for (const stack of service?.stacks ?? []) {
    for (const output of stack.outputs) {
      if (output.exportName) found.set(identityOf(output.exportName), { stack, output, name: output.exportName });
    }
  }
  return found;
}

function diffOf(before: ReadonlyMap<string, Exported>, after: ReadonlyMap<string, Exported>): readonly Change[] {
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, exported]) => exported);
  const come = [...after].filter(([key]) => !before.has(key)).map(([, exported]) => exported);
  const renames = new Map(gone.flatMap((old) => renameOf(old, come)));
  const renamed = new Set(renames.values());
  return [
    ...gone.map((old) => goneChange(old, renames.get(old))),
    ...come.filter((exported) => !renamed.has(exported)).map((exported) => plain(exported, 'added', 'is new')),
    ...[...after].flatMap(([key, exported]) => kept(before.get(key), exported)),
  ];
}

function renameOf(old: Exported, come: readonly Exported[]): readonly (readonly [Exported, Exported])[] {
  const now = come.find(({ stack, output }) => stack.id === old.stack.id && output.name === old.output.name);
  return now === undefined ? [] : [[old, now]];
}

function goneChange(old: Exported, now: Exported | undefined): Change {
  if (now === undefined) return plain(old, 'removed', 'goes away');
  const words = `is renamed to ${printValue(now.name)}; who imports the old name keeps this from deploying`;
  return {
    ...plain(old, 'replaced', words),
    properties: ['Export.Name'],
    certainty: mayBeEqual(old.name, now.name) ? 'possible' : 'certain',
    location: now.output.location,
  };
}

function kept(before: Exported | undefined, after: Exported): readonly Change[] {
  if (before === undefined) return [];
  if (before.output.presence !== after.output.presence) return [presence(after)];
  if (sameMeaning(before.output.value, after.output.value)) return [];
  const certainty = mayBeEqual(before.output.value, after.output.value) ? 'possible' : 'certain';
  const words = 'has another value, which CloudFormation refuses while a stack imports it';
  return [{ ...plain(after, 'changed', words), properties: ['Value'], certainty }];
}

function presence(after: Exported): Change {
  const leaves = after.output.presence === 'maybe';
  const words = leaves ? 'now hangs on a condition that is not decided' : 'no longer hangs on a condition';
  return { ...plain(after, leaves ? 'removed' : 'added', words), properties: ['Condition'], certainty: 'possible' };
}

function plain({ stack, output, name }: Exported, action: Change['action'], words: string): Change {
  const subject = printValue(name);
  const summary = `the export ${subject} of the stack ${stack.id} ${words}`;
  return plainChange({ kind: 'export', action, service: stack.service, subject, summary, location: output.location });
}

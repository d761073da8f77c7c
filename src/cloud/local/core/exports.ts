import { importNames } from '../template/index.js';
import { blueprintOf } from './blueprint.js';
import { type Engine, regionOf } from './engine.js';
import { reasons } from './errors.js';
import type { Definition, NamedValue, OutputRecord, RegionState, StackRecord } from './state.js';

export interface ExportEntry extends NamedValue {
  /** Empty for one that stands outside of every stack here. */
  readonly stackId: string;
}

/** In name order. */
export function exportsOf(region: RegionState): readonly ExportEntry[] {
  const own = region.stacks.flatMap((stack) =>
    stack.outputs.flatMap(({ exportName, value }) =>
      exportName === undefined ? [] : [{ name: exportName, value, stackId: stack.id }],
    ),
  );
  const taken = new Set(own.map(({ name }) => name));
  const others = region.external.exports.filter(({ name }) => !taken.has(name));
  return [...own, ...others.map((entry) => ({ ...entry, stackId: '' }))].sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
}

export function exportedValue(region: RegionState, name: string): string | undefined {
  for (const { outputs, status } of region.stacks) {
    // What is about to go is not to be relied on.
    if (status === 'DELETE_IN_PROGRESS') continue;
    const found = outputs.find(({ exportName }) => exportName === name);
    if (found !== undefined) return found.value;
  }
  return region.external.exports.find((entry) => entry.name === name)?.value;
}

/** Names of the stacks that use it now, in order; one that is being updated uses what it had and what it will have. */
export function importersOf(engine: Engine, region: RegionState, name: string): readonly string[] {
  return region.stacks.filter((stack) => importsOf(engine, stack).has(name)).map((stack) => stack.name);
}

function importsOf(engine: Engine, stack: StackRecord): ReadonlySet<string> {
  const names = new Set(stack.outputImports);
  for (const resource of Object.values(stack.resources)) for (const name of resource.imports) names.add(name);
  const { operation } = stack;
  if (operation === undefined || operation.kind === 'delete') return names;
  for (const resource of Object.values(operation.before?.resources ?? {}))
    for (const name of resource.imports) names.add(name);
  for (const name of operation.before?.outputImports ?? []) names.add(name);
  if (operation.phase === 'forward')
    for (const name of declaredImportsOf(engine, stack, operation.after)) names.add(name);
  return names;
}

/** What a template imports, known before anything is made. */
export function declaredImportsOf(engine: Engine, stack: StackRecord, definition: Definition): readonly string[] {
  const { template, names } = blueprintOf(engine, stack, definition);
  return importNames(template, names);
}

/** Why these cannot be imported; undefined when they can. */
export function missingImport(engine: Engine, stack: StackRecord, imports: readonly string[]): string | undefined {
  const region = regionOf(engine, stack.target);
  const missing = imports.find((name) => exportedValue(region, name) === undefined);
  return missing === undefined ? undefined : reasons.noExport(missing);
}

/** Why these outputs cannot take the place of the present ones; undefined when they can. */
export function refusedExports(
  engine: Engine,
  stack: StackRecord,
  outputs: readonly OutputRecord[],
): string | undefined {
  const region = regionOf(engine, stack.target);
  const next = new Map(
    outputs.flatMap(({ exportName, value }) => (exportName === undefined ? [] : [[exportName, value]])),
  );
  for (const { exportName, value } of stack.outputs) {
    if (exportName === undefined || next.get(exportName) === value) continue;
    const users = usersOf(engine, region, stack, exportName);
    if (users.length > 0) return reasons.exportInUse(exportName, next.has(exportName) ? 'updated' : 'deleted', users);
  }
  return takenExport(region, stack, outputs);
}

/** A stack may give up what it exports and imports itself at once; it may not keep one without the other. */
function usersOf(engine: Engine, region: RegionState, stack: StackRecord, exportName: string): readonly string[] {
  const others = importersOf(engine, region, exportName).filter((name) => name !== stack.name);
  const { operation } = stack;
  if (operation?.phase !== 'forward') return others;
  return declaredImportsOf(engine, stack, operation.after).includes(exportName) ? [...others, stack.name] : others;
}

/** Two of one name in the same template were refused with the call. */
function takenExport(region: RegionState, stack: StackRecord, outputs: readonly OutputRecord[]): string | undefined {
  for (const { exportName } of outputs) {
    if (exportName === undefined) continue;
    const owner = region.stacks.find(
      (other) => other !== stack && other.outputs.some((output) => output.exportName === exportName),
    );
    if (owner !== undefined) return reasons.exportExists(exportName, owner.name);
  }
  return undefined;
}

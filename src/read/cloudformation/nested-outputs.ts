import type { LogicalId } from '../../model/names.js';
import type { Stack } from '../../model/service.js';
import type { Text, Value } from '../../model/value.js';
import { visitSymbols } from '../../model/walk.js';
import { problem, type Report } from './problem.js';

/**
 * Outputs of a nested stack that its parent asks for and its template does not have. Nothing is said
 * where a macro or a loop that is not run may still write them.
 */
export function checkNestedOutputs(parent: Stack, nested: Stack, logicalId: LogicalId, report: Report): void {
  if (nested.template?.addedTo !== undefined) return;
  const known = new Set(nested.outputs.map(({ name }) => name));
  const told = new Set<string>();
  for (const { output, holder } of askedFor(parent, logicalId)) {
    if (known.has(output) || told.has(output)) continue;
    told.add(output);
    const message = `The nested stack ${logicalId} has no output ${output} in ${nested.file}.`;
    report(problem('error', 'cloudformation/nested-output', message, holder));
  }
}

function askedFor(parent: Stack, logicalId: LogicalId) {
  const asked: { readonly output: string; readonly holder: Text }[] = [];
  const look = (value: Value) =>
    visitSymbols(value, (symbol, holder) => {
      if (symbol.kind !== 'attribute' || symbol.stack !== parent.key || symbol.logicalId !== logicalId) return;
      const [, output] = /^Outputs\.([^.]+)$/.exec(symbol.attribute) ?? [];
      if (output !== undefined) asked.push({ output, holder });
    });
  for (const { properties } of parent.resources.values()) look(properties);
  for (const { value } of parent.outputs) look(value);
  return asked;
}

import type { Edge } from '../model/edge.js';
import type { StageView } from '../model/result.js';

/** Imports of the deployed estate that lead to outputs which the proposed one no longer has. */
export function droppedImports({ removedEdges = [], services }: StageView): readonly Edge[] {
  const outputs = new Map(
    services.map(({ name, stacks }) => [name, stacks.flatMap((stack) => stack.outputs)] as const),
  );
  return removedEdges.filter(({ kind, mechanism, to }) => {
    const own = to.service === null ? undefined : outputs.get(to.service);
    if (kind !== 'import' || own === undefined || (mechanism !== 'import-value' && mechanism !== 'stack-output'))
      return false;
    return !own.some(
      ({ name, exportName }) => name === to.id && (mechanism === 'stack-output' || exportName !== undefined),
    );
  });
}

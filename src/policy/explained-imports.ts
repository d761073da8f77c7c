import type { Edge } from '../model/edge.js';
import { consumerOf } from './edge-words.js';

/** How an imported name prints inside an ARN or id that is made from it. */
const prints: Partial<Record<Edge['mechanism'], string>> = {
  'import-value': 'export',
  'stack-output': 'stack',
  'ssm-parameter': 'ssm',
};

/** `${export:name}` for an import whose provider no service of the estate is; undefined for all else. */
export function printOfImport({ kind, mechanism, to }: Edge): string | undefined {
  const name = prints[mechanism];
  return kind === 'import' && to.service === null && name !== undefined ? `\${${name}:${to.id}}` : undefined;
}

/**
 * Tells whether all that is not known of an id comes from imports that are findings, or externals, by
 * themselves: what is done with such a thing is not one more problem.
 */
export function explainedByImports(edges: readonly Edge[]): (edge: Edge, id: string) => boolean {
  const byService = new Map<string | null, string[]>();
  for (const edge of edges) {
    const print = isTold(edge) ? printOfImport(edge) : undefined;
    if (print === undefined) continue;
    const { service } = consumerOf(edge);
    byService.set(service, [...(byService.get(service) ?? []), print]);
  }
  return (edge, id) => {
    const told = (byService.get(consumerOf(edge).service) ?? []).filter((print) => id.includes(print));
    if (told.length === 0) return false;
    const rest = told.reduce((text, print) => text.replaceAll(print, ''), id);
    return !/\$\{(?!AWS::)/.test(rest);
  };
}

/** A plain SSM parameter is only a note, and not one where something more is done with what it holds. */
function isTold({ mechanism, to }: Edge): boolean {
  return mechanism !== 'ssm-parameter' || to.external !== undefined;
}

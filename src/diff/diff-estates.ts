import type { Change, ChangeKind } from '../model/change.js';
import type { Estate } from '../model/service.js';
import { type DiffExtra, pairServices } from './context.js';
import { diffCode } from './diff-code.js';
import { diffEdges } from './diff-edges.js';
import { diffExports } from './diff-exports.js';
import { diffParameters } from './diff-parameters.js';
import { diffResources } from './diff-resources.js';
import { diffServices } from './diff-services.js';
import { diffStatements } from './diff-statements.js';

const ORDER: readonly ChangeKind[] = ['service', 'resource', 'code', 'edge', 'statement', 'export', 'parameter'];

/**
 * What becomes of the world when the proposed estate is deployed over the deployed one. Services are
 * the same by name, stacks by id, resources by logical id; files, folders and lines do not count.
 *
 * @returns in the order of service, kind, subject and summary, so that equal input gives equal output
 */
export function diffEstates(deployed: Estate, proposed: Estate, extra: DiffExtra): readonly Change[] {
  const pairs = pairServices(deployed, proposed);
  const changes = [
    ...diffServices(pairs),
    ...diffResources(pairs, deployed, proposed),
    ...diffCode(pairs, extra.codeDigests),
    ...diffEdges(extra),
    ...diffStatements(extra),
    ...diffExports(pairs),
    ...diffParameters(pairs),
  ];
  return changes.sort(compareChanges);
}

function compareChanges(a: Change, b: Change): number {
  return (
    compareText(a.service, b.service) ||
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
    compareText(a.subject, b.subject) ||
    compareText(a.summary, b.summary)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import type { StackTemplate } from './stack-template.js';
import { type LiteralOf, type MadeTemplate, notMade, withLiterals, withMarker } from './step-template.js';

/**
 * The deployed template with some of its imports replaced by the values that they have: nothing of its resources
 * changes, and the exports may.
 *
 * @param names exports to let go of
 */
export function detachTemplate(deployed: StackTemplate, names: ReadonlySet<string>, given: LiteralOf): MadeTemplate {
  const literalOf: LiteralOf = (name) => (names.has(name) ? given(name) : undefined);
  const { document, nested, replaced, isUnsure } = withLiterals(deployed, literalOf);
  const missed = [...names].filter((name) => !replaced.has(name)).sort();
  if (missed.length > 0) return notMade(`its template does not show where it imports ${missed.join(', ')}`);
  if (isUnsure) return notMade('its template imports under names that are not known before CloudFormation reads it');
  return { kind: 'made', document: withMarker(document, 'detach'), nested };
}

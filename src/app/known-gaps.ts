import type { Diagnostic } from '../model/diagnostic.js';
import { judgedCodes } from '../read/cloudformation/validate/judged-codes.js';

/**
 * Mistakes that leave a value unknown and the service read: an include that git ignores, a name that a
 * fragment takes from what it is merged into; and what CloudFormation would refuse of a template that is
 * read whole. What depends on the value is unknown and judged as that.
 */
const LEAVES_A_GAP: ReadonlySet<string> = new Set([
  'serverless/variable-missing',
  'cloudformation/undefined-reference',
  'cloudformation/fragment',
  ...judgedCodes,
]);

/**
 * The base is the baseline here too: a gap that stands there as well is a warning, or a repository that
 * keeps a file out of git could never pass. Whatever hides a whole definition stays an error.
 *
 * @param deployed diagnostics of what it is compared with
 */
export function withKnownGaps(
  diagnostics: readonly Diagnostic[],
  deployed: readonly Diagnostic[],
): readonly Diagnostic[] {
  const known = new Set(deployed.filter(isGap).map(keyOf));
  return diagnostics.map((one) =>
    isGap(one) && known.has(keyOf(one))
      ? { ...one, severity: 'warning', message: `${one.message} It was so before.` }
      : one,
  );
}

function isGap({ severity, code }: Diagnostic): boolean {
  return severity === 'error' && LEAVES_A_GAP.has(code);
}

/**
 * For a cloud that accepts stubs: a variable without a value has one there, and the stub is listed. A name that
 * a template does not define stays an error, as CloudFormation refuses it.
 */
export function withStubbedGaps(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((one) =>
    one.severity === 'error' && one.code === 'serverless/variable-missing'
      ? { ...one, severity: 'warning', message: `${one.message} A stub stands in for it.` }
      : one,
  );
}

/** Lines move; the file, the kind and the words stay. */
function keyOf({ code, message, location }: Diagnostic): string {
  return `${code} ${location.file} ${message}`;
}

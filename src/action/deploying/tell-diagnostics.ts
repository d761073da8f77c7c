import type { Workflow } from '../../github/workflow.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { formatLocation } from '../../model/location.js';
import { plain } from '../../report/text/terminal.js';

/** Errors and warnings of reading, a line each; notes are for `check`. */
export function tellDiagnostics(diagnostics: readonly Diagnostic[], workflow: Workflow): void {
  const told = diagnostics.filter(({ severity }) => severity !== 'note');
  if (told.length === 0) return;
  const lines = told.map(
    ({ severity, code, message, location }) =>
      `${severity} ${code} ${plain(formatLocation(location))}: ${plain(message, 2_000)}`,
  );
  workflow.quote(lines.join('\n'));
}

import type { Diagnostic } from '../../model/diagnostic.js';
import { formatLocation } from '../../model/location.js';
import { joinLines, plain } from '../../report/text/terminal.js';

/** What reading found wrong, on stderr; notes are for `inspect`. */
export function tellDiagnostics(diagnostics: readonly Diagnostic[], stream: { write(text: string): unknown }): void {
  for (const { severity, message, location } of diagnostics)
    if (severity !== 'note') stream.write(joinLines([plain(`${formatLocation(location)}: ${severity}: ${message}`)]));
}

import type { Diagnostic } from '../../model/diagnostic.js';
import type { Kept } from './keep-snapshot.js';

/** How recording went, in words: never an error, as what is deployed is deployed. */
export function toldOf(kept: Kept, stage: string): readonly Diagnostic[] {
  const location = { file: '.', line: 1, column: 1 };
  switch (kept.kind) {
    case 'kept': {
      const where = kept.pushed ? 'in this clone and its remote' : 'in this clone; it is not pushed';
      return [
        {
          severity: 'note',
          code: 'snapshot/recorded',
          message: `What ${stage} has now is recorded as ${kept.ref}, ${where}.`,
          location,
        },
      ];
    }
    case 'not-pushed': {
      const message = `What ${stage} has now is recorded as ${kept.ref}, and could not be pushed: ${kept.reason}. Checks elsewhere compare with what was recorded before.`;
      return [{ severity: 'warning', code: 'snapshot/not-pushed', message, location }];
    }
    case 'not-kept': {
      const message = `What ${stage} has now is not recorded: ${kept.reason}. Checks compare with what was recorded before, or with the base.`;
      return [{ severity: 'warning', code: 'snapshot/not-recorded', message, location }];
    }
  }
}

import type { Diagnostic } from '../model/diagnostic.js';
import type { Service } from '../model/service.js';
import type { ReadStage } from './read-stage.js';

interface Sides {
  readonly proposed: ReadStage;
  readonly deployed?: ReadStage;
}

/**
 * Services that could not be read, or not wholly, in what the proposal is compared with. Their findings
 * count as new, for nobody can tell which are old; that must not look like what the change did.
 */
export function unreadBase({ proposed, deployed }: Sides): readonly Diagnostic[] {
  if (deployed === undefined) return [];
  const mended = new Map<string, Diagnostic>();
  const stillBroken = filesWithErrors(proposed.diagnostics);
  for (const problem of deployed.diagnostics) {
    const { file } = problem.location;
    if (problem.severity !== 'error' || stillBroken.has(file) || mended.has(file)) continue;
    const readers = proposed.estate.services.filter(({ inputs, file: own }) => own === file || inputs.includes(file));
    if (readers.length > 0) mended.set(file, noteOf(problem, readers));
  }
  return [...mended.values(), ...outputOnOneSide(deployed, proposed)];
}

/** CDK output that a build job makes and no commit holds: the usual case, unless it is committed. */
function outputOnOneSide(deployed: ReadStage, proposed: ReadStage): readonly Diagnostic[] {
  if (!proposed.estate.services.some(({ format }) => format === 'cdk')) return [];
  const still = appsWithoutOutput(proposed);
  return [...appsWithoutOutput(deployed)]
    .filter((file) => !still.has(file))
    .map((file) => ({
      severity: 'warning',
      code: 'compare/base-unreadable',
      message: `${file} has no synthesised output in what this is compared with: all its stacks count as new, and what they replace or drop is not seen. ${GIVE_OUTPUT}`,
      location: { file, line: 1, column: 1 },
    }));
}

const GIVE_OUTPUT = "Give the base's output with --deployed-assembly SERVICE=DIR.";

function appsWithoutOutput({ diagnostics }: ReadStage): ReadonlySet<string> {
  return new Set(diagnostics.filter(({ code }) => code === 'cdk/no-assembly').map(({ location }) => location.file));
}

function filesWithErrors(diagnostics: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ location }) => location.file));
}

function noteOf({ location, message }: Diagnostic, readers: readonly Service[]): Diagnostic {
  const names = readers.map(({ name }) => name).join(', ');
  const advice = readers.some(({ format }) => format === 'cdk') ? ` ${GIVE_OUTPUT}` : '';
  return {
    severity: 'warning',
    code: 'compare/base-unreadable',
    message: `${location.file} could not be read in what this is compared with (line ${location.line}: ${message.replace(/\.$/, '')}), so everything of ${names} counts as new, also what stood there before.${advice}`,
    location: { file: location.file, line: 1, column: 1 },
  };
}

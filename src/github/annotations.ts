import type { Severity } from '../model/diagnostic.js';
import { compareLocations, type Location } from '../model/location.js';
import type { CheckResult } from '../model/result.js';

/** A note on a line of the pull request's files. */
export interface Annotation {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly location: Location;
}

/** GitHub shows no more of one kind for a step; those beyond would push out what matters. */
const mostOfAKind = 10;

/**
 * What counts against the change, and input that could not be read, in the order of files, at most
 * ten of each severity.
 * @param prefix the checked folder from the top of the repository, empty or with `/` at its end
 */
export function annotationsOf(result: CheckResult, prefix: string): readonly Annotation[] {
  const all = [...findingAnnotations(result), ...diagnosticAnnotations(result)]
    .map((annotation) => ({ ...annotation, location: inRepository(annotation.location, prefix) }))
    .sort((a, b) => compareLocations(a.location, b.location));
  return (['error', 'warning', 'note'] as const).flatMap((severity) =>
    all.filter((annotation) => annotation.severity === severity).slice(0, mostOfAKind),
  );
}

function findingAnnotations({ findings, failOn }: CheckResult): readonly Annotation[] {
  return findings
    .filter((finding) => finding.waived === undefined && (finding.new || failOn === 'all'))
    .map(({ severity, rule, service, message, advice, location }) => ({
      severity,
      title: `${service}: ${rule}`,
      message: advice === undefined ? message : `${message}\n${advice}`,
      location,
    }));
}

function diagnosticAnnotations({ diagnostics }: CheckResult): readonly Annotation[] {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ severity, code, message, location }) => ({ severity, title: code, message, location }));
}

function inRepository(location: Location, prefix: string): Location {
  return { ...location, file: `${prefix}${location.file}` };
}

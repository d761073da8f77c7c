import type { Diagnostic, Severity } from '../../model/diagnostic.js';
import { locate } from '../../model/value.js';
import { stringOf } from '../../model/walk.js';
import type { RepositoryFiles } from '../files/repository-files.js';
import type { MetadataEntry } from './metadata.js';
import { placeInRepository } from './trace.js';

const severities: ReadonlyMap<string, Severity> = new Map([
  ['aws:cdk:error', 'error'],
  ['aws:cdk:warning', 'warning'],
  ['aws:cdk:info', 'note'],
]);

/**
 * What the app itself said while it was synthesised (`Annotations.of(construct).addError` and the like).
 * `cdk deploy` refuses an app with an error. Each message stands where it was given, as far as its call
 * stack leads into the repository, else at its entry in the metadata.
 */
export function synthMessages(
  entries: readonly MetadataEntry[],
  folder: string,
  files: Pick<RepositoryFiles, 'has'>,
): readonly Diagnostic[] {
  return entries.flatMap(({ path, type, data, trace, at }) => {
    const severity = severities.get(type);
    if (severity === undefined) return [];
    const code = `cdk/synth-${severity === 'note' ? 'info' : severity}`;
    const message = `${path}: ${stringOf(data) ?? 'a message without text'}`;
    return [{ severity, code, message, location: placeInRepository(trace, folder, files) ?? locate(at) }];
  });
}

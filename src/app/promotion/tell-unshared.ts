import type { Diagnostic } from '../../model/diagnostic.js';
import type { StageName } from '../../model/names.js';
import { requireSettings } from '../base-settings.js';
import { openSources } from '../sources.js';
import { farStages } from './far-record.js';
import type { RecordOptions } from './stage-records.js';

/**
 * What becomes of the record of a stage, where another stage looks for it in git and this run does not put it there: neither
 * a release that passed nor one that was taken back is heard of there. None where all is well.
 */
export function tellUnshared(
  stage: StageName,
  { cloud, directory, push }: Pick<RecordOptions, 'cloud' | 'directory' | 'push'>,
): readonly Diagnostic[] {
  if (cloud === 'local' || push !== undefined) return [];
  const others = farStages(requireSettings(openSources({ directory, assemblies: [] })), stage);
  if (others.length === 0) return [];
  const message = `${others.join(', ')} cannot see what becomes of ${stage} here: the record is in the bucket of ${stage} and in this clone. With --push origin it stands in git as well, for every stage to fetch.`;
  return [{ severity: 'warning', code: 'promotion/not-shared', message, location: { file: '.', line: 1, column: 1 } }];
}

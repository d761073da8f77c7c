import type { PlanOptions } from '../planning/plan-estate.js';
import type { EnvironmentView } from './environment.js';

/**
 * How code is packaged for a cloud: what a build job packed where that is given, else, where it is uploaded, the folders as
 * they are. The embedded cloud is content with names.
 */
export function codeIn(
  view: Pick<EnvironmentView, 'bucketAt'> | undefined,
  { code }: Pick<PlanOptions, 'code'>,
): Pick<PlanOptions, 'code' | 'bucketAt'> {
  const bucketAt = view?.bucketAt;
  if (bucketAt === undefined) return code === undefined ? {} : { code };
  return { bucketAt, code: code ?? { kind: 'folders', images: new Map() } };
}

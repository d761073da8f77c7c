import type { PlanOptions } from '../planning/plan-estate.js';
import type { EnvironmentView } from './environment.js';

/**
 * How code is packaged for a cloud: what a build job packed where that is given, else, where it is uploaded, the folders as
 * they are. The embedded cloud is content with names.
 */
export function codeIn(
  view: Pick<EnvironmentView, 'bucketAt' | 'addressAt'> | undefined,
  { code }: Pick<PlanOptions, 'code'>,
): Pick<PlanOptions, 'code' | 'bucketAt' | 'addressAt'> {
  const { bucketAt, addressAt } = view ?? {};
  if (bucketAt === undefined) return code === undefined ? {} : { code };
  const place = { bucketAt, ...(addressAt !== undefined && { addressAt }) };
  return { ...place, code: code ?? { kind: 'folders', images: new Map() } };
}

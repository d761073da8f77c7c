import { fillBucket } from '../../config/place-schema.js';
import type { StageSettings } from '../../config/settings.js';
import { AppError } from '../../model/app-error.js';
import { formatLocation } from '../../model/location.js';
import type { Target } from '../../model/plan.js';
import { readBaseSettings, stagesToCheck } from '../base-settings.js';
import { openSources } from '../sources.js';

/** Where a stage is on AWS, as its settings say. */
export interface StagePlace {
  readonly stage: string;
  /** Where its stacks are unless they say otherwise, and where the bucket with its journals is. */
  readonly home: Target;
  /** ARNs of the roles to act as: for deploying, and for looking. */
  readonly role?: string;
  readonly readRole?: string;
  /** Name of the bucket that artefacts of a place lie in. */
  readonly bucketAt: (target: Target) => string;
}

export interface StageQuestion {
  readonly directory: string;
  /** Needed where stackgate.yml has several. */
  readonly stage?: string;
  readonly policyRef?: string;
}

/**
 * Read from the base, as all settings are: a change can send a deploy neither to another account nor to another role.
 *
 * @throws AppError `usage` where account, region or bucket are not said; nothing of this has a default
 */
export function placeOfStage({ directory, stage, policyRef }: StageQuestion): StagePlace {
  const sources = openSources({ directory, assemblies: [], ...(policyRef !== undefined && { policyRef }) });
  const { settings, diagnostics } = readBaseSettings(sources, {});
  const [wrong] = diagnostics.filter(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new AppError('usage', `${formatLocation(wrong.location)}: ${wrong.message}`);
  const [name = '', ...others] = stagesToCheck(settings, stage);
  if (others.length > 0)
    throw new AppError('usage', `--cloud aws needs --stage: stackgate.yml has ${[name, ...others].join(', ')}`);
  const own = settings.stages.find((one) => one.name === name);
  const { account, region, bucket } = needed(name, own);
  return {
    stage: name,
    home: { account, region },
    ...(own?.role !== undefined && { role: own.role }),
    ...(own?.readRole !== undefined && { readRole: own.readRole }),
    bucketAt: (target) => fillBucket(bucket, target),
  };
}

function needed(
  stage: string,
  { account, region, bucket }: Partial<Pick<StageSettings, 'account' | 'region' | 'bucket'>> = {},
): { readonly account: string; readonly region: string; readonly bucket: string } {
  if (account !== undefined && region !== undefined && bucket !== undefined) return { account, region, bucket };
  const missing = Object.entries({ account, region, bucket }).flatMap(([key, value]) =>
    value === undefined ? [key] : [],
  );
  throw new AppError(
    'usage',
    `--cloud aws needs ${missing.join(' and ')} of stage ${stage} in stackgate.yml, as it is on the base`,
  );
}

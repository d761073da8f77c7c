import { readSettings } from '../config/read-settings.js';
import type { Settings } from '../config/settings.js';
import { AppError } from '../model/app-error.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { formatLocation } from '../model/location.js';
import { parseCache } from '../read/document/parse-cache.js';
import type { ReadStage } from './read-stage.js';
import type { Sources } from './sources.js';

export interface Overrides {
  readonly reportOnly?: boolean;
  readonly failOn?: 'new' | 'all';
}

/**
 * Settings from the base, so that a change cannot weaken its own gate. The proposed file is read
 * too: a mistake in it must be told before it is merged and becomes the base.
 */
export function readBaseSettings(
  sources: Sources,
  overrides: Overrides,
): { readonly settings: Settings; readonly diagnostics: readonly Diagnostic[] } {
  const base = readSettings(sources.policy, parseCache(sources.policy).parse);
  const settings = withOverrides(base.settings, overrides);
  if (sources.policy === sources.proposed) return { settings, diagnostics: base.diagnostics };
  const cache = parseCache(sources.proposed);
  const proposed = readSettings(sources.proposed, cache.parse);
  const notes = proposed.file !== undefined && base.file === undefined ? [takesEffectLater(proposed.file)] : [];
  return { settings, diagnostics: [...base.diagnostics, ...proposed.diagnostics, ...notes] };
}

/**
 * Settings without which nothing may begin: the defaults, which ask for nothing, stand in for those that cannot be read.
 *
 * @throws AppError `usage` with the first mistake
 */
export function requireSettings(sources: Sources): Settings {
  const { settings, diagnostics } = readBaseSettings(sources, {});
  const [wrong] = diagnostics.filter(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new AppError('usage', `${formatLocation(wrong.location)}: ${wrong.message}`);
  return settings;
}

function withOverrides(settings: Settings, { reportOnly, failOn }: Overrides): Settings {
  const policy = {
    ...settings.policy,
    ...(reportOnly === undefined ? {} : { reportOnly }),
    ...(failOn === undefined ? {} : { failOn }),
  };
  return { ...settings, policy };
}

function takesEffectLater(file: string): Diagnostic {
  return {
    severity: 'note',
    code: 'settings/not-in-base',
    message: `${file} is not in what this is compared with; it takes effect once it is there`,
    location: { file, line: 1, column: 1 },
  };
}

/** As stackgate.yml takes them: a stage is part of names that are made from it. */
const stageName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/;

/** @throws AppError `usage` for a stage that stackgate.yml does not have, or that can be none */
export function stagesToCheck(settings: Settings, stage: string | undefined): readonly string[] {
  const names = settings.stages.map(({ name }) => name);
  if (stage === undefined) return names;
  if (!stageName.test(stage))
    throw new AppError('usage', `--stage takes letters, digits, - and _, not ${JSON.stringify(stage)}`);
  const isDefault = names.length === 1 && names[0] === 'dev';
  if (names.includes(stage) || isDefault) return [stage];
  throw new AppError('usage', `stackgate.yml has no stage ${stage}; it has ${names.join(', ')}`);
}

/**
 * A gate that found nothing to look at must not look like one that found nothing wrong. Where what is
 * there could not be read, that has been told.
 */
export function emptyEstate(sides: readonly Pick<ReadStage, 'estate' | 'diagnostics'>[]): readonly Diagnostic[] {
  if (sides.some(({ estate }) => estate.services.length > 0)) return [];
  if (sides.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'))) return [];
  const message =
    'no service found: no serverless.yml, SAM or CloudFormation template, or CDK output is among the files of this folder';
  return [{ severity: 'error', code: 'read/no-services', message, location: { file: '.', line: 1, column: 1 } }];
}

import type { Settings } from '../../config/settings.js';
import type { ServiceName } from '../../model/names.js';
import type { RepositoryFiles } from '../../read/files/repository-files.js';
import { withoutSecretDefaults } from '../../snapshot/hide-secrets.js';
import { recordedFiles } from '../../snapshot/recorded-files.js';
import { recordingFiles } from '../../snapshot/recording-files.js';
import type { FileFacts, ReadingTexts } from '../../snapshot/snapshot.js';
import { codeDigest } from '../code-digest.js';
import { changesBetween } from '../compared-stage.js';
import { EstateSource, type ReadStage, stageOf } from '../read-stage.js';

export interface ReadingOptions {
  readonly stage: string;
  readonly settings: Settings;
  readonly assemblies: ReadonlyMap<string, string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Reading {
  readonly read: ReadStage;
  readonly texts: ReadingTexts;
  readonly facts: FileFacts;
}

/**
 * Reads a repository as a check does, and keeps what that took: of texts only the definitions' own where they are enough. What
 * is kept was read again and gave the same estate.
 *
 * @param services those that have to come out the same
 * @returns a reason where what can be kept gives another estate
 */
export function makeReading(
  of: RepositoryFiles,
  services: ReadonlySet<ServiceName>,
  options: ReadingOptions,
): Reading | { readonly reason: string } {
  const { files, recorded } = recordingFiles(of);
  const read = new EstateSource(files, options).read(options.stage);
  // Everything that a comparison would ask of this side.
  const side = { read, digest: codeDigest(files, read.estate) };
  changesBetween(side, side);
  for (const { inputs } of read.estate.services) for (const path of inputs) files.digest(path);
  const { texts, facts } = recorded();
  const cleaned = withoutSecretDefaults(texts, read.estate);
  const inputs = new Set(read.estate.services.flatMap((service) => [service.file, ...service.inputs]));
  const own = new Map([...cleaned].filter(([path]) => inputs.has(path) || isSignpost(path)));
  for (const kept of [own, new Map([...cleaned].filter(([path]) => !isSettings(path)))])
    if (givesTheSame({ read, texts: kept, facts }, of, services, options)) return { read, texts: kept, facts };
  return { reason: 'what can be kept of the definitions does not read as they do' };
}

/** What leads readers to definitions. */
function isSignpost(path: string): boolean {
  return /(?:^|\/)(?:cdk\.json|serverless-compose\.[a-z]+|samconfig\.toml)$/.test(path);
}

/** Settings are those of the base, and may hold values of NoEcho parameters. */
function isSettings(path: string): boolean {
  return /^stackgate\.ya?ml$|^\.github\//.test(path);
}

function givesTheSame(
  { read, texts, facts }: Reading,
  of: RepositoryFiles,
  services: ReadonlySet<ServiceName>,
  options: ReadingOptions,
): boolean {
  const files = recordedFiles('snapshot', of.prefix ?? '', texts, facts);
  const again = new EstateSource(files, options).read(options.stage);
  const only = (stage: ReadStage): ReadStage => {
    const own = stage.estate.services.filter(({ name }) => services.has(name));
    return stageOf({ ...stage.estate, services: own }, stage.diagnostics, options.settings);
  };
  const [before, after] = [only(read), only(again)];
  if (before.estate.services.length !== services.size) return false;
  const errors = (stage: ReadStage) => stage.diagnostics.filter(({ severity }) => severity === 'error').length;
  const changes = changesBetween(
    { read: before, digest: codeDigest(of, before.estate) },
    { read: after, digest: codeDigest(files, after.estate) },
  );
  return changes.length === 0 && errors(after) <= errors(before);
}

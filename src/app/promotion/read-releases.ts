import { openArtefacts } from '../../artefacts/artefact-folder.js';
import type { Settings } from '../../config/settings.js';
import { readSettingsForStage } from '../../config/stage-settings.js';
import type { ServiceName, StageName } from '../../model/names.js';
import type { Estate, Service } from '../../model/service.js';
import { parseCache } from '../../read/document/parse-cache.js';
import type { RepositoryFiles } from '../../read/files/repository-files.js';
import { readEstate } from '../../read/read-estate.js';
import { readers } from '../../read/readers.js';
import { ReadingMemo } from '../../read/reading-memo.js';
import type { CodeOrigin } from '../artefacts/open-code.js';
import { type ArtefactSource, artefactSource } from '../planning/artefact-source.js';
import { builtDigests } from './built-digests.js';
import { releaseDigest } from './release-digest.js';
import { sameServiceAt } from './same-service.js';

export interface ReleaseOptions {
  readonly stage: StageName;
  readonly settings: Settings;
  readonly assemblies: ReadonlyMap<string, string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What a build job packed counts in place of the sources, for each service that is in it. */
  readonly code?: CodeOrigin;
}

/** A service as it would be deployed, named the same way at every stage. */
export interface ReadRelease {
  readonly release: string;
  /** What it is called at the stage that has to be passed before; absent where there is none, or it is not defined there. */
  readonly nameBefore?: ServiceName;
}

/**
 * The release of each service by its name at the stage: what its definition files hold that any stage reads, and its
 * code. So a file that only prod includes is part of what dev is given, and all stages speak of one digest.
 */
export function readReleases(files: RepositoryFiles, options: ReleaseOptions): ReadonlyMap<ServiceName, ReadRelease> {
  const { stage, settings, code } = options;
  const built = code?.kind === 'artefacts' ? builtDigests(openArtefacts(code.folder).manifest) : new Map();
  const stages = [...new Set([...settings.stages.map(({ name }) => name), stage])];
  const parse = parseCache(files).parse;
  const memo = new ReadingMemo();
  const estates = stages.map((at) => {
    const { assemblies, environment } = options;
    const given = readSettingsForStage(settings, at, { assemblies, environment, definitions: files.list() });
    return readEstate({ files, parse, stage: at, memo, settings: given }, readers).estate;
  });
  const source = artefactSource(files, { services: estates.flatMap(({ services }) => services) });
  const own = estates.find((estate) => estate.stage === stage);
  const before = settings.stages.find(({ name }) => name === stage)?.after;
  const one = (service: Service): readonly [ServiceName, ReadRelease] => {
    const same = sameEverywhere(service, stage, estates);
    const nameBefore = same.find(({ at }) => at === before)?.service.name;
    const parts = { definitions: definitionsOf(same, files), code: codeOf(same, source, built) };
    return [service.name, { release: releaseDigest(parts), ...(nameBefore !== undefined && { nameBefore }) }];
  };
  return new Map(own?.services.map(one));
}

interface AtStage {
  readonly at: StageName;
  readonly service: Service;
}

function sameEverywhere(service: Service, stage: StageName, estates: readonly Estate[]): readonly AtStage[] {
  return estates.flatMap(({ stage: at, services }) => {
    const there = at === stage ? service : sameServiceAt(service, stage, services, at);
    return there === undefined ? [] : [{ at, service: there }];
  });
}

function definitionsOf(same: readonly AtStage[], files: RepositoryFiles): ReadonlyMap<string, string> {
  const paths = same.flatMap(({ service }) => [service.file, ...service.inputs]);
  return new Map(paths.map((path) => [path, files.digest(path) ?? 'missing']));
}

function codeOf(
  same: readonly AtStage[],
  source: ArtefactSource,
  built: ReadonlyMap<ServiceName, string>,
): ReadonlySet<string> {
  return new Set(
    same.flatMap(({ service }) => {
      const digest = built.get(service.name);
      if (digest !== undefined) return [digest];
      const resources = service.stacks.flatMap(({ resources }) => [...resources.values()]);
      const paths = resources.flatMap(({ code = [] }) => (code.length === 0 ? [] : [code]));
      return paths.map((of) => source.digest(of, service) ?? `missing ${of.join(' ')}`);
    }),
  );
}

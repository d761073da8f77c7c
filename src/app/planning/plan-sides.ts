import type { Cloud } from '../../cloud/port.js';
import type { Settings } from '../../config/settings.js';
import { readSettingsForStage } from '../../config/stage-settings.js';
import type { StackKey } from '../../model/names.js';
import type { Estate } from '../../model/service.js';
import { packageEstate } from '../../package/package-estate.js';
import type { Packaged, PackageOptions } from '../../package/packaged.js';
import { parseCache } from '../../read/document/parse-cache.js';
import type { RepositoryFiles } from '../../read/files/repository-files.js';
import { ReadingMemo } from '../../read/reading-memo.js';
import type { OnProgress } from '../progress.js';
import { EstateSource, type ReadStage } from '../read-stage.js';
import type { Sources } from '../sources.js';
import { type ArtefactSource, artefactSource } from './artefact-source.js';

/** What reading and packaging one side takes of the options of a plan. */
export interface SideOptions {
  readonly assemblies: ReadonlyMap<string, string>;
  readonly deployedAssemblies?: ReadonlyMap<string, string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onProgress: OnProgress;
  readonly cloud?: Cloud;
}

/** A repository as read, with its code. */
export interface Side {
  readonly read: ReadStage;
  readonly files: RepositoryFiles;
  readonly artefacts: ArtefactSource;
}

/** The base is read only where no cloud says what is deployed. */
export interface Sides {
  readonly proposed: Side;
  readonly deployed?: Side;
}

export function readSides(sources: Sources, settings: Settings, stage: string, options: SideOptions): Sides {
  const { assemblies, deployedAssemblies = assemblies, environment, onProgress, cloud } = options;
  const given = { settings, environment, memo: new ReadingMemo() };
  const side = (files: RepositoryFiles, of: ReadonlyMap<string, string>, what: 'proposed' | 'deployed'): Side => {
    onProgress({ kind: 'reading', what, stage });
    const read = new EstateSource(files, { ...given, assemblies: of }).read(stage);
    onProgress({ kind: 'read', what, stage, services: read.estate.services.length });
    return { read, files, artefacts: artefactSource(files, read.estate) };
  };
  const proposed = side(sources.proposed, assemblies, 'proposed');
  if (cloud !== undefined || sources.deployed === undefined) return { proposed };
  return { proposed, deployed: side(sources.deployed, deployedAssemblies, 'deployed') };
}

/** How code is packaged: named alone, for the embedded cloud's bucket, unless these say otherwise. */
export type CodeOptions = Pick<PackageOptions, 'code' | 'bucket' | 'address'>;

/** With parameters, account and region of the stage's settings where the definitions say nothing. */
export function packageSide(
  { read, files, artefacts }: Side,
  settings: Settings,
  { environment, assemblies }: Omit<SideOptions, 'cloud' | 'onProgress'> & Partial<SideOptions>,
  code: CodeOptions = {},
): Packaged {
  const { stage } = read.estate;
  const own = settings.stages.find(({ name }) => name === stage);
  const given = readSettingsForStage(settings, stage, { definitions: files.list(), environment, assemblies });
  const fileOf = definitionsByStack(read.estate);
  const { parse } = parseCache(files);
  return packageEstate(read.estate, {
    ...code,
    codeDigest: artefacts.digest,
    document: (path) => (files.has(path) ? parse(path).value : undefined),
    target: {
      ...(own?.account !== undefined && { account: own.account }),
      ...(own?.region !== undefined && { region: own.region }),
    },
    secret: ({ key }, name) => given.services.get(fileOf.get(key) ?? '')?.parameters.get(name),
  });
}

function definitionsByStack({ services }: Estate): ReadonlyMap<StackKey, string> {
  return new Map(services.flatMap(({ file, stacks }) => stacks.map(({ key }) => [key, file] as const)));
}

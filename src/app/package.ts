import { realpathSync } from 'node:fs';
import { ArtefactFolder } from '../artefacts/artefact-folder.js';
import { type Manifest, sealManifest } from '../artefacts/manifest.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { parseCache } from '../read/document/parse-cache.js';
import { headOf } from '../read/files/git-head.js';
import { requireFolder } from '../read/files/git-repository.js';
import { CodePacker } from './artefacts/code-packer.js';
import type { Images } from './artefacts/image-of.js';
import { emptyEstate, readBaseSettings } from './base-settings.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { mergeDiagnostics } from './merge-diagnostics.js';
import { onlyStage } from './planning/only-stage.js';
import { packageSide, readSides } from './planning/plan-sides.js';
import type { OnProgress } from './progress.js';
import { openSources } from './sources.js';
import { unreadSubmodules } from './unseen.js';

export interface PackageOptions {
  readonly directory: string;
  /** The only one of stackgate.yml when absent. */
  readonly stage?: string;
  readonly assemblies: ReadonlyMap<string, string>;
  /** `--packaged`. */
  readonly packaged: boolean;
  /** Container images by `SERVICE/FUNCTION`, each with its digest. */
  readonly images: Images;
  /** Folder that artefacts and manifest go to. */
  readonly out: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onProgress: OnProgress;
}

function unknownImage(name: string): Diagnostic {
  const message = `--image ${name} is of no function that has an image. It takes SERVICE/FUNCTION as the definition calls them.`;
  return { severity: 'error', code: 'package/unknown-image', message, location: { file: '.', line: 1, column: 1 } };
}

export interface PackageOutcome {
  /** Absent where something is wrong: the folder holds no manifest then, and nobody deploys half of it. */
  readonly manifest?: Manifest;
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: ExitCode;
}

/**
 * What a build job without credentials does: packs the code of every service into a folder that `deploy --artefacts` takes.
 *
 * @throws AppError for a directory, ref, stage or folder that cannot be used
 */
export function runPackage(options: PackageOptions): PackageOutcome {
  const { directory, images, out, packaged } = options;
  requireFolder(directory);
  const folder = new ArtefactFolder(out);
  const { proposed: files, ...sources } = openSources({
    directory,
    packaged,
    assemblies: [...options.assemblies.values()],
  });
  const base = readBaseSettings({ ...sources, proposed: files }, {});
  const stage = onlyStage(base.settings, options.stage);
  const { deployed: _, ...alone } = { ...sources, proposed: files };
  const side = readSides(alone, base.settings, stage, options).proposed;
  const { parse } = parseCache(files);
  const code = new CodePacker({
    root: directory,
    sink: folder,
    images,
    parse: (path) => (files.has(path) ? parse(path).value : undefined),
    skip: new Set([realpathSync(out)]),
  });
  const result = packageSide(side, base.settings, options, { code });
  const diagnostics = mergeDiagnostics([
    ...base.diagnostics,
    ...unreadSubmodules(files),
    ...side.read.diagnostics,
    ...result.diagnostics,
    ...code.diagnostics,
    ...code.unusedImages().map(unknownImage),
    ...emptyEstate([side.read]),
  ]);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics, exitCode: exitCodes.badInput };
  const { artefacts, images: named } = code.packed;
  const manifest = sealManifest({ stage, ...headOf(directory), artefacts: [...artefacts], images: [...named] });
  folder.finish(manifest);
  return { manifest, diagnostics, exitCode: exitCodes.pass };
}

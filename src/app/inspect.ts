import { readSettings } from '../config/read-settings.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { StageView } from '../model/result.js';
import { parseCache } from '../read/document/parse-cache.js';
import { workingTree } from '../read/files/working-tree.js';
import { emptyEstate, stagesToCheck } from './base-settings.js';
import { constructNames } from './construct-names.js';
import { mergeDiagnostics } from './merge-diagnostics.js';
import { EstateSource } from './read-stage.js';
import { unreadSubmodules } from './unseen.js';

export interface InspectOptions {
  readonly directory: string;
  readonly stage?: string;
  readonly assemblies: ReadonlyMap<string, string>;
  /** `--packaged`. */
  readonly packaged?: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface InspectOutcome {
  readonly stages: readonly StageView[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What a repository says, judged by nobody: its services and the edges between them, with the
 * settings of the working tree.
 *
 * @throws AppError for a directory or stage that is not there
 */
export function runInspect(options: InspectOptions): InspectOutcome {
  const { packaged = false } = options;
  const files = workingTree(options.directory, { assemblies: [...options.assemblies.values()], packaged });
  const { settings, diagnostics } = readSettings(files, parseCache(files).parse);
  const source = new EstateSource(files, { ...options, settings });
  const reads = stagesToCheck(settings, options.stage).map((stage) => source.read(stage));
  return {
    stages: reads.map(({ estate, statements, edges }) => ({
      stage: estate.stage,
      services: estate.services,
      statements,
      edges,
      changes: [],
      newEdges: new Set(),
      ...constructNames([estate]),
    })),
    diagnostics: mergeDiagnostics([
      ...diagnostics,
      ...unreadSubmodules(files),
      ...reads.flatMap((read) => read.diagnostics),
      ...emptyEstate(reads),
    ]),
  };
}

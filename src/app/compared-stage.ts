import type { Settings } from '../config/settings.js';
import { diffEstates } from '../diff/diff-estates.js';
import type { Change } from '../model/change.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Estate } from '../model/service.js';
import type { RepositoryFiles } from '../read/files/repository-files.js';
import { ReadingMemo } from '../read/reading-memo.js';
import { codeDigest } from './code-digest.js';
import type { OnProgress } from './progress.js';
import { EstateSource, type ReadOptions, type ReadStage } from './read-stage.js';
import { snapshotOf } from './snapshot/snapshot-of.js';
import type { Sources } from './sources.js';

/** One stage as proposed, what it is compared with, and what lies between. */
export interface ComparedStage {
  readonly proposed: ReadStage;
  readonly deployed?: ReadStage;
  /** What the digests of the deployed side are asked of. */
  readonly deployedFiles?: RepositoryFiles;
  /** In words; null where there is nothing to compare with. */
  readonly description: string | null;
  readonly commit?: string;
  readonly changes: readonly Change[];
  /** The base, where what is compared with is something else: what it has that is not deployed yet is not this change's. */
  readonly merged?: ReadStage & { readonly changes: readonly Change[] };
  /** What choosing the deployed side has to tell. */
  readonly notes: readonly Diagnostic[];
}

export interface StageOptions {
  readonly assemblies: ReadonlyMap<string, string>;
  readonly deployedAssemblies?: ReadonlyMap<string, string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** ISO date, for the age of what it is compared with. */
  readonly today: string;
  readonly onProgress: OnProgress;
}

/** A deployed side that was read elsewhere: from AWS. */
export interface GivenSide {
  readonly read: ReadStage;
  readonly description: string;
  readonly notes: readonly Diagnostic[];
  /** Digest of code as it is deployed; that of the proposed side where nobody can tell. */
  readonly codeDigest: (path: string) => string | undefined;
}

/** Reads the stages of both sides; definitions that are the same on both are read once. */
export class StageReader {
  readonly #sources: Sources;
  readonly #options: StageOptions;
  readonly #given: Omit<ReadOptions, 'assemblies'>;
  readonly #proposed: EstateSource;
  readonly #base: EstateSource | undefined;

  constructor(sources: Sources, settings: Settings, options: StageOptions) {
    const { assemblies, deployedAssemblies = assemblies, environment } = options;
    this.#sources = sources;
    this.#options = options;
    this.#given = { settings, environment, memo: new ReadingMemo() };
    this.#proposed = new EstateSource(sources.proposed, { ...this.#given, assemblies });
    this.#base =
      sources.deployed && new EstateSource(sources.deployed, { ...this.#given, assemblies: deployedAssemblies });
  }

  /** @param otherSide whose services stand in for definitions that cannot be read */
  proposed(stage: string, otherSide?: Estate): ReadStage {
    return this.#told('proposed', stage, () => this.#proposed.read(stage, otherSide));
  }

  /** With the snapshot where the sources ask for it and there is one, else with the base. */
  compared(stage: string): ComparedStage {
    const found = this.#sources.snapshots && snapshotOf(this.#sources.snapshots, stage, this.#options, this.#given);
    if (found?.kind === 'snapshot') {
      const { read, files, description, commit } = found;
      const merged = this.#base?.read(stage);
      const proposed = this.proposed(stage, merged === undefined ? read.estate : union(read.estate, merged.estate));
      const before = { read, digest: codeDigest(files, read.estate) };
      return {
        proposed,
        deployed: read,
        deployedFiles: files,
        description,
        ...(commit !== undefined && { commit }),
        changes: this.#changes(before, proposed),
        ...this.#merged(before, merged),
        notes: found.notes,
      };
    }
    return { ...this.#withBase(stage), notes: found?.notes ?? [] };
  }

  /** The proposal and the base, for a comparison with neither. */
  bothOf(stage: string): { readonly proposed: ReadStage; readonly base?: ReadStage } {
    const base = this.#base?.read(stage);
    return base === undefined
      ? { proposed: this.proposed(stage) }
      : { proposed: this.proposed(stage, base.estate), base };
  }

  /** With a side that was read elsewhere. */
  against({ proposed, base }: ReturnType<StageReader['bothOf']>, given: GivenSide): ComparedStage {
    const before = { read: given.read, digest: given.codeDigest };
    return {
      proposed,
      deployed: given.read,
      description: given.description,
      changes: this.#changes(before, proposed),
      ...this.#merged(before, base),
      notes: given.notes,
    };
  }

  #withBase(stage: string): Omit<ComparedStage, 'notes'> {
    const { deployedDescription: description, deployedCommit: commit, deployed: files } = this.#sources;
    const base = this.#base;
    if (base === undefined || files === undefined) return { proposed: this.proposed(stage), description, changes: [] };
    const before = this.#told('deployed', stage, () => base.read(stage));
    const proposed = this.proposed(stage, before.estate);
    return {
      proposed,
      deployed: before,
      deployedFiles: files,
      description,
      ...(commit !== undefined && { commit }),
      changes: this.#changes({ read: before, digest: codeDigest(files, before.estate) }, proposed),
    };
  }

  #merged(before: Before, merged: ReadStage | undefined): Pick<ComparedStage, 'merged'> {
    const files = this.#sources.deployed;
    if (merged === undefined || files === undefined) return {};
    return {
      merged: {
        ...merged,
        changes: changesBetween(before, { read: merged, digest: codeDigest(files, merged.estate) }),
      },
    };
  }

  #changes(before: Before, proposed: ReadStage): readonly Change[] {
    return changesBetween(before, { read: proposed, digest: codeDigest(this.#sources.proposed, proposed.estate) });
  }

  #told(what: 'proposed' | 'deployed', stage: string, read: () => ReadStage): ReadStage {
    const { onProgress } = this.#options;
    onProgress({ kind: 'reading', what, stage });
    const result = read();
    onProgress({ kind: 'read', what, stage, services: result.estate.services.length });
    return result;
  }
}

/** One side of a comparison, and what its code is told apart by. */
export interface Before {
  readonly read: ReadStage;
  readonly digest: (path: string) => string | undefined;
}

export function changesBetween(before: Before, now: Before): readonly Change[] {
  return diffEstates(before.read.estate, now.read.estate, {
    deployedEdges: before.read.edges,
    proposedEdges: now.read.edges,
    deployedStatements: before.read.statements,
    proposedStatements: now.read.statements,
    codeDigests: { deployed: before.digest, proposed: now.digest },
  });
}

/** What was merged and is not deployed yet may be what cannot be read now. */
function union(deployed: Estate, merged: Estate): Estate {
  const names = new Set(deployed.services.map(({ name }) => name));
  return { ...deployed, services: [...deployed.services, ...merged.services.filter(({ name }) => !names.has(name))] };
}

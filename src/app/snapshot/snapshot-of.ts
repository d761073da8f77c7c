import { AppError } from '../../model/app-error.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { RepositoryFiles } from '../../read/files/repository-files.js';
import { snapshotRefs } from '../../snapshot/ref-name.js';
import type { Snapshot } from '../../snapshot/snapshot.js';
import type { ReadOptions, ReadStage } from '../read-stage.js';
import { findSnapshot } from './find-snapshot.js';
import { readSnapshotSide } from './snapshot-side.js';

/** Where snapshots are looked for. */
export interface SnapshotSource {
  readonly directory: string;
  /** `--deployed snapshot`: without one nothing is compared. Else the base takes its place. */
  readonly required: boolean;
  /** `--deployed snapshot:STAGE`: that of another stage, for every stage that is checked. */
  readonly stage?: string;
}

export type SnapshotOf =
  | {
      readonly kind: 'snapshot';
      readonly read: ReadStage;
      readonly files: RepositoryFiles;
      readonly description: string;
      readonly commit?: string;
      readonly notes: readonly Diagnostic[];
    }
  | { readonly kind: 'none'; readonly notes: readonly Diagnostic[] };

/** How a clone that has no snapshots gets them. */
export const fetchSnapshots = `git fetch origin '+${snapshotRefs}/*:${snapshotRefs}/*'`;

/**
 * The snapshot that a stage is compared with. One that is not as it was written is never used, and that is said.
 *
 * @throws AppError `commit-missing` where it was asked for and is not there, or cannot be relied on
 */
export function snapshotOf(
  source: SnapshotSource,
  stage: string,
  { today, assemblies }: { readonly today: string; readonly assemblies: ReadonlyMap<string, string> },
  given: Omit<ReadOptions, 'assemblies'>,
): SnapshotOf {
  const wanted = source.stage ?? stage;
  const found = findSnapshot(source.directory, wanted);
  if (found.kind === 'unusable') {
    const message = `the snapshot of ${wanted} (${found.ref}) cannot be used: ${found.reason}`;
    if (source.required) throw new AppError('commit-missing', message);
    return { kind: 'none', notes: [warning(`${message}. What follows is compared with the base instead.`)] };
  }
  if (found.kind === 'none' || found.snapshot.readings.length === 0) {
    if (!source.required) return { kind: 'none', notes: [] };
    const message = `there is no snapshot of ${JSON.stringify(wanted)} in this clone: a deploy records one; ${fetchSnapshots} gets what was pushed`;
    throw new AppError('commit-missing', message);
  }
  const { snapshot } = found;
  const side = readSnapshotSide(found, { ...given, assemblies });
  const read = wanted === stage ? side.read : { ...side.read, estate: { ...side.read.estate, stage } };
  return {
    kind: 'snapshot',
    read,
    files: side.files,
    description: describe(snapshot, today),
    ...(snapshot.commit !== undefined && { commit: snapshot.commit }),
    notes: [],
  };
}

/** `the snapshot of dev (run run-20261121-101500-4f1c2a, commit 4f1c2ab, 3 days old)` */
function describe({ stage, run, commit, at, cloud }: Snapshot, today: string): string {
  const facts = [
    ...(cloud === 'local' ? ['embedded cloud'] : []),
    `run ${run}`,
    ...(commit === undefined ? [] : [`commit ${commit.slice(0, 7)}`]),
    ageOf(at, today),
  ];
  return `the snapshot of ${stage} (${facts.join(', ')})`;
}

function ageOf(at: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(at.slice(0, 10))) / 86_400_000);
  if (!(days > 0)) return 'of today';
  return days === 1 ? '1 day old' : `${days} days old`;
}

function warning(message: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'compare/snapshot-unusable',
    message,
    location: { file: '.', line: 1, column: 1 },
  };
}

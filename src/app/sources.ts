import { AppError } from '../model/app-error.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { filesIn, filesOutside } from '../read/files/filter-files.js';
import { type CommitFiles, gitCommit } from '../read/files/git-commit.js';
import { mergeBase } from '../read/files/merge-base.js';
import { overlayFiles } from '../read/files/overlay-files.js';
import type { RepositoryFiles } from '../read/files/repository-files.js';
import { workingTree } from '../read/files/working-tree.js';
import type { SnapshotSource } from './snapshot/snapshot-of.js';

/** The repository as proposed, what it is compared with, and whose policies hold. */
export interface Sources {
  readonly proposed: RepositoryFiles;
  readonly deployed?: RepositoryFiles;
  /** In words, for the first line of every report; null when there is nothing to compare with. */
  readonly deployedDescription: string | null;
  readonly deployedCommit?: string;
  /** Where stackgate.yml and CODEOWNERS are read from. */
  readonly policy: RepositoryFiles;
  readonly policyDescription: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Where each stage's snapshot goes before `deployed`, which is the base then. */
  readonly snapshots?: SnapshotSource;
}

export interface SourceOptions {
  readonly directory: string;
  /**
   * `snapshot`, `snapshot:STAGE`, `git:REF`, `dir:PATH`, `none`; absent for the snapshot of each stage, and the base where
   * there is none.
   */
  readonly deployed?: string;
  /** The commit that what is proposed began from; the merge base with the base branch when absent. */
  readonly base?: string;
  /**
   * What the caller can compare with besides files: what a deploy recorded, or what a cloud is asked afterwards. Whoever can
   * not is refused what it would pass over.
   */
  readonly compares?: 'snapshots' | 'cloud';
  /** Ref that policies, settings and owners come from; absent for what is compared with. */
  readonly policyRef?: string;
  /** Folders of CDK output, relative to the directory. */
  readonly assemblies: readonly string[];
  /** `--packaged`: what the Serverless Framework packaged in the working tree is read in place of definitions. */
  readonly packaged?: boolean;
  /** The same for what it is compared with, where no commit holds it: a build job's output of the base. */
  readonly deployedAssemblies?: readonly string[];
}

/** @throws AppError for a directory, ref or source that is not there */
export function openSources(options: SourceOptions): Sources {
  const { directory, assemblies, deployedAssemblies = [], packaged = false } = options;
  const proposed = filesOutside(workingTree(directory, { assemblies, packaged }), deployedAssemblies);
  const deployed = withAssemblies(openDeployed(options), directory, deployedAssemblies);
  const policy = openPolicy(options, deployed.files ?? proposed);
  const { files, description, commit, diagnostics = [], snapshots } = deployed;
  return {
    ...(snapshots === undefined ? {} : { snapshots }),
    proposed,
    ...(files === undefined ? {} : { deployed: files }),
    deployedDescription: description,
    ...(commit === undefined ? {} : { deployedCommit: commit }),
    policy,
    policyDescription: policy === proposed ? 'the working tree' : policy.label,
    diagnostics,
  };
}

/** The base's synthesised output lies in the working tree, in folders of its own: it belongs to the other side. */
function withAssemblies(deployed: Deployed, directory: string, folders: readonly string[]): Deployed {
  if (deployed.files === undefined || folders.length === 0) return deployed;
  const output = filesIn(workingTree(directory, { assemblies: folders }), folders);
  return { ...deployed, files: overlayFiles(deployed.files, output, deployed.files.label) };
}

interface Deployed {
  readonly files?: RepositoryFiles;
  readonly description: string | null;
  readonly commit?: string;
  readonly diagnostics?: readonly Diagnostic[];
  readonly snapshots?: SnapshotSource;
}

function openDeployed({ directory, deployed, base, assemblies, compares }: SourceOptions): Deployed {
  const recorded = compares === 'snapshots' && snapshotsAsked(directory, deployed);
  if (recorded) return { ...openBase(directory, base), snapshots: recorded };
  // What AWS has is asked later; the base says whose policies hold.
  if (deployed === undefined || (deployed === 'aws' && compares === 'cloud')) return openBase(directory, base);
  if (deployed === 'none') return { description: null };
  if (deployed.startsWith('git:')) {
    const ref = deployed.slice('git:'.length);
    const files = gitCommit(directory, ref);
    return { files, description: describe(ref, files), commit: files.commit };
  }
  if (deployed.startsWith('dir:')) {
    const folder = deployed.slice('dir:'.length);
    return { files: workingTree(folder, { label: deployed, assemblies }), description: `folder ${folder}` };
  }
  throw new AppError('usage', refusalOf(deployed, compares));
}

function refusalOf(deployed: string, compares: SourceOptions['compares']): string {
  if (deployed === 'aws') return '--deployed aws is for stackgate check on the command line; plan has --cloud aws';
  const takes = compares === undefined ? '' : 'snapshot, snapshot:STAGE, aws, ';
  return `--deployed takes ${takes}git:REF, dir:PATH or none, not ${deployed}`;
}

function snapshotsAsked(directory: string, deployed: string | undefined): SnapshotSource | undefined {
  if (deployed === undefined) return { directory, required: false };
  const [, stage] = /^snapshot(?::(.*))?$/s.exec(deployed) ?? [deployed, null];
  if (stage === null) return undefined;
  return { directory, required: true, ...(stage !== undefined && { stage }) };
}

function openBase(directory: string, base: string | undefined): Deployed {
  if (base === undefined) return openMergeBase(directory);
  const files = gitCommit(directory, base);
  return { files, description: describe(base, files), commit: files.commit };
}

function describe(ref: string, { commit, label }: CommitFiles): string {
  return commit.startsWith(ref) ? `commit ${label}` : `${ref} at ${label}`;
}

/** Without history a check would call everything new: that is said, and the run does not pass for a check. */
function openMergeBase(directory: string): Deployed {
  const base = mergeBase(directory);
  if (base.kind === 'found')
    return { files: gitCommit(directory, base.commit), description: base.description, commit: base.commit };
  const message = `nothing to compare with: ${base.reason}. Pass --deployed git:REF, dir:PATH, or none to judge everything as new`;
  const location = { file: '.', line: 1, column: 1 };
  return { description: null, diagnostics: [{ severity: 'error', code: 'compare/no-base', message, location }] };
}

function openPolicy({ directory, policyRef }: SourceOptions, otherwise: RepositoryFiles): RepositoryFiles {
  return policyRef === undefined ? otherwise : gitCommit(directory, policyRef);
}

/**
 * A repository's files as reading sees them: a working tree, a commit read through git objects, a
 * plain folder, or memory in tests. Only listed files can be read, so an include can reach neither
 * `.git`, nor anything outside the root, nor what git ignores (except CDK output beside a cdk.json, and packaged templates where they are asked for).
 */
export interface RepositoryFiles {
  /** For people: `working tree`, `4f1c2ab`, `dir:…`. */
  readonly label: string;
  /** This folder from the top of its git repository: empty at the top, else with a `/` at its end. */
  readonly prefix?: string;
  /** True where templates that the Serverless Framework packaged are to be read in place of definitions (`--packaged`). */
  readonly packaged?: boolean;
  /** All readable paths, relative with `/`, sorted by code unit. */
  list(): readonly string[];
  has(path: string): boolean;
  /** Submodules by their path: other repositories, whose files are not listed here. */
  submodules?(): readonly string[];
  /** Reads one listed file; see `FileRead` for every way it can end. Never throws for bad input. */
  read(path: string): FileRead;
  /**
   * Digest of a file's or folder's content (git blob or tree id where git has one), for comparing
   * code; undefined where the path does not exist.
   *
   * @param without files that a folder's digest leaves out
   */
  digest(path: string, without?: ReadonlySet<string>): string | undefined;
}

export type FileRead =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** A symbolic link that leaves the repository, or a path with `..` or into `.git`. */
  | { readonly kind: 'outside'; readonly reason: string }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'not-text'; readonly reason: string };

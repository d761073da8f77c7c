/** What the commands that read a repository share. */
export interface RepositoryFlags {
  readonly stage?: string;
  readonly assembly: ReadonlyMap<string, string>;
  readonly packaged: boolean;
  readonly output?: string;
}

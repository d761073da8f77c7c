import type { RunContext } from '../github/run-context.js';

/** Web addresses that reports link to. */
export interface Addresses {
  /** The address of a line; `file` is relative to the checked folder. */
  readonly line: (file: string, line: number) => string;
  /** The page of a rule, in the version of the action that runs; undefined where that is not known. */
  readonly rulePage: (id: string) => string | undefined;
  readonly run: string;
}

/**
 * @param commit what the lines were read from
 * @param prefix the checked folder from the top of the repository, empty or with `/` at its end
 */
export function addressesOf(context: RunContext, commit: string, prefix: string): Addresses {
  const { repositoryUrl, actionUrl, runUrl } = context;
  return {
    line: (file, line) => `${repositoryUrl}/blob/${commit}/${encodePath(`${prefix}${file}`)}#L${line}`,
    rulePage: (id) => (actionUrl === undefined ? undefined : `${actionUrl}/src/policy/rules/${encodePath(id)}/rule.md`),
    run: runUrl,
  };
}

/** Each part on its own: a file name may hold anything but a slash. */
function encodePath(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '?')))
    .join('/');
}

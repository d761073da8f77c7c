import { canonicalJson, digestOf } from '../../plan/fingerprint.js';

/** What a release is made of. Nothing in it belongs to one stage. */
export interface ReleaseParts {
  /** Digest by path of every definition file that is read for the service, at any stage. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Digests of its code: of what a build job packaged where there is that, else of the sources. In any order. */
  readonly code: ReadonlySet<string>;
}

/** @returns SHA-256, hex; equal for equal parts, whatever stage they are deployed to */
export function releaseDigest({ definitions, code }: ReleaseParts): string {
  const files = [...definitions].sort(([a], [b]) => (a < b ? -1 : 1));
  return digestOf(canonicalJson(['stackgate release 1', files, [...code].sort()]));
}

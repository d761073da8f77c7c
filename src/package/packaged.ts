import type { Diagnostic } from '../model/diagnostic.js';
import type { StackKey } from '../model/names.js';
import type { PackagedStack, Target } from '../model/plan.js';
import type { Service, Stack } from '../model/service.js';
import type { Value } from '../model/value.js';

/** An estate as CloudFormation is given it. */
export interface Packaged {
  /** Root stacks in the order of the estate. */
  readonly stacks: readonly PackagedStack[];
  /** Template bodies by digest, those of nested stacks too. */
  readonly bodies: ReadonlyMap<string, string>;
  /** By the key of a nested stack, where its body is. */
  readonly nested: ReadonlyMap<StackKey, NestedBody>;
  /** By stack, values of NoEcho parameters. In memory only: no plan, journal, report or log may hold them. */
  readonly secrets: ReadonlyMap<StackKey, ReadonlyMap<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface NestedBody {
  readonly root: StackKey;
  /** `templates/<digest>.json`, in the bucket of artefacts. */
  readonly objectKey: string;
  readonly digest: string;
}

export interface PackageOptions {
  /** Digest of what lies at some repository paths together; undefined where nothing does. See `artefactSource`. */
  readonly codeDigest: (paths: readonly string[], service: Service) => string | undefined;
  /** A document of the repository by its path, for `AWS::Include`. */
  readonly document?: (path: string) => Value | undefined;
  /** Where stacks go that name neither account nor region: the stage's settings. */
  readonly target?: Partial<Target>;
  /** The value given to a NoEcho parameter; readings hold none. */
  readonly secret?: (stack: Stack, parameter: string) => string | undefined;
}

/** Where neither the definition nor the settings say it; the embedded cloud knows no other. */
export const defaultTarget: Target = { account: '000000000000', region: 'us-east-1' };

/** Code and nested templates lie here under keys that hold their digests. */
export const artefactBucket = 'stackgate-artefacts';

export function templateKey(digest: string): string {
  return `templates/${digest}.json`;
}

/** What the `TemplateURL` of a nested stack becomes. */
export function templateUrl(digest: string): string {
  return addressOf(templateKey(digest));
}

/** An object in the bucket of artefacts. */
export function addressOf(key: string): string {
  return `https://${artefactBucket}.s3.amazonaws.com/${key}`;
}

const ownUrl = new RegExp(`^https://${artefactBucket}\\.s3\\.amazonaws\\.com/templates/([0-9a-f]{64})\\.json$`);

/** The digest in such an address; undefined for any other. */
export function digestInUrl(url: string): string | undefined {
  return ownUrl.exec(url)?.[1];
}

/** Every nested template that a body names by such an address. */
export function digestsInBody(body: string): readonly string[] {
  const urls = body.match(new RegExp(ownUrl.source.slice(1, -1), 'g')) ?? [];
  return [...new Set(urls.flatMap((url) => digestInUrl(url) ?? []))];
}

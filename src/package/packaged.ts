import type { Diagnostic } from '../model/diagnostic.js';
import type { StackKey } from '../model/names.js';
import type { PackagedStack, Target } from '../model/plan.js';
import type { Service, Stack } from '../model/service.js';
import { urlSuffix } from '../model/url-suffix.js';
import type { Value } from '../model/value.js';
import type { PackedCode } from './code-request.js';

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
  /** `artefacts/<digest>`, in the bucket of artefacts. */
  readonly objectKey: string;
  readonly digest: string;
}

export interface PackageOptions {
  /** Digest of what lies at some repository paths together; undefined where nothing does. See `artefactSource`. */
  readonly codeDigest: (paths: readonly string[], service: Service) => string | undefined;
  /** Asked for code in place of `codeDigest`; without it code is only named, which the embedded cloud is content with. */
  readonly code?: PackedCode;
  /** Name of the bucket that artefacts of a place lie in; the embedded cloud's unless given. */
  readonly bucket?: (target: Target) => string;
  /**
   * Where CloudFormation fetches an object of that bucket; AWS's own address by region unless given. What takes AWS's
   * place, an emulator or a private endpoint, has another one.
   */
  readonly address?: (target: Target, key: string) => string;
  /** A document of the repository by its path, for `AWS::Include`. */
  readonly document?: (path: string) => Value | undefined;
  /** Where stacks go that name neither account nor region: the stage's settings. */
  readonly target?: Partial<Target>;
  /** The value given to a NoEcho parameter; readings hold none. */
  readonly secret?: (stack: Stack, parameter: string) => string | undefined;
}

/** Where neither the definition nor the settings say it; the embedded cloud knows no other. */
export const defaultTarget: Target = { account: '000000000000', region: 'us-east-1' };

/** The embedded cloud's. Everywhere else the stage says it. */
export const artefactBucket = 'stackgate-artefacts';

/** Where artefacts of one place lie. */
export interface ArtefactPlace {
  readonly bucket: string;
  /** Absent for the embedded cloud. */
  readonly region?: string;
}

export const embeddedPlace: ArtefactPlace = { bucket: artefactBucket };

/** Code and templates lie under keys that hold their digests: no object is ever another one. */
export function artefactKey(digest: string): string {
  return `artefacts/${digest}`;
}

/** What the `TemplateURL` of a nested stack becomes, at AWS or in the embedded cloud. */
export function templateUrl(digest: string, place: ArtefactPlace = embeddedPlace): string {
  return addressOf(artefactKey(digest), place);
}

/** An object in the bucket of artefacts. A name with dots has no certificate of its own, so it stands in the path. */
export function addressOf(key: string, { bucket, region }: ArtefactPlace = embeddedPlace): string {
  if (region === undefined) return `https://${bucket}.s3.amazonaws.com/${key}`;
  const host = `s3.${region}.${urlSuffix(region)}`;
  return bucket.includes('.') ? `https://${host}/${bucket}/${key}` : `https://${bucket}.${host}/${key}`;
}

const ownUrl = /^https?:\/\/[a-z0-9.:/-]{1,200}\/artefacts\/([0-9a-f]{64})$/;
const urlInBody = /https?:\/\/[a-z0-9.:/-]{1,200}\/artefacts\/([0-9a-f]{64})(?![0-9A-Za-z._/-])/g;

/** The digest in such an address; undefined for any other. */
export function digestInUrl(url: string): string | undefined {
  return ownUrl.exec(url)?.[1];
}

/** Every nested template that a body names by such an address. */
export function digestsInBody(body: string): readonly string[] {
  return [...new Set(addressesInBody(body).values())];
}

/** The same by address: one template may be named in several places. */
export function addressesInBody(body: string): ReadonlyMap<string, string> {
  return new Map([...body.matchAll(urlInBody)].map(([url, digest = '']) => [url, digest]));
}

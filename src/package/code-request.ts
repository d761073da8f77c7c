import type { Artefact } from '../model/plan.js';
import type { Service, Stack } from '../model/service.js';
import type { TemplateResource } from '../model/template.js';

/** A property that names code or a file of the repository, and wants the address of an upload instead. */
export interface CodeRequest {
  readonly service: Service;
  readonly stack: Stack;
  readonly resource: TemplateResource;
  /** `Code`, `Content`, `BodyS3Location`, … */
  readonly property: string;
  /** `file`: uploaded as it is, where it is no folder. */
  readonly kind: 'code' | 'file' | 'image';
  /** Repository paths; empty where nothing states one. */
  readonly paths: readonly string[];
}

export type PackedAnswer =
  | { readonly kind: 'object'; readonly digest: string; readonly path: string }
  /** Uploaded by somebody else already. */
  | { readonly kind: 'elsewhere'; readonly bucket: string; readonly key: string }
  | { readonly kind: 'image'; readonly uri: string }
  /** As it is written. */
  | { readonly kind: 'stays' }
  /** A resource that this stage does not deploy: its code may be missing. */
  | { readonly kind: 'none' }
  /** @property message for people, with the command that helps */
  | { readonly kind: 'problem'; readonly code: string; readonly message: string };

/** Files that the CDK uploads for a stack, by keys of its own, and the buckets that its template names for them. */
export interface StackAssets {
  readonly artefacts: readonly Artefact[];
  readonly buckets: ReadonlySet<string>;
  /** Why one of them is not there, for people. */
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

/** Code that is packed, or that a build job packed: bytes and not names. The same request has the same answer. */
export interface PackedCode {
  answer(request: CodeRequest): PackedAnswer;
  /**
   * Of one stack of a CDK app.
   *
   * @param isNamed whether its template names a key
   */
  assets(service: Service, stack: Stack, isNamed: (key: string) => boolean): StackAssets;
}

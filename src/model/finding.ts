import type { Severity } from './diagnostic.js';
import type { Location } from './location.js';
import type { RuleId, ServiceName, StageName } from './names.js';

export type Confidence = 'high' | 'medium' | 'low';

/** A policy's result: what is wrong, where, and what to do. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly service: ServiceName;
  /** What it is about: an edge key, logical id or statement; stable across moved lines and folders. */
  readonly subject: string;
  /** What happens in the world, as one or two sentences of plain text; never markdown. */
  readonly message: string;
  /** What to do about it, in words. */
  readonly advice?: string;
  /** Text to paste, in the service's own format. */
  readonly fix?: string;
  readonly location: Location;
  readonly related: readonly { readonly message: string; readonly location: Location }[];
  /** Hex; the same for the same problem after lines or folders move. */
  readonly fingerprint: string;
  /** Not found in the estate that it is compared with; or accepted there by a waiver that has ended. */
  readonly new: boolean;
  readonly waived?: { readonly owner: string; readonly reason: string; readonly expires?: string };
  readonly stages: readonly StageName[];
}

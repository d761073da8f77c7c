import type { Location } from './location.js';
import type { ServiceName } from './names.js';

/** The declared view of one function or workflow: see docs/declarations.md. */
export interface Declarations {
  readonly calling: readonly TargetDeclaration[];
  readonly uses: readonly UseDeclaration[];
  readonly subscribesTo: readonly SubscribeDeclaration[];
  readonly subscribable?: { readonly value: boolean; readonly location: Location };
  /** Consent: services or owners (`@team`) that may call it. */
  readonly callers: readonly { readonly name: string; readonly location: Location }[];
}

/** `service:id`; a bare `id` means this service. */
export interface TargetDeclaration {
  readonly service: ServiceName;
  readonly id: string;
  readonly location: Location;
}

export type UseVerb = 'publish' | 'read' | 'write';

export interface UseDeclaration extends TargetDeclaration {
  readonly verb: UseVerb;
}

export type Outcome = 'success' | 'failed' | 'start';

export interface SubscribeDeclaration extends TargetDeclaration {
  /** For a function's outcome; absent when the target is a topic, queue, bus, stream or bucket. */
  readonly outcome?: Outcome;
}

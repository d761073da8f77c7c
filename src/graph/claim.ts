import type { Answer, EdgeKind, Mechanism, NodeRef, View } from '../model/edge.js';
import type { Statement } from '../model/grant.js';
import type { Location } from '../model/location.js';
import type { ServiceName } from '../model/names.js';
import type { Estate, Resource } from '../model/service.js';
import type { Access } from './access.js';
import type { ReferencesByKind } from './references-by-kind.js';
import type { OutputsIndex } from './resolve/outputs-index.js';
import type { Resolver } from './resolve/resolver.js';

/** What a link file may look at: the estate, what references mean in it, and what is granted. */
export interface LinkContext {
  readonly estate: Estate;
  /** All resources of the estate by type, in its order. */
  readonly resources: ReadonlyMap<string, readonly Resource[]>;
  /** Resources by what a declaration calls them: their id, and their logical id. */
  readonly named: (service: ServiceName, id: string) => Resource | undefined;
  /** Every symbol in what is deployed, by kind; see `links/references.ts`. */
  readonly references: ReferencesByKind;
  readonly resolver: Resolver;
  readonly statements: readonly Statement[];
  readonly access: Access;
  readonly outputs: OutputsIndex;
  /** The name of the external that covers an id. */
  readonly externals: (id: string) => string | undefined;
}

/** One view of one edge, as one place states it. Claims about the same edge are merged. */
export interface Claim {
  readonly kind: EdgeKind;
  readonly mechanism: Mechanism;
  readonly from: NodeRef;
  readonly to: NodeRef;
  readonly view: View;
  readonly answer: Answer;
  readonly note: string;
  readonly location: Location;
  readonly reason?: string;
  readonly detail?: string;
  /** The resource that connects the two: a rule or subscription, which a permission may name as its source. */
  readonly via?: Resource;
}

/** One edge mechanism: states claims; what no claim answers is filled in by the table in `views.ts`. */
export interface Link {
  readonly mechanism: Mechanism;
  claims(context: LinkContext): Iterable<Claim>;
}

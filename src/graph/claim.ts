import type { Answer, EdgeKind, Mechanism, NodeRef, View } from '../model/edge.js';
import type { Location } from '../model/location.js';
import type { ServiceName } from '../model/names.js';
import type { Resource, Stack } from '../model/service.js';
import type { Value } from '../model/value.js';
import type { Access } from './access/access.js';
import type { ReferencesByKind } from './references-by-kind.js';
import type { OutputsIndex } from './resolve/following/outputs-index.js';
import type { Resolver } from './resolve/resolver.js';

/**
 * What may be asked about the whole estate. Links ask through `Questions`, which remembers what a
 * stack's claims hang on: everything beyond the stack itself has to be asked here.
 */
export interface Facts {
  /** Resources by what a declaration calls them: their id, and their logical id. */
  readonly named: (service: ServiceName, id: string) => Resource | undefined;
  readonly resolver: Resolver;
  readonly access: Access;
  readonly outputs: Pick<OutputsIndex, 'outputOfStack' | 'outputOfService' | 'ssmParameter' | 'nestedStack'>;
  /** The name of the external that covers an id. */
  readonly externals: (id: string) => string | undefined;
}

/** What a link file may look at: one stack, what its references mean, and what is granted. */
export interface LinkContext extends Facts {
  readonly stack: Stack;
  /** The stack's resources by type, in its order. */
  readonly resources: ReadonlyMap<string, readonly Resource[]>;
  /** Every symbol in what the stack deploys, by kind; see `links/imports/references.ts`. */
  readonly references: ReferencesByKind;
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
  /** The role by which the connection delivers, where it has one of its own; else resource policies decide. */
  readonly role?: Value;
}

/** One edge mechanism: states claims; what no claim answers is filled in by the table in `views.ts`. */
export interface Link {
  readonly mechanism: Mechanism;
  /** The claims that one stack makes: each is made by one resource, reference or statement of it. */
  claims(context: LinkContext): Iterable<Claim>;
}

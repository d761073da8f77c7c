import type { Answer } from '../../model/edge.js';
import type { Statement } from '../../model/grant.js';
import type { Location } from '../../model/location.js';
import type { Resource } from '../../model/service.js';
import type { Value } from '../../model/value.js';

export interface AccessAnswer {
  readonly answer: Answer;
  /** Why, in words: `role OrdersRole does not allow sns:Publish`. */
  readonly note: string;
  /** The statement that decided it; absent when none did. */
  readonly location?: Location;
}

/** Who may do what, as far as the statements of the estate decide it. */
export interface Access {
  /**
   * May this function or workflow do `action` (`sns:Publish`) on the resource, by its role?
   * @param qualifier the alias or version that is meant: what allows the function alone does not allow it
   */
  mayDo(actor: Resource, action: string, on: Resource, qualifier?: string): AccessAnswer;
  /** The same for a role that is named where it is used, such as `RoleArn` of a rule's target. */
  roleMay(role: Value, action: string, on: Resource, qualifier?: string): AccessAnswer;
  /** Does a resource policy or permission let an AWS service (`sns.amazonaws.com`) act on it for any of the sources? */
  serviceMay(
    service: string,
    action: string,
    on: Resource,
    sources: readonly Resource[],
    qualifier?: string,
  ): AccessAnswer;
  /** Whether the actor's role denies anything at all: without, what one statement allows is allowed. */
  hasDenials(actor: Resource): boolean;
  /** The identity statements of the actor's role; undefined when its role is not in the estate. */
  statementsOf(actor: Resource): readonly Statement[] | undefined;
}

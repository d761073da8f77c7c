import type { Location } from './location.js';
import type { ResourceKey, ServiceName } from './names.js';
import type { Dict, Value } from './value.js';

/**
 * One IAM statement as it stands in a role, policy, or resource policy. `AWS::Lambda::Permission`
 * is one too: its principal, action, function, and conditions for SourceArn and SourceAccount.
 */
export interface Statement {
  readonly service: ServiceName;
  /** The resource that holds it: the role, the policy, the permission. */
  readonly holder: ResourceKey;
  /** `identity`: what a role may do. `resource`: who may use a resource. `trust`: who may take a role. */
  readonly side: 'identity' | 'resource' | 'trust';
  readonly effect: 'Allow' | 'Deny';
  readonly principals: readonly Principal[];
  /** NotPrincipal, NotAction, NotResource: the lists name what is left out. */
  readonly notPrincipal: boolean;
  readonly actions: readonly Value[];
  readonly notAction: boolean;
  readonly resources: readonly Value[];
  readonly notResource: boolean;
  readonly conditions?: Dict;
  readonly sid?: string;
  readonly location: Location;
}

/** Whom a statement is about; for an identity statement the role, user or group that holds it. */
export interface Principal {
  readonly kind: 'aws' | 'service' | 'federated' | 'canonical-user' | 'any' | 'holder';
  readonly value: Value;
}

import type { Placed, Value } from '../../../model/value.js';
import { canonicalJson } from '../intrinsic/logical-id.js';
import { getAtt, make, type Plain, type PlainObject, sub } from '../intrinsic/make.js';
import type { Lowering } from '../lowering.js';
import type { SamResource } from '../sam-resource.js';
import { managedPolicyPath } from './managed-policy-paths.js';

/** The execution role that SAM makes for a function or state machine; events add to it before it is written. */
export class ExecutionRole {
  readonly logicalId: string;
  readonly #owner: SamResource;
  readonly #trust: Plain;
  readonly #partition: string;
  readonly #managed = new Map<string, Value>();
  readonly #inline = new Map<string, Value>();
  /** The `Condition` of the role, where it differs from its owner's. */
  condition: string | undefined;

  constructor(owner: SamResource, trust: Plain, partition: string) {
    this.logicalId = `${owner.logicalId}Role`;
    this.#owner = owner;
    this.#trust = trust;
    this.#partition = partition;
    this.condition = owner.inherited.condition;
  }

  get arn(): PlainObject {
    return getAtt(this.logicalId, 'Arn');
  }

  /** Attaches a policy by ARN, once. */
  attach(arn: Plain, at: Placed): void {
    const value = make(arn, at);
    const key = canonicalJson(value);
    if (!this.#managed.has(key)) this.#managed.set(key, value);
  }

  /** Attaches an AWS managed policy by its name. */
  attachManaged(name: string, at: Placed): void {
    this.attach(managedPolicyArn(name, this.#partition), at);
  }

  /** Adds an inline policy, unless one with the same document is there. */
  allow(policyName: string, document: Plain, at: Placed): void {
    const made = make(document, at);
    const key = canonicalJson(made);
    if (!this.#inline.has(key)) this.#inline.set(key, make({ PolicyName: policyName, PolicyDocument: made }, at));
  }

  /** As it stands, such as an `Fn::If` around a policy. */
  addPolicy(policy: Value): void {
    this.#inline.set(canonicalJson(policy), policy);
  }

  write(lowering: Lowering, more: PlainObject): void {
    const { logicalId: madeFor, inherited, body: at } = this.#owner;
    lowering.add({
      ...inherited,
      logicalId: this.logicalId,
      type: 'AWS::IAM::Role',
      properties: {
        AssumeRolePolicyDocument: this.#trust,
        ManagedPolicyArns: [...this.#managed.values()],
        Policies: this.#inline.size === 0 ? undefined : [...this.#inline.values()],
        ...more,
      },
      ...(this.condition !== undefined && { condition: this.condition }),
      at,
      madeFor,
    });
  }
}

/** The trust policy for one AWS service. */
export function trustOf(service: string): PlainObject {
  return {
    Version: '2012-10-17',
    Statement: [{ Action: ['sts:AssumeRole'], Effect: 'Allow', Principal: { Service: [service] } }],
  };
}

/**
 * A name of a policy of AWS's becomes its ARN; an ARN, and any other name, stays as it is.
 * @param partition of the template's region, or the pseudo parameter
 */
export function managedPolicyArn(name: string, partition: string): PlainObject | string {
  const path = managedPolicyPath(name);
  if (path === undefined) return name;
  const arn = `arn:${partition}:iam::aws:policy/${path}`;
  return partition.startsWith('$') ? sub(arn) : arn;
}

/** A policy document of one statement that allows. */
export function allowing(action: Plain, resource: Plain): PlainObject {
  return { Statement: [{ Action: action, Effect: 'Allow', Resource: resource }] };
}

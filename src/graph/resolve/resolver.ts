import type { Expand } from '../../iam/arn.js';
import type { Home } from '../../iam/place.js';
import type { ResourceKey } from '../../model/names.js';
import type { Output, Resource, Stack } from '../../model/service.js';
import type { Value } from '../../model/value.js';

/** What a value refers to, followed through parameters, outputs, exports, SSM and names. */
export type Target =
  | {
      readonly kind: 'resource';
      readonly resource: Resource;
      readonly qualifier?: string;
      /** In words, what was taken for the same because only one side states it: a region, an account. */
      readonly assumed?: string;
    }
  /** Certainly none of the estate's: an ARN or name that no resource has. */
  | { readonly kind: 'external'; readonly id: string; readonly external?: string }
  /** It refers to something, but to what depends on what is not known. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly id: string }
  /** Not a reference at all. */
  | { readonly kind: 'none' };

/** Something looked up by a name: found, certainly not there, or not decidable and why. */
export type Found<T> = { readonly found: T } | 'missing' | { readonly unknown: string };

export interface ExportEntry {
  readonly stack: Stack;
  readonly output: Output;
}

/** Identity across services: one resource is one node however it is referred to. */
export interface Resolver {
  /**
   * @param value an ARN, name, URL, or reference, as a property holds it
   * @param type CloudFormation type that the place expects (`AWS::SNS::Topic`); it lets bare names resolve
   * @param from the stack in which the value stands: bare names, exports and parameters are those of its region and account
   */
  target(value: Value, type?: string, from?: Home): Target;
  /** As `target`, for a pattern with `*` or `?`, such as a statement's resource: everything that it may match by name. */
  targets(pattern: Value, type?: string, from?: Home): readonly Target[];
  /** Where an export name leads: the output, `missing`, or a reason why it is not known. */
  exportNamed(name: Value, from?: Home): Found<ExportEntry>;
  /** The text that a symbol stands for, as far as the estate says it: a resource's ARN or name, an export's value. */
  readonly expand: Expand;
  stackOf(resource: Resource): Stack;
  /** Where the holder of a statement is deployed; nothing is known of one that is not in the estate. */
  homeOf(holder: ResourceKey): Home;
}

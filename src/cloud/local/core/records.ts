import type { Json, JsonObject } from '../template/json.js';

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** What a stack is asked to be. */
export interface Definition {
  /** `Original` bytes. */
  readonly body: string;
  /** As given or by default; `UsePreviousValue` already replaced by the value. NoEcho values in the clear. */
  readonly parameters: readonly NamedValue[];
  /** As `Ref` sees them: SSM types looked up, lists split. Decided once, when the call is made. */
  readonly values: readonly { readonly name: string; readonly value: string | readonly string[] }[];
  /** For SSM types: what the named parameter held. */
  readonly resolved: readonly NamedValue[];
  readonly tags: readonly NamedValue[];
  readonly capabilities: readonly string[];
  readonly notificationArns: readonly string[];
  readonly roleArn?: string;
  readonly rollbackConfiguration?: Json;
}

export interface StableState {
  readonly definition: Definition;
  readonly resources: Record<string, ResourceRecord>;
  readonly outputs: readonly OutputRecord[];
  readonly outputImports: readonly string[];
}

export interface ResourceRecord {
  readonly logicalId: string;
  readonly type: string;
  physicalId: string;
  /** Evaluated. */
  properties: JsonObject;
  /** As text, not evaluated: a difference in it alone is an update too. */
  metadata?: string;
  status: string;
  statusReason?: string;
  updatedAt: number;
  deletionPolicy: string;
  updateReplacePolicy: string;
  /** Logical ids it depends on, for the order of removal. */
  dependsOn: string[];
  /** Export names its properties import. */
  imports: string[];
  /** True where the first attempt to create it failed: nothing stands behind it. */
  missing?: boolean;
}

export interface OutputRecord {
  readonly key: string;
  readonly value: string;
  readonly description?: string;
  readonly exportName?: string;
}

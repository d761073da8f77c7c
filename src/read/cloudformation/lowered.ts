import type { Diagnostic } from '../../model/diagnostic.js';
import type { ServiceName, StackKey } from '../../model/names.js';
import type { Stack } from '../../model/service.js';
import type { Value } from '../../model/value.js';

/** What is known of the stack that a template becomes. */
export interface StackIdentity {
  readonly service: ServiceName;
  readonly stack: StackKey;
  readonly stackId: string;
  readonly stackName: Value;
  readonly region?: string;
  readonly account?: string;
  /** Values given from outside: stackgate.yml, samconfig.toml, a parent stack, Compose. */
  readonly parameters: ReadonlyMap<string, Value>;
  /** Tags of the stack: samconfig.toml, serverless.yml, the CDK manifest. */
  readonly tags?: ReadonlyMap<string, Value>;
  readonly parent?: Stack['parent'];
  readonly dependsOn: Stack['dependsOn'];
}

export interface Evaluated {
  readonly stack: Stack;
  readonly diagnostics: readonly Diagnostic[];
}

export type { Template, TemplateResource } from '../../model/template.js';

import { type ServiceName, stackKey } from '../../model/names.js';
import type { Placed, Value } from '../../model/value.js';
import { scalar, text } from '../../model/walk.js';
import type { Candidate, ReadContext } from '../reader.js';
import type { StackIdentity } from './lowered.js';
import type { SamConfig } from './samconfig.js';

/** The id of a service's only or top stack. */
export const mainStack = 'main';

/**
 * What stackgate.yml, then samconfig.toml say of a template's stack. A stack whose name nothing
 * states has a symbol of its own, so that its names and exports are equal only to each other.
 */
export function identityOf(
  candidate: Candidate & { readonly name: ServiceName },
  context: ReadContext,
  samConfig: SamConfig | undefined,
  at: Placed,
): StackIdentity {
  const own = context.settings.services.get(candidate.file);
  const region = own?.region ?? context.settings.region ?? samConfig?.region;
  const account = own?.account ?? context.settings.account;
  const parameters = new Map<string, Value>(samConfig?.parameters);
  for (const [name, value] of own?.parameters ?? []) parameters.set(name, scalar(value, at));
  const stack = stackKey(candidate.name, mainStack);
  const stated = own?.stackName && scalar(fillIn(own.stackName, candidate.name, context.stage), at);
  return {
    service: candidate.name,
    stack,
    stackId: mainStack,
    stackName: stated || samConfig?.stackName || unstatedName(stack, at),
    ...(region !== undefined && { region }),
    ...(account !== undefined && { account }),
    parameters,
    ...(samConfig?.tags !== undefined && { tags: samConfig.tags }),
    dependsOn: [],
  };
}

/** A stack name that is not known, but known to be this stack's. */
export function unstatedName(stack: string, at: Placed): Value {
  return text([{ kind: 'pseudo', name: `AWS::StackName(${stack})` }], at);
}

function fillIn(pattern: string, service: string, stage: string): string {
  return pattern.replaceAll('{service}', () => service).replaceAll('{stage}', () => stage);
}

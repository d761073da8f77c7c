import { member, textOf } from '../template/json.js';
import { namedValue } from './engine.js';
import { faults } from './errors.js';
import type { RegionState } from './state.js';

/**
 * @param reference `secretsmanager:ID:SecretString:KEY:…` or `ssm-secure:NAME:VERSION`; the id may be an ARN
 * @throws ServiceFault where there is no such secret or key
 */
export function secretOf(region: RegionState, reference: string): string {
  const value = reference.startsWith('ssm-secure:') ? secureParameter(region, reference) : managed(region, reference);
  if (value === undefined) throw faults.invalid(`Could not resolve the dynamic reference {{resolve:${reference}}}`);
  return value;
}

function secureParameter(region: RegionState, reference: string): string | undefined {
  const [, name = ''] = reference.split(':');
  return namedValue(region.external.ssm, name);
}

function managed(region: RegionState, reference: string): string | undefined {
  const rest = reference.slice(reference.indexOf(':') + 1);
  const secret = region.external.secrets.find(({ name }) => rest === name || rest.startsWith(`${name}:`));
  if (secret === undefined) return undefined;
  const [, , key = ''] = rest.slice(secret.name.length).split(':');
  if (key === '') return secret.value;
  return textOf(member(parsed(secret.value), key));
}

function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    // A secret that is no JSON has no keys.
    return undefined;
  }
}

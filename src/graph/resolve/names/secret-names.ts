import { joinParts, type Parts } from '../../../iam/parts.js';

export const SECRET = 'AWS::SecretsManager::Secret';

/** What the last segment of a secret's ARN says of its name. */
export interface SecretName {
  readonly name: Parts;
  /** The six characters are written out: they change when the secret is made anew, so the name is only likely. */
  readonly isGuess: boolean;
}

/**
 * Secrets Manager adds a dash and six characters to the name in the ARN; a policy has `-??????` or `-*` for
 * them. Source: Secrets Manager's user guide, "Secret ARN".
 */
export function readSecretName(segment: Parts): readonly SecretName[] {
  const last = segment.at(-1);
  if (typeof last !== 'string') return [{ name: segment, isGuess: false }];
  const open = /^(.*)-(\?{6}|\*)$/s.exec(last)?.[1];
  if (open !== undefined) return [{ name: joinParts(segment.slice(0, -1), [open]), isGuess: false }];
  const start = /^(.*)-[A-Za-z0-9]{6}$/s.exec(last)?.[1];
  const whole = { name: segment, isGuess: false };
  return start === undefined ? [whole] : [whole, { name: joinParts(segment.slice(0, -1), [start]), isGuess: true }];
}

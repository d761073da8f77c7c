import { createHash } from 'node:crypto';
import type { RuleId, ServiceName } from '../model/names.js';

export interface Identified {
  readonly rule: RuleId;
  readonly service: ServiceName;
  readonly subject: string;
}

/**
 * Gives each finding of one estate its fingerprint: 16 hex digits of the SHA-256 of rule, service and
 * subject, so neither a moved line nor a moved folder changes it. What is the same in all three is told
 * apart by an ordinal: one more of the same kind is one more fingerprint.
 */
export function withFingerprints<Item extends Identified>(
  items: readonly Item[],
): readonly (Item & { readonly fingerprint: string })[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const identity = JSON.stringify([item.rule, item.service, item.subject]);
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    return { ...item, fingerprint: digest(ordinal === 0 ? identity : `${identity}#${ordinal}`) };
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

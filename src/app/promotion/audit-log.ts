import { AppError } from '../../model/app-error.js';
import type { AuditRecord } from '../../model/break-glass.js';
import { canonicalJson, digestOf } from '../../plan/fingerprint.js';
import type { KeptObjects } from './kept-objects.js';

/** Gives an audit record its digest. */
export function sealAudit(record: Omit<AuditRecord, 'digest'>): AuditRecord {
  return { ...record, digest: digestOf(canonicalJson(record)) };
}

/** `audit/20261121T034050Z-<run>.json`: in the order of time. */
export function auditKey({ at, run }: Pick<AuditRecord, 'at' | 'run'>): string {
  return `audit/${at.replace(/\.\d+/, '').replace(/[-:]/g, '')}-${run}.json`;
}

/**
 * Keeps it for good: what is there already is never written over.
 *
 * @throws AppError `state-unusable` where there is such a record by now
 */
export async function writeAudit(objects: KeptObjects, record: AuditRecord): Promise<void> {
  const key = auditKey(record);
  const bytes = Buffer.from(`${canonicalJson(record)}\n`);
  if ((await objects.put(key, bytes, 'absent')) === undefined)
    throw new AppError('state-unusable', `There is an audit record ${key} in ${objects.name} already.`);
}

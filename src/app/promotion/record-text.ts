import { z } from 'zod';
import { AppError } from '../../model/app-error.js';
import type { DeployedRecord } from '../../model/deployed-record.js';
import { canonicalJson, digestOf } from '../../plan/fingerprint.js';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const commit = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const passed = { release: digest, run: z.string(), commit: commit.exactOptional(), at: z.iso.datetime() };

const stack = z.strictObject({
  key: z.string(),
  stackName: z.string(),
  target: z.strictObject({ account: z.string(), region: z.string() }),
  templateDigest: digest,
});

const recordSchema = z.strictObject({
  schemaVersion: z.literal(1),
  stage: z.string(),
  run: z.string(),
  commit: commit.exactOptional(),
  at: z.iso.datetime(),
  services: z.array(
    z.strictObject({
      name: z.string(),
      ...passed,
      stacks: z.array(stack),
      earlier: z.array(z.strictObject(passed)),
    }),
  ),
  digest,
});

/** Gives a record its digest. */
export function sealRecord(record: Omit<DeployedRecord, 'digest'>): DeployedRecord {
  return { ...record, digest: digestOf(canonicalJson(record)) };
}

/** The text that is kept: equal records give equal bytes. */
export function recordText(record: DeployedRecord): string {
  return `${canonicalJson(record)}\n`;
}

/**
 * A record out of its text.
 *
 * @param where it is kept, for the message
 * @throws AppError `state-unusable` for anything but a record of this stage as it was written
 */
export function parseRecord(text: string, stage: string, where: string): DeployedRecord {
  const refuse = (why: string): AppError =>
    new AppError(
      'state-unusable',
      `The record of ${stage} in ${where} cannot be trusted: ${why}. A deploy to ${stage} that is accepted writes a new one once it is removed.`,
    );
  const parsed = recordSchema.safeParse(jsonIn(text));
  if (!parsed.success) throw refuse('it is no record');
  const { digest: stated, ...rest } = parsed.data;
  if (digestOf(canonicalJson(rest)) !== stated) throw refuse('its content does not have its digest');
  if (rest.stage !== stage) throw refuse('it is of another stage');
  return parsed.data;
}

/** Undefined for what is no JSON, which no schema takes. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

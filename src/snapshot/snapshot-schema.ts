import { z } from 'zod';

/** The shape of `stackgate-snapshot.json`. Whoever may push a ref may have written it. */

const texts = z.record(z.string(), z.string());
const digests = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));
const target = z.strictObject({ account: z.string(), region: z.string() });
const commit = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);

const facts = z.strictObject({
  packaged: z.boolean(),
  present: z.array(z.string()),
  digests: texts,
  codeDigests: texts,
});

const reading = z.strictObject({
  id: z.string().regex(/^[1-9][0-9]{0,5}$/),
  run: z.string(),
  commit: commit.optional(),
  services: z.array(z.string()),
  files: digests,
  facts,
});

const stack = z.strictObject({
  key: z.string(),
  service: z.string(),
  stackName: z.string(),
  target,
  templateDigest: z.string(),
  parameters: texts,
  tags: texts,
  outputs: texts,
  exports: texts,
  imports: z.array(z.string()),
});

export const snapshotSchema = z.strictObject({
  schemaVersion: z.literal(1),
  stage: z.string(),
  cloud: z.enum(['local', 'aws']),
  folder: z.string(),
  run: z.string(),
  commit: commit.optional(),
  at: z.iso.datetime(),
  readings: z.array(reading),
  stacks: z.array(stack),
  // Read by promotion, which checks it by itself.
  record: z.record(z.string(), z.unknown()).optional(),
});

import { z } from 'zod';
import { diagnosticItem } from '../json/schema.js';
import { refusal, stepPart, stub } from '../plan/schema.js';

/** The shape of `deploy`, `rollback` and `status` with `--format json`. Within version 1 keys are only added. */
const milliseconds = z.number().describe("Milliseconds since the epoch by the run's clock");

const failure = z.object({
  step: z.string(),
  reason: z.string().describe('The first failed event'),
});

const remaining = z.object({
  step: z.string(),
  stack: z.string(),
  state: z.enum(['not-deployed', 'not-restored', 'kept', 'not-deleted', 'stuck']),
  reason: z.string(),
  command: z.string().describe('What finishes the job, for a person to run'),
});

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('deployed'), remains: z.array(remaining) }),
  z.object({ kind: z.literal('unchanged') }),
  z.object({ kind: z.literal('failed-and-restored'), failures: z.array(failure) }),
  z.object({ kind: z.literal('restore-incomplete'), failures: z.array(failure), remains: z.array(remaining) }),
  z.object({ kind: z.literal('refused'), reasons: z.array(z.string()) }),
  z.object({ kind: z.literal('interrupted') }),
]);

const stepStatus = z.enum([
  'waiting',
  'running',
  'deployed',
  'unchanged',
  'deleted',
  'failed',
  'skipped',
  'restoring',
  'restored',
  'removed',
  'kept',
  'restore-failed',
  'held-back',
]);

const stepRecord = z.object({
  step: z.string(),
  stack: z.string(),
  part: stepPart.exactOptional(),
  status: stepStatus,
  startedAt: milliseconds.exactOptional().describe('Of the deployment or deletion; a restore has its own'),
  endedAt: milliseconds.exactOptional(),
  restoreStartedAt: milliseconds.exactOptional(),
  restoreEndedAt: milliseconds.exactOptional(),
  reason: z.string().exactOptional(),
});

const breakGlass = z.object({
  by: z.string(),
  reason: z.string(),
  skipped: z.array(
    z.object({
      check: z.enum(['promotion', 'stateful-removal', 'stateful-replacement']),
      subject: z.string(),
      message: z.string(),
    }),
  ),
});

const runFields = {
  run: z.string().describe('Empty where the run was refused before it had a journal'),
  stage: z.string(),
  planFingerprint: z.string().describe('Empty where there is no plan'),
  outcome: outcome.exactOptional().describe('Absent while the run goes on or waits to be resumed'),
  steps: z.array(stepRecord),
  startedAt: milliseconds,
  endedAt: milliseconds.exactOptional(),
  criticalPath: z.array(z.object({ step: z.string(), took: z.number().describe('Milliseconds') })),
  breakGlass: breakGlass.exactOptional().describe('Set where a person let the run go past checks'),
  notes: z.array(z.string()).exactOptional().describe('What was found before it began and did not stop it'),
};

export const runReport = z.object({
  schemaVersion: z.literal(1),
  summary: z.string(),
  ...runFields,
  stubs: z
    .array(stub)
    .exactOptional()
    .describe('What stood in for things outside of the estate, in the embedded cloud'),
  refusals: z
    .array(refusal)
    .exactOptional()
    .describe('Why no plan was made; the reasons of the outcome say it in words'),
  diagnostics: z
    .array(diagnosticItem)
    .exactOptional()
    .describe('What reading found, where the run was refused before it began'),
});

export const corruptReport = z.object({
  schemaVersion: z.literal(1),
  run: z.string(),
  corrupt: z
    .object({ line: z.int(), reason: z.string() })
    .nullable()
    .describe('Why its journal is not trusted; nothing was written on its word'),
  steps: z.array(
    z.object({
      step: z.string(),
      stack: z.string(),
      stackName: z.string(),
      now: z.enum(['as-before', 'as-planned', 'neither']),
      status: z.string().exactOptional(),
    }),
  ),
});

export const runOutput = z.union([runReport, corruptReport]);

export const statusReport = z.object({
  schemaVersion: z.literal(1),
  state: z.string(),
  runs: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('read'), report: z.object(runFields), resume: z.string(), rollback: z.string() }),
      z.object({ kind: z.literal('corrupt'), run: z.string(), reason: z.string() }),
    ]),
  ),
  leases: z.array(z.object({ stage: z.string(), holder: z.string(), until: milliseconds, expired: z.boolean() })),
  stacks: z.array(z.object({ stackName: z.string(), status: z.string(), region: z.string() })),
});

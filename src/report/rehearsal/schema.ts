import { z } from 'zod';
import { refusal, refusalReport } from '../plan/schema.js';

const trial = z.enum([
  'nothing-fails',
  'step-fails',
  'rollback-continued',
  'rollback-fails',
  'not-accepted',
  'taken-back',
  'restore-fails',
  'died-resumed',
  'died-taken-back',
  'died-on-the-way-back',
]);

export const rehearsalReport = z.object({
  schemaVersion: z.literal(1),
  stage: z.string(),
  planFingerprint: z.string(),
  verdict: z
    .enum(['proved', 'no-way-back', 'ends-badly'])
    .describe('"proved": every case ends in one of the three ways. "no-way-back": a step cannot be taken back'),
  steps: z.int(),
  stacks: z.int().describe('Of the simulated cloud, also those that the plan does not touch'),
  cases: z.int(),
  calls: z.int().describe('Calls of the steps and of the verification where nothing goes wrong'),
  operations: z
    .object({ done: z.int(), known: z.int() })
    .describe('Operations on one stack that were done, and those whose end was known from one that was the same'),
  rows: z.array(
    z.object({
      trial,
      cases: z.int(),
      endings: z.object({ deployed: z.int(), 'as-before': z.int(), named: z.int() }),
      wrong: z.int(),
    }),
  ),
  mistakes: z
    .array(z.object({ trial, what: z.string(), problems: z.array(z.string()) }))
    .describe('The first cases that do not end well'),
  noWayBack: z.array(
    z.object({
      kind: z.enum(['artefact-gone', 'secret-changed', 'stateful-replaced', 'resource-imported']),
      step: z.string(),
      stack: z.string(),
      subject: z.string(),
      message: z.string(),
    }),
  ),
  refusals: z
    .array(refusal)
    .exactOptional()
    .describe('Why a deploy would be refused all the same: what has not passed the stage before'),
});

export const rehearsalOutput = z.union([rehearsalReport, refusalReport]);

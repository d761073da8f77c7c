import { z } from 'zod';
import { glob } from './glob-schema.js';
import { refuseVerifyUrl } from './verify-url.js';

/** How stages are deployed. No secret belongs here: what a command needs comes from `environment`, by name. */

const most = { verifications: 200, words: 100, wordLength: 4_096 } as const;

const word = z
  .string()
  .max(most.wordLength)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what no process can be given.
  .regex(/^[^\u0000]*$/, 'a word of a command cannot hold NUL');

const url = z
  .string()
  .max(2_048)
  .check((context) => {
    const refusal = refuseVerifyUrl(context.value);
    if (refusal !== undefined) context.issues.push({ code: 'custom', message: refusal, input: context.value });
  });

const status = z.int().min(100).max(599);

const verification = z
  .strictObject({
    services: glob.optional().describe('Glob over service names; all that are changed unless given.'),
    command: z
      .array(word)
      .min(1)
      .max(most.words)
      .optional()
      .describe('Program and arguments, run without a shell in the repository. Exit code 0 passes.'),
    url: url.optional().describe('Asked by GET; `https`, or `http` of this machine. May hold `{output:Name}`.'),
    expect: z
      .union([status, z.array(status).min(1).max(20)])
      .optional()
      .describe('Status, or statuses, that pass; 200 unless given. Of a URL.'),
    timeoutMinutes: z
      .number()
      .positive()
      .max(60)
      .optional()
      .describe('Of one attempt; 5 for a command, 0.5 for a URL.'),
    retries: z.int().min(0).max(60).optional().describe('Further attempts after a failed one; none unless given.'),
    retrySeconds: z.number().min(0).max(600).optional().describe('Between attempts; 10 unless given.'),
  })
  .check((context) => {
    const { command, url: address, expect } = context.value;
    const say = (message: string): void => {
      context.issues.push({ code: 'custom', message, input: context.value });
    };
    if ((command === undefined) === (address === undefined)) say('give either `command` or `url`');
    else if (command !== undefined && expect !== undefined)
      say('`expect` is the status of a URL; a command passes with exit code 0');
  });

export const deploySettings = z.strictObject({
  rollbackAlarms: z
    .enum(['none', 'own', 'callers'])
    .optional()
    .describe(
      'CloudWatch alarms that roll a stack back: those of its own template, or of its callers as well; `none` unless given.',
    ),
  alarmMinutes: z
    .int()
    .min(0)
    .max(180)
    .optional()
    .describe('How long after an update CloudFormation still listens to them; 0 unless given.'),
  bakeMinutes: z
    .number()
    .min(0)
    .max(360)
    .optional()
    .describe('How long verifications are asked again before the commit point; 0 unless given.'),
  verify: z.array(verification).max(most.verifications).optional().describe('Asked before the commit point.'),
});

export type DeployInput = z.output<typeof deploySettings>;

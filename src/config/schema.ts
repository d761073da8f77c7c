import { z } from 'zod';
import { mistakesInStages } from './check-stages.js';
import { deploySettings } from './deploy-schema.js';
import { glob } from './glob-schema.js';
import { bucket, roleArn, topicArn } from './place-schema.js';

/** The shape of stackgate.yml, for people: docs/configuration.md. Every object is strict, so a typo is an error. */

const severity = z.enum(['error', 'warning', 'note', 'off']);

/** A file of 10 MB holds a million globs, each to be matched with every file: more than these is no setting. */
const most = { stages: 64, entries: 5_000, globs: 1_000 } as const;

const globs = z.union([glob, z.array(glob).max(most.globs)]);

const account = z
  .string({ error: 'expected 12 digits in quotes; without quotes YAML reads a number and drops leading zeros' })
  .regex(/^\d{12}$/, 'expected exactly 12 digits in quotes');

const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d+$/, 'expected a region such as `eu-west-1`');

const parameters = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
  .describe('Template parameters by name.');

const stageName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/, 'expected letters, digits, `-` and `_`');

const stage = z.strictObject({
  name: stageName,
  region: region.optional(),
  account: account.optional(),
  ephemeral: z.boolean().optional().describe('Its data may be lost: exempt from the state rules.'),
  parameters: parameters.optional(),
  role: roleArn.optional().describe('IAM role to assume for deploying.'),
  readRole: roleArn.optional().describe('IAM role to assume for looking: plan, check and status.'),
  executionRole: roleArn.optional().describe('IAM role that CloudFormation acts with; whoever deploys unless given.'),
  notificationTopics: z
    .array(topicArn)
    .max(5)
    .optional()
    .describe('ARNs of SNS topics that hear of every event of the stacks in their region.'),
  bucket: bucket.optional().describe('Bucket of artefacts, journals and records; may hold `{account}` and `{region}`.'),
  after: stageName
    .optional()
    .describe('Stage that a service must have passed before; the one before it in the list unless given; or `none`.'),
  protected: z
    .boolean()
    .optional()
    .describe('Takes only what passed the stage before; true where there is one unless given.'),
  deploy: deploySettings.optional().describe('For this stage alone; what it does not say holds as for every stage.'),
});

const service = z.strictObject({
  match: glob.describe('Glob over definition files: `services/*/serverless.yml`.'),
  name: z.string().min(1).max(128).optional(),
  stackName: z.string().min(1).max(256).optional().describe('May hold `{service}` and `{stage}`.'),
  owner: z.string().min(1).max(256).optional(),
  region: region.optional(),
  account: account.optional(),
  parameters: parameters.optional(),
});

const external = z.strictObject({
  name: z.string().min(1).max(128),
  match: globs.describe('Globs over ARNs, export names, stack names, SSM paths and bare names.'),
});

const ruleSetting = z.union([severity, z.strictObject({ severity, services: globs.optional() })]);

const rules = z
  .record(glob, ruleSetting)
  .describe('Severity by rule id or glob of ids, in order: the last match wins.');

const failOn = z.enum(['new', 'all']).describe('`new`: only findings that the base does not have.');

const waiver = z.strictObject({
  rule: glob,
  subject: glob.describe('Glob over `service:subject`, as the report prints it.'),
  owner: z.string().min(1).max(256),
  reason: z.string().min(1).max(1024),
  expires: z.iso.date('expected a date such as `2026-12-31`').optional().describe('The last day on which it counts.'),
});

const policies = z.strictObject({
  extends: z.string().min(1).max(512).optional().describe('`default`, `strict`, `report`, or the path of a pack.'),
  rules: rules.optional(),
  failOn: failOn.optional(),
  reportOnly: z.boolean().optional(),
  allow: z
    .array(z.strictObject({ from: glob, to: glob }))
    .max(most.entries)
    .optional(),
  naming: z
    .array(z.strictObject({ of: z.string().min(1).max(256), pattern: glob }))
    .max(most.globs)
    .optional(),
  waivers: z.array(waiver).max(most.entries).optional(),
});

export const settingsSchema = z.strictObject({
  version: z.literal(1),
  stages: z
    .array(z.union([stageName, stage]))
    .min(1)
    .max(most.stages)
    .check((context) => {
      for (const { path, message } of mistakesInStages(context.value))
        context.issues.push({ code: 'custom', message, path: [...path], input: context.value });
    })
    .optional()
    .describe('In promotion order.'),
  services: z.array(service).max(most.entries).optional(),
  include: z.array(glob).max(most.globs).optional().describe('Definitions to read besides those found.'),
  exclude: z.array(glob).max(most.globs).optional().describe('Definitions to leave out.'),
  owners: z
    .record(glob, z.string().min(1).max(256))
    .optional()
    .describe('Owner by service name glob; the last match wins.'),
  externals: z
    .array(external)
    .max(most.globs)
    .optional()
    .describe('What lives elsewhere: neither dangling nor unknown.'),
  environment: z
    .array(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of an environment variable'))
    .optional()
    .describe('Environment variables whose values `${env:…}` may take.'),
  deploy: deploySettings.optional().describe('How every stage is deployed.'),
  policies: policies.optional(),
});

/** A policy pack in a file of its own; see policies/default.yml. */
export const packSchema = z.strictObject({
  version: z.literal(1),
  name: z.string().min(1).max(128),
  extends: z.enum(['default', 'strict', 'report']).optional(),
  failOn: failOn.optional(),
  reportOnly: z.boolean().optional(),
  rules: rules.optional(),
});

export type SettingsInput = z.output<typeof settingsSchema>;
export type PackInput = z.output<typeof packSchema>;

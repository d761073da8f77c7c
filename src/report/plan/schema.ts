import { z } from 'zod';

/**
 * The shape of `plan --out` and `plan --format json`. The published schema in `schema/` is generated
 * from it; within version 1 keys are only added.
 */
const texts = z.record(z.string(), z.string());
const digest = z.string().describe('SHA-256, hex');
const target = z.object({ account: z.string(), region: z.string() });
const strength = z.enum(['hard', 'soft']).describe('hard: the deploy fails without this order');

const binding = z.object({
  parameter: z.string(),
  stackName: z.string(),
  output: z.string(),
  region: z.string().exactOptional(),
});

export const stub = z.object({
  kind: z.enum([
    'import',
    'stack-output',
    'ssm-parameter',
    'secret',
    'parameter',
    'environment',
    'artefact',
    'unknown',
  ]),
  name: z.string(),
  value: z.string(),
});

const packagedStack = z.object({
  key: z.string(),
  service: z.string(),
  stackName: z.string(),
  target,
  templateDigest: digest,
  templateBytes: z.int().min(0).describe('UTF-8 bytes'),
  parameters: texts,
  noEcho: z.array(z.string()).describe('Names only: their values are in no plan'),
  bindings: z.array(binding).describe('Parameters whose values are outputs of other stacks'),
  tags: texts,
  capabilities: z.array(z.string()),
  artefacts: z.array(z.object({ key: z.string(), digest, path: z.string() })),
  stubs: z.array(stub).describe('Values that stand in for what is not known'),
  settings: z
    .object({
      roleArn: z.string().exactOptional().describe('Role that CloudFormation acts with'),
      notificationArns: z.array(z.string()).exactOptional(),
      triggers: z
        .object({ alarms: z.array(z.string()), minutes: z.number() })
        .exactOptional()
        .describe('Alarms that roll the operation back, and how long after it they count'),
    })
    .exactOptional()
    .describe('What is absent stays as the stack has it'),
});

const stepChange = z.object({
  logicalId: z.string(),
  type: z.string(),
  action: z.enum(['added', 'changed', 'replaced', 'removed']),
  certainty: z.enum(['certain', 'possible']),
  summary: z.string(),
  irreversible: z.string().exactOptional().describe('What is lost for good'),
});

export const stepPart = z
  .object({
    kind: z.enum(['keep', 'detach', 'complete']),
    number: z.int(),
    of: z.int(),
    text: z.string(),
    releases: z.array(z.string()).exactOptional().describe('Exports that the stack imports no more after this step'),
  })
  .describe('Which part of its stack, where an export in use changes and the stack is deployed more than once');

const planStep = z.object({
  id: z.string(),
  kind: z.enum(['create', 'update', 'delete']),
  phase: z.enum(['expand', 'contract']).describe('The commit point lies between the two'),
  part: stepPart.exactOptional(),
  stack: z.string(),
  service: z.string(),
  stackName: z.string(),
  target,
  deploy: packagedStack.exactOptional(),
  expects: z.string().describe('Fingerprint of the stack as the plan saw it, or "absent"'),
  reasons: z.array(z.string()),
  changes: z.array(stepChange),
  stateful: z.array(z.string()),
  mayBeUnchanged: z.boolean(),
  estimate: z.number().describe('Expected seconds'),
});

const planOrder = z.object({
  step: z.string(),
  after: z.string(),
  strength,
  because: z.array(
    z.object({
      kind: z.enum(['call', 'subscribe', 'publish', 'read', 'write', 'import', 'declared', 'drops']),
      mechanism: z.string().exactOptional(),
      text: z.string(),
    }),
  ),
});

export const planReport = z.object({
  schemaVersion: z.literal(1),
  fingerprint: digest.describe('Over the canonical JSON of everything below'),
  stage: z.string(),
  ephemeral: z.boolean(),
  steps: z.array(planStep).describe('In an order that satisfies all of "order"'),
  order: z.array(planOrder),
  cut: z.array(planOrder).describe('Soft orders that were given up, as they close a circle'),
  unchanged: z.array(z.string()),
  neighbours: z.array(z.object({ stack: z.string(), stackName: z.string(), target, fingerprint: z.string() })),
});

export const refusal = z.object({
  code: z.string(),
  stack: z.string().exactOptional(),
  subject: z.string(),
  message: z.string(),
});

export const refusalReport = z.object({
  schemaVersion: z.literal(1),
  refusals: z.array(refusal).describe('Why there is no plan; nothing was changed'),
});

export const planOutput = z.union([planReport, refusalReport]);

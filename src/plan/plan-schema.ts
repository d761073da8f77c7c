import { z } from 'zod';

/**
 * The shape of a plan file, strictly: a key that is not known is a mistake or a later version's, and
 * neither may be passed over in silence by what changes a cloud.
 */
const texts = z.array(z.string());
const nonEmpty = z.string().min(1);
const target = z.strictObject({ account: z.string(), region: z.string() });
const phase = z.enum(['expand', 'contract']);

/** By its own entries: zod's record passes over a key `__proto__`. */
const textByName = z.custom<Readonly<Record<string, string>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((entry) => typeof entry === 'string'),
  'expected an object of texts',
);

const stub = z.strictObject({
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

const settings = z.strictObject({
  roleArn: nonEmpty.exactOptional(),
  notificationArns: texts.exactOptional(),
  triggers: z.strictObject({ alarms: texts, minutes: z.number().min(0).max(180) }).exactOptional(),
});

const packagedStack = z.strictObject({
  key: nonEmpty,
  service: nonEmpty,
  stackName: nonEmpty,
  target,
  templateDigest: nonEmpty,
  templateBytes: z.int().min(0),
  parameters: textByName,
  noEcho: texts,
  bindings: z.array(
    z.strictObject({
      parameter: z.string(),
      stackName: z.string(),
      output: z.string(),
      region: z.string().exactOptional(),
    }),
  ),
  tags: textByName,
  capabilities: texts,
  artefacts: z.array(z.strictObject({ key: z.string(), digest: z.string(), path: z.string() })),
  stubs: z.array(stub),
  settings: settings.exactOptional(),
});

const change = z.strictObject({
  logicalId: z.string(),
  type: z.string(),
  action: z.enum(['added', 'changed', 'replaced', 'removed']),
  certainty: z.enum(['certain', 'possible']),
  summary: z.string(),
  irreversible: z.string().exactOptional(),
});

const step = z.strictObject({
  id: nonEmpty,
  kind: z.enum(['create', 'update', 'delete']),
  phase,
  part: z
    .strictObject({
      kind: z.enum(['keep', 'detach', 'complete']),
      number: z.int().min(1),
      of: z.int().min(2),
      text: z.string(),
      releases: texts.exactOptional(),
    })
    .exactOptional(),
  stack: nonEmpty,
  service: nonEmpty,
  stackName: nonEmpty,
  target,
  deploy: packagedStack.exactOptional(),
  expects: nonEmpty,
  reasons: texts.min(1),
  changes: z.array(change),
  stateful: texts,
  mayBeUnchanged: z.boolean(),
  estimate: z.number().min(0),
});

const mechanism = z.enum([
  'lambda-invoke',
  'lambda-outcome',
  'sns',
  'sqs',
  'eventbridge',
  'dynamodb-stream',
  'kinesis',
  's3-notification',
  'step-functions',
  'api',
  'cognito-trigger',
  'schedule',
  'log-subscription',
  'data-access',
  'import-value',
  'ssm-parameter',
  'stack-output',
  'nested-stack',
  'declared-order',
]);

const reason = z.strictObject({
  kind: z.enum(['call', 'subscribe', 'publish', 'read', 'write', 'import', 'declared', 'drops']),
  mechanism: mechanism.exactOptional(),
  text: z.string(),
});

const order = z.strictObject({
  step: nonEmpty,
  after: nonEmpty,
  strength: z.enum(['hard', 'soft']),
  because: z.array(reason).min(1),
});

export const planSchema = z.strictObject({
  schemaVersion: z.literal(1),
  fingerprint: z.string(),
  stage: z.string(),
  ephemeral: z.boolean(),
  steps: z.array(step),
  order: z.array(order),
  cut: z.array(order),
  unchanged: texts,
  neighbours: z.array(z.strictObject({ stack: nonEmpty, stackName: nonEmpty, target, fingerprint: nonEmpty })),
});

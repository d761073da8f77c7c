import { z } from 'zod';

/**
 * The shape of `check --format json` and `inspect --format json`. The published schema in `schema/`
 * is generated from it; within version 1 keys are only added.
 */
const answer = z.enum(['yes', 'no', 'unknown', 'n/a']);
const severity = z.enum(['error', 'warning', 'note']);
const stages = z.array(z.string()).optional().describe('Only with several stages: those where it is so');
const place = { file: z.string(), line: z.int().min(1), column: z.int().min(1) };
const location = z.object(place).describe('File relative to the repository root; line and column from 1');
const constructPath = z.string().optional().describe('Of the CDK: Stack/Construct/Resource');
const json: z.ZodType<JsonValue> = z.json();

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

const functionItem = z.object({
  name: z.string().describe('The key in serverless.yml, else the logical id'),
  logicalId: z.string(),
  constructPath,
  functionName: z.string().nullable().describe('What is not known prints as ${…}'),
  role: z.string().nullable(),
});

const statementItem = z.object({
  principal: z.array(z.string()).describe('For an identity statement the role that holds it'),
  effect: z.enum(['Allow', 'Deny']),
  actions: z.array(z.string()),
  resources: z.array(z.string()),
  conditions: json.nullable(),
  location,
  side: z.enum(['identity', 'resource', 'trust']),
  holder: z.string().describe('service/stack/logical id of what holds the statement'),
  notPrincipal: z.literal(true).optional(),
  notAction: z.literal(true).optional(),
  notResource: z.literal(true).optional(),
});

export const serviceItem = z.object({
  name: z.string(),
  format: z.enum(['serverless', 'sam', 'cloudformation', 'cdk']),
  file: z.string(),
  stages,
  owner: z.string().optional(),
  stacks: z.array(z.object({ id: z.string(), name: z.string(), file: z.string() })),
  functions: z.array(functionItem),
  statements: z.array(statementItem),
  exports: z.array(z.object({ name: z.string(), output: z.string(), value: z.string(), location })),
  imports: z.array(z.object({ mechanism: z.string(), name: z.string(), location })),
});

const node = z.object({
  service: z.string().nullable().describe('null for what no service defines'),
  id: z.string(),
  constructPath,
  type: z.string().optional(),
  qualifier: z.string().optional(),
  external: z.string().optional(),
});

export const edgeItem = z.object({
  kind: z.enum(['call', 'subscribe', 'publish', 'read', 'write', 'import']),
  mechanism: z.string(),
  from: node,
  to: node,
  declared: answer,
  granted: answer,
  wired: answer,
  evidence: z.array(z.object({ view: z.enum(['declared', 'granted', 'wired']), answer, note: z.string(), ...place })),
  key: z.string(),
  reason: z.string().optional(),
  detail: z.string().optional(),
  new: z.boolean().optional(),
  stages,
  location,
});

export const changeItem = z.object({
  kind: z.enum(['service', 'resource', 'code', 'edge', 'statement', 'export', 'parameter']),
  action: z.enum(['added', 'changed', 'replaced', 'removed']),
  service: z.string(),
  subject: z.string(),
  type: z.string().optional(),
  properties: z.array(z.string()),
  stateful: z.boolean(),
  certainty: z.enum(['certain', 'possible']),
  summary: z.string(),
  stages,
  location,
});

export const findingItem = z.object({
  rule: z.string(),
  severity,
  confidence: z.enum(['high', 'medium', 'low']),
  service: z.string(),
  subject: z.string(),
  message: z.string(),
  advice: z.string().optional(),
  fix: z.string().optional(),
  location,
  related: z.array(z.object({ message: z.string(), location })),
  fingerprint: z.string(),
  new: z.boolean(),
  waived: z.object({ owner: z.string(), reason: z.string(), expires: z.string().optional() }).nullable(),
  stages,
});

export const diagnosticItem = z.object({ severity, code: z.string(), message: z.string(), location });

export const inspectReport = z.object({
  schemaVersion: z.literal(1),
  stages: z.array(z.string()).describe('The stages that were read, in promotion order'),
  services: z.array(serviceItem),
  edges: z.array(edgeItem),
  diagnostics: z.array(diagnosticItem),
});

export const graphReport = z.object({
  schemaVersion: z.literal(1),
  stage: z.string().optional().describe('The stage that is drawn: the one asked for, else the first'),
  edges: z.array(edgeItem),
});

export const checkReport = z.object({
  schemaVersion: z.literal(1),
  verdict: z.enum(['pass', 'fail', 'error']),
  summary: z.string(),
  reportOnly: z.boolean(),
  failOn: z.enum(['new', 'all']),
  policySource: z.string(),
  compared: z.object({
    proposed: z.string(),
    deployed: z.string().nullable(),
    proposedCommit: z.string().optional(),
    deployedCommit: z.string().optional(),
  }),
  stages: z.array(z.string()).describe('The stages that were checked, in promotion order'),
  affected: z.array(z.object({ service: z.string(), owner: z.string().optional(), reasons: z.array(z.string()) })),
  deployOrder: z.array(z.array(z.string())).optional(),
  services: z.array(serviceItem),
  edges: z.array(edgeItem),
  changes: z.array(changeItem),
  findings: z.array(findingItem),
  diagnostics: z.array(diagnosticItem),
});

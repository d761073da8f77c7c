import type { Target } from '../../../model/plan.js';
import type { Due, Scheduled } from './due.js';
import type { GarbageRecord, OperationRecord, TaskRecord } from './operation.js';
import type {
  ChangeDetail,
  ChangeRecord,
  ChangeSetRecord,
  CloudState,
  Definition,
  DetectionRecord,
  DriftRecord,
  EventRecord,
  NamedValue,
  OutputRecord,
  PastView,
  RegionState,
  ResourceRecord,
  StableState,
  StackDrift,
  StackRecord,
  TokenRecord,
} from './state.js';

/** Where a value is not of its shape, such as `.regions.0.stacks.2.status`; undefined where it is. */
type Check = (value: unknown) => string | undefined;
/** Every key of a record has its check: one that is added to the type and not here does not compile. */
type Fields<Item> = { readonly [Key in keyof Item]-?: Check };

const checks = (is: (value: unknown) => boolean): Check => {
  return (value) => (is(value) ? undefined : '');
};
const text = checks((value) => typeof value === 'string');
const number = checks((value) => typeof value === 'number');
const truth = checks((value) => typeof value === 'boolean');
const anything = checks((value) => value !== undefined);
const isDict = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const dict = checks(isDict);

const oneOf = (...choices: readonly string[]): Check => checks((value) => choices.some((choice) => choice === value));
const optional = (check: Check): Check => {
  return (value) => (value === undefined ? undefined : check(value));
};
const either = (first: Check, second: Check): Check => {
  return (value) => (first(value) === undefined ? undefined : second(value));
};

function list(check: Check): Check {
  return (value) => (Array.isArray(value) ? firstWrong(value.entries(), () => check) : '');
}

function dictOf(check: Check): Check {
  return (value) => (isDict(value) ? firstWrong(Object.entries(value), () => check) : '');
}

function record<Item>(fields: Fields<Item>): Check {
  const known = Object.entries<Check>(fields);
  return (value) => {
    if (!isDict(value)) return '';
    const own = known.map(([key]) => [key, Object.hasOwn(value, key) ? value[key] : undefined] as const);
    return firstWrong(own, (at) => known[at]?.[1] ?? anything);
  };
}

function firstWrong(
  entries: Iterable<readonly [string | number, unknown]>,
  checkAt: (at: number) => Check,
): string | undefined {
  let at = 0;
  for (const [key, value] of entries) {
    const wrong = checkAt(at)(value);
    if (wrong !== undefined) return `.${key}${wrong}`;
    at += 1;
  }
  return undefined;
}

const texts = list(text);
const target = record<Target>({ account: text, region: text });
const named = list(record<NamedValue>({ name: text, value: text }));

const definition = record<Definition>({
  body: text,
  parameters: named,
  values: list(record<Definition['values'][number]>({ name: text, value: either(text, texts) })),
  resolved: named,
  tags: named,
  capabilities: texts,
  notificationArns: texts,
  roleArn: optional(text),
  rollbackConfiguration: optional(anything),
});

const resource = record<ResourceRecord>({
  logicalId: text,
  type: text,
  physicalId: text,
  properties: dict,
  metadata: optional(text),
  status: text,
  statusReason: optional(text),
  updatedAt: number,
  deletionPolicy: text,
  updateReplacePolicy: text,
  dependsOn: texts,
  imports: texts,
  missing: optional(truth),
});

const outputs = list(
  record<OutputRecord>({ key: text, value: text, description: optional(text), exportName: optional(text) }),
);
const stable = record<StableState>({ definition, resources: dictOf(resource), outputs, outputImports: texts });
const garbage = list(record<GarbageRecord>({ resource, keep: truth, fresh: truth }));
const past = list(record<PastView>({ until: number, view: anything }));

const task = record<TaskRecord>({
  key: text,
  logicalId: text,
  after: texts,
  state: oneOf('waiting', 'running', 'done', 'failed'),
  action: oneOf('create', 'update', 'replace', 'delete', 'release'),
  resource: optional(resource),
  failure: optional(text),
  keep: optional(truth),
});

const operation = record<OperationRecord>({
  id: text,
  type: oneOf('CREATE_STACK', 'UPDATE_STACK', 'DELETE_STACK', 'ROLLBACK', 'CONTINUE_ROLLBACK'),
  kind: oneOf('create', 'update', 'delete'),
  token: optional(text),
  changeSetId: optional(text),
  phase: oneOf('forward', 'monitor', 'rollback', 'cleanup', 'delete', 'held'),
  after: definition,
  before: optional(stable),
  tasks: list(task),
  garbage,
  disableRollback: truth,
  onFailure: oneOf('ROLLBACK', 'DELETE', 'DO_NOTHING'),
  policyDuringUpdate: optional(text),
  retain: texts,
  force: truth,
  skip: texts,
  retainExceptOnCreate: truth,
});

const event = record<EventRecord>({
  id: text,
  at: number,
  operationId: text,
  operationType: text,
  logicalId: text,
  physicalId: text,
  type: text,
  status: text,
  reason: optional(text),
  token: optional(text),
});

const differences = list(record<DriftRecord['differences'][number]>({ path: text, expected: text, actual: text }));
const drift = record<StackDrift>({
  at: number,
  drifted: number,
  resources: list(
    record<StackDrift['resources'][number]>({ logicalId: text, type: text, physicalId: text, how: text, differences }),
  ),
});

const stack = record<StackRecord>({
  id: text,
  name: text,
  target,
  status: text,
  statusReason: optional(text),
  createdAt: number,
  updatedAt: optional(number),
  deletedAt: optional(number),
  definition: optional(definition),
  stable: optional(stable),
  resources: dictOf(resource),
  outputs,
  outputImports: texts,
  parentId: optional(text),
  rootId: optional(text),
  parentLogicalId: optional(text),
  changeSetId: optional(text),
  terminationProtection: truth,
  stackPolicy: optional(text),
  disableRollback: truth,
  deletionMode: optional(text),
  drift: optional(drift),
  operation: optional(operation),
  garbage,
  lastOperations: list(record<StackRecord['lastOperations'][number]>({ type: text, id: text })),
  events: list(event),
  past,
});

const change = record<ChangeRecord>({
  action: oneOf('Add', 'Modify', 'Remove'),
  logicalId: text,
  physicalId: optional(text),
  type: text,
  replacement: optional(text),
  policyAction: optional(text),
  scope: texts,
  details: list(
    record<ChangeDetail>({
      attribute: text,
      name: optional(text),
      requiresRecreation: optional(text),
      evaluation: text,
    }),
  ),
});

const changeSet = record<ChangeSetRecord>({
  id: text,
  name: text,
  stackId: text,
  stackName: text,
  type: oneOf('CREATE', 'UPDATE'),
  description: optional(text),
  createdAt: number,
  definition,
  operationId: text,
  onStackFailure: optional(text),
  token: optional(text),
  status: text,
  executionStatus: text,
  statusReason: optional(text),
  changes: list(change),
  past,
});

const region = record<RegionState>({
  target,
  stacks: list(stack),
  changeSets: list(changeSet),
  tokens: list(record<TokenRecord>({ token: text, action: text, stackName: text, answer: dict, digest: text })),
  ssm: named,
  leftBehind: list(record<RegionState['leftBehind'][number]>({ type: text, name: text })),
  alarms: optional(list(record<NonNullable<RegionState['alarms']>[number]>({ arn: text, state: text }))),
  drifts: optional(list(record<DriftRecord>({ stackId: text, physicalId: text, how: text, differences }))),
  detections: optional(
    list(record<DetectionRecord>({ id: text, stackId: text, startedAt: number, drifted: optional(number) })),
  ),
  external: record<RegionState['external']>({
    exports: named,
    ssm: named,
    secrets: named,
    stackOutputs: list(record<RegionState['external']['stackOutputs'][number]>({ stackName: text, outputs: named })),
  }),
});

const when = { at: number, sequence: number } as const;
const due: { readonly [Kind in Due['kind']]: Check } = {
  begin: record<Scheduled & { kind: 'begin' }>({ ...when, kind: text, stackId: text }),
  task: record<Scheduled & { kind: 'task' }>({ ...when, kind: text, stackId: text, key: text }),
  child: record<Scheduled & { kind: 'child' }>({
    ...when,
    kind: text,
    stackId: text,
    logicalId: text,
    childId: text,
    failure: optional(text),
  }),
  monitored: record<Scheduled & { kind: 'monitored' }>({ ...when, kind: text, stackId: text }),
  drift: record<Scheduled & { kind: 'drift' }>({ ...when, kind: text, detectionId: text }),
  'change-set': record<Scheduled & { kind: 'change-set' }>({ ...when, kind: text, changeSetId: text }),
};

const scheduled: Check = (value) => {
  const kind = isDict(value) ? value.kind : undefined;
  if (typeof kind !== 'string' || !Object.hasOwn(due, kind)) return isDict(value) ? '.kind' : '';
  return due[kind as Due['kind']](value);
};

const state = record<CloudState>({
  version: checks((value) => value === 1),
  seed: text,
  now: number,
  ids: number,
  sequence: number,
  queue: list(scheduled),
  regions: list(region),
  templates: list(record<CloudState['templates'][number]>({ url: text, body: text })),
  faultMatches: list(number),
});

/** Where parsed JSON is no state of a cloud, such as `regions.0.stacks`; undefined where it is one. Quotes no value. */
export function wrongInState(value: unknown): string | undefined {
  return state(value)?.replace(/^\./, '');
}

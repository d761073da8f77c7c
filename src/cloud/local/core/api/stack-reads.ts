import type { JsonObject } from '../../template/index.js';
import { isObject, type Json } from '../../template/json.js';
import { resourceDriftInformation } from '../drift-information.js';
import { findStack } from '../engine.js';
import { faults } from '../errors.js';
import { viewAt } from '../past.js';
import { resourceOf } from '../prepare-resource.js';
import type { ResourceRecord, StackRecord } from '../state.js';
import { compact, stackView } from '../views.js';
import { type Action, type Call, neededStack } from './call.js';
import { page } from './paging.js';

export const describeStacks: Action = (call) => {
  const name = call.input.text('StackName');
  if (name === undefined || name === '') return page(call, 'Stacks', allStacks(call), 100);
  const found = findStack(call.region, name);
  const view = found === undefined ? undefined : viewOfStack(call, found);
  if (view === undefined) throw faults.noStackWithId(name);
  return { Stacks: [view] };
};

/** Undefined where there was none at the time that the read answers. */
function viewOfStack({ engine, asOf }: Call, stack: StackRecord): JsonObject | undefined {
  const then = viewAt(stack.past, asOf);
  if (then === undefined) return stackView(engine, stack);
  return isObject(then) ? then : undefined;
}

function allStacks(call: Call): readonly Json[] {
  return viewsOf(call).filter(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE');
}

/** The newest first. */
function viewsOf(call: Call): readonly JsonObject[] {
  return [...call.region.stacks].reverse().flatMap((stack) => {
    const view = viewOfStack(call, stack);
    return view === undefined ? [] : [view];
  });
}

const SUMMARY = [
  'StackId',
  'StackName',
  'CreationTime',
  'LastUpdatedTime',
  'DeletionTime',
  'StackStatus',
  'StackStatusReason',
  'ParentId',
  'RootId',
  'DriftInformation',
  'LastOperations',
];

export const listStacks: Action = (call) => {
  const wanted = call.input.texts('StackStatusFilter');
  const chosen = viewsOf(call).filter(({ StackStatus }) => wanted.length === 0 || wanted.includes(String(StackStatus)));
  return page(call, 'StackSummaries', chosen.map(summaryOf), 100, wanted.join());
};

function summaryOf(view: JsonObject): JsonObject {
  const members = Object.fromEntries(SUMMARY.map((name) => [name, view[name]]));
  return compact({ ...members, TemplateDescription: view.Description });
}

export const describeStackResources: Action = (call) => {
  const stack = stackOfResources(call);
  const logicalId = call.input.text('LogicalResourceId');
  const chosen = Object.values(stack.resources).filter((one) => logicalId === undefined || one.logicalId === logicalId);
  return {
    StackResources: chosen
      .slice(0, 100)
      .map((one) => ({ StackName: stack.name, StackId: stack.id, ...described(stack, one), Timestamp: one.updatedAt })),
  };
};

function stackOfResources(call: Call): StackRecord {
  const physicalId = call.input.text('PhysicalResourceId');
  if (physicalId === undefined) return neededStack(call);
  const found = call.region.stacks.find((stack) =>
    Object.values(stack.resources).some((resource) => resource.physicalId === physicalId),
  );
  if (found === undefined) throw faults.invalid(`Stack for ${physicalId} does not exist`);
  return found;
}

export const describeStackResource: Action = (call) => {
  const stack = neededStack(call);
  const logicalId = call.input.need('LogicalResourceId');
  const resource = resourceOf(stack, logicalId);
  if (resource === undefined) throw faults.invalid(`Resource ${logicalId} does not exist for stack ${stack.name}`);
  return {
    StackResourceDetail: {
      StackName: stack.name,
      StackId: stack.id,
      ...described(stack, resource),
      LastUpdatedTimestamp: resource.updatedAt,
      Metadata: resource.metadata ?? '{}',
    },
  };
};

export const listStackResources: Action = (call) => {
  const stack = neededStack(call);
  const all = Object.values(stack.resources);
  return page(
    call,
    'StackResourceSummaries',
    all.map((one) => ({ ...described(stack, one), LastUpdatedTimestamp: one.updatedAt })),
    100,
    stack.id,
  );
};

function described(stack: StackRecord, resource: ResourceRecord): JsonObject {
  const { logicalId, physicalId, type, status, statusReason } = resource;
  return compact({
    LogicalResourceId: logicalId,
    PhysicalResourceId: physicalId === '' ? undefined : physicalId,
    ResourceType: type,
    ResourceStatus: status,
    ResourceStatusReason: statusReason,
    DriftInformation: resourceDriftInformation(stack, resource),
  });
}

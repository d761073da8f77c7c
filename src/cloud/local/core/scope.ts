import { ServiceFault } from '../../send.js';
import { attributeOf, type Json, type ResourceView, type Scope } from '../template/index.js';
import type { Blueprint } from './engine.js';
import { type Engine, namedValue, regionOf, stackById } from './engine.js';
import { faults, reasons } from './errors.js';
import { exportedValue } from './exports.js';
import { NESTED } from './nested-type.js';
import { secretOf } from './secrets.js';
import type { ResourceRecord, StackRecord } from './state.js';

/**
 * Everything that evaluation may ask for, as it is at this moment.
 * @param seen collects the export names that are asked for
 */
export function scopeOf(
  engine: Engine,
  stack: StackRecord,
  blueprint: Blueprint,
  seen: Set<string> = new Set(),
): Scope {
  const region = regionOf(engine, stack.target);
  const active = new Set(blueprint.active);
  return {
    ...blueprint.names,
    resource: (logicalId) => {
      const record = Object.hasOwn(stack.resources, logicalId) ? stack.resources[logicalId] : undefined;
      return record === undefined || !active.has(logicalId) ? undefined : viewOf(engine, stack, record);
    },
    importValue: (name) => {
      seen.add(name);
      const value = exportedValue(region, name);
      if (value === undefined) throw faults.invalid(reasons.noExport(name));
      return value;
    },
    stackOutput: (stackName, output, other) =>
      stackOutput(engine, { account: stack.target.account, region: other ?? stack.target.region }, stackName, output),
    ssm: (name) => namedValue(region.ssm, name) ?? namedValue(region.external.ssm, name),
    secret: (reference) => secretOf(region, reference),
  };
}

export function viewOf(engine: Engine, stack: StackRecord, record: ResourceRecord): ResourceView {
  return {
    physicalId: record.physicalId,
    attribute: (name): Json | undefined => {
      if (record.type === NESTED) return nestedOutput(engine, record.physicalId, name);
      return attributeOf(record.type, { ...record, stackName: stack.name, target: stack.target }, name);
    },
  };
}

function nestedOutput(engine: Engine, stackId: string, name: string): Json | undefined {
  if (!name.startsWith('Outputs.')) return undefined;
  const key = name.slice('Outputs.'.length);
  return stackById(engine, stackId)?.outputs.find((output) => output.key === key)?.value;
}

function stackOutput(engine: Engine, target: StackRecord['target'], stackName: string, output: string): string {
  const region = regionOf(engine, target);
  const stack = region.stacks.find((one) => one.name === stackName && one.status !== 'DELETE_COMPLETE');
  const own = stack?.outputs.find(({ key }) => key === output)?.value;
  const external = region.external.stackOutputs.find((one) => one.stackName === stackName)?.outputs ?? [];
  const value = own ?? namedValue(external, output);
  if (value === undefined)
    throw new ServiceFault('ValidationError', `Output ${output} of stack ${stackName} does not exist`);
  return value;
}
